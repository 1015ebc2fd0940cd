// Matrices as a whole with map and reduce, biases as the weights of a constant one, and all images in every step, in closures.

type Matrix = number[][]
type Layer = { weights: Matrix; biases: number[] }

const transpose = (M: Matrix): Matrix => M[0]!.map((_, j) => M.map((row) => row[j]!))
const product = (A: Matrix, B: Matrix): Matrix => {
  const width = B[0]!.length
  return A.map((row) => {
    const out = new Array<number>(width).fill(0)
    row.forEach((x, k) => {
      if (x !== 0) for (let j = 0, from = B[k]!; j < width; j++) out[j]! += x * from[j]!
    })
    return out
  })
}
const withOnes = (M: Matrix): Matrix => M.map((row) => [...row, 1])
const join = ({ weights, biases }: Layer): Matrix => [...weights.map((row) => [...row]), [...biases]]
const part = (M: Matrix): Layer => ({ weights: M.slice(0, -1), biases: M.at(-1)! })

function softmax(logits: number[]): number[] {
  const ordered = [...logits].sort((a, b) => b - a)
  const e = logits.map((z) => Math.exp(z - ordered[0]!))
  const total = e.reduce((a, b) => a + b)
  return e.map((x) => x / total)
}

export function initialLayers(sizes: number[], random: () => number): Layer[] {
  if (sizes.length <= 1 || !sizes.every((n) => Number.isSafeInteger(n) && n > 0)) throw new RangeError('bad sizes')
  return sizes.flatMap((units, l) => {
    if (l === 0) return []
    const scale = (6 / sizes[l - 1]!) ** 0.5
    const weights = [...Array(sizes[l - 1]!)].map(() => [...Array(units)].map(() => (random() * 2 - 1) * scale))
    return [{ weights, biases: [...Array(units)].map(() => 0) }]
  })
}

export function createNetwork(layers: Layer[]) {
  let W = layers.map(join)
  let signals: Matrix[] = []
  let P: Matrix = []
  let G: Matrix[] = []
  return {
    get layers() {
      return W.map(part)
    },
    forward(images: Matrix): Matrix {
      if (!images.length || images.some((row) => row.length + 1 !== W[0]!.length)) throw new RangeError('bad images')
      signals = [images]
      W.forEach((M, l) => {
        const Z = product(withOnes(signals[l]!), M)
        if (l + 1 < W.length) signals.push(Z.map((row) => row.map((z) => (z > 0 ? z : 0))))
        else P = Z.map(softmax)
      })
      return P
    },
    backward(labels: number[]): Layer[] {
      const classes = P[0]!.length
      if (labels.length !== P.length) throw new RangeError('bad labels')
      if (labels.some((y) => Math.trunc(y) !== y || y < 0 || y > classes - 1)) throw new RangeError('bad label')
      let D = P.map((row, i) => row.map((p, j) => p - Number(labels[i] === j)))
      const found: Matrix[] = []
      for (const [l, M] of [...W.entries()].reverse()) {
        const A = signals[l]!
        found.push(product(transpose(withOnes(A)), D).map((row) => row.map((g) => g / labels.length)))
        if (l > 0) D = product(D, transpose(M.slice(0, -1))).map((row, i) => row.map((d, k) => d * Math.sign(A[i]![k]!)))
      }
      G = found.reverse()
      return G.map(part)
    },
    updateWeights(rate: number): void {
      W = W.map((M, l) => M.map((row, k) => row.map((w, j) => w - rate * G[l]![k]![j]!)))
    },
  }
}

export function trainNetwork(images: Matrix, labels: number[], random: () => number) {
  if (!images.length) throw new RangeError('nothing')
  const network = createNetwork(initialLayers([images[0]!.length, 30, 10], random))
  for (let step = 0; step < 160; step++) {
    network.forward(images)
    network.backward(labels)
    network.updateWeights(step < 10 ? 0.2 : 0.6)
  }
  return network
}
