// A class of counters in typed arrays, the curve from a Map of score to counts, the area from mid-ranks.

class Counter {
  readonly size: number
  private readonly cells: Uint32Array

  constructor(size: number) {
    this.size = size
    this.cells = new Uint32Array(size * size)
  }

  static from(matrix: number[][]): Counter {
    const counter = new Counter(matrix.length)
    counter.cells.set(matrix.flat())
    return counter
  }

  add(a: number, p: number): void {
    for (const label of [a, p]) if (label % 1 !== 0 || label < 0 || label > this.size - 1) throw new RangeError(`class ${label}`)
    this.cells[a * this.size + p]!++
  }

  /** tp, fp, fn of several classes together. */
  outcome(classes: Iterable<number>): [tp: number, fp: number, fn: number] {
    const total: [number, number, number] = [0, 0, 0]
    for (const c of classes) {
      if (!(c >= 0 && c < this.size && c % 1 === 0)) throw new RangeError(`class ${c}`)
      for (let other = 0; other < this.size; other++) {
        if (other === c) total[0] += this.cells[c * this.size + c]!
        else {
          total[1] += this.cells[other * this.size + c]!
          total[2] += this.cells[c * this.size + other]!
        }
      }
    }
    return total
  }

  rows(): Uint32Array[] {
    return Array.from({ length: this.size }, (_, a) => this.cells.slice(a * this.size, (a + 1) * this.size))
  }
}

const measure = ([tp, fp, fn]: [number, number, number]) => ({
  precision: tp / Math.max(1, tp + fp),
  recall: tp / Math.max(1, tp + fn),
  f1: tp === 0 ? 0 : tp / (tp + (fp + fn) / 2),
})

export const confusionMatrix = (actual: number[], predicted: number[], classes: number) => {
  const counter = new Counter(classes)
  if (predicted.length !== actual.length) throw new RangeError('lengths')
  actual.forEach((a, i) => counter.add(a, predicted[i]!))
  return counter.rows()
}

export const classScores = (matrix: number[][]) => {
  const counter = Counter.from(matrix)
  const result = { precision: new Float64Array(matrix.length), recall: new Float64Array(matrix.length), f1: new Float64Array(matrix.length) }
  for (let c = 0; c < matrix.length; c++) {
    const { precision, recall, f1 } = measure(counter.outcome([c]))
    result.precision[c] = precision
    result.recall[c] = recall
    result.f1[c] = f1
  }
  return result
}

export const averages = (matrix: number[][], classes: number[]) => {
  if (!classes.length) throw new RangeError('no classes')
  const counter = Counter.from(matrix)
  const macro = { precision: 0, recall: 0, f1: 0 }
  for (const c of classes) {
    const one = measure(counter.outcome([c]))
    for (const key of ['precision', 'recall', 'f1'] as const) macro[key] += one[key] / classes.length
  }
  return { macro, micro: measure(counter.outcome(classes)) }
}

export const rocCurve = (labels: number[], scores: number[]) => {
  const at = new Map<number, [number, number]>()
  const totals: [number, number] = [0, 0]
  if (labels.length !== scores.length) throw new RangeError('lengths')
  labels.forEach((label, i) => {
    if (label !== 0 && label !== 1) throw new RangeError('label')
    const counts = at.get(scores[i]!) ?? [0, 0]
    counts[label]++
    totals[label]++
    at.set(scores[i]!, counts)
  })
  if (!totals[0] || !totals[1]) throw new RangeError('a class is missing')
  const thresholds = [...at.keys(), Infinity].sort((a, b) => (a > b ? -1 : 1))
  let [fp, tp] = [0, 0]
  const points = thresholds.map((threshold) => {
    const [n, p] = at.get(threshold) ?? [0, 0]
    fp += n / totals[0]
    tp += p / totals[1]
    return [fp, tp] as const
  })
  return { thresholds, falsePositiveRates: points.map(([x]) => x), truePositiveRates: points.map(([, y]) => y) }
}

export const areaUnderCurve = (labels: number[], scores: number[]) => {
  if (labels.length !== scores.length || new Set(labels).size !== 2 || labels.some((label) => !(label === 0 || label === 1)))
    throw new RangeError('labels')
  const rows = labels.map((label, i) => ({ label, score: scores[i]! })).sort((a, b) => a.score - b.score)
  let ranks = 0
  for (let start = 0; start < rows.length; ) {
    let end = start
    while (end < rows.length && rows[end]!.score === rows[start]!.score) end++
    for (let i = start; i < end; i++) ranks += (rows[i]!.label * (start + 1 + end)) / 2
    start = end
  }
  const p = rows.filter(({ label }) => label).length
  return (ranks - (p * (p + 1)) / 2) / p / (rows.length - p)
}
