"""A convolutional layer and its gradients: batch x rows x columns x channels, as in TensorFlow (PyTorch puts channels second)."""

import numpy as np


def plan_axis(size, filter_size, stride, padding):
    if stride % 1 != 0 or stride < 1:
        raise ValueError("the stride has to be an integer from 1")
    stride = int(stride)
    if padding == "valid":
        if filter_size > size:
            raise ValueError("the filter is larger than the image")
        return {"outputs": (size - filter_size) // stride + 1, "before": 0, "after": 0}
    outputs = -(-size // stride)
    missing = max(0, (outputs - 1) * stride + filter_size - size)
    return {"outputs": outputs, "before": missing // 2, "after": missing - missing // 2}


def conv2d(x, filter, bias, stride, padding):
    x, filter, bias, rows, columns = prepare(x, filter, bias, stride, padding)
    windows = windows_of(pad(x, rows, columns), filter, stride)
    # n image, r and t place of the window, i and j place in the filter, c and o channels
    return np.einsum("nrtcij,ijco->nrto", windows, filter) + bias


def conv2d_gradients(x, filter, bias, stride, padding, upstream):
    x, filter, bias, rows, columns = prepare(x, filter, bias, stride, padding)
    upstream = np.array(upstream, float)
    if upstream.shape != (len(x), rows["outputs"], columns["outputs"], len(bias)):
        raise ValueError(f"upstream has the shape {upstream.shape}, not that of the outputs")
    padded = pad(x, rows, columns)
    windows = windows_of(padded, filter, stride)
    shares = np.einsum("nrto,ijco->nrtijc", upstream, filter)
    input = np.zeros_like(padded)
    for i, j in np.ndindex(filter.shape[:2]):
        # one tap meets no pixel twice, so += on a strided slice is safe; over all taps at once it would lose shares
        below, right = i + rows["outputs"] * stride, j + columns["outputs"] * stride
        input[:, i:below:stride, j:right:stride] += shares[:, :, :, i, j]
    top, left = rows["before"], columns["before"]
    return {
        "input": input[:, top : top + x.shape[1], left : left + x.shape[2]],
        "filter": np.einsum("nrto,nrtcij->ijco", upstream, windows),
        "bias": upstream.sum(axis=(0, 1, 2)),
    }


def prepare(x, filter, bias, stride, padding):
    # nested lists of unequal lengths are refused by np.array, with a ValueError
    x, filter, bias = (np.array(it, float) for it in (x, filter, bias))
    if filter.shape[2:] != (x.shape[3], len(bias)):
        raise ValueError(f"a filter of shape {filter.shape} for {x.shape[3]} channels and {len(bias)} biases")
    rows, columns = (plan_axis(x.shape[1 + k], filter.shape[k], stride, padding) for k in (0, 1))
    return x, filter, bias, rows, columns


def pad(x, rows, columns):
    return np.pad(x, [(0, 0), (rows["before"], rows["after"]), (columns["before"], columns["after"]), (0, 0)])


def windows_of(padded, filter, stride):
    # a view: no pixel is copied, however often windows overlap
    windows = np.lib.stride_tricks.sliding_window_view(padded, filter.shape[:2], axis=(1, 2))
    return windows[:, ::stride, ::stride]
