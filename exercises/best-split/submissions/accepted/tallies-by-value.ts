// Tallies the classes of each distinct value first, then adds tallies from both ends, so that nothing is ever subtracted.

type Tally = Map<string, number>

const surprises: Record<string, (p: number) => number> = {
  entropy: (p) => Math.log(1 / p) / Math.log(2),
  gini: (p) => 1 - p,
}

const weightOf = (tally: Tally) => [...tally.values()].reduce((a, b) => a + b, 0)

const mixed = (tally: Tally, criterion: string) => {
  const weight = weightOf(tally)
  return [...tally.values()].filter((part) => part > 0).reduce((sum, part) => sum + (part / weight) * surprises[criterion]!(part / weight), 0)
}

const put = (tally: Tally, label: string, weight: number) => tally.set(label, (tally.get(label) ?? 0) + weight)

const merge = (a: Tally, b: Tally) => {
  const both = new Map(a)
  b.forEach((weight, label) => put(both, label, weight))
  return both
}

export function impurity(weights: number[], criterion: string): number {
  if (weights.length === 0 || !weights.every((weight) => weight >= 0 && weight <= Number.MAX_VALUE)) throw new RangeError('weights')
  if (Math.max(...weights) === 0) throw new RangeError('no weight')
  return mixed(new Map(weights.map((weight, k) => [`${k}`, weight])), criterion)
}

export function gain(values: number[], y: string[], w: number[], threshold: number, criterion: string): number {
  require(values.length, y, w)
  const sides: [Tally, Tally] = [new Map(), new Map()]
  values.forEach((value, i) => put(sides[value <= threshold ? 0 : 1], y[i]!, w[i]!))
  return gained(...sides, criterion)
}

export const candidates = (values: number[]): number[] => {
  const distinct = [...new Set(values)].sort((a, b) => a - b)
  return distinct.slice(1).map((high, i) => middle(distinct[i]!, high))
}

export function bestSplit(X: number[][], y: string[], w: number[], criterion: string) {
  require(X.length, y, w)
  if (new Set(X.map((row) => row.length)).size !== 1) throw new RangeError('ragged')
  return X[0]!
    .flatMap((_, feature) => {
      const tallies = new Map<number, Tally>()
      X.forEach((row, i) => {
        const value = row[feature]!
        if (!tallies.has(value)) tallies.set(value, new Map())
        put(tallies.get(value)!, y[i]!, w[i]!)
      })
      const values = [...tallies.keys()].sort((a, b) => a - b)
      const rightOf = new Map<number, Tally>()
      let right: Tally = new Map()
      for (const value of [...values].reverse()) {
        rightOf.set(value, right)
        right = merge(right, tallies.get(value)!)
      }
      let left: Tally = new Map()
      return values.slice(0, -1).map((value, i) => {
        left = merge(left, tallies.get(value)!)
        return { feature, threshold: middle(value, values[i + 1]!), gain: gained(left, rightOf.get(value)!, criterion) }
      })
    })
    .filter((split) => split.gain > 1e-9)
    .reduce<{ feature: number; threshold: number; gain: number } | null>(
      (best, split) => (best && split.gain <= best.gain + 1e-9 ? best : split),
      null,
    )
}

function gained(left: Tally, right: Tally, criterion: string): number {
  const [a, b] = [weightOf(left), weightOf(right)]
  return mixed(merge(left, right), criterion) - (a * mixed(left, criterion) + b * mixed(right, criterion)) / (a + b)
}

function middle(low: number, high: number): number {
  const mean = low / 2 + high / 2
  return mean >= high ? low : Math.max(low, mean)
}

function require(n: number, y: string[], w: number[]): void {
  const isWeighed = w.every((weight) => Number.isFinite(weight) && weight > 0)
  if (n === 0 || y.length !== n || w.length !== n || !isWeighed) throw new RangeError('no table')
}
