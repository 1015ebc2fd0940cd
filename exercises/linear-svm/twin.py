"""A linear support vector machine with a free bias, trained to a stated accuracy.

sklearn.svm.SVC(kernel="linear", C=1 / (n * penalty)) does this. LinearSVC is another model: it penalises the bias, and
squares the hinge by default. `penalty` is the statement's lambda, which is a keyword in Python.
"""

import numpy as np


def objective(x, y, penalty, parameters):
    require_positive(penalty)
    losses = np.maximum(0, 1 - margins_of(x, y, parameters))
    weights = np.asarray(parameters["weights"])
    return penalty / 2 * (weights @ weights) + losses.mean()


def subgradient(x, y, penalty, parameters):
    require_positive(penalty)
    pulls = np.where(margins_of(x, y, parameters) < 1, y, 0) / len(y)
    return {"weights": penalty * np.asarray(parameters["weights"]) - pulls @ np.asarray(x), "bias": -pulls.sum()}


def train(x, y, penalty, accuracy):
    """The dual by pairs of rows (SMO). All pulls together are 0, and penalty * w is the sum of pull times row."""
    require_positive(penalty)
    require_positive(accuracy)
    x, y = as_table(x, y)
    if len(np.unique(y)) < 2:
        raise ValueError("both classes are needed")
    least, most = np.minimum(0, y / len(y)), np.maximum(0, y / len(y))
    pulls, weights = np.zeros(len(y)), np.zeros(x.shape[1])
    while True:
        # a row that may pull more asks for a bias of at least this, one that may pull less for at most this
        biases = y - x @ weights
        up = np.where(pulls < most, biases, -np.inf).argmax()
        down = np.where(pulls > least, biases, np.inf).argmin()
        contradiction = biases[up] - biases[down]
        # the objective exceeds its minimum by half of it at most: this loop knows when it is done
        if contradiction <= 2 * accuracy:
            return {"weights": weights, "bias": (biases[up] + biases[down]) / 2}
        apart = x[up] - x[down]
        shift = min(penalty * contradiction / (apart @ apart), most[up] - pulls[up], pulls[down] - least[down])
        pulls[up] += shift
        pulls[down] -= shift
        weights = weights + shift / penalty * apart


def read_margin(x, y, parameters):
    margins = margins_of(x, y, parameters)
    length = np.linalg.norm(parameters["weights"])
    if length == 0:
        raise ValueError("without weights there is no hyperplane")
    # np.flatnonzero gives row numbers, rising
    return {"width": 2 / length, "support_vectors": np.flatnonzero(margins <= 1 + 1e-6)}


def margins_of(x, y, parameters):
    x, y = as_table(x, y)
    # rows of another width than the weights are refused by @
    return y * (x @ np.asarray(parameters["weights"]) + parameters["bias"])


def as_table(x, y):
    x, y = np.asarray(x, float), np.asarray(y)
    if len(x) == 0 or len(x) != len(y):
        raise ValueError(f"{len(x)} rows, and {len(y)} labels")
    if not np.isin(y, (-1, 1)).all():
        raise ValueError("a label must be 1 or -1")
    return x, y


def require_positive(value):
    if not (np.isfinite(value) and value > 0):
        raise ValueError("penalty and accuracy must be positive and finite")
