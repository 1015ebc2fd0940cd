import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { withoutTimes } from '#schema/report.ts'
import { openEngine } from '../../../grader/engine.ts'
import type { Exercise } from '../../../grader/exercise/load.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'gradus-library-'))
const engine = await openEngine({ dataFolder, sandbox: 'auto', reference: 'cpu', spare: 1 })
afterAll(() => {
  engine.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

/** A small exercise of this folder, whose solutions may import the library. */
const folder = join(import.meta.dirname, 'ridge')
const exercise: Exercise = {
  slug: 'ridge',
  folder,
  version: 'ridge-1',
  manifest: {
    id: '00000000-0000-4000-8000-000000000000',
    title: 'Ridge regression',
    summary: 'Least squares with a penalty on the weights.',
    kind: 'code',
    entry: ['ridge'],
    imports: ['gradus/linalg'],
    points: 10,
    difficulty: 1,
    minutes: 10,
    limits: { caseMs: 1000, memoryMB: 64 },
    tolerance: { absolute: 0, relative: 1e-9, provenance: 'both sides are float64' },
    oracle: { kind: 'float64', source: 'Cramer’s rule' },
    prerequisites: [],
    data: [],
  },
  prompt: '',
  starter: '',
  solution: readFileSync(join(folder, 'solution.ts'), 'utf8'),
  hints: [],
  afterword: { discussion: null, twin: null },
  drive: undefined,
}

it('a solution that imports the library is accepted, twice with the same report', async () => {
  const [first, second] = [
    await engine.grade(exercise, exercise.solution, 's'),
    await engine.grade(exercise, exercise.solution, 's'),
  ]
  expect(first).toMatchObject({ verdict: 'accepted', score: 1 })
  expect(withoutTimes(second)).toEqual(withoutTimes(first))
})

it('so is one that takes the library as a whole, and a case can be practised with it', async () => {
  const source = exercise.solution
    .replace(/import .*/, "import * as linalg from 'gradus/linalg'")
    .replaceAll(/\b(identity|matmul|solve|transpose)\(/g, 'linalg.$1(')
  expect(await engine.grade(exercise, source, 's')).toMatchObject({ verdict: 'accepted' })
  expect(await engine.practise(exercise, source, 'another', 2)).toMatchObject({ case: { verdict: 'accepted' } })
})

it('a wrong solution is wrong, and an error of the library is told with the learner’s line', async () => {
  const wrong = await engine.grade(exercise, exercise.solution.replace('x + lambda', 'x + 2 * lambda'), 's')
  expect(wrong.verdict).toBe('wrong_answer')
  const clumsy = await engine.grade(exercise, exercise.solution.replace('matmul(Xt, X)', 'matmul(Xt, [y])'), 's')
  expect(clumsy.cases[0]).toMatchObject({
    verdict: 'runtime_error',
    feedback: [{ kind: 'threw', message: 'The function threw RangeError: matmul: A has 2 columns, B has 1 rows (line 8).' }],
  })
})

it('an exercise that allows nothing refuses the same code, and says where', async () => {
  const { imports: _, ...manifest } = exercise.manifest
  const report = await engine.grade({ ...exercise, manifest }, exercise.solution, 's')
  expect(report).toMatchObject({
    verdict: 'compile_error',
    diagnostics: [
      { code: 'import_not_available', line: 1, column: 1, message: expect.stringContaining('everything in this file') },
    ],
  })
})
