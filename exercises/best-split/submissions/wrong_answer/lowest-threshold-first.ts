// Of equal gains takes the lowest threshold, in whichever feature it lies.
// feedback: recognised: another of several equal gains
export type Criterion = 'entropy' | 'gini'

export interface Split {
  feature: number
  threshold: number
  gain: number
}

/** A Map and not an object: labels may be any text, also the name of something that every object has. */
type ClassWeights = Map<string, number>

/** Sums taken in another order differ in their last digits, which must decide nothing. */
const negligible = 1e-9

/** How mixed the classes are; in bits for entropy. RangeError for a weight below 0 or not finite, and for no weight at all. */
export function impurity(weights: number[], criterion: Criterion): number {
  if (weights.some((weight) => !(weight >= 0 && weight < Infinity))) throw new RangeError('weights must be finite and at least 0')
  const total = sum(weights)
  if (total === 0) throw new RangeError('there is no weight to measure')
  return impurityOf(weights, total, criterion)
}

/** What parting the rows at the threshold takes away of the impurity. RangeError for no rows, other lengths, weights not above 0. */
export function gain(values: number[], y: string[], w: number[], threshold: number, criterion: Criterion): number {
  requireRows(values.length, y, w)
  const left: ClassWeights = new Map()
  const right: ClassWeights = new Map()
  for (const [i, value] of values.entries()) add(value <= threshold ? left : right, y[i]!, w[i]!)
  const whole = weigh(y, w).values()
  return impurityOf(whole, sum(w), criterion) - remainingOf(left, right, criterion)
}

/** One threshold between each two neighbouring different values, rising. */
export function candidates(values: number[]): number[] {
  // typed arrays sort by size
  const sorted = Float64Array.from(values).toSorted()
  const pairs = Array.from(sorted, (value, i) => [value, sorted[i + 1]] as const)
  return pairs.flatMap(([value, next]) => (next !== undefined && value < next ? [halfway(value, next)] : []))
}

/**
 * The split that gains most; of equal gains the lowest feature, then the lowest threshold. Null where nothing is gained. RangeError as for
 * `gain`, and for ragged rows. O(d n (log n + K)) for K labels.
 */
export function bestSplit(X: number[][], y: string[], w: number[], criterion: Criterion): Split | null {
  requireRows(X.length, y, w)
  if (X.some((row) => row.length !== X[0]!.length)) throw new RangeError('rows must be of one length')
  let best: Split | null = null
  for (const split of listSplits(X, y, w, criterion)) {
    const isEqual = best !== null && Math.abs(split.gain - best.gain) <= negligible
    if (isEqual ? split.threshold < best!.threshold : split.gain > (best?.gain ?? 0) + negligible) best = split
  }
  return best
}

/** All splits, features in order, thresholds rising. Each step moves one row over to the left, and two sums change. */
function* listSplits(X: number[][], y: string[], w: number[], criterion: Criterion): Generator<Split> {
  const before = impurityOf(weigh(y, w).values(), sum(w), criterion)
  for (const feature of X[0]!.keys()) {
    const order = [...X.keys()].toSorted((a, b) => X[a]![feature]! - X[b]![feature]!)
    const left: ClassWeights = new Map()
    const right = weigh(y, w)
    for (const [place, row] of order.slice(0, -1).entries()) {
      add(left, y[row]!, w[row]!)
      add(right, y[row]!, -w[row]!)
      const [value, next] = [X[row]![feature]!, X[order[place + 1]!]![feature]!]
      // no threshold can tell equal values apart
      if (value === next) continue
      yield { feature, threshold: halfway(value, next), gain: before - remainingOf(left, right, criterion) }
    }
  }
}

/** The impurity of both sides, each by its share of the weight. */
function remainingOf(left: ClassWeights, right: ClassWeights, criterion: Criterion): number {
  const [a, b] = [sum(left.values()), sum(right.values())]
  return (a * impurityOf(left.values(), a, criterion) + b * impurityOf(right.values(), b, criterion)) / (a + b)
}

/**
 * Both measures are means over the classes: of the bits that tell a class, or of the chance to draw another. A class without weight adds nothing,
 * and neither does one of which rounding left a little less than nothing.
 */
function impurityOf(weights: Iterable<number>, total: number, criterion: Criterion): number {
  let mean = 0
  for (const weight of weights) {
    const share = weight / total
    if (weight > 0) mean += share * (criterion === 'entropy' ? -Math.log2(share) : 1 - share)
  }
  return mean
}

/** Between neighbouring floats there is nothing, and the mean rounds to one of them: at the upper one, both would go left. */
function halfway(lower: number, upper: number): number {
  const middle = (lower + upper) / 2
  return middle < upper ? middle : lower
}

function weigh(y: string[], w: number[]): ClassWeights {
  const weights: ClassWeights = new Map()
  for (const [i, label] of y.entries()) add(weights, label, w[i]!)
  return weights
}

function add(weights: ClassWeights, label: string, weight: number): void {
  weights.set(label, (weights.get(label) ?? 0) + weight)
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

function requireRows(n: number, y: string[], w: number[]): void {
  if (n === 0) throw new RangeError('there are no rows')
  if (y.length !== n || w.length !== n) throw new RangeError(`${n} rows need as many labels and weights`)
  if (w.some((weight) => !(weight > 0 && weight < Infinity))) throw new RangeError('weights must be finite and above 0')
}
