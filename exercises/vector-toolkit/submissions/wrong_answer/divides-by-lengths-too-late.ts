// Divides the dot product by both lengths of b, one after the other, when it has left the range already.
// feedback: infinite

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
  if (a.length !== b.length) throw new RangeError('the lengths differ')
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0)
}

export function cosineSimilarity(a: number[], b: number[]): number {
  const cosine = dot(normalise(a), normalise(b))
  return Math.max(-1, Math.min(1, cosine))
}

export function projection(a: number[], b: number[]): number[] {
  const unit = normalise(b)
  const length = dot(a, b) / norm2(b)
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
