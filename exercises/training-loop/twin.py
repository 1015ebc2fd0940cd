"""A training loop with accumulated gradients and dropout, in NumPy: no autograd, so the backward pass is written out.

In PyTorch it is `loss.backward()`, `optimizer.step()`, `optimizer.zero_grad()` and `model.eval()`.
"""

import numpy as np


def logits(model, x, mask=None, dropout=0):
    """Evaluates without a mask, trains with one."""
    return run_forward(model, np.asarray(x, float), mask, dropout)[1]


def evaluate(model, x, labels):
    require_labels(x, labels)
    scores = logits(model, x)
    losses = -log_softmax(scores)[np.arange(len(labels)), labels]
    return {"loss": losses.mean(), "accuracy": (scores.argmax(axis=1) == labels).mean()}


def train(model, x, labels, settings, next_mask):
    """Changes the arrays of the model in place, and returns the loss after each epoch."""
    require_labels(x, labels)
    require_settings(settings)
    x, labels = np.asarray(x, float), np.asarray(labels)
    size, dropout = settings["batch_size"], settings["dropout"]
    losses = []
    for _ in range(settings["epochs"]):
        for start in range(0, len(x), size * settings["accumulate"]):
            end = min(len(x), start + size * settings["accumulate"])
            sums = {name: np.zeros_like(value) for name, value in model.items()}
            for first in range(start, end, size):
                batch = slice(first, min(end, first + size))
                mask = next_mask(batch.stop - batch.start)
                for name, slope in sum_gradients(model, x[batch], labels[batch], mask, dropout).items():
                    sums[name] += slope
            # sums until here, so that a short batch weighs no more than its rows do
            for name, value in model.items():
                value -= settings["learning_rate"] / (end - start) * sums[name]
        losses.append(evaluate(model, x, labels)["loss"])
    return losses


def run_forward(model, x, mask, dropout):
    hidden = np.tanh(x @ model["w1"] + model["b1"])
    kept = hidden if mask is None else hidden * mask / (1 - dropout)
    return hidden, kept @ model["w2"] + model["b2"], kept


def sum_gradients(model, x, labels, mask, dropout):
    """Of the losses of these rows, added up and not averaged."""
    hidden, scores, kept = run_forward(model, x, mask, dropout)
    errors = np.exp(log_softmax(scores))
    errors[np.arange(len(labels)), labels] -= 1
    deltas = errors @ model["w2"].T * mask / (1 - dropout) * (1 - hidden**2)
    return {"w1": x.T @ deltas, "b1": deltas.sum(axis=0), "w2": kept.T @ errors, "b2": errors.sum(axis=0)}


def log_softmax(scores):
    shifted = scores - scores.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def require_labels(x, labels):
    if len(x) != len(labels):
        raise ValueError(f"{len(x)} rows, and {len(labels)} labels")


def require_settings(settings):
    if not settings["learning_rate"] > 0:
        raise ValueError("the learning rate has to be above 0")
    for name, least in ("epochs", 0), ("batch_size", 1), ("accumulate", 1):
        if not isinstance(settings[name], int) or settings[name] < least:
            raise ValueError(f"{name} has to be an integer from {least}")
    if not 0 <= settings["dropout"] < 1:
        raise ValueError("dropout has to be in [0, 1)")
