"""Impurity and gain of weighted rows, and the best threshold: one node of sklearn's trees, with sample_weight."""

import numpy as np

NEGLIGIBLE = 1e-9  # sums taken in another order differ in their last digits, which must decide nothing


def impurity(weights, criterion):
    weights = np.asarray(weights, float)
    if not np.all((weights >= 0) & (weights < np.inf)):  # nan fails both
        raise ValueError("weights must be finite and at least 0")
    if weights.sum() == 0:
        raise ValueError("there is no weight to measure")
    return impurity_of(weights, criterion)


def gain(values, y, w, threshold, criterion):
    codes, w = as_rows(len(values), y, w)
    is_left = np.asarray(values, float) <= threshold
    sides = [np.bincount(codes, w * side, minlength=codes.max() + 1) for side in (is_left, ~is_left)]
    return gain_of(*sides, criterion)


def candidates(values):
    distinct = np.unique(np.asarray(values, float))  # sorted, and zeros of both signs are one
    return halfway(distinct[:-1], distinct[1:])


def best_split(X, y, w, criterion):
    codes, w = as_rows(len(X), y, w)
    X = np.asarray(X, float)  # ragged rows are a ValueError already
    weighted = np.eye(codes.max() + 1)[codes] * w[:, None]
    order = np.argsort(X, axis=0)
    ordered = np.take_along_axis(X, order, axis=0)
    gains = np.empty((X.shape[1], len(X) - 1))
    for feature, rows in enumerate(order.T):
        left = np.cumsum(weighted[rows], axis=0)
        gains[feature] = gain_of(left[:-1], left[-1] - left[:-1], criterion)
    gains[(ordered[:-1] == ordered[1:]).T] = -np.inf  # no threshold can tell equal values apart
    best = gains.max(initial=0)
    if best <= NEGLIGIBLE:
        return None
    # argmax of booleans is the first that holds: the lowest feature, then the lowest threshold
    feature, place = np.unravel_index(np.argmax(gains >= best - NEGLIGIBLE), gains.shape)
    threshold = halfway(*ordered[place : place + 2, feature])
    return {"feature": feature, "threshold": threshold, "gain": gains[feature, place]}


def gain_of(left, right, criterion):
    """Weights of the classes along the last axis."""
    a, b = left.sum(axis=-1), right.sum(axis=-1)
    remaining = (a * impurity_of(left, criterion) + b * impurity_of(right, criterion)) / (a + b)
    return impurity_of(left + right, criterion) - remaining


def impurity_of(weights, criterion):
    total = weights.sum(axis=-1, keepdims=True)
    # classes of which rounding left less than nothing count as none, and an empty side is pure
    shares = np.divide(weights, total, out=np.zeros(weights.shape), where=(weights > 0) & (total > 0))
    if criterion == "gini":
        return np.sum(shares * (1 - shares), axis=-1)
    return -np.sum(shares * np.log2(shares, out=np.zeros(shares.shape), where=shares > 0), axis=-1)


def halfway(lower, upper):
    middle = (lower + upper) / 2
    return np.where(middle < upper, middle, lower)


def as_rows(n, y, w):
    """The labels as numbers, and the weights."""
    w = np.asarray(w, float)
    if n == 0 or len(y) != n or len(w) != n:
        raise ValueError(f"{n} rows need as many labels and weights, and at least one")
    if not np.all((w > 0) & (w < np.inf)):
        raise ValueError("weights must be finite and above 0")
    return np.unique(y, return_inverse=True)[1], w
