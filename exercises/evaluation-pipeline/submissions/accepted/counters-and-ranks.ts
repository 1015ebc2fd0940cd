// One pass over everything: Welford's variances, counters, and the area from summed ranks.

const NAMES = ['accuracy', 'precision', 'recall', 'f1', 'auc'] as const

export function assignFolds(labels: number[], k: number): number[] {
  const n = labels.length
  if (!(k >= 2 && k <= n) || k % 1 !== 0) throw new RangeError('k')
  let zero = 0
  let one = labels.filter((label) => label === 0).length
  return labels.map((label) => (label === 0 ? zero++ : one++) % k)
}

export function standardise(train: number[][], rows: number[][]): number[][] {
  const d = train[0]!.length
  const mean = new Float64Array(d)
  const squares = new Float64Array(d)
  train.forEach((row, i) => {
    for (let j = 0; j < d; j++) {
      const gap = row[j]! - mean[j]!
      mean[j]! += gap / (i + 1)
      squares[j]! += gap * (row[j]! - mean[j]!)
    }
  })
  const sd = squares.map((s, j) => (train.every((row) => row[j] === train[0]![j]) ? 1 : Math.sqrt(s / train.length)))
  return rows.map((row) => {
    const scaled: number[] = []
    for (let j = 0; j < d; j++) scaled.push((row[j]! - mean[j]!) / sd[j]!)
    return scaled
  })
}

export function measure(labels: number[], predicted: number[], scores: number[]) {
  const n = labels.length
  if (predicted.length !== n || scores.length !== n) throw new RangeError('lengths')
  let tp = 0, fp = 0, fn = 0, tn = 0
  for (let i = 0; i < n; i++) {
    if (labels[i] === 1) predicted[i] === 1 ? tp++ : fn++
    else predicted[i] === 1 ? fp++ : tn++
  }
  if (tp + fn === 0 || fp + tn === 0) throw new RangeError('one class')
  const order = Array.from(labels.keys()).sort((a, b) => scores[a]! - scores[b]!)
  let ranks = 0
  for (let start = 0; start < n; ) {
    let end = start
    while (end < n && scores[order[end]!] === scores[order[start]!]) end++
    for (let p = start; p < end; p++) if (labels[order[p]!] === 1) ranks += (start + 1 + end) / 2
    start = end
  }
  const ones = tp + fn
  return {
    auc: (ranks - (ones * (ones + 1)) / 2) / (ones * (fp + tn)),
    accuracy: (tp + tn) / n,
    precision: tp / (tp + fp) || 0,
    recall: tp / (tp + fn) || 0,
    f1: (2 * tp) / (2 * tp + fp + fn) || 0,
  }
}

interface Classifier {
  fit(X: number[][], labels: number[]): void
  predict(X: number[][]): number[]
  score(X: number[][]): number[]
}

export function crossValidate(makeModel: () => Classifier, X: number[][], labels: number[], foldOf: number[]) {
  const n = X.length
  if (labels.length !== n || foldOf.length !== n) throw new RangeError('lengths')
  let k = 0
  for (const f of foldOf) {
    if (f < 0 || f !== Math.floor(f)) throw new RangeError('fold')
    if (f >= k) k = f + 1
  }
  if (k < 2) throw new RangeError('one fold')
  const predicted: number[] = Array(n)
  const scores: number[] = Array(n)
  const folds = []
  for (let f = 0; f < k; f++) {
    const inside: number[] = []
    const outside: number[] = []
    for (let i = 0; i < n; i++) (foldOf[i] === f ? inside : outside).push(i)
    const model = makeModel()
    const both = standardise(outside.map((i) => X[i]!), [...outside, ...inside].map((i) => X[i]!))
    model.fit(both.slice(0, outside.length), outside.map((i) => labels[i]!))
    // rows may as well be scored one by one
    inside.forEach((i, at) => {
      const row = [both[outside.length + at]!]
      scores[i] = model.score(row)[0]!
      predicted[i] = model.predict(row)[0]!
    })
    folds.push(measure(inside.map((i) => labels[i]!), inside.map((i) => predicted[i]!), inside.map((i) => scores[i]!)))
  }
  const mean: Record<string, number> = {}
  const sd: Record<string, number> = {}
  for (const name of NAMES) {
    let m = 0, s = 0
    folds.forEach((fold, i) => {
      const gap = fold[name] - m
      m += gap / (i + 1)
      s += gap * (fold[name] - m)
    })
    mean[name] = m
    sd[name] = Math.sqrt(s / (k - 1))
  }
  return { folds, mean, sd, pooled: measure(labels, predicted, scores) }
}
