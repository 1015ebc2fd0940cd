"""Agglomerative clustering; scipy.cluster.hierarchy has linkage(X, method) and fcluster(merges, k, "maxclust")."""

import numpy as np

# a cluster's distance to the union of two others (Lance & Williams)
JOINS = {
    "single": lambda to_a, to_b, size_a, size_b: np.minimum(to_a, to_b),
    "complete": lambda to_a, to_b, size_a, size_b: np.maximum(to_a, to_b),
    "average": lambda to_a, to_b, size_a, size_b: (size_a * to_a + size_b * to_b) / (size_a + size_b),
}


def distances(X):
    X = np.array(X, float)  # ragged rows are a ValueError already
    if X.ndim != 2:
        raise ValueError("a table without rows")
    # an n x n x d table of differences; the expanded square would cancel far from the origin
    return np.linalg.norm(X[:, None] - X, axis=2)


def linkage(X, method):
    """Merges as rows: two clusters, their distance, and the size of what they become."""
    if method not in JOINS:
        raise ValueError(f"{method} is no method")
    apart = distances(X)
    n = len(apart)
    # a row and a column for each cluster there will be; what is merged already, or not yet made, is infinitely far
    between = np.full((2 * n - 1, 2 * n - 1), np.inf)
    between[:n, :n] = apart
    np.fill_diagonal(between, np.inf)
    sizes = [1] * n
    merges = []
    for made in range(n, 2 * n - 1):
        # the first least entry, row by row, lies above the diagonal: a < b
        a, b = np.unravel_index(between.argmin(), between.shape)
        merges.append((a, b, between[a, b], sizes[a] + sizes[b]))
        sizes.append(sizes[a] + sizes[b])
        joined = JOINS[method](between[a], between[b], sizes[a], sizes[b])
        between[made] = between[:, made] = joined
        between[[a, b]] = between[:, [a, b]] = np.inf
    return merges


def cut_tree(merges, k):
    n = len(merges) + 1
    if not 1 <= k <= n or k % 1:
        raise ValueError(f"{n} rows do not make {k} clusters")
    labels = np.arange(n)
    for made, (a, b, *_) in enumerate(merges[: n - k], start=n):
        labels[(labels == a) | (labels == b)] = made
    return np.unique(labels, return_inverse=True)[1]  # numbers of clusters to 0 ... k - 1
