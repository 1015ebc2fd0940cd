import { describe, expect, it } from 'vitest'
import { gradientOf, inkAt, roundFor, shadeAt, spanOf } from '../../../web/results/plot/shade.ts'

describe('the shades of a heat map', () => {
  it('go from the lowest value to the highest where none is below zero', () => {
    const span = spanOf([0.2, 1, 0.6])
    expect([0.2, 0.6, 1].map((value) => shadeAt(value, span))).toEqual(
      ['0.0%', '50.0%', '100.0%'].map((share) => `color-mix(in oklab, var(--plot-high) ${share}, var(--plot-low))`),
    )
    expect(gradientOf(span)).not.toContain('below')
  })

  it('are palest at zero where some are below, equally strong at the same distance', () => {
    const span = spanOf([-2, 1])
    expect(shadeAt(0, span)).toContain(' 0.0%')
    expect(shadeAt(-1, span)).toBe('color-mix(in oklab, var(--plot-below) 50.0%, var(--plot-low))')
    expect(shadeAt(1, span)).toBe('color-mix(in oklab, var(--plot-high) 50.0%, var(--plot-low))')
  })

  it('are one where all values are equal', () => {
    expect(new Set([3, 3].map((value) => shadeAt(value, spanOf([3, 3])))).size).toBe(1)
  })

  it('have numbers of another colour on strong ones', () => {
    const span = spanOf([0, 1])
    expect([inkAt(0.59, span), inkAt(0.61, span)]).toEqual(['var(--plot-on-low)', 'var(--plot-on-high)'])
  })

  it.each([
    [0.123456, [0, 1], '0.12'],
    [0.0004, [0, 1], '0'],
    [-12.34, [-20, 5], '-12.3'],
    [1234.5, [0, 2000], '1235'],
    [0.00123, [0, 0.005], '1e-3'],
    [12345678, [0, 2e7], '1e+7'],
    [0, [0, 0], '0'],
  ])('a cell writes %f among %j as %s', (value, values, written) => {
    expect(roundFor(value, spanOf(values))).toBe(written)
  })
})
