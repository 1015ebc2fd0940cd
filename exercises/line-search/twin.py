"""Gradient descent that backtracks until Armijo's condition holds.

scipy.optimize.line_search asks besides that the slope has flattened (Wolfe's conditions).
"""

import numpy as np


def backtrack(f, x, slope, search):
    """The step along -slope, or 0 where none of the trials falls enough."""
    require_search(search)
    x, slope = np.asarray(x, float), np.asarray(slope, float)
    value = f(x)
    if not np.isfinite(value):
        raise ValueError("f has no finite value to begin with")
    promised = search["sufficient"] * (slope @ slope)
    step = search["initial_step"]
    for _ in range(search["trials"]):
        # false for nan too: what has no value is no decrease
        if f(x - step * slope) <= value - promised * step:
            return step
        step *= search["shrink"]
    return 0.0


def descend(f, gradient, start, settings):
    require_settings(settings)
    # np.array copies, and x is bound to a new array at each step: x -= ... would change every point of the path
    x = np.array(start, float)
    path, values, steps = [x], [f(x)], []
    if not np.isfinite(values[0]):
        raise ValueError("f has no finite value at the start")

    def run(status):
        return {"path": path, "values": values, "steps": steps, "status": status}

    while True:
        slope = np.asarray(gradient(x), float)
        if np.linalg.norm(slope) <= settings["tolerance"]:
            return run("converged")
        if len(steps) == settings["max_iterations"]:
            return run("limit")
        step = backtrack(f, x, slope, settings)
        if step == 0:
            return run("stuck")
        x = x - step * slope
        path.append(x)
        values.append(f(x))
        steps.append(step)


def require_settings(settings):
    require_search(settings)
    # put so that nan is refused as well
    if not settings["tolerance"] >= 0:
        raise ValueError("the tolerance must not be negative")
    require_count("max_iterations", settings["max_iterations"], 0)


def require_search(search):
    if not search["initial_step"] > 0:
        raise ValueError("the initial step must be positive")
    if not (0 < search["shrink"] < 1 and 0 < search["sufficient"] < 1):
        raise ValueError("shrink and sufficient must lie between 0 and 1")
    require_count("trials", search["trials"], 1)


def require_count(name, value, least):
    # nan and 2.5 fail the first comparison, infinity the second
    if not (value >= least and value % 1 == 0):
        raise ValueError(f"{name} must be an integer from {least}")
