import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareValues } from '../../../grader/judge/closeness.ts'
import { diagnose } from '../../../grader/judge/diagnose.ts'

const tolerance = { absolute: 1e-9, relative: 1e-6 }

function name(actual: unknown, expected: unknown, sizes: number[] = []) {
  return diagnose({ ...compareValues(actual, expected, tolerance), tolerance, sizes })
}

const kind = (actual: unknown, expected: unknown, sizes: number[] = []) => name(actual, expected, sizes).kind

/** Numbers that no two mistakes explain alike: distinct, irrational looking, of both signs. */
const list = fc
  .array(fc.double({ min: 0.5, max: 9, noNaN: true }), { minLength: 5, maxLength: 12 })
  .map((values) => values.map((value, i) => (i % 3 === 1 ? -1 : 1) * (value + 10 * i + Math.sqrt(i + 2))))

const square = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.double({ min: 0.1, max: 3, noNaN: true }))
  .map(([n, x]) => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => x + Math.sqrt(7 * i + 3) * (j + 1.3))))

function everyList(claim: (values: number[]) => void) {
  fc.assert(
    fc.property(list, (values) => {
      claim(values)
    }),
  )
}

describe('a list of numbers is recognised when it is', () => {
  it('negated', () =>
    everyList((e) =>
      expect(
        kind(
          e.map((x) => -x),
          e,
        ),
      ).toBe('sign'),
    ))
  it('right up to some signs', () =>
    everyList((e) =>
      expect(
        kind(
          e.map((x, i) => (i === 2 ? -x : x)),
          e,
        ),
      ).toBe('up_to_sign'),
    ))
  it('shuffled', () => everyList((e) => expect(kind([e[2], e[0], e[1], ...e.slice(3)], e)).toBe('permuted')))
  it('moved by a constant', () =>
    everyList((e) =>
      expect(
        kind(
          e.map((x) => x + 5),
          e,
        ),
      ).toBe('offset'),
    ))
  it('nearly right', () =>
    everyList((e) =>
      expect(
        kind(
          e.map((x, i) => x * (1 + 1e-5 * (i % 2))),
          e,
        ),
      ).toBe('precision'),
    ))
  it('none of these', () =>
    everyList((e) =>
      expect(
        kind(
          e.map((x, i) => x * x + i),
          e,
        ),
      ).toBe('value'),
    ))

  it('one place too late or too early', () => {
    everyList((e) => {
      expect(name([0, ...e.slice(0, -1)], e)).toEqual({ kind: 'off_by_one', detail: 'one place too late' })
      expect(name([...e.slice(1), 0], e)).toEqual({ kind: 'off_by_one', detail: 'one place too early' })
    })
  })
})

describe('a constant factor', () => {
  it('is named when it is one that people forget', () => {
    everyList((e) => {
      const times = (factor: number, sizes: number[] = []) =>
        name(
          e.map((x) => x * factor),
          e,
          sizes,
        )
      expect(times(2)).toEqual({ kind: 'scale', detail: 'the factor 2' })
      expect(times(19 / 20, [20, 3])).toEqual({ kind: 'scale', detail: 'the factor (n − 1)/n' })
      expect(times(20, [20, 3])).toEqual({ kind: 'scale', detail: 'the factor n' })
      expect(times(Math.sqrt(8), [20, 8])).toEqual({ kind: 'scale', detail: 'the factor √n' })
      expect(times(Math.LOG2E).detail).toContain('base 2')
      expect(times(1.2345)).toEqual({ kind: 'scale' })
    })
  })

  it('is not claimed of a single number unless it has a name', () => {
    expect(kind(12.5, 7.3)).toBe('value')
    expect(kind(14.6, 7.3)).toBe('scale')
  })

  it('is not made up from groups of two, where every factor would fit', () => {
    expect(kind(3.5, 7, [2])).toBe('scale')
    expect(kind(Math.SQRT2 * 7.1, 7.1, [2])).toBe('value')
  })
})

describe('a matrix is recognised when it is', () => {
  it('transposed', () => {
    fc.assert(
      fc.property(square, (e) => {
        expect(
          kind(
            e.map((row, i) => row.map((_, j) => e[j]![i])),
            e,
          ),
        ).toBe('transposed')
      }),
    )
  })

  it('normalised along the wrong axis, to sum one or to length one', () => {
    const scores = [
      [0.3, 1.7, 2.2, 0.4],
      [1.1, 0.2, 0.9, 3.1],
      [2.5, 0.6, 0.1, 1.4],
    ]
    const along = (power: number) => (matrix: number[][]) =>
      matrix.map((row) => row.map((x) => x / row.reduce((sum, y) => sum + y ** power, 0) ** (1 / power)))
    const transpose = (matrix: number[][]) => matrix[0]!.map((_, j) => matrix.map((row) => row[j]!))
    for (const normalise of [along(1), along(2)]) {
      const [rows, columns] = [normalise(scores), transpose(normalise(transpose(scores)))]
      expect(name(columns, rows)).toEqual({ kind: 'wrong_axis', detail: 'columns where rows are meant' })
      expect(name(rows, columns)).toEqual({ kind: 'wrong_axis', detail: 'rows where columns are meant' })
    }
  })
})

it('a count that is one too large or too small is named, and other whole numbers are not', () => {
  expect(name(4, 5)).toEqual({ kind: 'off_by_one', detail: 'one too few' })
  expect(name(6, 5)).toEqual({ kind: 'off_by_one', detail: 'one too many' })
  expect(kind(9, 5)).toBe('value')
  expect(kind(4.5, 5)).toBe('value')
})

it('what is nearly right is called that and nothing else', () => {
  // two and three tolerances away, a sign apart from nothing
  expect(kind([1, -2, 3 * (1 + 3e-6), 4], [1, -2, 3, 4])).toBe('precision')
  expect(kind([1 + 2e-6, -2 * (1 + 2e-6)], [1, -2])).toBe('precision')
})

it('a tenth of the truth away is no matter of digits', () => {
  expect(
    diagnose({
      ...compareValues([0.95], [1], { absolute: 1e-3, relative: 0 }),
      tolerance: { absolute: 1e-3, relative: 0 },
      sizes: [],
    }).kind,
  ).toBe('value')
})

it('nought and one are no counts', () => {
  expect(kind(0, 1)).toBe('value')
  expect(kind(1, 2)).toBe('scale')
})

it('zeros have no sign to get wrong', () => {
  expect(kind([0, 0, 1e-3], [0, 0, 0])).toBe('value')
})
