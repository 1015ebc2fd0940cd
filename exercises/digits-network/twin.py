"""A network of dense ReLU layers with a softmax, trained on digits by mini-batch descent.

sklearn.neural_network.MLPClassifier does this.
"""

import numpy as np

PIXELS, CLASSES = 64, 10
HIDDEN_UNITS, BATCH_SIZE, EPOCHS, FIRST_RATE = 20, 10, 7, 0.3


def initial_layers(sizes, random):
    """random: a function without arguments that draws from [0, 1); He's uniform weights, input by input, and biases of zero."""
    if len(sizes) < 2 or any(size != int(size) or size < 1 for size in sizes):
        raise ValueError("sizes are two or more integers from 1")
    layers = []
    for inputs, units in zip(sizes, sizes[1:]):
        draws = np.array([random() for _ in range(inputs * units)]).reshape(inputs, units)
        layers.append({"weights": np.sqrt(6 / inputs) * (2 * draws - 1), "biases": np.zeros(units)})
    return layers


def create_network(layers):
    return Network(layers)


class Network:
    def __init__(self, layers):
        # np.array copies, np.asarray would not: steps are taken in place
        self.layers = [{name: np.array(values, float) for name, values in layer.items()} for layer in layers]

    def forward(self, images):
        """One row of probabilities an image."""
        self.inputs = [as_images(images, len(self.layers[0]["weights"]))]
        for layer in self.layers[:-1]:
            self.inputs.append(np.maximum(apply_layer(self.inputs[-1], layer), 0))
        self.probabilities = softmax(apply_layer(self.inputs[-1], self.layers[-1]))
        return self.probabilities

    def backward(self, labels):
        """The gradient of the mean cross-entropy over the images last given to `forward`."""
        labels = as_labels(labels, *self.probabilities.shape)
        # one-hot rows; subtracting from self.probabilities in place would do so again at the next call
        deltas = (self.probabilities - np.eye(self.probabilities.shape[1])[labels]) / len(labels)
        self.gradients = []
        for layer, inputs in zip(reversed(self.layers), reversed(self.inputs)):
            self.gradients.insert(0, {"weights": inputs.T @ deltas, "biases": deltas.sum(axis=0)})
            deltas = deltas @ layer["weights"].T * (inputs > 0)
        return self.gradients

    def update_weights(self, learning_rate):
        """One step against what the last `backward` returned."""
        for layer, gradient in zip(self.layers, self.gradients):
            for name, values in layer.items():
                values -= learning_rate * gradient[name]


def train_network(images, labels, random):
    images = as_images(images, PIXELS)
    labels = as_labels(labels, len(images), CLASSES)
    network = Network(initial_layers([PIXELS, HIDDEN_UNITS, CLASSES], random))
    for epoch in range(EPOCHS):
        # a random order from the draws we are given; rng.permutation where there is a NumPy generator
        order = np.argsort([random() for _ in labels])
        for start in range(0, len(order), BATCH_SIZE):
            batch = order[start : start + BATCH_SIZE]
            network.forward(images[batch])
            network.backward(labels[batch])
            network.update_weights(FIRST_RATE * (1 - epoch / EPOCHS))
    return network


def apply_layer(rows, layer):
    return rows @ layer["weights"] + layer["biases"]


def softmax(logits):
    # keepdims: without it, a square batch would be normalised over the images and not complain
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    return exponentials / exponentials.sum(axis=1, keepdims=True)


def as_images(images, pixels):
    # images of unequal lengths are refused by np.asarray itself
    images = np.asarray(images, float)
    if images.ndim != 2 or images.shape[1] != pixels:
        raise ValueError(f"images of {pixels} pixels are needed, not a table of shape {images.shape}")
    return images


def as_labels(labels, images, classes):
    labels = np.asarray(labels)
    # -1 would count from the end when it is used as an index
    if len(labels) != images or np.any((labels != np.round(labels)) | (labels < 0) | (labels >= classes)):
        raise ValueError(f"{images} labels are needed, integers from 0 to {classes - 1}")
    return labels.astype(int)
