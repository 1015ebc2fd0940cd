import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Plot } from '#schema/plot.ts'
import { compareAnswers } from '../../grader/judge/judge-case.ts'
import { isRightStep } from '../../exercises/line-search/armijo.ts'
import { bowlOf, barrier, settingsOf, slope, valley } from '../../exercises/line-search/cases/landscapes.ts'
import checks from '../../exercises/line-search/check.ts'
import * as drive from '../../exercises/line-search/drive.ts'
import { changeAlong, gradientAt, lowestPoint, valueAt } from '../../exercises/line-search/landscapes.ts'
import { suspectSteps } from '../../exercises/line-search/mistakes.ts'
import draw from '../../exercises/line-search/plot.ts'
import reference from '../../exercises/line-search/reference.ts'
import * as solution from '../../exercises/line-search/solution.ts'

const { oracle } = reference
const model: typeof oracle = {
  backtrack: (landscape, x, search) => drive.backtrack(solution, landscape, x, search),
  descend: (landscape, start, settings) => drive.descend(solution, landscape, start, settings),
}

const worked = bowlOf(
  [
    [2, 0],
    [0, 8],
  ],
  [0, 0],
)
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const landscapes: fc.Arbitrary<drive.Landscape> = fc.oneof(
  fc.tuple(number(1, 20), number(1, 20), number(-0.9, 0.9), number(-2, 2)).map(([a, b, share, c]) => {
    const mixed = share * Math.sqrt(a * b)
    return bowlOf(
      [
        [a, mixed],
        [mixed, b],
      ],
      [c, -c],
    )
  }),
  fc.tuple(number(0.5, 1.5), number(1, 100)).map(([a, b]) => valley(a, b)),
  fc.tuple(number(1, 4), number(1, 4)).map(([v, w]) => barrier(v, w)),
)
const points = fc.tuple(number(0.1, 3), number(0.1, 3)).map((point) => [...point])
const searches = fc
  .record({ initialStep: number(0.1, 4), shrink: number(0.3, 0.9), sufficient: number(0.05, 0.9) })
  .map((search) => ({ ...search, trials: 200 }))

describe.each([
  ['the model solution', model],
  ['the oracle', oracle],
])('%s', (_, { backtrack, descend }) => {
  it('agrees with the worked example of the statement', () => {
    const search = { initialStep: 1, shrink: 0.5, sufficient: 0.25, trials: 40 }
    expect(backtrack(worked, [1, 1], search)).toBe(0.125)
    expect(descend(worked, [1, 1], { ...search, tolerance: 1e-3, maxIterations: 20 })).toEqual({
      path: [
        [1, 1],
        [0.75, 0],
        [0, 0],
      ],
      values: [5, 0.5625, 0],
      steps: [0.125, 0.5],
      status: 'converged',
    })
  })

  it('finds a step on every smooth landscape, and it is a decrease', () => {
    fc.assert(
      fc.property(landscapes, points, searches, (landscape, x, search) => {
        const g = gradientAt(landscape, x)
        fc.pre(Math.hypot(...g) > 1e-3)
        const step = backtrack(landscape, x, search)
        expect(step).toBeGreaterThan(0)
        const next = x.map((xi, i) => xi - step * g[i]!)
        expect(valueAt(landscape, next)).toBeLessThan(valueAt(landscape, x))
      }),
    )
  })

  it('never climbs, and ends in a bowl at its lowest point', () => {
    fc.assert(
      fc.property(landscapes, points, (landscape, start) => {
        const { path, values, steps, status } = descend(landscape, start, settingsOf({ maxIterations: 400, tolerance: 1e-5 }))
        expect(values).toHaveLength(path.length)
        expect(steps).toHaveLength(path.length - 1)
        values.slice(1).forEach((value, i) => expect(value).toBeLessThanOrEqual(values[i]!))
        if (landscape.kind !== 'bowl' || status !== 'converged') return
        path.at(-1)!.forEach((xi, i) => expect(xi).toBeCloseTo(lowestPoint(landscape)![i]!, 3))
      }),
    )
  })

  it('is stuck with a gradient of the wrong sign, and walks on where there is no floor', () => {
    expect(descend({ ...worked, wrongSign: true }, [1, 1], settingsOf())).toMatchObject({ path: [[1, 1]], status: 'stuck' })
    const falling = descend(slope(1, -2), [0, 0], settingsOf({ maxIterations: 7 }))
    expect(falling).toMatchObject({ steps: Array(7).fill(1), status: 'limit' })
    expect(falling.values.at(-1)).toBeCloseTo(-35, 12)
  })

  it.each([
    { initialStep: 0 },
    { shrink: 0 },
    { shrink: 1 },
    { sufficient: 0 },
    { sufficient: 1 },
    { trials: 0 },
    { trials: 1.5 },
    { tolerance: -1 },
    { tolerance: Number.NaN },
    { maxIterations: -1 },
    { maxIterations: 0.5 },
  ])('refuses %o, even if no step is taken', (changes) => {
    expect(() => descend(worked, [1, 1], settingsOf({ maxIterations: 0, ...changes }))).toThrow(RangeError)
  })
})

it('the change along a ray is the difference of two values', () => {
  fc.assert(
    fc.property(landscapes, points, number(0, 0.02), (landscape, x, t) => {
      const g = gradientAt(landscape, x)
      const difference =
        valueAt(
          landscape,
          x.map((xi, i) => xi - t * g[i]!),
        ) - valueAt(landscape, x)
      const change = changeAlong(landscape, x, g)(t)
      if (Number.isNaN(difference)) expect(change).toBeNaN()
      else expect(Math.abs(change - difference)).toBeLessThan(1e-9 * (1 + Math.abs(valueAt(landscape, x)) + Math.abs(difference)))
    }),
  )
})

it('the judge accepts the step of the model and no other of the trials, but where rounding decides', () => {
  fc.assert(
    fc.property(landscapes, points, searches, (landscape, x, search) => {
      fc.pre(Math.hypot(...gradientAt(landscape, x)) > 1e-3)
      const step = model.backtrack(landscape, x, search)
      expect(isRightStep(step, landscape, x, search, 1e-9)).toBe(true)
      expect(isRightStep(step * search.shrink, landscape, x, search, 1e-9)).toBe(false)
      expect(isRightStep(0, landscape, x, search, 1e-9)).toBe(false)
    }),
  )
})

it('the judge accepts whole runs of the model, however long', () => {
  fc.assert(
    fc.property(landscapes, points, (landscape, start) => {
      const args = [landscape, start, settingsOf({ maxIterations: 300 })] as const
      const check = checks.descend as Parameters<typeof compareAnswers>[3]
      const tolerance = { absolute: 0, relative: 1e-9 }
      expect(compareAnswers(model.descend(...args), oracle.descend(...args), args, check, tolerance)).toEqual([])
    }),
  )
})

it('known mistakes answer with a number on every landscape', () => {
  fc.assert(
    fc.property(landscapes, points, searches, (landscape, x, search) => {
      for (const compute of Object.values(suspectSteps(landscape, x, search, { values: [1], last: 0.5 })))
        expect(compute()).toEqual(expect.any(Number))
    }),
  )
})

it('a picture shows the path in a plane and where it leads', () => {
  const args: Parameters<typeof model.descend> = [valley(1, 100), [-1.2, 1], settingsOf()]
  const plot = Plot.parse(draw.descend!({ actual: model.descend(...args), args }))
  expect(plot.mark === 'scatter' && plot.series.map(({ points }) => points.length)).toEqual([21, 1])
  const still: Parameters<typeof model.descend> = [worked, [0, 0], settingsOf()]
  expect(draw.descend!({ actual: model.descend(...still), args: still })).toBeUndefined()
})
