"""Bias, variance and noise of linear models of least norm, from bootstrap draws, over model sizes beyond the number of rows."""

import numpy as np


def minimum_norm_fit(a, y):
    """The pseudo-inverse times y. np.linalg.lstsq and np.linalg.pinv do this; np.linalg.solve fails where a row comes twice."""
    a, y = np.asarray(a, float), np.asarray(y, float)
    if len(a) == 0 or len(a) != len(y):
        raise ValueError(f"{len(a)} rows, and {len(y)} targets")
    u, s, vt = np.linalg.svd(a, full_matrices=False)
    # singular values fall; what is this small beside the first one is rounding, whatever the units
    rank = np.count_nonzero(s > s[0] * 1e-10)
    return (u.T @ y)[:rank] / s[:rank] @ vt[:rank]


def decompose(predictions, targets):
    """Models and observations are rows, points are columns."""
    predictions, targets = np.array(predictions, float), np.array(targets, float)
    if len(predictions) == 0 or len(targets) == 0 or predictions.shape[1] != targets.shape[1]:
        raise ValueError(f"models {predictions.shape} and observations {targets.shape} do not fit each other")
    return {
        "bias_squared": ((predictions.mean(axis=0) - targets.mean(axis=0)) ** 2).mean(),
        # over m and r, as np.var does by default: with ddof=1 the parts would not add up
        "variance": predictions.var(axis=0).mean(),
        "noise": targets.var(axis=0).mean(),
        # every model against every observation
        "error": ((predictions[:, None] - targets) ** 2).mean(),
    }


def bootstrap_predictions(x, y, draws, points):
    x, y, points = np.asarray(x, float), np.asarray(y, float), np.asarray(points, float)
    return [points @ minimum_norm_fit(*rows_of(x, y, draw)) for draw in draws]


def complexity_curve(x, y, draws, points, targets, sizes):
    x, points = np.asarray(x, float), np.asarray(points, float)
    # a slice beyond the last column would be cut short without a word
    if any(p not in range(1, x.shape[1] + 1) for p in sizes):
        raise ValueError(f"a size is an integer from 1 to {x.shape[1]}")
    return [decompose(bootstrap_predictions(x[:, :p], y, draws, points[:, :p]), targets) for p in sizes]


def rows_of(x, y, draw):
    # -1 would be the last row to NumPy
    if any(row not in range(len(x)) for row in draw):
        raise ValueError("a draw names a row that is not there")
    rows = np.array(draw, int)
    return x[rows], y[rows]
