// One loop over typed arrays: bias as the last entry, slopes added row by row, divided once, parameters saved before each epoch.

type Line = { weights: ArrayLike<number>; bias: number }

export function loss(X: number[][], y: number[], { weights, bias }: Line): number {
  check(X, y, weights.length)
  return lossAt(X, y, join(weights, bias))
}

export function gradient(X: number[][], y: number[], { weights, bias }: Line): Line {
  check(X, y, weights.length)
  return split(slopes(X, y, join(weights, bias), Uint32Array.from(X.keys())))
}

export function shuffledOrder(n: number, random: () => number) {
  const order = Uint32Array.from({ length: n }, (_, i) => i)
  for (let left = n; left > 1; left--) {
    const pick = Math.trunc(left * random())
    const end = order[left - 1]!
    order[left - 1] = order[pick]!
    order[pick] = end
  }
  return order
}

export function batchDescent(X: number[][], y: number[], settings: { learningRate: number; epochs: number }) {
  return descend(X, y, settings.learningRate, settings.epochs, X.length, null)
}

export function stochasticDescent(
  X: number[][],
  y: number[],
  settings: { learningRate: number; epochs: number },
  random: () => number,
) {
  return descend(X, y, settings.learningRate, settings.epochs, 1, random)
}

export function miniBatchDescent(
  X: number[][],
  y: number[],
  settings: { learningRate: number; epochs: number; batchSize: number },
  random: () => number,
) {
  return descend(X, y, settings.learningRate, settings.epochs, settings.batchSize, random)
}

function descend(X: number[][], y: number[], rate: number, epochs: number, size: number, random: (() => number) | null) {
  if (Number.isNaN(rate) || rate <= 0 || epochs % 1 !== 0 || epochs < 0) throw new RangeError('rate or epochs')
  if (size % 1 !== 0 || size <= 0 || size > X.length) throw new RangeError('batch size')
  const d = X[0]!.length
  check(X, y, d)
  const theta = new Float64Array(d + 1)
  const losses = new Float64Array(epochs + 1)
  losses[0] = lossAt(X, y, theta)
  const table = Uint32Array.from(X.keys())
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const saved = theta.slice()
    const order = random === null ? table : shuffledOrder(X.length, random)
    for (let batch = 0; batch < Math.ceil(X.length / size); batch++) {
      const g = slopes(X, y, theta, order.subarray(batch * size, (batch + 1) * size))
      for (let j = 0; j <= d; j++) theta[j]! -= rate * g[j]!
    }
    const reached = lossAt(X, y, theta)
    if (!(reached < Infinity)) return { ...split(saved), losses: losses.subarray(0, epoch), diverged: true }
    losses[epoch] = reached
  }
  return { ...split(theta), losses, diverged: false }
}

function residual(row: number[], target: number, theta: Float64Array): number {
  let prediction = 0
  for (let j = 0; j < row.length; j++) prediction += theta[j]! * row[j]!
  return prediction + theta[row.length]! - target
}

function lossAt(X: number[][], y: number[], theta: Float64Array): number {
  let mean = 0
  for (let i = X.length - 1; i >= 0; i--) mean += residual(X[i]!, y[i]!, theta) ** 2 / X.length
  return mean
}

function slopes(X: number[][], y: number[], theta: Float64Array, rows: Uint32Array): Float64Array {
  const sums = new Float64Array(theta.length)
  for (const i of rows) {
    const r = residual(X[i]!, y[i]!, theta)
    for (let j = 0; j < theta.length; j++) sums[j]! += r * (j < theta.length - 1 ? X[i]![j]! : 1)
  }
  return sums.map((sum) => (sum * 2) / rows.length)
}

function join(weights: ArrayLike<number>, bias: number): Float64Array {
  const theta = new Float64Array(weights.length + 1)
  theta.set(weights)
  theta[weights.length] = bias
  return theta
}

function split(theta: Float64Array) {
  return { weights: theta.slice(0, -1), bias: theta.at(-1)! }
}

function check(X: number[][], y: number[], d: number): void {
  if (X.length < 1 || X.length !== y.length || X.some((row) => row.length !== d)) throw new RangeError('table')
}
