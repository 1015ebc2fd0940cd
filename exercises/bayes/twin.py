"""Bayes' theorem in logarithms: beliefs, screening tests and multinomial naive Bayes (sklearn's MultinomialNB)."""

import numpy as np


def update_beliefs(prior, likelihoods):
    prior = as_probabilities(prior, len(prior))
    if abs(prior.sum() - 1) > 1e-6:
        raise ValueError("the prior does not add up to 1")
    rows = np.array([as_probabilities(row, len(prior)) for row in likelihoods]).reshape(-1, len(prior))
    # unnormalised, so that no hypothesis falls out of range, however much speaks against it for a while
    return normalise(log(prior) + np.cumsum(log(rows), axis=0))


def diagnose(screening, result):
    prevalence, sensitivity, specificity = (screening[rate] for rate in ("prevalence", "sensitivity", "specificity"))
    if not all(0 <= rate <= 1 for rate in (prevalence, sensitivity, specificity)):  # put so that nan fails
        raise ValueError("a rate is a share from 0 to 1")
    likelihoods = [sensitivity, 1 - specificity] if result == "positive" else [1 - sensitivity, specificity]
    return update_beliefs([prevalence, 1 - prevalence], [likelihoods])[0, 0]


def train_naive_bayes(rows, labels, classes, smoothing):
    rows = as_counts(rows)
    if rows.size == 0:
        raise ValueError("there is nothing to train on")
    if len(labels) != len(rows) or not np.isin(labels, np.arange(classes)).all():
        raise ValueError("every row needs a label from 0 to classes - 1")
    if not smoothing > 0:
        raise ValueError("the smoothing has to be above 0")
    labels = np.asarray(labels, int)
    counts = np.full((classes, rows.shape[1]), float(smoothing))
    np.add.at(counts, labels, rows)  # counts[labels] += rows would keep one row a class
    return {
        "log_priors": log(np.bincount(labels, minlength=classes) / len(rows)),
        "log_likelihoods": np.log(counts / counts.sum(axis=1, keepdims=True)),
    }


def classify(model, rows):
    log_priors, logs = np.asarray(model["log_priors"], float), np.asarray(model["log_likelihoods"], float)
    rows = as_counts(rows, logs.shape[1])
    # rows @ logs.T would make 0 * -inf = nan of a word that does not occur
    impossible = np.isneginf(logs)
    scores = log_priors + rows @ np.where(impossible, 0, logs).T
    probabilities = normalise(np.where(rows @ impossible.T > 0, -np.inf, scores))
    return {"labels": probabilities.argmax(axis=1), "probabilities": probabilities}  # argmax: of equals the first


def normalise(logs):
    """Probabilities from the logarithms of weights: scipy.special.softmax, which gives nan for impossible rows."""
    largest = logs.max(axis=1, keepdims=True)
    if np.isneginf(largest).any():
        raise ValueError("no hypothesis allows what was observed")
    weights = np.exp(logs - largest)
    return weights / weights.sum(axis=1, keepdims=True)


def log(probabilities):
    with np.errstate(divide="ignore"):  # log 0 is -inf, as it should be
        return np.log(probabilities)


def as_probabilities(values, length):
    values = np.asarray(values, float)
    if values.shape != (length,) or length == 0:
        raise ValueError("one number for each hypothesis is needed")
    if not np.all((values >= 0) & (values < np.inf)):
        raise ValueError("a probability is negative or not finite")
    return values


def as_counts(rows, words=None):
    rows = np.array(rows, float) if len(rows) else np.zeros((0, words or 0))
    if rows.ndim != 2 or rows.shape[1] != (words or rows.shape[1]):
        raise ValueError("a row needs one count for each word")
    if not np.all((rows >= 0) & (rows % 1 == 0)):
        raise ValueError("a count is no integer from 0")
    return rows
