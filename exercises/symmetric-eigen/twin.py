"""Eigenvalues and eigenvectors of symmetric matrices by Jacobi's rotations, and two measures of a guess."""

import numpy as np


def rayleigh_quotient(A, v):
    A, v = as_symmetric(A), np.asarray(v, float)
    if not v.any():
        raise ValueError("a zero vector has no direction")
    return v @ A @ v / (v @ v)


def residual(A, value, v):
    A, v = as_symmetric(A), np.asarray(v, float)
    return np.linalg.norm(A @ v - value * v)


def symmetric_eigen(A):
    """np.linalg.eigh does this, but its values rise and its vectors are columns: here they fall, and are rows."""
    A = as_symmetric(A).copy()
    n = len(A)
    axes = np.eye(n)
    negligible = np.finfo(float).eps * np.abs(A).max()
    planes = [[p, q] for p in range(n) for q in range(p + 1, n)]
    while np.abs(np.triu(A, 1)).max() > negligible:
        for p, q in planes:
            # arctan2 knows what 0 / 0 means here: nothing to be turned
            angle = np.arctan2(2 * A[p, q], A[p, p] - A[q, q]) / 2
            c, s = np.cos(angle), np.sin(angle)
            turn = np.array([[c, s], [-s, c]])
            A[[p, q]] = turn @ A[[p, q]]
            A[:, [p, q]] = A[:, [p, q]] @ turn.T
            axes[[p, q]] = turn @ axes[[p, q]]
    order = np.argsort(-A.diagonal())
    return {"values": A.diagonal()[order], "vectors": axes[order]}


def as_symmetric(A):
    A = np.asarray(A, float)
    if A.ndim != 2 or A.size == 0 or A.shape[0] != A.shape[1]:
        raise ValueError("the matrix is not square")
    # np.allclose forgives 1e-8 whatever the unit (atol), which is a lot where entries are small
    if np.abs(A - A.T).max() > 1e-10 * np.abs(A).max():
        raise ValueError("the matrix is not symmetric")
    return A
