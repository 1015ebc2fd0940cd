"""Feature selection by mutual information (mRMR, difference criterion), against principal components.

sklearn has SelectKBest(mutual_info_classif), which ranks and does not mind features that repeat each other, and PCA.
"""

import numpy as np

# two values of the criterion that are closer than this count as equal
NEGLIGIBLE = 1e-9


def discretise(values, bins):
    if len(values) == 0 or bins < 1 or bins % 1 != 0:
        raise ValueError("values and an integer number of bins from 1 are needed")
    values = np.asarray(values, float)
    least, spread = values.min(), np.ptp(values)
    if spread == 0:
        return np.zeros(len(values), int)
    # the largest value would open a bin of its own
    return np.minimum((bins * ((values - least) / spread)).astype(int), int(bins) - 1)


def mutual_information(a, b):
    """Nats; sklearn.metrics.mutual_info_score does this."""
    if len(a) == 0 or len(a) != len(b):
        raise ValueError("two lists of the same length are needed")
    # labels are names: np.unique numbers them, however far apart or below zero they are
    (us, a), (vs, b) = np.unique(a, return_inverse=True), np.unique(b, return_inverse=True)
    joint = np.zeros((len(us), len(vs)))
    # np.add.at counts pairs that come again, joint[a, b] += 1 would not
    np.add.at(joint, (a, b), 1)
    joint /= len(a)
    independent = np.outer(joint.sum(axis=1), joint.sum(axis=0))
    seen = joint > 0
    return np.sum(joint[seen] * np.log(joint[seen] / independent[seen]))


def rank_features(x, labels, bins):
    columns = discretise_columns(x, labels, bins)
    relevance = [mutual_information(column, labels) for column in columns]
    return pick_greedily(len(columns), len(columns), lambda j, picked: relevance[j])


def select_features(x, labels, bins, k):
    columns = discretise_columns(x, labels, bins)
    require_count(k, len(columns))

    def worth(j, picked):
        redundancy = [mutual_information(columns[j], columns[s]) for s in picked]
        return mutual_information(columns[j], labels) - sum(redundancy) / max(1, len(picked))

    return pick_greedily(int(k), len(columns), worth)


def extract_features(x, k):
    """sklearn.decomposition.PCA(k).fit_transform does this; signs are free."""
    x = as_table(x)
    if len(x) < 2:
        raise ValueError("two rows at least are needed")
    require_count(k, x.shape[1])
    centred = x - x.mean(axis=0)
    # singular values fall, where eigenvalues from np.linalg.eigh rise; in full, since k may exceed the number of rows
    _, _, components = np.linalg.svd(centred)
    return centred @ components[: int(k)].T


def compare_leading(x, labels, bins):
    selected = max(mutual_information(column, labels) for column in discretise_columns(x, labels, bins))
    scores = extract_features(x, 1)[:, 0]
    return {"selected": selected, "extracted": mutual_information(discretise(scores, bins), labels)}


def pick_greedily(k, d, worth):
    picked = []
    while len(picked) < k:
        best, most = None, -np.inf
        for j in range(d):
            if j not in picked and (value := worth(j, picked)) > most + NEGLIGIBLE:
                best, most = j, value
        picked.append(best)
    return picked


def discretise_columns(x, labels, bins):
    x = as_table(x)
    if len(labels) != len(x):
        raise ValueError("there has to be one label for each row")
    return [discretise(column, bins) for column in x.T]


def as_table(x):
    # rows of different lengths are refused by np.array
    x = np.array(x, float)
    if x.ndim != 2 or x.size == 0:
        raise ValueError("a table has rows and columns")
    return x


def require_count(k, d):
    if k not in range(1, d + 1):
        raise ValueError(f"k has to be an integer from 1 to {d}")
