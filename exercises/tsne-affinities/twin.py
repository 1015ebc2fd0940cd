"""The affinities of t-SNE, its divergence and one step of its descent.

sklearn.manifold.TSNE does all of it, with approximations for many rows.
"""

import numpy as np


def neighbour_shares(x, perplexity):
    """Row i sums to 1, and its entropy is log2(perplexity); the precisions of all rows are halved at once."""
    distances = squared_distances(as_table(x, 3))
    n = len(distances)
    if not 1 < perplexity < n - 1:
        raise ValueError("the perplexity has to lie between 1 and n - 1")
    is_self = np.eye(n, dtype=bool)
    # measured from the nearest neighbour, whose weight is then 1: not all can vanish
    distances -= np.where(is_self, np.inf, distances).min(axis=1, keepdims=True)
    distances[is_self] = 0
    low, high, beta = np.zeros(n), np.full(n, np.inf), np.ones(n)
    # enough to double up to any precision, and to halve down to the last digit
    for _ in range(200):
        weights = np.exp(-beta[:, None] * distances)
        weights[is_self] = 0
        totals = weights.sum(axis=1)
        # -sum p ln p, rearranged so that no logarithm of 0 is taken
        entropies = np.log(totals) + beta * (weights * distances).sum(axis=1) / totals
        is_wide = entropies > np.log(perplexity)
        low, high = np.where(is_wide, beta, low), np.where(is_wide, high, beta)
        beta = np.where(np.isinf(high), 2 * beta, (low + high) / 2)
    return weights / totals[:, None]


def symmetrise(shares):
    shares = np.asarray(shares, float)
    if shares.ndim != 2 or shares.shape[0] != shares.shape[1]:
        raise ValueError("the shares have to be a square matrix")
    return (shares + shares.T) / (2 * len(shares))


def map_affinities(y):
    closeness = student_kernel(as_table(y, 2))
    # over all pairs, not row by row
    return closeness / closeness.sum()


def divergence(p, q):
    """Nats; scipy.special.rel_entr(p, q).sum() does this."""
    p, q = np.asarray(p, float), np.asarray(q, float)
    # NumPy would broadcast one row against many
    if p.shape != q.shape:
        raise ValueError(f"P is {p.shape}, Q is {q.shape}")
    occurs = p > 0
    return np.sum(p[occurs] * np.log(p[occurs] / q[occurs]))


def gradient(p, y):
    p, y = np.asarray(p, float), as_table(y, 2)
    if p.shape != (len(y), len(y)):
        raise ValueError(f"P is {p.shape}, for {len(y)} points")
    pulls = (p - map_affinities(y)) * student_kernel(y)
    return 4 * np.einsum("ij,ijc->ic", pulls, y[:, None] - y)


def step(p, y, before, learning_rate, momentum):
    y, before = as_table(y, 2), np.asarray(before, float)
    if y.shape != before.shape:
        raise ValueError(f"maps of shapes {y.shape} and {before.shape}")
    return y - learning_rate * gradient(p, y) + momentum * (y - before)


def student_kernel(y):
    closeness = 1 / (1 + squared_distances(y))
    np.fill_diagonal(closeness, 0)
    return closeness


def squared_distances(x):
    # |a|^2 + |b|^2 - 2 a b would need less memory, and loses near neighbours far from the origin
    return ((x[:, None] - x) ** 2).sum(axis=2)


def as_table(x, least):
    # rows of different lengths are refused by np.asarray
    x = np.asarray(x, float)
    if x.ndim != 2 or len(x) < least:
        raise ValueError(f"a table of {least} rows or more is needed")
    return x
