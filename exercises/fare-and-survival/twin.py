"""From a raw passenger list to a difference of mean fares with its uncertainty: Welch's test, its interval, Cohen's d.

With a frame, pandas.read_csv and drop_duplicates("id") would begin; scipy.stats.ttest_ind(equal_var=False) does the test.
"""

import numpy as np


def clean(rows):
    """rows: dicts of text. A dict keeps the order of first appearance."""
    firsts = {}
    for row in rows:
        firsts.setdefault(row["id"], row)
    return [read_passenger(row) for row in firsts.values() if row["fare"] != "" and not is_zero(row["fare"])]


def compare_means(a, b):
    if len(a) < 2 or len(b) < 2:
        raise ValueError("a variance needs two values")
    m, n = len(a), len(b)
    # ddof=1: NumPy divides by n unless told, pandas by n - 1
    va, vb = np.var(a, ddof=1), np.var(b, ddof=1)
    # asked of the values: a computed variance of equal ones need not be 0
    if np.ptp(a) == 0 and np.ptp(b) == 0:
        raise ValueError("without any spread there is no scale for a difference")
    pooled = ((m - 1) * va + (n - 1) * vb) / (m + n - 2)
    error = np.sqrt(va / m + vb / n)
    df = (va / m + vb / n) ** 2 / ((va / m) ** 2 / (m - 1) + (vb / n) ** 2 / (n - 1))
    difference = np.mean(a) - np.mean(b)
    reach = find_t(0.05, df) * error
    return {
        "difference": difference,
        "t": difference / error,
        "df": df,
        "p": two_sided_p(difference / error, df),
        "low": difference - reach,
        "high": difference + reach,
        "d": difference / np.sqrt(pooled),
    }


def compare_fares(rows, classes):
    passengers = [it for it in clean(rows) if it["class"] in classes]
    survivors = [it["fare"] for it in passengers if it["survived"]]
    others = [it["fare"] for it in passengers if not it["survived"]]
    return {**compare_means(survivors, others), "survivors": describe(survivors), "others": describe(others)}


def read_passenger(row):
    # bool("0") is True: texts are compared, not converted
    sex = row["sex"].strip().lower()
    if row["survived"] not in ("0", "1") or row["class"] not in ("1", "2", "3") or sex not in ("female", "male"):
        raise ValueError(f"passenger {row['id']} has an entry that cannot be")
    return {
        "id": int(row["id"]),
        "survived": row["survived"] == "1",
        "class": int(row["class"]),
        "sex": sex,
        "age": None if row["age"] == "" else read_amount(row["age"]),
        "fare": read_amount(row["fare"]),
    }


def is_zero(text):
    # a fare that cannot be read is no fare of zero; it is refused later
    try:
        return float(text) == 0
    except ValueError:
        return False


def read_amount(text):
    amount = float(text)
    # false for the text "nan" as well, which float reads
    if not amount >= 0:
        raise ValueError(f"{text!r} is no amount")
    return amount


def describe(values):
    return {"count": len(values), "mean": np.mean(values), "sd": np.std(values, ddof=1)}


def two_sided_p(t, df):
    """2 * scipy.stats.t.sf(abs(t), df). An area beyond t, not 1 minus one within: that keeps a p of 1e-40."""
    return area_beyond(np.arcsinh(abs(t) / np.sqrt(df)), df) / area_beyond(0, df)


def find_t(p, df):
    """scipy.stats.t.ppf(1 - p / 2, df), by halving."""
    low, high = 1.0, 13.0
    while high - low > 1e-9:
        middle = (low + high) / 2
        if two_sided_p(middle, df) > p:
            low = middle
        else:
            high = middle
    return low


def area_beyond(start, df):
    """The integral of cosh(u) ** -df from start, by midpoints up to where next to nothing is left."""
    edges = np.linspace(start, np.arccosh(np.cosh(start) * np.exp(30 / df)), 2001)
    middles = (edges[1:] + edges[:-1]) / 2
    return np.sum(np.cosh(middles) ** -df) * (edges[1] - edges[0])
