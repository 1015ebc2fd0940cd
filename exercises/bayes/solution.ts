/** A test for a condition. All three are shares from 0 to 1. */
export interface Screening {
  /** How many of all people are ill. */
  prevalence: number
  /** How many of the ill test positive. */
  sensitivity: number
  /** How many of the healthy test negative. */
  specificity: number
}

export type Result = 'positive' | 'negative'

/** Natural logarithms of probabilities; `-Infinity` for a probability of 0. */
export interface NaiveBayes {
  /** K numbers. */
  logPriors: number[]
  /** K × d: of each word, in each class. */
  logLikelihoods: number[][]
}

export interface Classified {
  /** The most probable class of each row, the smallest one of equals. */
  labels: number[]
  /** n × K; each row adds up to 1. */
  probabilities: number[][]
}

/**
 * The posterior after each observation. Logarithms of the products are carried along unnormalised, so that no hypothesis falls out of range,
 * however much speaks against it for a while.
 */
export function updateBeliefs(prior: number[], likelihoods: number[][]): number[][] {
  requireWeights(prior, prior.length)
  if (Math.abs(sum(prior) - 1) > 1e-6) throw new RangeError('the prior does not add up to 1')
  let logs = prior.map(Math.log)
  return likelihoods.map((row) => {
    requireWeights(row, prior.length)
    logs = logs.map((log, k) => log + Math.log(row[k]!))
    return normalise(logs)
  })
}

/** Being ill and being healthy are the two hypotheses, and the result is the one observation. */
export function diagnose({ prevalence, sensitivity, specificity }: Screening, result: Result): number {
  for (const rate of [prevalence, sensitivity, specificity]) {
    if (!(rate >= 0 && rate <= 1)) throw new RangeError(`${rate} is no share from 0 to 1`)
  }
  const likelihoods = result === 'positive' ? [sensitivity, 1 - specificity] : [1 - sensitivity, specificity]
  return updateBeliefs([prevalence, 1 - prevalence], [likelihoods])[0]![0]!
}

/** Counts the words of each class; `smoothing` stands for that many occurrences of every word before the first row is read. */
export function trainNaiveBayes(rows: number[][], labels: number[], classes: number, smoothing: number): NaiveBayes {
  const [first = []] = rows
  const words = first.length
  if (words === 0) throw new RangeError('there is nothing to train on')
  if (labels.length !== rows.length) throw new RangeError('every row needs one label')
  if (!labels.every((label) => Number.isInteger(label) && label >= 0 && label < classes))
    throw new RangeError('a label is no class')
  if (!(smoothing > 0)) throw new RangeError('the smoothing has to be above 0')
  const counts = Array.from({ length: classes }, () => Array<number>(words).fill(smoothing))
  const sizes = Array<number>(classes).fill(0)
  for (const [i, row] of rows.entries()) {
    requireCounts(row, words)
    const label = labels[i]!
    sizes[label]! += 1
    for (const [j, count] of row.entries()) counts[label]![j]! += count
  }
  return {
    logPriors: sizes.map((size) => Math.log(size / rows.length)),
    logLikelihoods: counts.map((row) => {
      const total = sum(row)
      return row.map((count) => Math.log(count / total))
    }),
  }
}

/** Adds up the logarithms of a row's words for each class, and goes back to probabilities at the end only. */
export function classify({ logPriors, logLikelihoods }: NaiveBayes, rows: number[][]): Classified {
  const [first] = logLikelihoods
  const probabilities = rows.map((row) => {
    requireCounts(row, first!.length)
    return normalise(logPriors.map((logPrior, c) => addLogs(logPrior, row, logLikelihoods[c]!)))
  })
  return { labels: probabilities.map((row) => row.indexOf(Math.max(...row))), probabilities }
}

/** logPrior + Σ count · log over the words that occur: no occurrences of an impossible word are no evidence, and not NaN. */
function addLogs(logPrior: number, counts: number[], logs: number[]): number {
  return counts.reduce((total, count, j) => (count === 0 ? total : total + count * logs[j]!), logPrior)
}

/** Probabilities from the logarithms of weights, the largest of which becomes 1 before anything is added. */
function normalise(logs: number[]): number[] {
  const largest = Math.max(...logs)
  if (largest === -Infinity) throw new RangeError('no hypothesis allows what was observed')
  const weights = logs.map((log) => Math.exp(log - largest))
  const total = sum(weights)
  return weights.map((weight) => weight / total)
}

function requireWeights(values: number[], length: number): void {
  if (values.length !== length) throw new RangeError(`${length} likelihoods are needed, one for each hypothesis`)
  if (!values.every((value) => Number.isFinite(value) && value >= 0))
    throw new RangeError('a probability is negative or not finite')
}

function requireCounts(row: number[], length: number): void {
  if (row.length !== length) throw new RangeError(`a row needs ${length} counts, one for each word`)
  if (!row.every((count) => Number.isInteger(count) && count >= 0)) throw new RangeError('a count is no integer from 0')
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
