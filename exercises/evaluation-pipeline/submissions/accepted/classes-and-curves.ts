// Objects for the scaler, the confusion and the curve; deviations of the folds from sums of squared gaps between them.

interface Model {
  fit(X: number[][], labels: number[]): void
  predict(X: number[][]): number[]
  score(X: number[][]): number[]
}

type Metrics = ReturnType<typeof measure>

class Scaler {
  readonly columns: { shift: number; unit: number }[]

  constructor(train: number[][]) {
    this.columns = train[0]!.map((_, j) => {
      const values = train.map((row) => row[j]!).sort((a, b) => a - b)
      const shift = values[0]! + values.reduce((s, v) => s + (v - values[0]!), 0) / values.length
      const spread = Math.hypot(...values.map((v) => v - shift)) / Math.sqrt(values.length)
      return { shift, unit: values[0] === values.at(-1) ? 1 : spread }
    })
  }

  apply(rows: number[][]): number[][] {
    return rows.map((row) => this.columns.map(({ shift, unit }, j) => (row[j]! - shift) / unit))
  }
}

class Predictions {
  readonly labels: number[] = []
  readonly predicted: number[] = []
  readonly scores: number[] = []

  add(labels: number[], predicted: number[], scores: number[]): this {
    if (new Set([labels.length, predicted.length, scores.length]).size !== 1) throw new RangeError('lists of different lengths')
    this.labels.push(...labels)
    this.predicted.push(...predicted)
    this.scores.push(...scores)
    return this
  }

  count(label: number, prediction: number): number {
    return this.labels.filter((l, i) => l === label && this.predicted[i] === prediction).length
  }

  metrics() {
    const [tp, fp, fn, tn] = [this.count(1, 1), this.count(0, 1), this.count(1, 0), this.count(0, 0)]
    if (tp + fn === 0 || fp + tn === 0) throw new RangeError('both classes have to occur')
    const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0)
    const precision = share(tp, tp + fp)
    const recall = share(tp, tp + fn)
    return {
      accuracy: share(tp + tn, this.labels.length),
      precision,
      recall,
      f1: share(2 * precision * recall, precision + recall),
      auc: this.area(tp + fn, fp + tn),
    }
  }

  /** By trapezoids under the ROC curve. */
  area(positives: number, negatives: number): number {
    let area = 0
    let [x, y] = [0, 0]
    for (const threshold of [...new Set(this.scores)].sort((a, b) => b - a)) {
      const above = this.labels.filter((_, i) => this.scores[i]! >= threshold)
      const hits = above.filter((l) => l === 1).length
      const [right, up] = [(above.length - hits) / negatives, hits / positives]
      area += ((right - x) * (y + up)) / 2
      ;[x, y] = [right, up]
    }
    return area
  }
}

export const assignFolds = (labels: number[], k: number): number[] => {
  if (!Number.isInteger(k) || k < 2 || k > labels.length) throw new RangeError('k has to be an integer from 2 to n')
  const sequence = [0, 1].flatMap((wanted) => labels.flatMap((label, row) => (label === wanted ? [row] : [])))
  return labels.map((_, row) => sequence.indexOf(row) % k)
}

export const standardise = (train: number[][], rows: number[][]) => new Scaler(train).apply(rows)

export const measure = (labels: number[], predicted: number[], scores: number[]) =>
  new Predictions().add(labels, predicted, scores).metrics()

export const crossValidate = (makeModel: () => Model, X: number[][], labels: number[], foldOf: number[]) => {
  if (labels.length !== X.length || foldOf.length !== X.length) throw new RangeError('lists of different lengths')
  if (foldOf.some((fold) => fold < 0 || !Number.isInteger(fold))) throw new RangeError('a fold is an integer from 0')
  const k = 1 + foldOf.reduce((a, b) => Math.max(a, b), 0)
  if (k === 1) throw new RangeError('a single fold')
  const pool = new Predictions()
  const folds = [...Array(k).keys()].map((fold) => {
    const pick = <T>(list: T[], isWanted: boolean) => list.filter((_, row) => (foldOf[row] === fold) === isWanted)
    const scaler = new Scaler(pick(X, false))
    const model = makeModel()
    model.fit(scaler.apply(pick(X, false)), pick(labels, false))
    const seen = scaler.apply(pick(X, true))
    const results: [number[], number[], number[]] = [pick(labels, true), model.predict(seen), model.score(seen)]
    pool.add(...results)
    return measure(...results)
  })
  const summarise = (by: (values: number[]) => number) =>
    Object.fromEntries((Object.keys(folds[0]!) as (keyof Metrics)[]).map((name) => [name, by(folds.map((fold) => fold[name]))]))
  return {
    folds,
    mean: summarise((values) => values.reduce((s, v) => s + v / k, 0)),
    sd: summarise((values) => {
      let gaps = 0
      values.forEach((a, i) => values.slice(i + 1).forEach((b) => (gaps += (a - b) ** 2)))
      return Math.sqrt(gaps / (k * (k - 1)))
    }),
    pooled: pool.metrics(),
  }
}
