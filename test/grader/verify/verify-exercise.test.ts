import { expect, it } from 'vitest'
import type { CaseReport, Report } from '#schema/report.ts'
import type { Engine } from '../../../grader/engine.ts'
import { loadExercise } from '../../../grader/exercise/load.ts'
import { runtime } from '../../../grader/runtime.ts'
import { verifyExercise } from '../../../grader/verify/verify-exercise.ts'

const exercise = loadExercise('vector-toolkit')
const reportOf = (verdict: Report['verdict'], more: Partial<Report> = {}): Report => ({
  format: 1,
  exercise: exercise.slug,
  verdict,
  score: 0,
  diagnostics: [],
  cases: [],
  receipt: { submission: '', exerciseVersion: '', seed: '', runtime, referenceBackend: 'cpu', referenceNotes: [] },
  ...more,
})
/** One that finds no case, and grades by the source alone. */
const engineThat = (grade: (source: string) => Report): Engine => ({
  sandbox: 'process',
  reference: { name: 'cpu', notes: [] },
  grade: (_, source) => Promise.resolve(grade(source)),
  prepare: () => Promise.resolve({ backend: { name: 'cpu', notes: [] }, cases: [] }),
  sample: () => Promise.reject(new Error('nobody samples')),
  practise: () => Promise.reject(new Error('nobody practises')),
  tryCases: () => Promise.reject(new Error('there is no case to try')),
  measureSpread: () => Promise.resolve([]),
  close: () => undefined,
})
const prove = (engine: Engine) => verifyExercise(engine, exercise, { furtherSeeds: 0, onStep: () => undefined })

it('a starter that does not compile is a problem, as one that is accepted', async () => {
  const diagnostics = [{ code: 'syntax_error', message: 'Unexpected token' } as const]
  const broken = await prove(
    engineThat((source) => reportOf(source === exercise.starter ? 'compile_error' : 'wrong_answer', { diagnostics })),
  )
  expect(broken.problems).toContainEqual(expect.stringContaining('the starter does not compile: Unexpected token'))
  const easy = await prove(engineThat((source) => reportOf(source === exercise.starter ? 'accepted' : 'wrong_answer')))
  expect(easy.problems).toContainEqual(expect.stringContaining('the starter is accepted'))
})

it('a right solution that is refused is told with the case that refused it', async () => {
  const one: CaseReport = {
    index: 0,
    title: 'a zero vector',
    visibility: 'hidden',
    entry: 'norm2',
    verdict: 'wrong_answer',
    feedback: [],
  }
  const { problems } = await prove(engineThat(() => reportOf('wrong_answer', { cases: [one] })))
  expect(problems).toContainEqual(expect.stringMatching(/ gets wrong_answer \("a zero vector"\), its folder says accepted$/))
})
