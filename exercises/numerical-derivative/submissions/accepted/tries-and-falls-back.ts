// Steps by powers of two, which are added to x without loss, and finds the borders by the NaN behind them.

type Curve = (x: number) => number

export function derivative(f: Curve, x: number, precision: number): number {
  let h = powerOfTwo(x, precision, 3)
  let best = NaN
  for (const [weights, side] of [
    [[-0.5, 0, 0.5], 1],
    [[0, -1.5, 2, -0.5], 1],
    [[0, -1.5, 2, -0.5], -1],
  ] as const) {
    let sum = 0
    for (let i = 0; i < weights.length; i++) {
      if (weights[i] !== 0) sum += weights[i]! * f(x + (i - 1) * side * h)
    }
    best = sum / (side * h)
    if (!isNaN(best)) break
  }
  return best
}

export function derivativeWithin(f: Curve, x: number, precision: number, low: number, high: number): number {
  const inside = x >= low && x <= high
  if (!inside) throw new RangeError('x is not in the domain')
  return derivative(f, x, precision)
}

export function secondDerivative(f: Curve, x: number, precision: number): number {
  let h = powerOfTwo(x, precision, 4)
  let rise = f(x + h) - f(x)
  let fall = f(x) - f(x - h)
  return (rise - fall) / h / h
}

function powerOfTwo(x: number, precision: number, root: number): number {
  if (!(Math.abs(x) < Infinity)) throw new RangeError('x')
  if (!(precision >= 2 ** -52) || !(precision <= 1e-6)) throw new RangeError('precision')
  return 2 ** Math.round(Math.log2(precision) / root + Math.log2(Math.max(1, Math.abs(x))))
}
