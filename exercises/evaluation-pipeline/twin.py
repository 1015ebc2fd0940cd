"""Cross-validation without leaks. sklearn's StratifiedKFold and cross_validate do this, given a Pipeline of scaler and model.

StratifiedKFold deals the rows otherwise, so its folds are not these.
"""

import numpy as np

NAMES = "accuracy", "precision", "recall", "f1", "auc"


def assign_folds(labels, k):
    n = len(labels)
    if k not in range(2, n + 1):
        raise ValueError(f"{n} rows cannot be dealt into {k} folds")
    folds = np.empty(n, int)
    # stable: the default sort may change the order of rows within a class
    folds[np.argsort(labels, kind="stable")] = np.arange(n) % k
    return folds


def standardise(train, rows):
    """`rows` by the means and deviations of `train`, as StandardScaler().fit(train).transform(rows)."""
    train = np.asarray(train, float)
    # over n, NumPy's default; a computed deviation of equal values need not be 0
    is_constant = (train == train[0]).all(axis=0)
    rows = np.asarray(rows, float).reshape(-1, train.shape[1])
    return (rows - train.mean(axis=0)) / np.where(is_constant, 1, train.std(axis=0))


def measure(labels, predicted, scores):
    labels, predicted, scores = np.asarray(labels), np.asarray(predicted), np.asarray(scores)
    if not len(labels) == len(predicted) == len(scores):
        raise ValueError("the lists differ in length")
    is_positive = labels == 1
    if is_positive.all() or not is_positive.any():
        raise ValueError("an area needs positive rows, and negative ones")
    hits = np.sum(is_positive & (predicted == 1))
    called = np.sum(predicted == 1)
    positives = np.sum(is_positive)
    # every positive against every negative: 1 where it is won, 0.5 for a tie
    wins = (np.sign(scores[is_positive][:, None] - scores[~is_positive]) + 1) / 2
    return {
        "accuracy": np.mean(labels == predicted),
        "precision": hits / called if called > 0 else 0.0,
        "recall": hits / positives,
        "f1": 2 * hits / (called + positives),
        "auc": wins.mean(),
    }


def cross_validate(make_model, x, labels, fold_of):
    """make_model: a function that gives an object with fit, predict and score; each fold makes its own."""
    if not len(x) == len(labels) == len(fold_of):
        raise ValueError("the lists differ in length")
    x, labels, fold_of = np.asarray(x, float), np.asarray(labels), np.asarray(fold_of)
    if np.any((fold_of < 0) | (fold_of % 1 != 0)):
        raise ValueError("folds are numbered from 0")
    k = int(max(fold_of, default=0)) + 1
    if k == 1:
        raise ValueError("a single fold leaves nothing to train on")
    runs, folds = [], []
    for fold in range(k):
        is_validation = fold_of == fold
        train, validation = x[~is_validation], x[is_validation]
        model = make_model()
        model.fit(standardise(train, train), labels[~is_validation])
        scaled = standardise(train, validation)
        runs.append((labels[is_validation], model.predict(scaled), model.score(scaled)))
        folds.append(measure(*runs[-1]))
    values = {name: [fold[name] for fold in folds] for name in NAMES}
    return {
        "folds": folds,
        "mean": {name: np.mean(values[name]) for name in NAMES},
        # of a sample, over k - 1: NumPy divides by k unless told
        "sd": {name: np.std(values[name], ddof=1) for name in NAMES},
        "pooled": measure(*(np.concatenate(parts) for parts in zip(*runs))),
    }
