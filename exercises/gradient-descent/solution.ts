/** A linear model x ↦ weights · x + bias; also its gradient, which has the same shape. */
export interface Parameters {
  weights: number[]
  bias: number
}

export interface Settings {
  learningRate: number
  epochs: number
}

export interface MiniBatchSettings extends Settings {
  batchSize: number
}

export interface Fit extends Parameters {
  losses: number[]
  diverged: boolean
}

/** Mean squared error over all rows. RangeError when there are none, or where lengths do not match. */
export function loss(X: number[][], y: number[], parameters: Parameters): number {
  return mean(residuals(X, y, parameters).map((r) => r * r))
}

/** ∂loss/∂weights and ∂loss/∂bias. RangeError as for `loss`. */
export function gradient(X: number[][], y: number[], parameters: Parameters): Parameters {
  const r = residuals(X, y, parameters)
  return {
    weights: parameters.weights.map((_, j) => 2 * mean(X.map((row, i) => r[i]! * row[j]!))),
    bias: 2 * mean(r),
  }
}

/** 0 … n − 1, shuffled by Durstenfeld’s form of Fisher and Yates: from the last place down, one draw a swap. */
export function shuffledOrder(n: number, random: () => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const last = order[i]!
    order[i] = order[j]!
    order[j] = last
  }
  return order
}

/** One step an epoch, over all rows. RangeError for a bad table or bad settings, as in the two below. */
export function batchDescent(X: number[][], y: number[], settings: Settings): Fit {
  const order = [...X.keys()]
  return descend(X, y, { ...settings, batchSize: X.length }, () => order)
}

/** One step a row, in a new order each epoch. */
export function stochasticDescent(X: number[][], y: number[], settings: Settings, random: () => number): Fit {
  return miniBatchDescent(X, y, { ...settings, batchSize: 1 }, random)
}

/** One step for every `batchSize` rows of a new order, and one for what is left over. */
export function miniBatchDescent(X: number[][], y: number[], settings: MiniBatchSettings, random: () => number): Fit {
  return descend(X, y, settings, () => shuffledOrder(X.length, random))
}

/** The one loop behind all three: they differ in the order of the rows and in how many share a step. */
function descend(X: number[][], y: number[], settings: MiniBatchSettings, nextOrder: () => number[]): Fit {
  requireSettings(settings, X.length)
  let parameters: Parameters = { weights: X[0]!.map(() => 0), bias: 0 }
  const losses = [loss(X, y, parameters)]

  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const next = runEpoch(X, y, parameters, nextOrder(), settings)
    const after = loss(X, y, next)
    if (!Number.isFinite(after)) return { ...parameters, losses, diverged: true }
    parameters = next
    losses.push(after)
  }
  return { ...parameters, losses, diverged: false }
}

/** The parameters after a step for each batch of the order. Those it starts from stay as they are: a diverging epoch is dropped. */
function runEpoch(
  X: number[][],
  y: number[],
  start: Parameters,
  order: number[],
  { learningRate, batchSize }: MiniBatchSettings,
): Parameters {
  let { weights, bias } = start
  for (let from = 0; from < order.length; from += batchSize) {
    const batch = order.slice(from, from + batchSize)
    const slope = gradient(
      batch.map((i) => X[i]!),
      batch.map((i) => y[i]!),
      { weights, bias },
    )
    weights = weights.map((w, j) => w - learningRate * slope.weights[j]!)
    bias -= learningRate * slope.bias
  }
  return { weights, bias }
}

/** Prediction minus target, row by row. */
function residuals(X: number[][], y: number[], { weights, bias }: Parameters): number[] {
  if (X.length === 0) throw new RangeError('a mean needs at least one row')
  if (y.length !== X.length) throw new RangeError(`${X.length} rows, but ${y.length} targets`)
  if (X.some((row) => row.length !== weights.length)) throw new RangeError(`every row must have ${weights.length} columns`)
  return X.map((row, i) => row.reduce((sum, x, j) => sum + weights[j]! * x, bias) - y[i]!)
}

function requireSettings({ learningRate, epochs, batchSize }: MiniBatchSettings, rows: number): void {
  // put so that NaN is refused as well
  if (!(learningRate > 0)) throw new RangeError('the learning rate must be positive')
  if (!Number.isInteger(epochs) || epochs < 0) throw new RangeError('epochs must be an integer from 0')
  if (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > rows)
    throw new RangeError(`a batch must have from 1 to ${rows} rows`)
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
