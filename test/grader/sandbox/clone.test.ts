import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { makeFactory } from '../../../grader/compile/factory.ts'
import { decodeValue } from '../../../grader/judge/decode.ts'
import { openSandbox, type Outcome } from '../../../grader/sandbox/sandbox.ts'
import { structuredClone as copy } from '../../../grader/sandbox/worker/clone.ts'

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
})

it('copies whatever the language has as a host’s does', () => {
  fc.assert(
    fc.property(anything, (value) => {
      expect(copy(value)).toStrictEqual(structuredClone(value))
    }),
    { numRuns: 1000 },
  )
})

it('shares nothing with what it copied', () => {
  const table = [[1, 2], [3]]
  const other = copy(table) as number[][]
  other[0]![0] = 9
  expect(table).toEqual([[1, 2], [3]])
})

it('keeps what is shared, cycles, and views of one buffer', () => {
  const row = [1]
  const both = copy({ a: row, b: row }) as { a: number[]; b: number[] }
  expect(both.a).toBe(both.b)
  const ring: unknown[] = []
  ring.push(ring)
  const other = copy(ring) as unknown[]
  expect(other[0]).toBe(other)
  const numbers = new Float64Array([1, 2, 3, 4])
  const [whole, part] = copy([numbers, numbers.subarray(1, 3)]) as Float64Array[]
  expect(part).toEqual(new Float64Array([2, 3]))
  expect(part!.buffer).toBe(whole!.buffer)
})

it('keeps the class, message and cause of errors, and the words of regular expressions', () => {
  const error = copy(new RangeError('too far', { cause: [1] })) as RangeError
  expect(error).toBeInstanceOf(RangeError)
  expect([error.message, error.cause]).toEqual(['too far', [1]])
  expect(copy(/a+/gi)).toEqual(/a+/gi)
})

it('an object of a class becomes a plain one, and “__proto__” stays a key', () => {
  class Point {
    x = 1
    get y() {
      return 2
    }
  }
  expect(copy(new Point())).toStrictEqual({ x: 1 })
  const odd = copy(JSON.parse('{"__proto__": 1}')) as object
  expect(Object.getOwnPropertyNames(odd)).toEqual(['__proto__'])
})

it.each([
  ['a function', [() => 1]],
  ['a symbol', { s: Symbol('s') }],
  ['a promise', Promise.resolve(1)],
  ['a weak map', new Map([[1, new WeakMap()]])],
])('refuses %s, however deep, by the host’s name for it', (_, value) => {
  expect(() => copy(value)).toThrow(expect.objectContaining({ name: 'DataCloneError' }))
  expect(() => structuredClone(value)).toThrow(expect.objectContaining({ name: 'DataCloneError' }))
})

describe('in the sandbox', () => {
  const sandbox = openSandbox({ level: 'process', spare: 1 })
  afterAll(() => sandbox.close())

  it('is there, and is there again for the next case when one has replaced it', async () => {
    const code = makeFactory(
      'export const f = (X) => { const Y = structuredClone(X); Y[0][0]++; globalThis.structuredClone = () => 0; return [X, Y] }',
    )!
    const outcomes: Outcome[] = []
    const cases = [1, 2].map((x) => ({ entry: 'f', args: [[[x]]], keepArgs: true, log: false }))
    await sandbox.run({ code, memoryMB: 64, caseMs: 1000, cases }, (_, it) => outcomes.push(it))
    expect(outcomes.map((it) => (it.kind === 'returned' ? decodeValue(it.value) : it.kind))).toEqual([
      [[[1]], [[2]]],
      [[[2]], [[3]]],
    ])
  })
})
