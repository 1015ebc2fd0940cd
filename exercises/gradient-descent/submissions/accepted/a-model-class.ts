// A class that steps itself, pure functions around it, recursion over epochs, and gradients from means of products: E[xp] − E[xy].

type Table = { X: number[][]; y: number[] }
type Random = () => number

class Line {
  readonly weights: number[]
  readonly bias: number

  constructor(weights: number[], bias: number) {
    this.weights = weights
    this.bias = bias
  }

  predict(row: number[]): number {
    return this.bias + sum(row.map((x, j) => x * this.weights[j]!))
  }

  lossOn({ X, y }: Table): number {
    return Math.pow(Math.hypot(...X.map((row, i) => y[i]! - this.predict(row))) / Math.sqrt(X.length), 2)
  }

  slopesOn({ X, y }: Table): Line {
    const predicted = X.map((row) => this.predict(row))
    const against = (feature: number[]) =>
      2 * (mean(feature.map((x, i) => x * predicted[i]!)) - mean(feature.map((x, i) => x * y[i]!)))
    return new Line(
      this.weights.map((_, j) => against(X.map((row) => row[j]!))),
      against(y.map(() => 1)),
    )
  }

  stepOn(table: Table, rate: number): Line {
    const slopes = this.slopesOn(table)
    return new Line(
      this.weights.map((w, j) => w + -rate * slopes.weights[j]!),
      this.bias + -rate * slopes.bias,
    )
  }
}

export const loss = (X: number[][], y: number[], p: { weights: number[]; bias: number }) =>
  new Line(p.weights, p.bias).lossOn(tableOf(X, y, p.weights.length))

export function gradient(X: number[][], y: number[], p: { weights: number[]; bias: number }) {
  const { weights, bias } = new Line(p.weights, p.bias).slopesOn(tableOf(X, y, p.weights.length))
  return { bias, weights }
}

export function shuffledOrder(n: number, random: Random): number[] {
  const rest = [...Array(n).keys()]
  const order: number[] = []
  while (rest.length > 1) {
    const j = Math.floor(random() * rest.length)
    order.unshift(rest[j]!)
    rest[j] = rest[rest.length - 1]!
    rest.length -= 1
  }
  return rest.concat(order)
}

type Plan = { learningRate: number; epochs: number }

export function batchDescent(X: number[][], y: number[], plan: Plan) {
  return train(X, y, plan, (table) => [table])
}

export function stochasticDescent(X: number[][], y: number[], plan: Plan, random: Random) {
  return train(X, y, plan, ({ X, y }) => shuffledOrder(X.length, random).map((i) => ({ X: [X[i]!], y: [y[i]!] })))
}

export function miniBatchDescent(X: number[][], y: number[], plan: Plan & { batchSize: number }, random: Random) {
  const { batchSize } = plan
  if (!Number.isInteger(batchSize) || batchSize <= 0 || batchSize > X.length) throw new RangeError('batchSize')
  return train(X, y, plan, ({ X, y }) => {
    const batches: Table[] = []
    shuffledOrder(X.length, random).forEach((row, place) => {
      if (place % batchSize === 0) batches.push({ X: [], y: [] })
      batches.at(-1)!.X.push(X[row]!)
      batches.at(-1)!.y.push(y[row]!)
    })
    return batches
  })
}

function train(X: number[][], y: number[], { learningRate, epochs }: Plan, batchesOf: (table: Table) => Table[]) {
  if (!(learningRate > 0) || !Number.isSafeInteger(epochs) || epochs < 0) throw new RangeError('settings')
  const table = tableOf(X, y, X[0]?.length ?? 0)
  const start = new Line(new Array<number>(X[0]!.length).fill(0), 0)

  const go = (line: Line, losses: number[]): { line: Line; losses: number[]; diverged: boolean } => {
    if (losses.length > epochs) return { line, losses, diverged: false }
    const next = batchesOf(table).reduce((at, batch) => at.stepOn(batch, learningRate), line)
    const reached = next.lossOn(table)
    return Number.isFinite(reached) ? go(next, [...losses, reached]) : { line, losses, diverged: true }
  }
  const { line, losses, diverged } = go(start, [start.lossOn(table)])
  return { weights: line.weights, bias: line.bias, losses, diverged }
}

function tableOf(X: number[][], y: number[], d: number): Table {
  if (!X.length || X.length !== y.length || !X.every((row) => row.length === d)) throw new RangeError('table')
  return { X, y }
}

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
const mean = (values: number[]) => sum(values) / values.length
