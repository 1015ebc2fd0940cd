"""Customer segments: scaled columns, k-means from given starts, the silhouette, and profiles that a reader understands.

sklearn has StandardScaler, KMeans(init=..., n_init=1) and silhouette_score.
"""

import numpy as np


def standardise(x):
    x = as_table(x)
    # over n, NumPy's default; a computed deviation of equal values need not be 0
    is_constant = (x == x[0]).all(axis=0)
    return np.where(is_constant, 0, (x - x.mean(axis=0)) / np.where(is_constant, 1, x.std(axis=0)))


def cluster(x, starts):
    x = as_table(x)
    # -1 would be the last row to NumPy
    if len(starts) == 0 or any(start not in range(len(x)) for start in starts) or len(set(starts)) < len(starts):
        raise ValueError("starts are the numbers of different rows")
    centres, labels = x[np.array(starts, int)], None
    while True:
        # n x k: each row against each centre
        following = ((x[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        if np.array_equal(following, labels):
            return labels
        labels = following
        centres = np.array([x[labels == c].mean(axis=0) for c in range(len(starts))])


def silhouette(x, labels):
    x = as_table(x)
    require_labels(x, labels)
    names, labels = np.unique(labels, return_inverse=True)
    if len(names) < 2:
        raise ValueError("a silhouette compares clusters: one is not enough")
    distances = np.sqrt(((x[:, None] - x) ** 2).sum(axis=2))
    members = np.eye(len(names))[labels]
    sums, sizes = distances @ members, members.sum(axis=0)
    rows = np.arange(len(x))
    # a row is no neighbour of its own: its distance of 0 is in the sum, and must not be in the count
    a = sums[rows, labels] / np.maximum(1, sizes[labels] - 1)
    to_others = sums / sizes
    to_others[rows, labels] = np.inf
    b = to_others.min(axis=1)
    is_silent = (sizes[labels] == 1) | (a == b)
    return np.where(is_silent, 0, (b - a) / np.where(is_silent, 1, np.maximum(a, b))).mean()


def profile(x, labels):
    x = as_table(x)
    require_labels(x, labels)
    labels = np.asarray(labels)
    segments = [x[labels == c] for c in range(labels.max() + 1)]
    return [{"size": len(rows), "means": rows.mean(axis=0)} for rows in segments]


def segment(x, candidates):
    if len(candidates) == 0:
        raise ValueError("there is nothing to start from")
    z = standardise(x)
    best = {}
    for starts in candidates:
        labels = cluster(z, starts)
        inertia = measure_inertia(z, labels)
        # inertia compares starts of one k, and never two k: it falls with every further centre
        if len(starts) not in best or inertia < best[len(starts)][0]:
            best[len(starts)] = inertia, labels
    scores = [{"k": k, "inertia": best[k][0], "silhouette": silhouette(z, best[k][1])} for k in sorted(best)]
    _, labels = best[max(scores, key=lambda score: score["silhouette"])["k"]]
    return {"labels": labels, "profiles": profile(x, labels), "scores": scores}


def measure_inertia(x, labels):
    means = np.array([it["means"] for it in profile(x, labels)])
    return ((x - means[labels]) ** 2).sum()


def as_table(x):
    # rows of different lengths are refused by np.asarray
    x = np.asarray(x, float)
    if x.ndim != 2 or len(x) == 0:
        raise ValueError("a table has rows")
    return x


def require_labels(x, labels):
    if len(labels) != len(x):
        raise ValueError(f"{len(x)} rows, and {len(labels)} labels")
