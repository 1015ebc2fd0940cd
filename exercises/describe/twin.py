"""Mean, median, modes, variance and standard deviation."""

import numpy as np


def mean(values):
    # np.mean of nothing is nan and a warning, where this refuses
    return np.mean(as_values(values))


def median(values):
    """np.median does this."""
    ordered = np.sort(as_values(values))  # a copy, unlike values.sort()
    lower, upper = (len(ordered) - 1) // 2, len(ordered) // 2
    return (ordered[lower] + ordered[upper]) / 2


def modes(values):
    """All of them, ascending; scipy.stats.mode keeps the smallest alone."""
    distinct, counts = np.unique(as_values(values), return_counts=True)
    return distinct[counts == counts.max()]


def variance(values, kind):
    """np.var with ddof=1 for a sample. Its default is ddof=0, while pandas takes 1."""
    values = as_values(values)
    degrees = len(values) - 1 if kind == "sample" else len(values)
    if degrees == 0:
        raise ValueError("a single value says nothing about spread")
    return np.sum((values - values.mean()) ** 2) / degrees


def standard_deviation(values, kind):
    return np.sqrt(variance(values, kind))


def as_values(values):
    values = np.asarray(values, float)
    if values.size == 0:
        raise ValueError("there are no values to describe")
    return values
