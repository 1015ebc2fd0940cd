export interface ClassScores {
  precision: number[]
  recall: number[]
  f1: number[]
}

export interface Scores {
  precision: number
  recall: number
  f1: number
}

export interface Averages {
  macro: Scores
  micro: Scores
}

export interface RocCurve {
  thresholds: number[]
  falsePositiveRates: number[]
  truePositiveRates: number[]
}

/** All that precision, recall and F1 need to know of a class, or of several together. */
interface Tally {
  hits: number
  predicted: number
  occurring: number
}

/** counts[actual][predicted]. RangeError when the lengths differ or a class is not among them. */
export function confusionMatrix(actual: number[], predicted: number[], classes: number): number[][] {
  requirePairs(actual, predicted)
  const known = new Set(Array<number>(classes).keys())
  if (![...actual, ...predicted].every((label) => known.has(label))) throw new RangeError('a label names no class')
  const counts = Array.from(known, () => Array<number>(classes).fill(0))
  for (const [i, label] of actual.entries()) counts[label]![predicted[i]!]! += 1
  return counts
}

/** Precision, recall and F1, one a class. */
export function classScores(matrix: number[][]): ClassScores {
  const scores = matrix.map((_, c) => score(countClass(matrix, c)))
  return {
    precision: scores.map(({ precision }) => precision),
    recall: scores.map(({ recall }) => recall),
    f1: scores.map(({ f1 }) => f1),
  }
}

/** Macro: the mean of the scores. Micro: the score of the sum. RangeError when no class is listed or an unknown one. */
export function averages(matrix: number[][], classes: number[]): Averages {
  if (classes.length === 0) throw new RangeError('no classes have no average')
  if (!classes.every((c) => c in matrix)) throw new RangeError('a class is not in the matrix')
  const tallies = classes.map((c) => countClass(matrix, c))
  const scores = tallies.map(score)
  return {
    macro: {
      precision: mean(scores.map(({ precision }) => precision)),
      recall: mean(scores.map(({ recall }) => recall)),
      f1: mean(scores.map(({ f1 }) => f1)),
    },
    micro: score({
      hits: sum(tallies.map(({ hits }) => hits)),
      predicted: sum(tallies.map(({ predicted }) => predicted)),
      occurring: sum(tallies.map(({ occurring }) => occurring)),
    }),
  }
}

/**
 * Lowers the threshold past one distinct score after the other and counts what has come over it by then.
 * RangeError when the lengths differ, a label is neither 0 nor 1, or one of both is missing.
 */
export function rocCurve(labels: number[], scores: number[]): RocCurve {
  requirePairs(labels, scores)
  if (!labels.every((label) => label === 0 || label === 1)) throw new RangeError('a label is 0 or 1')
  const positives = sum(labels)
  const negatives = labels.length - positives
  if (positives === 0 || negatives === 0) throw new RangeError('a rate needs positive rows, and negative ones')

  const order = [...labels.keys()].toSorted((a, b) => scores[b]! - scores[a]!)
  const curve: RocCurve = { thresholds: [Infinity], falsePositiveRates: [0], truePositiveRates: [0] }
  let hits = 0
  for (const [place, row] of order.entries()) {
    hits += labels[row]!
    // rows of equal score come over the threshold together
    if (scores[order[place + 1]!] === scores[row]) continue
    curve.thresholds.push(scores[row]!)
    curve.falsePositiveRates.push((place + 1 - hits) / negatives)
    curve.truePositiveRates.push(hits / positives)
  }
  return curve
}

/** By trapezoids, which give half a point to every tie. RangeError as in `rocCurve`. */
export function areaUnderCurve(labels: number[], scores: number[]): number {
  const { falsePositiveRates: x, truePositiveRates: y } = rocCurve(labels, scores)
  return sum(x.slice(1).map((right, i) => ((right - x[i]!) * (y[i]! + y[i + 1]!)) / 2))
}

function countClass(matrix: number[][], c: number): Tally {
  return { hits: matrix[c]![c]!, predicted: sum(matrix.map((row) => row[c]!)), occurring: sum(matrix[c]!) }
}

/** F1 is the harmonic mean of the other two, with their common numerator cancelled. */
function score({ hits, predicted, occurring }: Tally): Scores {
  return {
    precision: divide(hits, predicted),
    recall: divide(hits, occurring),
    f1: divide(2 * hits, predicted + occurring),
  }
}

/** A share of nothing is 0. */
function divide(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function requirePairs(a: number[], b: number[]): void {
  if (a.length !== b.length) throw new RangeError('the lists are not of equal length')
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: number[]): number {
  return sum(values) / values.length
}
