import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packArgs } from '../../../grader/sandbox/pack.ts'
import { isUnchanged } from '../../../grader/sandbox/worker/unchanged.ts'
import { unpack } from '../../../grader/sandbox/worker/unpack.ts'

const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(-0, NaN, Infinity))
const leaf = fc.oneof(number, fc.string(), fc.boolean(), fc.constantFrom(null, undefined, 12n))
const { argument } = fc.letrec<{ argument: unknown }>((tie) => ({
  argument: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(number),
    fc
      .tuple(fc.nat(4), fc.nat(4))
      .map(([r, c]) => Array.from({ length: r }, (_, i) => Array.from({ length: c }, (_, j) => i + j / 3))),
    fc.array(tie('argument'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('argument'), { maxKeys: 4 }),
    fc.float64Array({ maxLength: 5 }),
    fc.constant(new Map<unknown, unknown>([['a', [1, 2]]])),
    fc.constant(new Set([1, 'b'])),
  ),
}))
const list = fc.array(argument, { maxLength: 4 })

const arrive = (args: readonly unknown[]) => {
  const { codes, numbers, rest } = structuredClone(packArgs(args))
  return {
    args: unpack({ codes, numbers, rest }),
    stays: (now: unknown[]) => isUnchanged(now, { codes, numbers, rest: structuredClone(packArgs(args)).rest }),
  }
}

it('arguments arrive as they were sent, and are then found unchanged', () => {
  fc.assert(
    fc.property(list, (args) => {
      const sent = structuredClone(args)
      const { args: received, stays } = arrive(sent)
      expect(received).toEqual(sent)
      expect(stays(received)).toBe(true)
    }),
  )
})

it('a table arrives as arrays of plain numbers, not of boxes: rows of equal length travel flat', () => {
  const { codes, numbers, rest } = packArgs([
    [
      [1, 2.5],
      [3, 4],
    ],
    7,
  ])
  expect([...codes]).toEqual([2, 3, 2, 2, 1])
  expect([...numbers]).toEqual([1, 2.5, 3, 4, 7])
  expect(rest).toEqual([])
})

describe('a change is found', () => {
  type Change = (args: [number[][], { a: number[]; b: string }, Map<string, number>, Float64Array]) => void
  const changes: [string, Change][] = [
    ['of one number', ([X]) => (X[1]![0] = 9)],
    ['of the sign of a zero', ([X]) => (X[0]![0] = -0)],
    ['of the order of rows', ([X]) => X.unshift(X.pop()!)],
    ['of a row for its equal, longer by one', ([X]) => X[0]!.push(0)],
    ['of the number of rows', ([X]) => X.pop()],
    ['of a field', ([, record]) => (record.b = 'c')],
    ['by a new field', ([, record]) => Object.assign(record, { c: 1 })],
    ['by a field that is gone', ([, record]) => delete (record as { b?: string }).b],
    ['inside a field', ([, record]) => record.a.copyWithin(0, 1)],
    ['of a Map', ([, , map]) => map.set('k', 2)],
    ['of a typed array', ([, , , typed]) => (typed[1] = 5)],
    [
      'into something that throws when it is looked at',
      ([X]) =>
        Object.defineProperty(X, 0, {
          get: () => {
            throw new Error('no')
          },
        }),
    ],
    [
      'into a Proxy that says other numbers',
      ([X]) => (X[0] = new Proxy(X[0]!, { get: (row, key) => (key === '1' ? 8 : Reflect.get(row, key)) })),
    ],
  ]
  it.each(changes)('%s', (_, change) => {
    const { args, stays } = arrive([
      [
        [0, 1],
        [2, 3],
      ],
      { a: [1, 2], b: 'x' },
      new Map([['k', 1]]),
      Float64Array.of(1, 2),
    ])
    expect(stays(args)).toBe(true)
    change(args as Parameters<Change>[0])
    expect(stays(args)).toBe(false)
  })
})
