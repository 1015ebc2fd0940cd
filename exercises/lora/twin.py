"""Low-rank adaptation of a frozen matrix: W + alpha / rank * B A. The package peft does this to the layers of a transformer."""

import numpy as np


def initial_adapter(inputs, outputs, rank, alpha, random):
    """random: a function without arguments that draws from [0, 1); one draw an entry of A, row by row."""
    require_rank(rank, inputs, outputs)
    draws = np.array([random() for _ in range(rank * inputs)]).reshape(rank, inputs)
    return {"a": (2 * draws - 1) / np.sqrt(inputs), "b": np.zeros((outputs, rank)), "alpha": alpha}


def forward(x, w, adapter):
    x, w, a, b = arrays(x, w, adapter["a"], adapter["b"])
    require_fit(w, a, b)
    if x.shape[1:] != w.shape[1:]:
        raise ValueError(f"rows of shape {x.shape[1:]} for {w.shape[1]} inputs")
    # the brackets matter: through the narrow side first, B A is never formed
    return x @ w.T + scale_of(adapter) * ((x @ a.T) @ b.T)


def gradients(x, adapter, slopes):
    """W is not asked: it is frozen."""
    x, slopes, a, b = arrays(x, slopes, adapter["a"], adapter["b"])
    if x.shape[1] != a.shape[1] or slopes.shape != (len(x), len(b)) or b.shape[1] != len(a):
        raise ValueError(f"inputs {x.shape} and slopes {slopes.shape} do not fit the adapter")
    scaled = scale_of(adapter) * slopes
    return {"a": (scaled @ b).T @ x, "b": scaled.T @ (x @ a.T)}


def adapt(x, targets, w, start, learning_rate, steps):
    x, targets = arrays(x, targets)
    adapter, losses = start, []
    for step in range(steps + 1):
        outputs = forward(x, w, adapter)
        # a single column of targets would broadcast over all outputs
        if targets.shape != outputs.shape:
            raise ValueError(f"targets of shape {targets.shape} for outputs of shape {outputs.shape}")
        residuals = outputs - targets
        losses.append((residuals**2).sum() / (2 * len(x)))
        if step < steps:
            slopes = gradients(x, adapter, residuals / len(x))
            # a new dict: both slopes are known before either matrix moves, and `start` stays as it was
            adapter = {**adapter, **{name: np.asarray(adapter[name]) - learning_rate * slopes[name] for name in "ab"}}
    return {"adapter": adapter, "losses": losses}


def merge(w, adapter):
    w, a, b = arrays(w, adapter["a"], adapter["b"])
    require_fit(w, a, b)
    return w + scale_of(adapter) * (b @ a)


def unmerge(merged, adapter):
    return merge(merged, {**adapter, "alpha": -adapter["alpha"]})


def count_parameters(shapes, rank):
    for outputs, inputs in shapes:
        require_rank(rank, inputs, outputs)
    return {"frozen": sum(m * n for m, n in shapes), "trainable": sum(rank * (m + n) for m, n in shapes)}


def scale_of(adapter):
    return adapter["alpha"] / len(adapter["a"])


def arrays(*tables):
    return [np.asarray(table, float) for table in tables]


def require_rank(rank, inputs, outputs):
    if rank % 1 != 0 or not 1 <= rank <= min(inputs, outputs):
        raise ValueError(f"the rank must be an integer from 1 to {min(inputs, outputs)}")


def require_fit(w, a, b):
    if a.shape[1] != w.shape[1] or b.shape != (len(w), len(a)):
        raise ValueError(f"an adapter of {b.shape} and {a.shape} does not fit {w.shape}")
