"""Shuffled folds: KFold and StratifiedKFold in sklearn.model_selection, with shuffle=True, which is no default."""

import numpy as np


def shuffled_order(n, random):
    """Fisher-Yates, written out so that orders are the same in every language; rng.permutation(n) does it."""
    order = np.arange(n)
    for i in range(n - 1, 0, -1):
        j = int(random() * (i + 1))
        order[i], order[j] = order[j], order[i]
    return order


def k_fold(n, k, random):
    require_folds(n, k)
    return deal(shuffled_order(n, random), k)


def stratified_k_fold(labels, k, random):
    """All classes are dealt from one hand: the next begins where the last one ended, so that sizes stay even."""
    require_folds(len(labels), k)
    hand = []
    for label in np.unique(labels):  # ascending
        rows = np.flatnonzero(np.equal(labels, label))
        hand.extend(rows[shuffled_order(len(rows), random)])
    return deal(hand, k)


def deal(hand, k):
    """The row at place p is validated in fold p mod k, and trained on in all others."""
    fold_of = np.empty(len(hand), int)
    fold_of[hand] = np.arange(len(hand)) % k
    is_validated = [fold_of == fold for fold in range(k)]
    return [{"train": np.flatnonzero(~rows), "validation": np.flatnonzero(rows)} for rows in is_validated]


def require_folds(n, k):
    if not 2 <= k <= n or k % 1:  # put so that nan is refused as well
        raise ValueError(f"{n} rows cannot be dealt into {k} folds")
