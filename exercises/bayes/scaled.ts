/** mantissa · 2^exponent, where float64 alone would underflow; the mantissa is 0, or from 1/2 to 1. */
export interface Scaled {
  mantissa: number
  exponent: number
}

export function scale(value: number, exponent = 0): Scaled {
  if (value === 0) return { mantissa: 0, exponent: -Infinity }
  const shift = Math.floor(Math.log2(value)) + 1
  // in two steps: 2^shift alone may be out of range for the smallest numbers
  const half = Math.trunc(shift / 2)
  return { mantissa: value / 2 ** half / 2 ** (shift - half), exponent: exponent + shift }
}

/** The share of each in the sum of all; NaN where all are 0. */
export function sharesOf(weights: readonly Scaled[]): number[] {
  const top = weights.reduce((most, { exponent }) => Math.max(most, exponent), -Infinity)
  const plain = weights.map(({ mantissa, exponent }) => (mantissa === 0 ? 0 : mantissa * 2 ** (exponent - top)))
  const total = plain.reduce((sum, value) => sum + value, 0)
  return plain.map((value) => value / total)
}
