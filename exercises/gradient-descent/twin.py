"""Linear regression by batch, stochastic and mini-batch gradient descent."""

import numpy as np


def loss(X, y, parameters):
    return np.mean(residuals(X, y, parameters) ** 2)


def gradient(X, y, parameters):
    # np.gradient is something else: differences of sampled values
    r = residuals(X, y, parameters)
    return {"weights": 2 * np.asarray(X, float).T @ r / len(r), "bias": 2 * r.mean()}


def shuffled_order(n, random):
    """Fisher-Yates, written out so that orders are the same in every language; rng.permutation(n) does it."""
    order = np.arange(n)
    for i in range(n - 1, 0, -1):
        j = int(random() * (i + 1))
        order[[i, j]] = order[[j, i]]  # a tuple swap would do for numbers, but not for rows, which are views
    return order


def batch_descent(X, y, settings):
    return descend(X, y, {**settings, "batch_size": len(X)}, lambda: np.arange(len(X)))


def stochastic_descent(X, y, settings, random):
    return mini_batch_descent(X, y, {**settings, "batch_size": 1}, random)


def mini_batch_descent(X, y, settings, random):
    return descend(X, y, settings, lambda: shuffled_order(len(X), random))


def descend(X, y, settings, next_order):
    """The one loop behind all three."""
    require_settings(settings, len(X))
    X, y = np.asarray(X, float), np.asarray(y, float)
    parameters = {"weights": np.zeros(X.shape[-1]), "bias": 0.0}
    losses = [loss(X, y, parameters)]
    for _ in range(settings["epochs"]):
        with np.errstate(over="ignore", invalid="ignore"):  # a divergence is an answer here, and no warning
            following = run_epoch(X, y, parameters, next_order(), settings)
            after = loss(X, y, following)
        if not np.isfinite(after):
            return {**parameters, "losses": losses, "diverged": True}
        parameters = following
        losses.append(after)
    return {**parameters, "losses": losses, "diverged": False}


def run_epoch(X, y, parameters, order, settings):
    weights, bias = parameters["weights"], parameters["bias"]
    for start in range(0, len(order), settings["batch_size"]):
        batch = order[start : start + settings["batch_size"]]  # a slice past the end is shorter, and no error
        slope = gradient(X[batch], y[batch], {"weights": weights, "bias": bias})
        # not -=, which would write into the weights of the epoch before
        weights = weights - settings["learning_rate"] * slope["weights"]
        bias = bias - settings["learning_rate"] * slope["bias"]
    return {"weights": weights, "bias": bias}


def residuals(X, y, parameters):
    """Prediction minus target."""
    # ragged rows are a ValueError already, and so is @ where a row has more numbers than there are weights
    X, y = np.asarray(X, float), np.asarray(y, float)
    # without this check, targets of shape (n, 1) would be broadcast to n x n residuals
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError("rows are needed, and a target for each")
    return X @ np.asarray(parameters["weights"], float) + parameters["bias"] - y


def require_settings(settings, rows):
    # put so that nan is refused as well
    if not settings["learning_rate"] > 0:
        raise ValueError("the learning rate must be positive")
    if settings["epochs"] < 0 or settings["epochs"] % 1 != 0:
        raise ValueError("epochs must be an integer from 0")
    if not 1 <= settings["batch_size"] <= rows or settings["batch_size"] % 1 != 0:
        raise ValueError(f"a batch must have from 1 to {rows} rows")
