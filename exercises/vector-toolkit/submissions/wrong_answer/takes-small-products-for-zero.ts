// Rounds a small dot product off to zero, so that orthogonal vectors give a clean answer.
// feedback: recognised: small is taken for zero

export function norm1(v: number[]): number {
  let sum = 0
  for (const x of v) sum += Math.abs(x)
  return sum
}

export function norm2(v: number[]): number {
  const largest = normInf(v)
  if (largest === 0) return 0
  let sum = 0
  for (const x of v) sum += (x / largest) * (x / largest)
  return largest * Math.sqrt(sum)
}

export function normInf(v: number[]): number {
  let largest = 0
  for (const x of v) if (Math.abs(x) > largest) largest = Math.abs(x)
  return largest
}

export function dot(a: number[], b: number[]): number {
  if (a.length !== b.length) throw new RangeError('vectors must have the same length')
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return Math.abs(sum) < 1e-12 ? 0 : sum
}

export function cosineSimilarity(a: number[], b: number[]): number {
  const cosine = dot(normalise(a), normalise(b))
  return Math.max(-1, Math.min(1, cosine))
}

export function projection(a: number[], b: number[]): number[] {
  const unit = normalise(b)
  const length = dot(a, unit)
  return unit.map((x) => length * x)
}

export function angle(a: number[], b: number[]): number {
  return Math.acos(cosineSimilarity(a, b))
}

function normalise(v: number[]): number[] {
  const length = norm2(v)
  if (length === 0) throw new RangeError('the zero vector has no direction')
  return v.map((x) => x / length)
}
