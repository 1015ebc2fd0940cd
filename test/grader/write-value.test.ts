import { describe, expect, it } from 'vitest'
import { writeValue } from '../../grader/write-value.ts'

const limit = 10_000

describe('a value written in full', () => {
  it.each([
    [1 / 3],
    [1e-200],
    [[[1, 2.5], [], [-3e300]]],
    ['line\n"quoted" \u2028'],
    [{ 'a b': [1], c: { d: null } }],
    [true],
    [null],
  ])('is JSON where JSON can say it: %j', (value) => {
    expect(JSON.parse(writeValue(value, limit)!)).toEqual(value)
  })

  it.each([
    [[NaN, Infinity, -Infinity, -0]],
    [undefined],
    [123n],
    [
      new Map<unknown, unknown>([
        ['a', [1]],
        [2, new Set([3])],
      ]),
    ],
    [new Float32Array([0.1, 2])],
    [new BigInt64Array([5n])],
    [new Date('2026-11-21T07:00:00Z')],
    [{ rows: new Float64Array([1e-300]) }],
  ])('else is code that gives it back: %o', (value) => {
    const code = writeValue(value, limit)!
    const given: unknown = new Function(`return ${code}`)()
    expect(given).toEqual(value)
    expect(Object.is(given, -0) || !Object.is(value, -0)).toBe(true)
  })

  it('is none where it is longer than there is room, and nothing is wasted on it', () => {
    expect(writeValue([1, 2, 3], 9)).toBe('[1, 2, 3]')
    expect(writeValue([1, 2, 3], 8)).toBeNull()
    expect(
      writeValue(
        Array.from({ length: 1e6 }, () => 0.5),
        limit,
      ),
    ).toBeNull()
  })
})
