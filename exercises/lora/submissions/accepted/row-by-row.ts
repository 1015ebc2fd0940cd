// A class that answers one row at a time and adds up outer products; everything else is folded from it.

type Vector = number[]
type Matrix = Vector[]
interface Halves {
  A: Matrix
  B: Matrix
}

const dot = (a: Vector, b: Vector): number => {
  if (a.length !== b.length) throw new RangeError('lengths')
  return a.reduce((total, x, i) => total + x * b[i]!, 0)
}
const apply = (M: Matrix, x: Vector): Vector => M.map((row) => dot(row, x))
const plus = (M: Matrix, N: Matrix, factor = 1): Matrix => M.map((row, i) => row.map((x, j) => x + factor * N[i]![j]!))
const outer = (a: Vector, b: Vector): Matrix => a.map((x) => b.map((y) => x * y))
const column = (M: Matrix, j: number): Vector => M.map((row) => row[j]!)

class Lora {
  readonly halves: Halves
  readonly scale: number

  constructor({ A, B, alpha }: Halves & { alpha: number }) {
    if (B.some((row) => row.length !== A.length)) throw new RangeError('rank')
    this.halves = { A, B }
    this.scale = alpha / A.length
  }

  answer(x: Vector, W: Matrix): Vector {
    const { A, B } = this.halves
    if (W.length !== B.length) throw new RangeError('outputs')
    const update = apply(B, apply(A, x))
    return apply(W, x).map((y, j) => y + this.scale * update[j]!)
  }

  slopes(x: Vector, g: Vector): Halves {
    const { A, B } = this.halves
    if (g.length !== B.length) throw new RangeError('slopes')
    const scaled = g.map((it) => this.scale * it)
    return {
      A: outer(
        A.map((_, r) => dot(column(B, r), scaled)),
        x,
      ),
      B: outer(scaled, apply(A, x)),
    }
  }
}

export function initialAdapter(inputs: number, outputs: number, rank: number, alpha: number, random: () => number) {
  checkRank(rank, [outputs, inputs])
  const A = Array.from({ length: rank }, () => Array.from({ length: inputs }, () => (2 * random() - 1) * inputs ** -0.5))
  return { A, B: Array.from({ length: outputs }, () => A.map(() => 0)), alpha }
}

export function forward(X: Matrix, W: Matrix, adapter: Halves & { alpha: number }): Matrix {
  const lora = new Lora(adapter)
  return X.map((x) => lora.answer(x, W))
}

export function gradients(X: Matrix, adapter: Halves & { alpha: number }, slopes: Matrix): Halves {
  if (X.length !== slopes.length) throw new RangeError('rows')
  const lora = new Lora(adapter)
  return X.map((x, i) => lora.slopes(x, slopes[i]!)).reduce((a, b) => ({ A: plus(a.A, b.A), B: plus(a.B, b.B) }))
}

export function adapt(X: Matrix, targets: Matrix, W: Matrix, start: Halves & { alpha: number }, rate: number, steps: number) {
  const missed = (adapter: Halves & { alpha: number }) =>
    forward(X, W, adapter).map((y, i) => {
      if (targets.length !== X.length || targets[i]!.length !== y.length) throw new RangeError('targets')
      return y.map((value, j) => value - targets[i]![j]!)
    })
  const lossOf = (errors: Matrix) => Math.hypot(...errors.flat()) ** 2 / 2 / X.length
  let adapter = start
  let errors = missed(adapter)
  const losses = [lossOf(errors)]
  while (losses.length < steps + 1) {
    const { A, B } = gradients(X, adapter, errors)
    const factor = -rate / X.length
    adapter = { ...adapter, A: plus(adapter.A, A, factor), B: plus(adapter.B, B, factor) }
    errors = missed(adapter)
    losses.push(lossOf(errors))
  }
  return { adapter, losses }
}

export const merge = (W: Matrix, adapter: Halves & { alpha: number }): Matrix => change(W, adapter, 1)
export const unmerge = (W: Matrix, adapter: Halves & { alpha: number }): Matrix => change(W, adapter, -1)

function change(W: Matrix, adapter: Halves & { alpha: number }, sign: number): Matrix {
  const { halves, scale } = new Lora(adapter)
  if (halves.B.length !== W.length || halves.A[0]!.length !== W[0]!.length) throw new RangeError('shape')
  const update = halves.A.map((row, r) => outer(column(halves.B, r), row)).reduce((a, b) => plus(a, b))
  return plus(W, update, sign * scale)
}

export function countParameters(shapes: Matrix, rank: number) {
  shapes.forEach((shape) => checkRank(rank, shape))
  return {
    frozen: shapes.reduce((total, [a, b]) => total + a! * b!, 0),
    trainable: rank * shapes.flat().reduce((total, side) => total + side, 0),
  }
}

function checkRank(rank: number, shape: Vector): void {
  if (!Number.isInteger(rank) || rank < 1 || shape.some((side) => side < rank)) throw new RangeError('rank')
}
