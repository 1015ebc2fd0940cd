"""A transformer encoder in NumPy: softmax, masked attention, several heads, layer norm, post-norm blocks."""

import numpy as np


def softmax_rows(S):
    """-inf gets no weight, and a row of nothing else is all zeros. scipy.special.softmax makes that row nan."""
    S = as_matrix(S)
    largest = S.max(axis=1, keepdims=True)  # keepdims, or the n maxima would be spread along the columns
    exponentials = np.exp(S - np.where(np.isneginf(largest), 0, largest))
    total = exponentials.sum(axis=1, keepdims=True)
    return np.divide(exponentials, total, out=np.zeros_like(S), where=total > 0)


def attention(Q, K, V, mask=None):
    """
    mask[i, j]: whether query i may look at key j, as in PyTorch's F.scaled_dot_product_attention; nn.MultiheadAttention
    means the opposite.
    """
    Q, K, V = as_matrix(Q), as_matrix(K), as_matrix(V)
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(as_matrix(mask, *scores.shape), scores, -np.inf)
    weights = softmax_rows(scores)
    return {"output": weights @ V, "weights": weights}


def self_attention(X, projections, heads, causal):
    X = as_matrix(X)
    n, d = X.shape
    Wq, Wk, Wv, Wo = (as_matrix(projections[name], d, d) for name in ("wq", "wk", "wv", "wo"))
    mask = np.tri(n, dtype=bool) if causal else None
    # neighbouring columns make a head; split refuses a number that does not divide d
    parts = (np.split(X @ W, heads, axis=1) for W in (Wq, Wk, Wv))
    attended = [attention(Q, K, V, mask) for Q, K, V in zip(*parts)]
    output = np.hstack([head["output"] for head in attended]) @ Wo
    return {"output": output, "weights": np.stack([head["weights"] for head in attended])}


def layer_norm(X, norm):
    X = as_matrix(X)
    gamma, beta = (as_vector(norm[name], X.shape[1]) for name in ("gamma", "beta"))
    centred = X - X.mean(axis=1, keepdims=True)
    # over d, which is what var() does too (ddof=0); torch.var would divide by d - 1
    variance = np.mean(centred**2, axis=1, keepdims=True)
    return gamma * centred / np.sqrt(variance + norm["epsilon"]) + beta


def transformer(batch, blocks, heads, causal):
    """A list, and no array with a batch axis, since lengths may differ: nothing is padded here."""
    return [encode(sequence, blocks, heads, causal) for sequence in batch]


def encode(X, blocks, heads, causal):
    for block in blocks:
        X = as_matrix(X)
        Y = layer_norm(X + self_attention(X, block["attention"], heads, causal)["output"], block["norm1"])
        X = layer_norm(Y + feed(Y, block["feed_forward"]), block["norm2"])
    return X


def feed(Y, parameters):
    d = Y.shape[1]
    W1 = as_matrix(parameters["w1"], rows=d)
    W2 = as_matrix(parameters["w2"], W1.shape[1], d)
    b1, b2 = as_vector(parameters["b1"], W1.shape[1]), as_vector(parameters["b2"], d)
    return np.maximum(0, Y @ W1 + b1) @ W2 + b2


def as_matrix(M, rows=None, columns=None):
    M = np.asarray(M)  # ragged rows are a ValueError already
    if M.ndim != 2 or M.size == 0:
        raise ValueError("a matrix has rows and columns, and rows of one length")
    if M.shape != (rows or M.shape[0], columns or M.shape[1]):
        raise ValueError(f"expected {rows} x {columns} entries, not {M.shape}")
    return M.astype(float)


def as_vector(v, length):
    # a vector of one number would be broadcast
    if np.shape(v) != (length,):
        raise ValueError(f"expected {length} numbers")
    return np.asarray(v, float)
