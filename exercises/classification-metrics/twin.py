"""Confusion matrix, precision, recall and F1, their averages, and the ROC curve, as in sklearn.metrics."""

import numpy as np


def confusion_matrix(actual, predicted, classes):
    """counts[actual, predicted]."""
    require_pairs(actual, predicted)
    require_classes([*actual, *predicted], classes)
    counts = np.zeros((classes, classes), int)
    # counts[actual, predicted] += 1 would count a repeated pair once
    np.add.at(counts, (np.asarray(actual, int), np.asarray(predicted, int)), 1)
    return counts


def class_scores(matrix):
    return score(*tally(matrix))


def averages(matrix, classes):
    """Macro: the mean of the scores. Micro: the score of the sums."""
    if len(classes) == 0:
        raise ValueError("no classes have no average")
    require_classes(classes, len(matrix))
    listed = tally(matrix)[:, classes]
    return {
        "macro": {name: values.mean() for name, values in score(*listed).items()},
        "micro": score(*listed.sum(axis=1)),
    }


def roc_curve(labels, scores):
    """sklearn.metrics.roc_curve drops points on straight lines unless told drop_intermediate=False."""
    require_pairs(labels, scores)
    if not np.isin(labels, [0, 1]).all():
        raise ValueError("a label is 0 or 1")
    labels, scores = np.asarray(labels), np.asarray(scores, float)
    positives = labels.sum()
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        raise ValueError("a rate needs positive rows, and negative ones")

    order = np.argsort(-scores)  # not stable, which cannot matter: tied rows come over the threshold together
    labels, scores = labels[order], scores[order]
    last = np.append(scores[1:] != scores[:-1], True)
    return {
        "thresholds": np.append(np.inf, scores[last]),
        "false_positive_rates": np.append(0, np.cumsum(1 - labels)[last] / negatives),
        "true_positive_rates": np.append(0, np.cumsum(labels)[last] / positives),
    }


def area_under_curve(labels, scores):
    """By trapezoids, which give half a point to every tie."""
    curve = roc_curve(labels, scores)
    return np.trapezoid(curve["true_positive_rates"], curve["false_positive_rates"])


def tally(matrix):
    """Hits, predicted and occurring rows: one line each, one column a class."""
    matrix = np.asarray(matrix)
    return np.array([matrix.diagonal(), matrix.sum(axis=0), matrix.sum(axis=1)])


def score(hits, predicted, occurring):
    return {
        "precision": divide(hits, predicted),
        "recall": divide(hits, occurring),
        "f1": divide(2 * hits, predicted + occurring),
    }


def divide(part, whole):
    """A share of nothing is 0; a plain division would make it nan and a warning."""
    return np.divide(part, whole, out=np.zeros(np.shape(whole)), where=whole != 0)


def require_pairs(a, b):
    if len(a) != len(b):
        raise ValueError("the lists are not of equal length")


def require_classes(labels, classes):
    # an index of -1 is no error in Python, but the last class
    if not np.isin(labels, np.arange(classes)).all():
        raise ValueError(f"a class is none of 0 to {classes - 1}")
