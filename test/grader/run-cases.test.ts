import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type CaseReport, withoutTimes } from '#schema/report.ts'
import { startCompiler } from '../../grader/compile/compiler.ts'
import { openEngine } from '../../grader/engine.ts'
import { exercisesFolder, loadExercise } from '../../grader/exercise/load.ts'
import { runCases } from '../../grader/run-cases.ts'
import { type Outcome, openSandbox, type Sandbox } from '../../grader/sandbox/sandbox.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'gradus-cases-'))
const engine = await openEngine({ dataFolder, sandbox: 'auto', reference: 'cpu', spare: 0 })
const sandbox = openSandbox({ level: engine.sandbox, spare: 1 })
const compiler = startCompiler()
afterAll(() => {
  for (const part of [engine, sandbox, compiler]) part.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

it('a check that throws is our fault, and the case it tripped over is named', async () => {
  const exercise = loadExercise('vector-toolkit')
  const compiled = await compiler.compile(exercise.solution, exercise.manifest.entry)
  if ('diagnostics' in compiled) throw new Error('the model does not compile')
  const trip = () => {
    throw new Error('no shapes in an empty list')
  }
  const { cases } = await engine.prepare(exercise, 'one')
  const parts = { exercise, compiled, compileModel: () => Promise.resolve(compiled), drive: undefined, cases, plots: {}, sandbox }
  const run = runCases({ ...parts, checks: { norm2: trip } }, () => undefined)
  const title = cases.find(({ entry, expected }) => entry === 'norm2' && 'value' in expected)!.title
  await expect(run).rejects.toThrow(`the check of vector-toolkit failed on "${title}": Error: no shapes in an empty list`)
})

it.each(['memory', 'output', 'crashed'] as const)('a second look at a slow case that ends by %s is the last one', async (kind) => {
  const exercise = loadExercise('vector-toolkit')
  const { cases } = await engine.prepare(exercise, 'one')
  const compiled = { code: '', libraries: [], exports: [], map: '' }
  const runs: number[] = []
  // the submission, the model beside it, the submission again
  const endings: Outcome[] = [{ kind: 'time', usedMs: exercise.manifest.limits.caseMs }, { kind: 'not_run' }, { kind }]
  const scripted: Sandbox = {
    level: sandbox.level,
    run({ cases }, onOutcome) {
      runs.push(cases.length)
      onOutcome(0, endings.shift() ?? { kind: 'time', usedMs: 1e6 })
      return Promise.resolve()
    },
    close() {},
  }
  const told: CaseReport[] = []
  const parts = { exercise, compiled, drive: undefined, cases, checks: {}, plots: {}, sandbox: scripted }
  await runCases({ ...parts, compileModel: () => Promise.resolve(compiled) }, (it) => told.push(it))
  expect(told).toHaveLength(cases.length)
  expect(runs).toEqual([cases.length, cases.length, 1])
})

it('visible cases show a piece of the wrong answer, hidden ones none', async () => {
  const exercise = loadExercise('pca')
  const source = readFileSync(join(exercisesFolder, 'pca/submissions/wrong_answer/divides-by-n.ts'), 'utf8')
  const report = await engine.grade(exercise, source, 'one')
  const failed = report.cases.filter(({ verdict }) => verdict === 'wrong_answer')
  const [visible, hidden] = ['visible', 'hidden'].map((it) => failed.filter(({ visibility }) => visibility === it))
  expect(visible!.map(({ excerpt }) => excerpt)).toEqual(
    visible!.map(() => expect.objectContaining({ kind: 'cells', of: 'variances', wrong: { row: 0, column: 0 } })),
  )
  expect(hidden!.length).toBeGreaterThan(5)
  expect(hidden!.filter((it) => 'excerpt' in it)).toEqual([])
  expect(withoutTimes(await engine.grade(exercise, source, 'one')).cases).toEqual(withoutTimes(report).cases)
})

it('a picture that an answer makes endless is left out, and the report is told all the same', async () => {
  const exercise = loadExercise('vector-toolkit')
  const compiled = await compiler.compile(exercise.solution, exercise.manifest.entry)
  if ('diagnostics' in compiled) throw new Error('the model does not compile')
  const { cases } = await engine.prepare(exercise, 'one')
  const endless = () => {
    for (;;);
  }
  const told: CaseReport[] = []
  const parts = { exercise, compiled, compileModel: () => Promise.resolve(compiled), drive: undefined, cases, checks: {}, sandbox }
  await runCases({ ...parts, plots: { norm2: endless } }, (it) => told.push(it))
  expect(told.filter(({ plot }) => plot !== undefined)).toEqual([])
  expect(told.map(({ verdict }) => verdict)).toEqual(cases.map(() => 'accepted'))
})
