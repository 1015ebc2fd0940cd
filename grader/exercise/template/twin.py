"""Write: the same in Python with NumPy, as a colleague would write it."""

import numpy as np


def mean(x):
    # np.mean warns about an empty list and gives nan
    if len(x) == 0:
        raise ValueError("an empty list has no mean")
    return np.mean(x)
