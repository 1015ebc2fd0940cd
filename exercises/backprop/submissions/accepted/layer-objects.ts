// A class for a layer with forward and backward over flat typed arrays; the whole batch at once, the mean taken at the very end.

type Activation = 'identity' | 'relu' | 'sigmoid' | 'tanh'
interface Layer {
  weights: number[][]
  biases: number[]
  activation: Activation
}

class Dense {
  private readonly p: number
  private readonly q: number
  private readonly W: Float64Array
  private input: Float64Array = new Float64Array(0)
  private output: Float64Array = new Float64Array(0)
  private readonly layer: Layer

  constructor(layer: Layer) {
    this.layer = layer
    this.p = layer.weights.length
    this.q = layer.biases.length
    this.W = Float64Array.from(layer.weights.flat())
  }

  forward(input: Float64Array, n: number): Float64Array {
    const { p, q, W } = this
    this.input = input
    this.output = new Float64Array(n * q)
    for (let i = 0; i < n; i++) {
      for (let j = p - 1; j >= 0; j--) for (let k = 0; k < q; k++) this.output[i * q + k]! += input[i * p + j]! * W[j * q + k]!
      for (let k = 0; k < q; k++) this.output[i * q + k] = this.activate(this.output[i * q + k]! + this.layer.biases[k]!)
    }
    return this.output
  }

  backward(upstream: Float64Array, n: number) {
    const { p, q, W } = this
    const delta = upstream.map((u, at) => u * this.slopeAt(this.output[at]!))
    const weights = Array.from({ length: p }, (_, j) =>
      Array.from({ length: q }, (_, k) => {
        let s = 0
        for (let i = 0; i < n; i++) s += this.input[i * p + j]! * delta[i * q + k]!
        return s / n
      }),
    )
    const biases = Array.from({ length: q }, (_, k) => {
      let s = 0
      for (let i = 0; i < n; i++) s += delta[i * q + k]!
      return s / n
    })
    const downstream = new Float64Array(n * p)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < p; j++) for (let k = 0; k < q; k++) downstream[i * p + j]! += delta[i * q + k]! * W[j * q + k]!
    return { gradient: { weights, biases }, downstream }
  }

  private activate(z: number) {
    switch (this.layer.activation) {
      case 'relu':
        return Math.max(z, 0)
      case 'sigmoid':
        return 0.5 * (1 + Math.tanh(0.5 * z))
      case 'tanh':
        return Math.tanh(z)
      default:
        return z
    }
  }

  /** In terms of the output, which is enough for all four. */
  private slopeAt(a: number) {
    switch (this.layer.activation) {
      case 'relu':
        return a > 0 ? 1 : 0
      case 'sigmoid':
        return a * (1 - a)
      case 'tanh':
        return 1 - a ** 2
      default:
        return 1
    }
  }
}

export function loss(layers: Layer[], X: number[][], Y: number[][], cost: string) {
  return backprop(layers, X, Y, cost).loss
}

export function backprop(layers: Layer[], X: number[][], Y: number[][], cost: string) {
  assertShapes(layers, X, Y)
  const n = X.length
  const stack = layers.map((layer) => new Dense(layer))
  let out: Float64Array = Float64Array.from(X.flat())
  for (const dense of stack) out = dense.forward(out, n)
  const y = Float64Array.from(Y.flat())
  let total = 0
  let upstream: Float64Array
  if (cost === 'squared-error') {
    const residuals = out.map((a, at) => a - y[at]!)
    total = residuals.reduce((sum, r) => sum + r * r, 0)
    upstream = residuals.map((r) => r + r)
  } else {
    const q = Y[0]!.length
    upstream = new Float64Array(out.length)
    for (let i = 0; i < n; i++) {
      const row = out.subarray(i * q, (i + 1) * q)
      const top = row.reduce((a, b) => (a > b ? a : b))
      const z = row.reduce((sum, a) => sum + Math.exp(a - top), 0)
      for (let k = 0; k < q; k++) {
        total += y[i * q + k]! * (Math.log(z) + top - row[k]!)
        upstream[i * q + k] = Math.exp(row[k]! - top) / z - y[i * q + k]!
      }
    }
  }
  const gradients = stack.toReversed().map((dense) => {
    const { gradient, downstream } = dense.backward(upstream, n)
    upstream = downstream
    return gradient
  })
  return { loss: total / n, gradients: gradients.reverse() }
}

function assertShapes(layers: Layer[], X: number[][], Y: number[][]) {
  const widths = [X[0]?.length, ...layers.map((layer) => layer.biases.length)]
  const ok =
    X.length > 0 &&
    layers.length > 0 &&
    X.every((row) => row.length === widths[0]) &&
    layers.every((layer, l) => layer.weights.length === widths[l] && layer.weights.every((row) => row.length === widths[l + 1])) &&
    Y.length === X.length &&
    Y.every((row) => row.length === widths.at(-1))
  if (!ok) throw new RangeError('shapes do not fit')
}
