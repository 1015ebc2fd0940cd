"""Linear maps of the plane; clouds of points hold one point a row."""

from functools import reduce

import numpy as np


def scaling(sx, sy):
    return np.diag([sx, sy])


def rotation(angle):
    """Counterclockwise, in radians."""
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, -s], [s, c]])


def shear(k):
    return np.array([[1, k], [0, 1]])


def compose(steps):
    """steps[0] is done first, so it stands rightmost in the product."""
    return reduce(lambda done, step: step @ done, [as_linear(step) for step in steps], np.eye(2))


def transform(T, points):
    T = as_linear(T)
    if any(len(point) != 2 for point in points):
        raise ValueError("a point of the plane has two coordinates")
    # T acts on columns and points are rows: (T P')' = P T'. np.array([]) alone would have the shape (0,)
    return np.reshape(points, (-1, 2)) @ T.T


def area_scale(T):
    """np.linalg.det would eliminate first; for four numbers the formula is as good."""
    (a, b), (c, d) = as_linear(T)
    return abs(a * d - b * c)


def as_linear(T):
    T = np.asarray(T, float)
    if T.shape != (2, 2):
        raise ValueError("a linear map of the plane is a 2 x 2 matrix")
    return T
