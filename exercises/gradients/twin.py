"""Derivatives by central differences, as scipy.differentiate.jacobian takes them. JAX (grad, jacfwd, jvp) needs no step."""

import numpy as np

# where the error of a central difference, about step ** 2 + eps / step, is least
STEP = np.cbrt(np.finfo(float).eps)


def gradient(f, x):
    x = as_point(x)
    return np.array([slopes_along(f, x, axis) for axis in np.eye(len(x))])


def jacobian(f, x):
    """Row i, column j: output i by component j."""
    x = as_point(x)
    # slopes_along gives a column at a time
    return np.stack([slopes_along(f, x, axis) for axis in np.eye(len(x))], axis=1)


def directional_derivative(f, x, v):
    """Along v as it is: twice the direction, twice the answer."""
    return slopes_along(f, *as_direction(x, v))


def hessian_vector_product(gradient_of, x, v):
    """Two gradients, and never the Hessian."""
    return slopes_along(gradient_of, *as_direction(x, v))


def slopes_along(f, x, v):
    # how fast the component moves that moves fastest, each measured by its own scale
    speed = np.max(np.abs(v) / np.maximum(1, np.abs(x)))
    t = STEP / speed if speed > 0 else 1.0
    # np.array copies: f may write its next answer into the same array
    ahead = np.array(f(x + t * v))
    return (ahead - f(x - t * v)) / (2 * t)


def as_point(x):
    x = np.array(x, float)
    if x.ndim != 1 or len(x) == 0 or not np.isfinite(x).all():
        raise ValueError("a point has one or more components, all of them finite")
    return x


def as_direction(x, v):
    x, v = as_point(x), as_point(v)
    if len(v) != len(x):
        raise ValueError(f"a direction of {len(v)} components for a point of {len(x)}")
    return x, v
