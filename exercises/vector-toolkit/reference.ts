import { referenceOf, type Tensors } from '#authoring/reference'
import type * as Api from './solution.ts'

/**
 * The textbook formulas, kept in range by powers of two, which cost no digit, and summed with compensation. The angle comes from
 * Lagrange's identity ‖a‖²‖b‖² − (a·b)² = Σ (aᵢbⱼ − aⱼbᵢ)², i < j: nothing cancels, and parallel vectors give 0.
 */
const oracle = {
  norm1: (v: number[]) => sum(v.map(Math.abs)),
  norm2(v: number[]) {
    const { exponent, mantissas } = split(v)
    return Math.sqrt(product(mantissas, mantissas)) * 2 ** exponent
  },
  normInf: (v: number[]) => largest(v),
  dot(a: number[], b: number[]) {
    requireSameLength(a, b)
    return product(a, b)
  },
  cosineSimilarity(a: number[], b: number[]) {
    const [u, v] = comparable(a, b)
    const cosine = product(u, v) / Math.sqrt(product(u, u) * product(v, v))
    return Math.sign(cosine) * Math.min(1, Math.abs(cosine))
  },
  projection(a: number[], b: number[]) {
    requireSameLength(a, b)
    requireDirection(b)
    const { exponent, mantissas: u } = split(a)
    const { mantissas: v } = split(b)
    const share = product(u, v) / product(v, v)
    return v.map((x) => share * x * 2 ** exponent)
  },
  angle(a: number[], b: number[]) {
    const [u, v] = comparable(a, b)
    const minors = u.flatMap((ui, i) => u.slice(0, i).map((uj, j) => (ui * v[j]! - uj * v[i]!) ** 2))
    return Math.atan2(Math.sqrt(sum(minors)), product(u, v))
  },
}

/** Float32 tensors corroborate; cases beyond their range of 1e±38 and those that expect an error are the oracle's alone. */
export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    norm1: (tf, v) => tf.sum(tf.abs(v)),
    norm2: (tf, v) => tf.norm(v),
    normInf: (tf, v) => tf.max(tf.abs([0, ...v])),
    dot: (tf, a, b) => tf.sum(tf.mul(a, b)),
    cosineSimilarity: (tf, a, b) => tf.clipByValue(tf.sum(tf.mul(unit(tf, a), unit(tf, b))), -1, 1),
    projection(tf, a, b) {
      const direction = unit(tf, b)
      return tf.mul(tf.sum(tf.mul(a, direction)), direction)
    },
    angle(tf, a, b) {
      const u = unit(tf, a)
      const v = unit(tf, b)
      return tf.mul(2, tf.atan2(tf.norm(tf.sub(u, v)), tf.norm(tf.add(u, v))))
    },
  },
})

/** v = mantissas · 2^exponent, exactly, the largest mantissa in [1, 2). A zero vector keeps exponent 0. */
function split(v: number[]): { exponent: number; mantissas: number[] } {
  const exponent = Math.floor(Math.log2(largest(v) || 1))
  return { exponent, mantissas: v.map((x) => x * 2 ** -exponent) }
}

function comparable(a: number[], b: number[]): [number[], number[]] {
  requireSameLength(a, b)
  requireDirection(a)
  requireDirection(b)
  return [split(a).mantissas, split(b).mantissas]
}

/** Neumaier's compensated sum: the error no longer grows with the number of terms. */
function sum(terms: number[]): number {
  let total = 0
  let lost = 0
  for (const term of terms) {
    const next = total + term
    lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total
    total = next
  }
  return total + lost
}

function product(a: number[], b: number[]): number {
  return sum(a.map((x, i) => x * b[i]!))
}

function largest(v: number[]): number {
  let found = 0
  for (const x of v) if (Math.abs(x) > found) found = Math.abs(x)
  return found
}

function requireSameLength(a: number[], b: number[]): void {
  if (a.length !== b.length) throw new RangeError('the lengths differ')
}

function requireDirection(v: number[]): void {
  if (largest(v) === 0) throw new RangeError('a zero vector has no direction')
}

const unit = (tf: Tensors, v: number[]) => tf.div(v, tf.norm(v))
