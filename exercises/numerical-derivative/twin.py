"""First and second derivatives from values alone, with the step that suits their precision.

scipy.differentiate.derivative refines its step instead, until two answers agree.
"""

import math


def derivative(f, x, precision):
    return derivative_within(f, x, precision, -math.inf, math.inf)


def derivative_within(f, x, precision, low, high):
    """f is asked from low to high only."""
    require_arguments(x, precision)
    # a chain of comparisons is false as soon as one of the numbers is NaN
    if not low <= x <= high:
        raise ValueError(f"x must lie from {low} to {high}")
    # the error is about h ** 2 + precision / h, least where both are alike
    h = math.cbrt(precision) * scale_of(x)
    if x - h < low:
        return slope_to_one_side(f, x, h)
    if x + h > high:
        return slope_to_one_side(f, x, -h)
    return (f(x + h) - f(x - h)) / (2 * h)


def second_derivative(f, x, precision):
    require_arguments(x, precision)
    # rounding is divided by h ** 2 here, so that the balance lies at a longer step
    h = precision**0.25 * scale_of(x)
    return (f(x - h) - 2 * f(x) + f(x + h)) / h**2


def slope_to_one_side(f, x, h):
    """Of the parabola through x, x + h and x + 2 h; a negative h looks to the left."""
    return (4 * f(x + h) - 3 * f(x) - f(x + 2 * h)) / (2 * h)


def scale_of(x):
    return max(1.0, abs(x))


def require_arguments(x, precision):
    if not math.isfinite(x):
        raise ValueError("x must be a finite number")
    if not 2**-52 <= precision <= 1e-6:
        raise ValueError("the precision must lie from 2 ** -52 to 1e-6")
