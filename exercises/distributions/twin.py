"""Density, cumulative, quantile and samples of three distributions; scipy.stats has pdf or pmf, cdf, ppf and rvs."""

from math import cos, erfc, exp, floor, inf, log, pi, sqrt

import numpy as np


def density(distribution, x):
    match as_possible(distribution):
        case {"kind": "uniform", "low": low, "high": high}:
            return 1 / (high - low) if low <= x <= high else 0.0
        case {"kind": "normal", "mean": mean, "sd": sd}:
            z = (x - mean) / sd
            return exp(-z * z / 2) / (sd * sqrt(2 * pi))  # z**2 would raise an OverflowError far out, z * z is inf
        case {"kind": "binomial", "n": n, "p": p}:
            return tabulate(n, p)[int(x)] if 0 <= x <= n and x % 1 == 0 else 0.0


def cumulative(distribution, x):
    match as_possible(distribution):
        case {"kind": "uniform", "low": low, "high": high}:
            return min(max((x - low) / (high - low), 0.0), 1.0)
        case {"kind": "normal", "mean": mean, "sd": sd}:
            return standard_cumulative((x - mean) / sd)
        case {"kind": "binomial", "n": n, "p": p}:
            return tabulate(n, p)[: max(floor(x) + 1, 0)].sum()


def quantile(distribution, level):
    as_possible(distribution)
    if not 0 <= level <= 1:  # put so that nan is refused as well
        raise ValueError("a level is from 0 to 1")
    match distribution:
        case {"kind": "uniform", "low": low, "high": high}:
            return low + (high - low) * level
        case {"kind": "normal", "mean": mean, "sd": sd}:
            return mean + sd * standard_quantile(level)
        case {"kind": "binomial", "n": n, "p": p}:
            # side="left": the first count that reaches the level. The sum may round to 1 before n, or never get there
            reached = np.searchsorted(np.cumsum(tabulate(n, p)), level, side="left")
            return n if level == 1 else min(int(reached), n)


def sample(distribution, count, random):
    """random() gives numbers from [0, 1). A np.random.Generator has uniform, normal and binomial."""
    if as_possible(distribution)["kind"] == "normal":
        return [distribution["mean"] + distribution["sd"] * draw_standard(random) for _ in range(count)]
    return [quantile(distribution, random()) for _ in range(count)]


def standard_cumulative(z):
    """The standard library has erfc; it keeps the digits of the lower tail, which 1 + erf(...) would cancel."""
    return erfc(-z / sqrt(2)) / 2


def standard_quantile(level):
    """By halving an interval. statistics.NormalDist().inv_cdf does this, but refuses 0 and 1."""
    if level in (0, 1):
        return inf if level else -inf
    below, above = -39.0, 39.0  # beyond, the tail is 0 in float64
    for _ in range(64):
        middle = (below + above) / 2
        below, above = (middle, above) if standard_cumulative(middle) < level else (below, middle)
    return above


def draw_standard(random):
    """Box and Muller; 1 - u keeps the logarithm off zero."""
    radius = sqrt(-2 * log(1 - random()))
    return radius * cos(2 * pi * random())


def tabulate(n, p):
    """
    The probabilities of 0 ... n, each from its neighbour by a ratio, outwards from the most probable one: what
    underflows on the way really is nothing beside the rest. math.comb is exact, with thousands of digits.
    """
    mode = min(floor((n + 1) * p), n)
    k = np.arange(mode, n)
    above = np.cumprod((n - k) * p / ((k + 1) * (1 - p)))
    k = np.arange(mode, 0, -1)
    below = np.cumprod(k * (1 - p) / ((n - k + 1) * p))
    weights = np.concatenate([below[::-1], [1], above])
    return weights / weights.sum()


def as_possible(distribution):
    """Comparisons are put so that nan fails them."""
    match distribution:
        case {"kind": "uniform", "low": low, "high": high} if low < high:
            return distribution
        case {"kind": "normal", "sd": sd} if sd > 0:
            return distribution
        case {"kind": "binomial", "n": n, "p": p} if n >= 1 and n % 1 == 0 and 0 <= p <= 1:
            return distribution
    raise ValueError(f"there is no such {distribution['kind']} distribution")
