"""
A classification tree by information gain. sklearn.tree.DecisionTreeClassifier(criterion="entropy") grows the like, but
draws among equal gains, and splits impure nodes even where nothing is gained.
"""

import numpy as np

NEGLIGIBLE = 1e-9  # bits: sums taken in another order differ in their last digits, which must decide nothing


def entropy(labels):
    """In bits."""
    if len(labels) == 0:
        raise ValueError("no labels have no entropy")
    return entropy_of(np.unique(labels, return_counts=True)[1])


def best_split(X, y, min_leaf=1):
    require_integer("min_leaf", min_leaf, 1)
    return find_split(*as_table(X, y), min_leaf)


def build_tree(X, y, limits=None):
    limits = limits or {}
    max_depth, min_leaf = limits.get("max_depth"), limits.get("min_leaf", 1)
    if max_depth is not None:  # and not `max_depth or ...`, which takes 0 for no limit
        require_integer("max_depth", max_depth, 0)
    require_integer("min_leaf", min_leaf, 1)
    return grow(*as_table(X, y), max_depth, min_leaf)


def predict(tree, X):
    def label_of(node, row):
        while node.get("left") is not None:
            node = node["left" if row[node["feature"]] <= node["threshold"] else "right"]
        return node["label"]

    return [label_of(tree, row) for row in X]


def grow(X, y, depth, min_leaf):
    """depth: how many levels of splits may still follow, None for any number."""
    labels, counts = np.unique(y, return_counts=True)
    node = {"label": labels[counts.argmax()], "samples": len(y)}  # unique sorts, argmax takes the first: the smallest
    split = find_split(X, y, min_leaf) if depth != 0 else None
    if split is None:
        return node
    left = X[:, split["feature"]] <= split["threshold"]
    deeper = None if depth is None else depth - 1
    return node | {
        "feature": split["feature"],
        "threshold": split["threshold"],
        "left": grow(X[left], y[left], deeper, min_leaf),
        "right": grow(X[~left], y[~left], deeper, min_leaf),
    }


def find_split(X, y, min_leaf):
    """Pure nodes need no rule of their own: nothing is gained by splitting them."""
    n = len(y)
    _, codes = np.unique(y, return_inverse=True)
    one_hot = np.eye(codes.max() + 1)[codes]
    total = one_hot.sum(axis=0)
    left_size = np.arange(1, n)
    order = np.argsort(X, axis=0)
    ordered = np.take_along_axis(X, order, axis=0)
    gains = np.full((X.shape[1], n - 1), -np.inf)
    for feature in range(X.shape[1]):
        # row i of the running counts: the labels of the i + 1 lowest values
        left = np.cumsum(one_hot[order[:-1, feature]], axis=0)
        remaining = (left_size * entropy_of(left) + (n - left_size) * entropy_of(total - left)) / n
        # no threshold can tell equal values apart
        allowed = (ordered[:-1, feature] < ordered[1:, feature]) & (np.minimum(left_size, n - left_size) >= min_leaf)
        gains[feature, allowed] = entropy_of(total) - remaining[allowed]
    best = gains.max(initial=0)
    if best <= NEGLIGIBLE:
        return None
    # argmax of booleans is the first that holds: the lowest feature, then the lowest threshold
    feature, place = np.unravel_index(np.argmax(gains >= best - NEGLIGIBLE), gains.shape)
    lower, upper = ordered[place : place + 2, feature]
    middle = (lower + upper) / 2
    return {"feature": feature, "threshold": middle if middle < upper else lower, "gain": gains[feature, place]}


def entropy_of(counts):
    """Along the last axis."""
    shares = counts / counts.sum(axis=-1, keepdims=True)
    return -np.sum(shares * np.log2(shares, out=np.zeros(np.shape(shares)), where=shares > 0), axis=-1)


def as_table(X, y):
    X = np.asarray(X, float)
    if X.ndim != 2 or len(X) != len(y):
        raise ValueError("X needs rows, all of one length, and y a label for each")
    return X, np.asarray(y)


def require_integer(name, value, least):
    if not isinstance(value, (int, np.integer)) or value < least:
        raise ValueError(f"{name} must be an integer of at least {least}")
