import { describe, expect, it } from 'vitest'
import { listSlugs, loadExercise } from '../../../grader/exercise/load.ts'
import { transpile } from '../../../grader/compile/transpile.ts'
import { makeMutants } from '../../../grader/verify/mutation/mutants.ts'

const mutate = (line: string) =>
  makeMutants(`export function f(a: number[][], b: number, i: number, j: number): number {\n  ${line}\n}`)
const lines = (line: string) => mutate(line).map(({ operator, source }) => [operator, source.split('\n')[1]!.trim()])

describe('an operator changes one thing', () => {
  it.each([
    ['return b + i', [['arithmetic', 'return b - i']]],
    ['return b ** i', [['arithmetic', 'return b * i']]],
    [
      'b += i',
      [
        ['removed statement', ';'],
        ['arithmetic', 'b -= i'],
      ],
    ],
    ['return Number(b < i)', [['comparison', 'return Number(b <= i)']]],
    [
      'return Number(b === i && i > j)',
      [
        ['comparison', 'return Number(b === i || i > j)'],
        ['comparison', 'return Number(b !== i && i > j)'],
        ['comparison', 'return Number(b === i && i >= j)'],
      ],
    ],
    [
      'return 7',
      [
        ['constant', 'return 8'],
        ['constant', 'return 6'],
      ],
    ],
    [
      'return 0',
      [
        ['constant', 'return 1'],
        ['constant', 'return (-1)'],
      ],
    ],
    [
      "if (!b) throw new RangeError('no')",
      [
        ['removed guard', ';'],
        ['sign', "if (b) throw new RangeError('no')"],
      ],
    ],
    ['return Math.atan2(b, i)', [['swapped arguments', 'return Math.atan2(i, b)']]],
    ['return a[i]![j]!', [['swapped axis', 'return a[j]![i]!']]],
    ['return -b', [['sign', 'return b']]],
    ['return Math.max(b, i)', [['sign', 'return Math.min(b, i)']]],
  ])('%s', (line, expected) => {
    expect(lines(line)).toEqual(expected)
  })

  it.each([
    ['types', 'return b as 3 as number'],
    ['texts that are joined', "return ('a' + b).length"],
    ['what is thrown', "throw new RangeError('below ' + (b - 1))"],
    ['calls that do not mind the order', 'return Math.hypot(b, i)'],
    ['the order of a function and its start value', 'return a.flat().reduce((s) => s, b)'],
  ])('%s are left alone', (_, line) => {
    expect(lines(line)).toEqual([])
  })
})

it('mutants of one line that read alike are numbered, and all have different names', () => {
  const names = mutate('return b + b + b').map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(mutate('for (;;) { b++; b++ }').map(({ name }) => name)).toHaveLength(2)
})

it.each(listSlugs())('mutants of %s are programs, and none is the model itself', (slug) => {
  const { solution, manifest } = loadExercise(slug)
  const mutants = makeMutants(solution)
  expect(mutants.length).toBeGreaterThanOrEqual(40)
  const stillborn = mutants.filter(({ source }) => 'diagnostics' in transpile(source, manifest.entry, manifest.imports))
  expect(stillborn.map(({ name }) => name)).toEqual([])
  expect(mutants.filter(({ source }) => source === solution)).toEqual([])
})
