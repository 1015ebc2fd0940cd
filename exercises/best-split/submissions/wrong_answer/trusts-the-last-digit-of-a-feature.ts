// Compares gains exactly within a feature, and by a billionth only between features.
// feedback: recognised: another of several equal gains

type Criterion = 'entropy' | 'gini'
type Split = { feature: number; threshold: number; gain: number }

const EQUAL = 1e-9

export function impurity(weights: number[], criterion: Criterion): number {
  for (const weight of weights) {
    if (!Number.isFinite(weight) || weight < 0) throw new RangeError('a weight is negative or not finite')
  }
  if (!weights.some((weight) => weight > 0)) throw new RangeError('nothing has a weight')
  return measure(weights, criterion)
}

export function gain(values: number[], y: string[], w: number[], threshold: number, criterion: Criterion): number {
  check(values.length, y, w)
  const labels = [...new Set(y)]
  const left = labels.map(() => 0)
  const right = labels.map(() => 0)
  for (let i = 0; i < values.length; i++) {
    const side = values[i]! <= threshold ? left : right
    const k = labels.indexOf(y[i]!)
    side[k] = side[k]! + w[i]!
  }
  return compare(left, right, criterion)
}

export function candidates(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const thresholds: number[] = []
  for (let i = 1; i < sorted.length; i++) {
    const low = sorted[i - 1]!
    const high = sorted[i]!
    if (low === high) continue
    thresholds.push(between(low, high))
  }
  return thresholds
}

export function bestSplit(X: number[][], y: string[], w: number[], criterion: Criterion): Split | null {
  check(X.length, y, w)
  for (const row of X) if (row.length !== X[0]!.length) throw new RangeError('rows differ in length')
  const labels = [...new Set(y)]
  let best: Split | null = null
  for (let feature = 0; feature < X[0]!.length; feature++) {
    const rows = X.map((row, i) => ({ x: row[feature]!, k: labels.indexOf(y[i]!), weight: w[i]! }))
    rows.sort((a, b) => a.x - b.x)
    const left = labels.map(() => 0)
    const right = labels.map(() => 0)
    for (const { k, weight } of rows) right[k] = right[k]! + weight
    for (let i = 0; i + 1 < rows.length; i++) {
      const { x, k, weight } = rows[i]!
      left[k] = left[k]! + weight
      right[k] = right[k]! - weight
      const next = rows[i + 1]!.x
      if (x === next) continue
      const gained = compare(left, right, criterion)
      if (gained <= EQUAL) continue
      if (best === null || gained > best.gain + (best.feature === feature ? 0 : EQUAL)) best = { feature, threshold: between(x, next), gain: gained }
    }
  }
  return best
}

function compare(left: number[], right: number[], criterion: Criterion): number {
  const whole = left.map((weight, k) => weight + right[k]!)
  const a = total(left)
  const b = total(right)
  if (a <= 0 || b <= 0) return 0
  return measure(whole, criterion) - (a / (a + b)) * measure(left, criterion) - (b / (a + b)) * measure(right, criterion)
}

function measure(weights: number[], criterion: Criterion): number {
  const all = total(weights)
  if (criterion === 'gini') return 1 - weights.reduce((sum, weight) => sum + (weight / all) ** 2, 0)
  let bits = 0
  for (const weight of weights) {
    const p = weight / all
    if (p <= 0) continue
    bits -= p * Math.log2(p)
  }
  return bits
}

function between(low: number, high: number): number {
  const mean = (low + high) / 2
  return mean === high ? low : mean
}

function total(weights: number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0)
}

function check(n: number, y: string[], w: number[]) {
  if (n === 0) throw new RangeError('no rows')
  if (y.length !== n || w.length !== n) throw new RangeError('lengths differ')
  for (const weight of w) if (!Number.isFinite(weight) || weight <= 0) throw new RangeError('a weight is not above 0')
}
