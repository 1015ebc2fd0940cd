"""Norms, dot product, cosine, projection and angle, for components from 1e-200 to 1e200."""

import numpy as np


def norm1(v):
    return np.abs(v).sum()


def norm2(v):
    # np.linalg.norm squares first, and so leaves the range of float64 at 1e155
    scale = norm_inf(v)
    return scale * np.linalg.norm(np.divide(v, scale)) if scale > 0 else 0.0


def norm_inf(v):
    return np.max(np.abs(v), initial=0.0)


def dot(a, b):
    a, b = pair(a, b)
    return a @ b


def cosine_similarity(a, b):
    return np.clip(dot(unit(a), unit(b)), -1, 1)


def projection(a, b):
    """Of a onto b."""
    direction = unit(b)
    return dot(a, direction) * direction


def angle(a, b):
    """Radians. Kahan's formula: arccos loses half of its digits near 0 and pi."""
    a, b = pair(a, b)
    u, v = unit(a), unit(b)
    return 2 * np.arctan2(norm2(u - v), norm2(u + v))


def unit(v):
    length = norm2(v)
    if length == 0:
        raise ValueError("a zero vector has no direction")
    return np.divide(v, length)


def pair(a, b):
    # NumPy would broadcast a vector of one component against any other
    if len(a) != len(b):
        raise ValueError(f"lengths differ: {len(a)} and {len(b)}")
    return np.asarray(a, float), np.asarray(b, float)
