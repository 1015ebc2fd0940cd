"""Ridge and logistic regression with a bias that carries no penalty; sklearn's Ridge sums where this takes a mean."""

import numpy as np


def fit_linear(X, y, ridge):
    """The normal equations, which square the condition of the table; np.linalg.lstsq does not."""
    require_ridge(ridge)
    A, y = append_ones(X), as_targets(X, y)
    return to_parameters(np.linalg.solve(A.T @ A + len(A) * penalty(A, ridge), A.T @ y))


def probabilities(X, parameters):
    # 1 / (1 + exp(-s)) without an exponential that overflows
    return np.exp(-np.logaddexp(0, -scores(X, parameters)))


def log_loss(X, y, parameters):
    """sklearn.metrics.log_loss takes probabilities, and has to clip them."""
    margins = scores(X, parameters) * signs(as_labels(X, y))
    return np.logaddexp(0, -margins).mean()  # ln(1 + exp(-m)), however large m is


def fit_logistic(X, y, ridge):
    """
    p (1 - p) is nowhere above 1/4, so a Newton step with 1/4 in its place never overshoots, and one matrix serves
    all steps (Böhning & Lindsay, 1988). sklearn's LogisticRegression without a penalty returns where it stopped.
    """
    require_ridge(ridge)
    A, y = append_ones(X), as_labels(X, y)
    if len(np.unique(y)) < 2:
        raise ValueError("with rows of one class alone the bias grows for ever")
    pull = 2 * len(A) * penalty(A, ridge)
    curvature = A.T @ A / 4 + pull
    theta = np.zeros(A.shape[1])
    while True:
        s = A @ theta
        if ridge == 0 and np.all(s * signs(y) > 0):
            raise ValueError("a hyperplane separates the classes: larger weights are always better")
        p = np.exp(-np.logaddexp(0, -s))
        step = np.linalg.solve(curvature, A.T @ (p - y) + pull @ theta)
        theta = theta - step
        if np.abs(step).max() <= 1e-9 * np.abs(theta).max():
            return to_parameters(theta)


def scores(X, parameters):
    return as_table(X) @ np.asarray(parameters["weights"], float) + parameters["bias"]


def signs(y):
    return 2 * y - 1


def append_ones(X):
    """The bias is the weight of a feature that is always 1."""
    X = as_table(X)
    return np.column_stack([X, np.ones(len(X))])


def penalty(A, ridge):
    return ridge * np.diag([*np.ones(A.shape[1] - 1), 0])


def to_parameters(theta):
    return {"weights": theta[:-1], "bias": theta[-1]}


def as_table(X):
    X = np.asarray(X, float)  # ragged rows are a ValueError already
    if X.ndim != 2:
        raise ValueError("no rows")
    return X


def as_targets(X, y):
    if len(X) != len(y):
        raise ValueError(f"{len(X)} rows, but {len(y)} labels")
    return np.asarray(y, float)


def as_labels(X, y):
    if not np.isin(y, [0, 1]).all():
        raise ValueError("a label must be 0 or 1")
    return as_targets(X, y)


def require_ridge(ridge):
    # put so that nan is refused as well
    if not 0 <= ridge < np.inf:
        raise ValueError("the ridge must be a finite number from 0")
