"""Backpropagation through dense layers: the mean cost of a batch and its derivatives by every weight and bias."""

import numpy as np


def sigmoid(z):
    # 1 / (1 + exp(-z)) without the overflow, and the warning, far to the left
    return np.exp(-np.logaddexp(0, -z))


# f and its slope, both as functions of the sum that goes in
ACTIVATIONS = {
    "identity": (lambda z: z, np.ones_like),
    "relu": (lambda z: np.maximum(z, 0), lambda z: (z > 0).astype(float)),
    "sigmoid": (sigmoid, lambda z: sigmoid(z) * sigmoid(-z)),
    "tanh": (np.tanh, lambda z: 1 - np.tanh(z) ** 2),
}


def log_softmax(logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


# the cost of each row, and its derivatives by the outputs; targets add up to 1, so softmax and logarithm leave p - y
COSTS = {
    "squared-error": (lambda a, y: ((a - y) ** 2).sum(axis=1), lambda a, y: 2 * (a - y)),
    "cross-entropy": (lambda a, y: -(y * log_softmax(a)).sum(axis=1), lambda a, y: np.exp(log_softmax(a)) - y),
}


def loss(layers, x, y, cost):
    outputs, y, _ = run_forward(layers, x, y)
    return COSTS[cost][0](outputs, y).mean()


def backprop(layers, x, y, cost):
    outputs, y, passes = run_forward(layers, x, y)
    cost_of, slopes_of = COSTS[cost]
    errors = slopes_of(outputs, y) / len(y)
    gradients = []
    for inputs, weights, sums, slope in reversed(passes):
        deltas = errors * slope(sums)
        gradients.append({"weights": inputs.T @ deltas, "biases": deltas.sum(axis=0)})
        errors = deltas @ weights.T
    return {"loss": cost_of(outputs, y).mean(), "gradients": gradients[::-1]}


def run_forward(layers, x, y):
    """The last outputs, and what each layer saw; ragged rows are refused by np.array itself."""
    outputs, y = np.array(x, float), np.array(y, float)
    if not layers or len(outputs) == 0:
        raise ValueError("there is nothing to compute without layers or rows")
    passes = []
    for layer in layers:
        weights, biases = np.array(layer["weights"], float), np.array(layer["biases"], float)
        # one bias would broadcast over all columns, and never be noticed
        if weights.shape != (outputs.shape[1], len(biases)):
            raise ValueError(f"weights of shape {weights.shape} for {outputs.shape[1]} inputs and {len(biases)} biases")
        activate, slope = ACTIVATIONS[layer["activation"]]
        sums = outputs @ weights + biases
        passes.append((outputs, weights, sums, slope))
        outputs = activate(sums)
    if y.shape != outputs.shape:
        raise ValueError(f"targets of shape {y.shape} for outputs of shape {outputs.shape}")
    return outputs, y, passes
