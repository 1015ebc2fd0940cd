/** Values a heat map's colours range over; `diverging` when there are some below zero: then zero has the palest colour. */
export interface Span {
  low: number
  high: number
  diverging: boolean
}

export function spanOf(values: readonly number[]): Span {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity)
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity)
  if (low >= 0) return { low, high, diverging: false }
  const most = Math.max(-low, high)
  return { low: -most, high: most, diverging: true }
}

/** How far a value is from the palest colour, 0 to 1. */
function strength(value: number, { low, high, diverging }: Span): number {
  if (diverging) return Math.abs(value) / high
  return high === low ? 0.5 : (value - low) / (high - low)
}

export function shadeAt(value: number, span: Span): string {
  const end = span.diverging && value < 0 ? '--plot-below' : '--plot-high'
  return `color-mix(in oklab, var(${end}) ${(100 * strength(value, span)).toFixed(1)}%, var(--plot-low))`
}

/** The colour of a number written on the shade. */
export function inkAt(value: number, span: Span): string {
  return strength(value, span) < 0.6 ? 'var(--plot-on-low)' : 'var(--plot-on-high)'
}

/** A value with as many digits as tell it from others of the span; short enough for a cell. */
export function roundFor(value: number, { low, high }: Span): string {
  const most = Math.max(-low, high)
  if (most >= 1e4 || (most > 0 && most < 1e-2)) return value === 0 ? '0' : value.toExponential(0)
  return String(Number(value.toFixed(most >= 100 ? 0 : most >= 10 ? 1 : 2)))
}

/** All shades from the lowest value to the highest, as a CSS background. */
export function gradientOf({ diverging }: Span): string {
  return `linear-gradient(to right in oklab, ${diverging ? 'var(--plot-below), ' : ''}var(--plot-low), var(--plot-high))`
}
