import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Excerpt } from '#schema/excerpt.ts'
import { drawExcerpt } from '../../../grader/excerpt/draw-excerpt.ts'
import type { Finding } from '../../../grader/judge/finding.ts'
import { compareAnswers } from '../../../grader/judge/judge-case.ts'

const tolerance = { absolute: 1e-9, relative: 1e-6 }

/** What is pointed at where an answer is compared number by number. */
function point(answer: unknown, expected: unknown) {
  return drawExcerpt({ verdict: 'wrong_answer', answer, findings: compareAnswers(answer, expected, [], undefined, tolerance) })
}
const find = (finding: Finding, answer: unknown) => drawExcerpt({ verdict: 'wrong_answer', findings: [finding], answer })

describe('the wrong number in its list', () => {
  it('is marked in a vector, with what belongs there', () => {
    expect(point({ mean: [1, 2, 3.5] }, { mean: [1, 2, 3] })).toEqual({
      kind: 'cells',
      of: 'mean',
      shape: [3],
      rows: [],
      columns: [0, 1, 2],
      cells: [['1', '2', '3.5']],
      wrong: { row: 0, column: 2 },
      expected: '3',
    })
  })

  it('is marked in a matrix, by row and column', () => {
    const found = point([[1, 2], [3, 5], [7, 6]], [[1, 2], [3, 4], [5, 6]]) // prettier-ignore
    expect(found).toMatchObject({ of: 'the answer', shape: [3, 2], rows: [0, 1, 2], columns: [0, 1] })
    expect(found).toMatchObject({ wrong: { row: 1, column: 1 }, expected: '4' })
  })

  it('is shown with its neighbours where the list is long, and is among them wherever it stands', () => {
    const right = Array.from({ length: 40 }, (_, r) => Array.from({ length: 30 }, (_, c) => r * 31 + c))
    fc.assert(
      fc.property(fc.nat(39), fc.nat(29), (r, c) => {
        const found = point(
          right.map((row, i) => row.map((x, j) => (i === r && j === c ? x + 0.5 : x))),
          right,
        )
        if (found?.kind !== 'cells') throw new Error('nothing is pointed at')
        expect([found.cells.length, found.cells[0]!.length]).toEqual([8, 8])
        expect([found.rows[found.wrong.row], found.columns[found.wrong.column]]).toEqual([r, c])
        expect(found.cells[found.wrong.row]![found.wrong.column]).toBe(String(r * 31 + c + 0.5))
        expect(found.rows.every((row, i) => row === found.rows[0]! + i && row < 40)).toBe(true)
      }),
    )
  })

  it('has as many digits as tell it from the right one, and at least four', () => {
    expect(point([1 / 3], [0.5])).toMatchObject({ cells: [['0.3333']], expected: '0.5' })
    expect(point([2.000_123_456, 2 / 3], [2.000_113_456, 2 / 3])).toMatchObject({
      cells: [['2.000123', '0.6666667']],
      expected: '2.000113',
    })
    expect(point([1023.5], [1023])).toMatchObject({ cells: [['1023.5']], expected: '1023' })
    expect(point([1_234_567], [1_234_577])).toMatchObject({ cells: [['1234567']], expected: '1234577' })
  })

  it('may be NaN, nothing, or no number at all', () => {
    expect(point([1, Number.NaN], [1, 2])).toMatchObject({ cells: [['1', 'NaN']], expected: '2' })
    expect(point([1, null], [1, 2])).toMatchObject({ cells: [['1', 'null']], expected: '2' })
    expect(point([1, 'two'], [1, 2])).toMatchObject({ cells: [['1', '"two"']], expected: '2' })
    expect(point(['x'.repeat(1e5)], ['y'])).toMatchObject({ expected: '"y"' })
  })

  it('is found in typed arrays, in Maps, and in the last two of three dimensions', () => {
    expect(point(Float64Array.of(1, 3), Float64Array.of(1, 2))).toMatchObject({ cells: [['1', '3']] })
    expect(point(new Map([['a', [1, 3]]]), new Map([['a', [1, 2]]]))).toMatchObject({ of: 'answer.get("a")', cells: [['1', '3']] })
    expect(point([[[1, 2]], [[3, 5]]], [[[1, 2]], [[3, 4]]])).toMatchObject({ of: 'answer[1]', shape: [1, 2], cells: [['3', '5']] })
  })

  it('stands in rows of different lengths with nothing where they end early', () => {
    expect(point([[1], [2, 4]], [[1], [2, 3]])).toMatchObject({ shape: [2, 2], cells: [['1', ''], ['2', '4']] }) // prettier-ignore
  })

  it('has its mirror image marked where a square matrix is transposed', () => {
    expect(point([[1, 3], [2, 4]], [[1, 2], [3, 4]])).toMatchObject({ wrong: { row: 0, column: 1 }, mirror: { row: 1, column: 0 } }) // prettier-ignore
  })
})

describe('shapes', () => {
  it('stand side by side', () => {
    expect(point({ W: [[1, 2]] }, { W: [[1], [2], [3]] })).toEqual({
      kind: 'shapes',
      of: 'W',
      actual: [1, 2],
      expected: [3, 1],
      transposed: false,
    })
    expect(point([], [1])).toMatchObject({ actual: [0], expected: [1] })
  })

  it('are told to be transposed', () => {
    expect(point([[1, 2, 3], [4, 5, 6]], [[1, 4], [2, 5], [3, 6]])).toMatchObject({ transposed: true }) // prettier-ignore
  })

  it('are those of the row that differs, where others are right', () => {
    expect(
      point(
        [[1, 2], [3]],
        [
          [1, 2],
          [3, 4],
        ],
      ),
    ).toMatchObject({ of: 'answer[1]', actual: [1], expected: [2] })
  })
})

describe('nothing is pointed at', () => {
  it('where the answer is one value, or is right', () => {
    expect(point(1, 2)).toBeUndefined()
    expect(point({ slope: 1 }, { slope: 2 })).toBeUndefined()
    expect(point([1], [1])).toBeUndefined()
  })

  it('where the exercise compared something else than stands in the answer', () => {
    const turned: Finding = { kind: 'value', path: ['v', 0], actual: -1, expected: 2 }
    expect(find(turned, { v: [1] })).toBeUndefined()
    expect(find(turned, {})).toBeUndefined()
    expect(find({ ...turned, actual: undefined }, { v: [] })).toBeUndefined()
    expect(find({ ...turned, actual: undefined }, undefined)).toBeUndefined()
    expect(find({ kind: 'property', path: ['v', 0], detail: 'it falls' }, { v: [1] })).toBeUndefined()
  })
})

it('whatever is compared, what is pointed at can be kept in a report', () => {
  const item = fc.oneof(fc.double(), fc.string(), fc.constantFrom(null, undefined, true, -0))
  const list = fc.oneof(fc.array(item), fc.array(fc.array(item)), fc.array(fc.double()), fc.array(fc.array(fc.array(item))))
  fc.assert(
    fc.property(list, list, (answer, expected) => {
      const found = point(answer, expected)
      if (found) expect(Excerpt.parse(JSON.parse(JSON.stringify(found)))).toEqual(found)
    }),
  )
})
