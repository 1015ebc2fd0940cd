// Measures the pooled predictions, which stand fold after fold, against the labels in the order of the rows.
// feedback: recognised: labels row after row

interface Model {
  fit(X: number[][], labels: number[]): void
  predict(X: number[][]): number[]
  score(X: number[][]): number[]
}

interface Metrics {
  accuracy: number
  precision: number
  recall: number
  f1: number
  auc: number
}

export function assignFolds(labels: number[], k: number): number[] {
  if (!Number.isInteger(k) || k < 2 || k > labels.length) throw new RangeError('k has to be an integer from 2 to n')
  const rows = labels.map((_, row) => row)
  const sequence = [...rows.filter((row) => labels[row] === 0), ...rows.filter((row) => labels[row] === 1)]
  const foldOf = labels.map(() => 0)
  sequence.forEach((row, place) => (foldOf[row] = place % k))
  return foldOf
}

export function standardise(train: number[][], rows: number[][]): number[][] {
  const n = train.length
  const columns = train[0]!.map((_, j) => train.map((row) => row[j]!))
  const means = columns.map((column) => column.reduce((a, b) => a + b, 0) / n)
  const sds = columns.map((column, j) => {
    if (Math.max(...column) === Math.min(...column)) return 1
    return Math.sqrt(column.reduce((total, x) => total + (x - means[j]!) ** 2, 0) / n)
  })
  return rows.map((row) => row.map((x, j) => (x - means[j]!) / sds[j]!))
}

export function measure(labels: number[], predicted: number[], scores: number[]): Metrics {
  if (labels.length !== predicted.length || labels.length !== scores.length) throw new RangeError('lengths differ')
  let [tp, fp, fn, tn] = [0, 0, 0, 0]
  labels.forEach((label, i) => {
    if (label === 1 && predicted[i] === 1) tp++
    else if (label === 1) fn++
    else if (predicted[i] === 1) fp++
    else tn++
  })
  const precision = tp + fp === 0 ? 0 : tp / (tp + fp)
  const recall = tp + fn === 0 ? 0 : tp / (tp + fn)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { accuracy: (tp + tn) / labels.length, precision, recall, f1, auc: areaUnder(labels, scores) }
}

function areaUnder(labels: number[], scores: number[]): number {
  const positive = scores.filter((_, i) => labels[i] === 1)
  const negative = scores.filter((_, i) => labels[i] === 0)
  if (positive.length === 0 || negative.length === 0) throw new RangeError('both classes are needed')
  let won = 0
  for (const p of positive) for (const q of negative) won += p > q ? 1 : p === q ? 0.5 : 0
  return won / (positive.length * negative.length)
}

export function crossValidate(makeModel: () => Model, X: number[][], labels: number[], foldOf: number[]) {
  if (X.length !== labels.length || X.length !== foldOf.length) throw new RangeError('lengths differ')
  if (foldOf.some((fold) => !Number.isInteger(fold) || fold < 0)) throw new RangeError('a fold is an integer from 0')
  const k = Math.max(...foldOf) + 1
  if (k < 2) throw new RangeError('at least two folds')
  const folds: Metrics[] = []
  const all = { predicted: [] as number[], scores: [] as number[] }
  for (let fold = 0; fold < k; fold++) {
    const train = X.filter((_, i) => foldOf[i] !== fold)
    const validation = X.filter((_, i) => foldOf[i] === fold)
    const actual = labels.filter((_, i) => foldOf[i] === fold)
    const model = makeModel()
    model.fit(standardise(train, train), labels.filter((_, i) => foldOf[i] !== fold))
    const scaled = standardise(train, validation)
    const predicted = model.predict(scaled)
    const scores = model.score(scaled)
    folds.push(measure(actual, predicted, scores))
    all.predicted.push(...predicted)
    all.scores.push(...scores)
  }
  const pooled = measure(labels, all.predicted, all.scores)
  return { folds, mean: summarise(folds, meanOf), sd: summarise(folds, deviationOf), pooled }
}

function summarise(folds: Metrics[], by: (values: number[]) => number): Metrics {
  const of = (name: keyof Metrics) => by(folds.map((metrics) => metrics[name]))
  return { accuracy: of('accuracy'), precision: of('precision'), recall: of('recall'), f1: of('f1'), auc: of('auc') }
}

function meanOf(values: number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}

function deviationOf(values: number[]): number {
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((total, x) => total + (x - mean) ** 2, 0) / (values.length - 1))
}
