"""What is inside np.ndarray: flat data, and the integers that say how to walk through it.

Strides count elements here, NumPy's count bytes. np.lib.stride_tricks.as_strided makes such views of real arrays.
"""

import builtins
import math
from dataclasses import dataclass, replace

import numpy as np


@dataclass(frozen=True)
class NdArray:
    """The element at (i, j, ...) is data[offset + i * strides[0] + j * strides[1] + ...]."""

    data: np.ndarray
    shape: tuple
    strides: tuple
    offset: int = 0


def make_array(values, shape):
    require_shape(shape)
    if math.prod(shape) != len(values):
        raise ValueError(f"{len(values)} values do not fill the shape {shape}")
    strides = tuple(math.prod(shape[axis + 1 :]) for axis in range(len(shape)))
    return NdArray(np.array(values, float), tuple(shape), strides)


def at(array, index):
    if len(index) != len(array.shape):
        raise IndexError(f"{len(array.shape)} indices are needed, not {len(index)}")
    position = array.offset
    for i, n, stride in zip(index, array.shape, array.strides):
        if i not in range(-n, n):
            raise IndexError(f"an axis of size {n} has no index {i}")
        position += i % n * stride
    return array.data[position]


def slice(array, ranges):
    """A view; a range is a dict of start, stop and step, each of which may be left out."""
    if len(ranges) > len(array.shape):
        raise IndexError("there are more ranges than axes")
    shape, strides, offset = list(array.shape), list(array.strides), array.offset
    for axis, part in enumerate(ranges):
        # a range can be sliced itself, and knows where it begins, how far it steps and how long it is
        taken = range(shape[axis])[builtins.slice(part.get("start"), part.get("stop"), part.get("step"))]
        offset += taken.start * strides[axis]
        shape[axis] = len(taken)
        strides[axis] *= taken.step
    return NdArray(array.data, tuple(shape), tuple(strides), offset)


def transpose(array, axes=None):
    order = range(len(array.shape))[::-1] if axes is None else axes
    if sorted(order) != list(range(len(array.shape))):
        raise ValueError(f"{axes} does not name each of {len(array.shape)} axes once")
    return replace(array, shape=tuple(array.shape[a] for a in order), strides=tuple(array.strides[a] for a in order))


def broadcast_to(array, shape):
    """A view in which repeated axes have strides of 0."""
    require_shape(shape)
    missing = len(shape) - len(array.shape)
    own = (1,) * missing + array.shape
    if missing < 0 or any(m not in (1, n) for m, n in zip(own, shape)):
        raise ValueError(f"{array.shape} cannot be stretched to {shape}")
    strides = (0,) * missing + array.strides
    return replace(array, shape=tuple(shape), strides=tuple(s if m == n else 0 for s, m, n in zip(strides, own, shape)))


def add(a, b):
    shape = broadcast_shapes(a.shape, b.shape)
    return make_array((elements(broadcast_to(a, shape)) + elements(broadcast_to(b, shape))).ravel(), shape)


def matmul(a, b):
    if min(len(a.shape), len(b.shape)) < 2 or a.shape[-1] != b.shape[-2]:
        raise ValueError(f"{a.shape} and {b.shape} have no product")
    stack = broadcast_shapes(a.shape[:-2], b.shape[:-2])
    left, right = (elements(broadcast_to(it, stack + it.shape[-2:])) for it in (a, b))
    # np.matmul broadcasts the axes before the last two by itself
    products = np.einsum("...ik,...kj->...ij", left, right)
    return make_array(products.ravel(), products.shape)


def require_shape(shape):
    if any(n < 0 or n % 1 != 0 for n in shape):
        raise ValueError(f"{shape} is no shape")


def elements(array):
    """All elements in their shape, copied out of the data."""
    positions = np.array(array.offset)
    for n, stride in zip(array.shape, array.strides):
        positions = np.add.outer(positions, np.arange(n) * stride)
    return array.data[positions]


def broadcast_shapes(a, b):
    axes = max(len(a), len(b))
    left, right = ((1,) * (axes - len(shape)) + tuple(shape) for shape in (a, b))
    # what fits neither way is refused by broadcast_to
    return tuple(n if m == 1 else m for m, n in zip(left, right))
