"""Transpose, identity, product and powers of matrices."""

import numpy as np


def transpose(A):
    return as_matrix(A).T  # a view: writing to it writes to the array below


def identity(n):
    if n < 1 or n % 1:
        raise ValueError(f"there is no identity of size {n}")
    return np.eye(n)


def multiply(A, B):
    # @ refuses shapes that do not fit, while * would multiply, or broadcast, entry by entry
    return as_matrix(A) @ as_matrix(B)


def power(A, k):
    """By repeated squaring, as np.linalg.matrix_power does: some 2 log2(k) products."""
    A = as_matrix(A)
    if A.shape[0] != A.shape[1]:
        raise ValueError("only a square matrix has powers")
    if k < 0 or k % 1:
        raise ValueError(f"{k} factors cannot be multiplied")
    result, square = np.eye(len(A)), A
    while k > 0:
        k, odd = divmod(k, 2)
        if odd:
            result = result @ square
        square = square @ square
    return result


def as_matrix(A):
    # float, because powers of an integer array overflow in silence; ragged rows are a ValueError already
    A = np.array(A, float)
    if A.ndim != 2 or A.size == 0:
        raise ValueError("a matrix has rows of one length, and at least one number")
    return A
