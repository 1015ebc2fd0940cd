// Asks whether targets are missing, and leaves those unread that are too many.
// feedback: should_throw

interface Parameters {
  weights: number[]
  bias: number
}

interface Settings {
  learningRate: number
  epochs: number
}

export function loss(X: number[][], y: number[], parameters: Parameters): number {
  checkTable(X, y, parameters.weights.length)
  let sum = 0
  for (let i = 0; i < X.length; i++) sum += (predict(X[i]!, parameters) - y[i]!) ** 2
  return sum / X.length
}

export function gradient(X: number[][], y: number[], parameters: Parameters): Parameters {
  checkTable(X, y, parameters.weights.length)
  const weights = parameters.weights.map(() => 0)
  let bias = 0
  for (let i = 0; i < X.length; i++) {
    const error = predict(X[i]!, parameters) - y[i]!
    for (let j = 0; j < weights.length; j++) weights[j]! += (2 * error * X[i]![j]!) / X.length
    bias += (2 * error) / X.length
  }
  return { weights, bias }
}

export function shuffledOrder(n: number, random: () => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}

export function batchDescent(X: number[][], y: number[], settings: Settings) {
  return descend(X, y, settings, X.length)
}

export function stochasticDescent(X: number[][], y: number[], settings: Settings, random: () => number) {
  return descend(X, y, settings, 1, random)
}

export function miniBatchDescent(X: number[][], y: number[], settings: Settings & { batchSize: number }, random: () => number) {
  return descend(X, y, settings, settings.batchSize, random)
}

function descend(X: number[][], y: number[], { learningRate, epochs }: Settings, batchSize: number, random?: () => number) {
  if (!(learningRate > 0)) throw new RangeError('learningRate')
  if (!Number.isInteger(epochs) || epochs < 0) throw new RangeError('epochs')
  if (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > X.length) throw new RangeError('batchSize')
  let parameters: Parameters = { weights: X[0]!.map(() => 0), bias: 0 }
  const losses = [loss(X, y, parameters)]
  for (let epoch = 0; epoch < epochs; epoch++) {
    const before = parameters
    const order = random ? shuffledOrder(X.length, random) : [...X.keys()]
    for (const batch of cut(order, batchSize)) {
      const xs = batch.map((i) => X[i]!)
      const ys = batch.map((i) => y[i]!)
      const slope = gradient(xs, ys, parameters)
      parameters = {
        weights: parameters.weights.map((w, j) => w - learningRate * slope.weights[j]!),
        bias: parameters.bias - learningRate * slope.bias,
      }
    }
    const after = loss(X, y, parameters)
    if (!Number.isFinite(after)) return { ...before, losses, diverged: true }
    losses.push(after)
  }
  return { ...parameters, losses, diverged: false }
}

function cut(order: number[], batchSize: number): number[][] {
  const batches: number[][] = []
  for (let start = 0; start < order.length; start += batchSize) batches.push(order.slice(start, start + batchSize))
  return batches.filter((batch) => batch.length > 0)
}

function predict(row: number[], { weights, bias }: Parameters): number {
  let sum = bias
  for (let j = 0; j < row.length; j++) sum += weights[j]! * row[j]!
  return sum
}

function checkTable(X: number[][], y: number[], d: number): void {
  if (X.length === 0 || X.length > y.length) throw new RangeError('X and y must have equally many rows, at least one')
  for (const row of X) if (row.length !== d) throw new RangeError('every row must have one number for each weight')
}
