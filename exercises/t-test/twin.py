"""Welch's test and a permutation test; scipy.stats has ttest_ind(a, b, equal_var=False) and permutation_test."""

from math import exp, lgamma, log, log1p

import numpy as np


def two_sided_p(t, df):
    """2 * scipy.stats.t.sf(abs(t), df). A tail of the beta distribution, so that small p keep their digits."""
    if not df >= 1:  # put so that nan is refused as well
        raise ValueError("at least one degree of freedom is needed")
    return incomplete_beta(df / 2, 1 / 2, df / (df + t * t))


def welch(a, b):
    if min(len(a), len(b)) < 2:
        raise ValueError("a variance needs two values")
    # the squared standard errors of both means; np.var divides by n unless told ddof=1
    of_a, of_b = np.var(a, ddof=1) / len(a), np.var(b, ddof=1) / len(b)
    if of_a + of_b == 0:
        raise ValueError("without any spread there is no scale for a difference")
    t = (np.mean(a) - np.mean(b)) / np.sqrt(of_a + of_b)
    df = (of_a + of_b) ** 2 / (of_a**2 / (len(a) - 1) + of_b**2 / (len(b) - 1))
    return {"t": t, "df": df, "p": two_sided_p(t, df)}


def permutation_p(a, b, rounds, random):
    """random() gives numbers from [0, 1). With a np.random.Generator, rng.permuted shuffles all rounds at once."""
    if len(a) == 0 or len(b) == 0:
        raise ValueError("an empty sample has no mean")
    if rounds < 1 or rounds % 1 != 0:
        raise ValueError("at least one round is needed")
    pooled = np.array([*a, *b], float)
    arrangements = np.array([pooled, *(pooled[shuffled_order(len(pooled), random)] for _ in range(rounds))])
    first, others = np.split(arrangements, [len(a)], axis=1)
    differences = np.abs(first.mean(axis=1) - others.mean(axis=1))
    # the arrangement that was observed counts too; equal differences may differ in their last digits
    return np.mean(differences >= differences[0] - 1e-9)


def shuffled_order(n, random):
    order = list(range(n))
    for i in range(n - 1, 0, -1):
        j = int(random() * (i + 1))
        order[i], order[j] = order[j], order[i]
    return order


def incomplete_beta(a, b, x):
    """scipy.special.betainc(a, b, x), by its continued fraction, on the side where that converges fast."""
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(b, a, 1 - x)
    if x == 0:
        return 0.0
    fraction = 1.0
    for m in range(100, 0, -1):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = (a + m - 1) * (a + b + m - 1) * x / ((a + 2 * m - 2) * (a + 2 * m - 1))
        fraction = 1 - odd / (1 + even / fraction)
    # gamma itself overflows beyond 171, its logarithm does not
    return exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a / fraction
