// Every number remembers what it was made of: automatic differentiation over scalars, with no formula for a layer.

type Activation = 'identity' | 'relu' | 'sigmoid' | 'tanh'
interface Layer {
  weights: number[][]
  biases: number[]
  activation: Activation
}

class Value {
  data: number
  grad = 0
  parents: Value[]
  slopes: number[]

  constructor(data: number, parents: Value[] = [], slopes: number[] = []) {
    this.data = data
    this.parents = parents
    this.slopes = slopes
    made.push(this)
  }

  plus(other: Value) {
    return new Value(this.data + other.data, [this, other], [1, 1])
  }

  times(other: Value) {
    return new Value(this.data * other.data, [this, other], [other.data, this.data])
  }

  through(activation: Activation) {
    if (activation === 'identity') return this
    if (activation === 'relu') return new Value(Math.max(this.data, 0), [this], [this.data > 0 ? 1 : 0])
    if (activation === 'tanh') {
      const t = Math.tanh(this.data)
      return new Value(t, [this], [(1 - t) * (1 + t)])
    }
    const s = this.data < 0 ? Math.exp(this.data) / (1 + Math.exp(this.data)) : 1 / (1 + Math.exp(-this.data))
    return new Value(s, [this], [s - s * s])
  }
}

let made: Value[] = []

function run(layers: Layer[], X: number[][], Y: number[][], cost: string) {
  validate(layers, X, Y)
  made = []
  const params = layers.map((layer) => ({
    weights: layer.weights.map((row) => row.map((w) => new Value(w))),
    biases: layer.biases.map((b) => new Value(b)),
    activation: layer.activation,
  }))
  let total = new Value(0)
  X.forEach((x, i) => {
    let a = x.map((v) => new Value(v))
    for (const { weights, biases, activation } of params) {
      const inputs = a
      a = biases.map((b, k) => inputs.map((v, j) => v.times(weights[j]![k]!)).reduce((s, v) => s.plus(v), b).through(activation))
    }
    const y = Y[i]!
    if (cost === 'squared-error') {
      a.forEach((v, k) => {
        const d = v.plus(new Value(-y[k]!))
        total = total.plus(d.times(d))
      })
    } else {
      const top = Math.max(...a.map((v) => v.data))
      const weights = a.map((v) => Math.exp(v.data - top))
      const z = weights.reduce((s, w) => s + w, 0)
      const logZ = new Value(top + Math.log(z), a, weights.map((w) => w / z))
      a.forEach((v, k) => {
        total = total.plus(logZ.plus(v.times(new Value(-1))).times(new Value(y[k]!)))
      })
    }
  })
  return { params, total: total.times(new Value(1 / X.length)) }
}

export function loss(layers: Layer[], X: number[][], Y: number[][], cost: string) {
  return run(layers, X, Y, cost).total.data
}

export function backprop(layers: Layer[], X: number[][], Y: number[][], cost: string) {
  const { params, total } = run(layers, X, Y, cost)
  total.grad = 1
  for (const value of made.reverse()) value.parents.forEach((parent, p) => (parent.grad += value.grad * value.slopes[p]!))
  const gradients = params.map(({ weights, biases }) => ({
    weights: weights.map((row) => row.map((w) => w.grad)),
    biases: biases.map((b) => b.grad),
  }))
  return { loss: total.data, gradients }
}

function validate(layers: Layer[], X: number[][], Y: number[][]) {
  const fail = () => {
    throw new RangeError('shapes')
  }
  if (!layers.length || !X.length || X.length !== Y.length) fail()
  layers.forEach(({ weights, biases }, l) => {
    if (l > 0 && weights.length !== layers[l - 1]!.biases.length) fail()
    if (weights.some((row) => row.length !== biases.length)) fail()
  })
  if (X.some((row) => row.length !== layers[0]!.weights.length)) fail()
  if (Y.some((row) => row.length !== layers.at(-1)!.biases.length)) fail()
}
