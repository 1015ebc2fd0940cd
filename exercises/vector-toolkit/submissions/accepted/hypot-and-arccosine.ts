// Leans on Math.hypot for the length and on a clamped arccosine for the angle.

export const norm1 = (v: number[]): number => v.map(Math.abs).reduce((a, b) => a + b, 0)

export const norm2 = (v: number[]): number => Math.hypot(...v)

export const normInf = (v: number[]): number => {
  let best = 0
  v.forEach((x) => {
    best = Math.max(best, x, -x)
  })
  return best
}

export const dot = (a: number[], b: number[]): number => {
  sameLength(a, b)
  let sum = 0
  a.forEach((x, i) => (sum += x * b[i]!))
  return sum
}

export const cosineSimilarity = (a: number[], b: number[]): number => {
  sameLength(a, b)
  return clamp(dot(direction(a), direction(b)))
}

export const projection = (a: number[], b: number[]): number[] => {
  sameLength(a, b)
  const u = direction(b)
  const shadow = dot(a, u)
  return u.map((x) => x * shadow)
}

export const angle = (a: number[], b: number[]): number => Math.acos(cosineSimilarity(a, b))

const direction = (v: number[]): number[] => {
  const length = norm2(v)
  if (!length) throw new RangeError('zero vector')
  return v.map((x) => x / length)
}

const sameLength = (a: number[], b: number[]): void => {
  if (a.length !== b.length) throw new RangeError('length mismatch')
}

const clamp = (x: number): number => Math.min(Math.max(x, -1), 1)
