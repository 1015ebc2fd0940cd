import { afterAll, describe, expect, it } from 'vitest'
import { transpile } from '../../../grader/compile/transpile.ts'
import { decodeValue } from '../../../grader/judge/decode.ts'
import { readThrown } from '../../../grader/judge/thrown.ts'
import { chooseSandboxLevel } from '../../../grader/sandbox/level.ts'
import { openSandbox, type Outcome } from '../../../grader/sandbox/sandbox.ts'

const sandbox = openSandbox({ level: await chooseSandboxLevel('auto'), spare: 1 })
afterAll(() => sandbox.close())

function compile(source: string) {
  const compiled = transpile(source, ['f'], ['gradus/linalg'])
  if ('diagnostics' in compiled) throw new Error(compiled.diagnostics[0]!.message)
  return compiled
}

/** What comes of the source's `f`, called in one worker with 0, 1, 2 and so on. */
async function run(source: string, calls = 1): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const { code, libraries } = compile(source)
  const cases = Array.from({ length: calls }, (_, i) => ({ entry: 'f', args: [i], keepArgs: true, log: false }))
  await sandbox.run({ code, libraries, memoryMB: 64, caseMs: 1000, cases }, (_, outcome) => outcomes.push(outcome))
  return outcomes
}

const answer = (outcome: Outcome) => (outcome.kind === 'returned' ? decodeValue(outcome.value) : outcome.kind)
const answers = async (source: string, calls?: number) => (await run(source, calls)).map(answer)

it('a library works in every case', async () => {
  const source = `
    import { identity, matmul, solve, symmetricEigen, type SymmetricEigen } from 'gradus/linalg'
    import * as linalg from 'gradus/linalg'
    export function f(i: number) {
      const { values }: SymmetricEigen = symmetricEigen([[2 + i, 0], [0, 1]])
      return [values, matmul([[i]], identity(1)), solve([[2]], [i]), linalg.norm2([3, 4])]
    }`
  expect(await answers(source, 3)).toEqual([0, 1, 2].map((i) => [[2 + i, 1], [[i]], [i / 2], 5]))
})

it('an exercise’s drive may call code that imports one', async () => {
  const { code, libraries } = compile("import { dot } from 'gradus/linalg'; export const f = (a: number[]) => dot(a, a)")
  const drive = compile('export const f = (solution, x) => solution.f([x, x])').code
  const outcomes: Outcome[] = []
  const cases = [{ entry: 'f', args: [3], keepArgs: true, log: false }]
  await sandbox.run({ code, libraries, drive, memoryMB: 64, caseMs: 1000, cases }, (_, outcome) => outcomes.push(outcome))
  expect(outcomes.map(answer)).toEqual([18])
})

describe('a library is read-only', () => {
  it.each([
    ['linalg.dot = () => 0', 'TypeError'],
    ['linalg.more = () => 0', 'TypeError'],
    ['delete linalg.dot', 'TypeError'],
    ['linalg.dot.calls = 1', 'TypeError'],
    ['Object.defineProperty(linalg, "dot", { value: () => 0 })', 'TypeError'],
    ['Object.setPrototypeOf(linalg, { dot: 0 })', 'TypeError'],
    ['Object.setPrototypeOf(linalg.dot, null)', 'TypeError'],
    ['dot = () => 0', 'TypeError'],
  ])('%s', async (attempt, error) => {
    const source = `
      import * as linalg from 'gradus/linalg'
      import { dot } from 'gradus/linalg'
      export function f() {
        try { ${attempt}; return 'done' } catch (error) { return [error.name, linalg.dot([2], [3]), dot([2], [3])] }
      }`
    expect(await answers(source)).toEqual([[error, 6, 6]])
  })
})

describe('what a learner does to the built-ins harms that case alone', () => {
  it.each([
    ['a method that the library calls', 'Array.prototype.map = () => []'],
    ['a function that the library calls', 'Math.abs = Math.hypot = Math.max = () => 7'],
    ['iteration', 'Array.prototype[Symbol.iterator] = function* () {}'],
    [
      'what arrays are made of',
      'Object.defineProperty(Array, Symbol.species, { get: () => function () { return { length: 0 } } })',
    ],
    ['setters of elements', 'Object.defineProperty(Array.prototype, 0, { set() {}, get: () => 7, configurable: true })'],
    ['the prototypes of the exports', 'Object.prototype.dot = 7; matmul.prototype.x = 7; Object.getPrototypeOf(matmul).call = 7'],
    ['freezing', 'Object.freeze = (x) => x; Object.freeze(Array.prototype)'],
  ])('%s', async (_, patch) => {
    const source = `
      import { matmul, norm2, solve, symmetricEigen } from 'gradus/linalg'
      export function f(i: number) {
        if (i === 1) { ${patch.replaceAll('\n', ' ')} }
        if (i === 1) return 'patched'
        const left = [({} as any).dot, (matmul as any).prototype.x].every((x) => x === undefined)
        return [left, matmul([[2]], [[3]]), norm2([3, 4]), solve([[2, 0], [0, 1]], [2, 1]), symmetricEigen([[2, 0], [0, 3]]).values]
      }`
    const right = [true, [[6]], 5, [1, 1], [3, 2]]
    expect(await answers(source, 3)).toEqual([right, 'patched', right])
  })

  it('and a library that is frozen in one case is frozen in the next', async () => {
    const source = `
      import * as linalg from 'gradus/linalg'
      export function f(i: number) {
        const frozen = Object.isFrozen(linalg) && Object.values(linalg).every((it) => Object.isFrozen(it))
        Object.freeze = (x) => x
        return frozen
      }`
    expect(await answers(source, 2)).toEqual([true, true])
  })
})

it('an error out of a library has the learner’s line, counted in the TypeScript', async () => {
  const source = `import {
  matmul,
} from 'gradus/linalg'
type Matrix = number[][]

export function f(i: number) {
  const A: Matrix = [[1, 2]]
  const inner = () => matmul(A, A)
  return inner()
}`
  const [outcome] = await run(source)
  expect(outcome?.kind === 'threw' && readThrown(outcome.error, compile(source).map)).toEqual({
    name: 'RangeError',
    message: 'matmul: A has 2 columns, B has 1 rows',
    line: 8,
  })
})

it('what a library builds counts as the learner’s', async () => {
  expect(await answers("import { identity } from 'gradus/linalg'\nexport const f = () => identity(1e5)[0]")).toEqual(['memory'])
  const loop =
    "import { identity, symmetricEigen, matmul } from 'gradus/linalg'\nexport const f = () => { for (;;) matmul(identity(50), identity(50)) }"
  expect(await answers(loop)).toEqual(['time'])
})
