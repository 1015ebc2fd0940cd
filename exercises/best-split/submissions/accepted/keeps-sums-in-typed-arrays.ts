// Typed arrays, Σ w log w and Σ w² kept up to date row by row; the largest gain is sought first, and then the first that equals it.

type Split = { feature: number; threshold: number; gain: number }

/** Weights of classes, their sum, and the sum of a convex function of them, of which both impurities are made. */
class Heap {
  total = 0
  convex = 0
  readonly weights: Float64Array
  readonly isGini: boolean

  constructor(classes: number, criterion: string) {
    this.weights = new Float64Array(classes)
    this.isGini = criterion === 'gini'
  }

  move(k: number, weight: number) {
    this.convex -= this.bend(this.weights[k]!)
    this.weights[k] = Math.max(0, this.weights[k]! + weight)
    this.convex += this.bend(this.weights[k]!)
    this.total = Math.max(0, this.total + weight)
  }

  /** The impurity times the total. */
  get mixed(): number {
    if (this.total === 0) return 0
    return this.isGini ? this.total - this.convex / this.total : this.bend(this.total) - this.convex
  }

  private bend(x: number): number {
    if (this.isGini) return x * x
    return x === 0 ? 0 : x * Math.log2(x)
  }
}

export function impurity(weights: number[], criterion: string) {
  const heap = new Heap(weights.length, criterion)
  weights.forEach((weight, k) => {
    if (Number.isNaN(weight) || weight === Infinity || weight < 0) throw new RangeError(`weight ${k}`)
    heap.move(k, weight)
  })
  if (heap.total === 0) throw new RangeError('no weight')
  return heap.mixed / heap.total
}

export function gain(values: number[], y: string[], w: number[], threshold: number, criterion: string) {
  const code = encode(values.length, y, w)
  const [whole, left, right] = [0, 1, 2].map(() => new Heap(values.length, criterion)) as [Heap, Heap, Heap]
  for (let i = 0; i < values.length; i++) {
    whole.move(code[i]!, w[i]!)
    ;(values[i]! > threshold ? right : left).move(code[i]!, w[i]!)
  }
  return (whole.mixed - left.mixed - right.mixed) / whole.total
}

export function candidates(values: number[]) {
  const sorted = Float64Array.from(values).sort()
  const found: number[] = []
  sorted.forEach((high, i) => {
    const low = sorted[i - 1]
    if (low !== undefined && low < high) found.push(halve(low, high))
  })
  return found
}

export function bestSplit(X: number[][], y: string[], w: number[], criterion: string) {
  const code = encode(X.length, y, w)
  const d = X[0]!.length
  if (!X.every(({ length }) => length === d)) throw new RangeError('ragged')
  const splits: Split[] = []
  for (let feature = 0; feature < d; feature++) {
    const column = Float64Array.from(X, (row) => row[feature]!)
    const order = Uint32Array.from(column.keys()).sort((a, b) => column[a]! - column[b]!)
    const left = new Heap(code.length, criterion)
    const right = new Heap(code.length, criterion)
    order.forEach((row) => right.move(code[row]!, w[row]!))
    const { mixed, total } = right
    order.forEach((row, i) => {
      left.move(code[row]!, w[row]!)
      right.move(code[row]!, -w[row]!)
      const [low, high] = [column[row]!, column[order[i + 1] ?? row]!]
      if (low < high) splits.push({ feature, threshold: halve(low, high), gain: (mixed - left.mixed - right.mixed) / total })
    })
  }
  let most = 0
  for (const split of splits) if (split.gain > most) most = split.gain
  return most > 1e-9 ? splits.find((split) => split.gain >= most - 1e-9)! : null
}

function halve(low: number, high: number) {
  const half = low + (high - low) / 2
  return half < high ? half : low
}

function encode(n: number, y: string[], w: number[]): Int32Array {
  if (n < 1 || n !== y.length || n !== w.length) throw new RangeError('rows, labels and weights must be equally many')
  if (w.some((weight) => !(weight > 0) || weight === Infinity)) throw new RangeError('weights')
  const codes = new Map<string, number>()
  return Int32Array.from(y, (label) => {
    const code = codes.get(label) ?? codes.size
    codes.set(label, code)
    return code
  })
}
