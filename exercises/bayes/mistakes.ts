import type { Suspects } from '#authoring/check'
import reference from './reference.ts'
import type * as Api from './solution.ts'

const { updateBeliefs, trainNaiveBayes, classify } = reference.oracle

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const shares = (weights: number[]) => weights.map((weight) => weight / sum(weights))
const multiply = (a: number[], b: number[]) => a.map((value, k) => value * b[k]!)

/** The answers that carrying something else from step to step leads to. */
export function suspectBeliefs(prior: number[], likelihoods: number[][]): Suspects {
  const carry = (step: (belief: number[], row: number[]) => number[]) => () => {
    let belief = prior
    return likelihoods.map((row) => (belief = step(belief, row)))
  }
  return {
    'every observation starts from the first prior again': () => likelihoods.map((row) => shares(multiply(prior, row))),
    'the prior is left out, as if all hypotheses were equally probable': () =>
      updateBeliefs(
        prior.map(() => 1 / prior.length),
        likelihoods,
      ),
    'the first prior is multiplied in again at every observation': () => {
      let weights = prior.map(() => 1)
      return likelihoods.map((row) => (weights = shares(multiply(multiply(weights, prior), row))))
    },
    'products of prior and likelihoods are not divided by their sum': carry(multiply),
    'likelihoods alone are divided by their sum': () => likelihoods.map(shares),
    'no belief is let fall below a smallest number, and comes back too early': carry((belief, row) =>
      shares(multiply(belief, row)).map((p) => (p === 0 ? 0 : Math.max(p, 1e-300))),
    ),
    'a belief that has become too small for a float64 stays at 0, whatever comes later': carry((belief, row) =>
      shares(multiply(belief, row)),
    ),
  }
}

export function suspectDiagnoses({ prevalence, sensitivity, specificity }: Api.Screening, result: Api.Result): Suspects {
  const isPositive = result === 'positive'
  const given = isPositive ? sensitivity : 1 - sensitivity
  const otherwise = isPositive ? 1 - specificity : specificity
  const ill = prevalence * given
  const healthy = (1 - prevalence) * otherwise
  return {
    'the base rate is neglected: this is how often the ill have this result': () => given,
    'the prevalence is left out, as if every second person were ill': () => given / (given + otherwise),
    'the specificity is taken for the share of the healthy who test positive': () =>
      (prevalence * given) / (prevalence * given + (1 - prevalence) * (1 - otherwise)),
    'the probability of being healthy is subtracted from 1, which leaves no digits of a small one': () =>
      1 - healthy / (ill + healthy),
    'this is the probability of being healthy': () => healthy / (ill + healthy),
    'this is the probability of being ill and having this result, among all people': () => ill,
    'this is the probability of the result': () => ill + healthy,
    'this is the probability after the other result': () =>
      (prevalence * (1 - given)) / (prevalence * (1 - given) + (1 - prevalence) * (1 - otherwise)),
  }
}

type Training = [rows: number[][], labels: number[], classes: number, smoothing: number]

export function suspectPriors(...[rows, labels, classes, smoothing]: Training): Suspects {
  const sizes = Array.from({ length: classes }, (_, c) => labels.filter((label) => label === c).length)
  const words = rows.map(sum)
  return {
    'the priors are smoothed as well': () => sizes.map((n) => Math.log((n + smoothing) / (rows.length + smoothing * classes))),
    'all classes are given the same prior': () => sizes.map(() => -Math.log(classes)),
    'priors are shares of words, and not of rows': () =>
      sizes.map((_, c) => Math.log(sum(words.filter((_, i) => labels[i] === c)) / sum(words))),
    'priors stay probabilities, without a logarithm': () => sizes.map((n) => n / rows.length),
  }
}

export function suspectLikelihoods(...[rows, labels, classes, smoothing]: Training): Suspects {
  const range = Array.from({ length: classes }, (_, c) => c)
  const membersOf = (c: number) => rows.filter((_, i) => labels[i] === c)
  const countsOf = (c: number) => rows[0]!.map((_, j) => sum(membersOf(c).map((row) => row[j]!)))
  const d = rows[0]!.length
  const all = sum(rows.flat())
  const used = rows[0]!.filter((_, j) => rows.some((row) => row[j]! > 0)).length
  const smooth = (added: number, divisor: (counts: number[], c: number) => number) => () =>
    range.map((c) => {
      const counts = countsOf(c)
      const whole = divisor(counts, c)
      return counts.map((count) => Math.log((count + added) / whole))
    })
  return {
    'a smoothing of 1 is taken, whatever was asked for': smooth(1, (counts) => sum(counts) + d),
    'the denominator grows by α, and not by α for every word': smooth(smoothing, (counts) => sum(counts) + smoothing),
    'the denominator grows by d, whatever α is': smooth(smoothing, (counts) => sum(counts) + d),
    'the denominator is not smoothed': smooth(smoothing, (counts) => sum(counts)),
    'the denominator grows by α for every class, and not for every word': smooth(
      smoothing,
      (counts) => sum(counts) + smoothing * classes,
    ),
    'only the words that a class has used count in d': smooth(
      smoothing,
      (counts) => sum(counts) + smoothing * counts.filter((count) => count > 0).length,
    ),
    'columns without any word are left out of d': smooth(smoothing, (counts) => sum(counts) + smoothing * used),
    'counts are divided by the words of all classes': smooth(smoothing, () => all + smoothing * d),
    'counts are divided by rows, and not by words': smooth(smoothing, (_, c) => membersOf(c).length + smoothing * d),
    'rows that hold a word are counted, and not how often they hold it': () =>
      trainNaiveBayes(
        rows.map((row) => row.map((count) => Math.min(count, 1))),
        labels,
        classes,
        smoothing,
      ).logLikelihoods,
    'likelihoods stay probabilities, without a logarithm': () =>
      trainNaiveBayes(rows, labels, classes, smoothing).logLikelihoods.map((row) => row.map(Math.exp)),
    'only words that occur are smoothed': () =>
      range.map((c) => {
        const counts = countsOf(c)
        return counts.map((count) => (count === 0 ? -Infinity : Math.log((count + smoothing) / (sum(counts) + smoothing * d))))
      }),
  }
}

export function suspectClasses(model: Api.NaiveBayes, rows: number[][]): Record<string, () => Api.Classified> {
  const { logPriors, logLikelihoods } = model
  const once = (row: number[]) => row.map((count) => Math.min(count, 1))
  const equal = { logLikelihoods, logPriors: logPriors.map(() => -Math.log(logPriors.length)) }
  const withProbabilities = (map: (p: number) => number) => () => {
    const right = classify(model, rows)
    return { ...right, probabilities: right.probabilities.map((row) => row.map(map)) }
  }
  const score = (row: number[], c: number) => row.reduce((total, n, j) => (n > 0 ? total + n * logLikelihoods[c]![j]! : total), 0)
  const fromScores = (scoreOf: (row: number[], c: number) => number) => () => {
    const probabilities = rows.map((row) => shares(logPriors.map((_, c) => Math.exp(scoreOf(row, c)))))
    return { labels: probabilities.map((row) => row.indexOf(Math.max(...row))), probabilities }
  }
  return {
    'the priors of the classes are left out': () => classify(equal, rows),
    'a word counts once, however often it occurs': () => classify(model, rows.map(once)),
    'the logarithm of a posterior is given, and not the posterior': withProbabilities(Math.log),
    'words that do not occur speak as well, with the probability of their absence': fromScores((row, c) =>
      row.reduce(
        (total, n, j) => total + (n > 0 ? n * logLikelihoods[c]![j]! : Math.log1p(-Math.exp(logLikelihoods[c]![j]!))),
        logPriors[c]!,
      ),
    ),
    'logarithms are divided by the number of words in the row': fromScores(
      (row, c) => logPriors[c]! + score(row, c) / Math.max(1, sum(row)),
    ),
    'the products are not divided by their sum': () => ({
      labels: classify(model, rows).labels,
      probabilities: rows.map((row) => logPriors.map((prior, c) => Math.exp(prior + score(row, c)))),
    }),
  }
}

export function suspectLabels(model: Api.NaiveBayes, rows: number[][]): Suspects {
  const { labels, probabilities } = classify(model, rows)
  const uniform = { ...model, logPriors: model.logPriors.map(() => -Math.log(model.logPriors.length)) }
  return {
    'of equally probable classes the last is taken': () => probabilities.map((row) => row.lastIndexOf(Math.max(...row))),
    'probabilities that nearly agree are taken for equal': () =>
      probabilities.map((row) => row.findIndex((p) => p > Math.max(...row) - 1e-6)),
    'labels are chosen by the likelihood alone, without the prior': () => classify(uniform, rows).labels,
    'labels start at 1': () => labels.map((label) => label + 1),
    'the least probable class is taken': () => probabilities.map((row) => row.indexOf(Math.min(...row))),
  }
}
