"""Principal components from the covariance matrix; sklearn.decomposition.PCA takes the SVD of the centred rows."""

import numpy as np


def pca(X, k):
    """The k leading components as rows, with their variances over n - 1."""
    X = np.asarray(X, float)  # ragged rows are a ValueError already
    if X.ndim != 2 or len(X) < 2:
        raise ValueError("a variance needs at least two rows, all of one length")
    if not (k % 1 == 0 and 1 <= k <= X.shape[1]):
        raise ValueError(f"k must be an integer from 1 to {X.shape[1]}")

    # X.mean(axis=0) of equal numbers may be off by a last digit, and what is left would count as variance
    mean = X[0] + (X - X[0]).mean(axis=0)
    centred = X - mean
    # np.cov takes rows for variables unless told otherwise (rowvar=False), and gives a plain number for a single column
    covariance = centred.T @ centred / (len(X) - 1)

    # eigh: ascending, and vectors in columns; reversed and transposed, the largest comes first and each is a row
    values, vectors = np.linalg.eigh(covariance)
    components = vectors.T[::-1][:k]
    variances = np.maximum(values[::-1][:k], 0)
    total = np.trace(covariance)
    return {
        "mean": mean,
        "components": components,
        "variances": variances,
        "ratios": variances / total if total > 0 else np.zeros(k),
        "projected": centred @ components.T,
    }
