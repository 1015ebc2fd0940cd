"""
Lloyd's algorithm with k-means++ starts. sklearn.cluster.KMeans(n_init=1) does this, but moves a centre without rows
elsewhere, and draws several candidates for each start.
"""

import numpy as np


def nearest_centres(X, centres):
    X, centres = as_tables(X, centres)
    return squared_distances(X, centres).argmin(axis=1)  # of equals the first


def inertia(X, centres, labels):
    X, centres = as_tables(X, centres)
    return np.sum((X - centres[labels]) ** 2)


def move_centres(X, centres, labels):
    """Each to the mean of its rows; one without rows stays, where mean(axis=0) would make it nan."""
    X, centres = as_tables(X, centres)
    members = [X[np.equal(labels, c)] for c in range(len(centres))]
    return np.array([rows.mean(axis=0) if len(rows) else centre for rows, centre in zip(members, centres)])


def choose_starts(X, k, random):
    """Row numbers. random() gives numbers from [0, 1), like random.random or the method of a np.random.Generator."""
    X, _ = as_tables(X, X)
    if k < 1 or k % 1:
        raise ValueError(f"{k} is no number of centres")
    starts = [int(random() * len(X))]
    while len(starts) < k:
        reached = np.cumsum(squared_distances(X, X[starts]).min(axis=1))
        if reached[-1] == 0:
            raise ValueError(f"the table has fewer than {k} different rows")
        # side="right": the first sum that exceeds the draw, so that rows of weight 0 are never drawn
        starts.append(int(np.searchsorted(reached, random() * reached[-1], side="right")))
    return starts


def k_means(X, starts, max_rounds):
    if max_rounds < 0 or max_rounds % 1:
        raise ValueError(f"{max_rounds} is no number of rounds")
    X, centres = as_tables(X, starts)
    labels = nearest_centres(X, centres)
    inertias = [inertia(X, centres, labels)]
    converged = False
    while not converged and len(inertias) <= max_rounds:
        before = labels
        centres = move_centres(X, centres, labels)
        labels = nearest_centres(X, centres)
        inertias.append(inertia(X, centres, labels))
        converged = np.array_equal(labels, before)
    return {"centres": centres, "labels": labels, "inertias": inertias, "converged": converged}


def squared_distances(X, centres):
    """n x k, through an n x k x d table of differences: the expanded square would cancel far from the origin."""
    return np.sum((X[:, None] - centres) ** 2, axis=2)


def as_tables(X, centres):
    X, centres = np.array(X, float), np.array(centres, float)  # ragged rows are a ValueError already
    if X.ndim != 2 or centres.ndim != 2 or X.shape[1] != centres.shape[1]:
        raise ValueError("rows and centres are needed, all of one length")
    return X, centres
