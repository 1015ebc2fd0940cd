import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Report, withoutTimes } from '#schema/report.ts'
import { openEngine } from '../../grader/engine.ts'
import { loadExercise, UnknownExercise } from '../../grader/exercise/load.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'gradus-engine-'))
const exercise = loadExercise('vector-toolkit')
const open = (sandbox: 'auto' | 'off') => openEngine({ dataFolder, sandbox, reference: 'cpu', spare: 1 })
const [confined, plain] = await Promise.all([open('auto'), open('off')])
afterAll(() => {
  confined.close()
  plain.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const sources: [string, string][] = [
  ['the model', exercise.solution],
  ['the starter', exercise.starter],
  ['a wrong sign', 'export const dot = (a: number[], b: number[]) => -a.reduce((sum, x, i) => sum + x * b[i]!, 0)'],
  ['an error with its line', 'type A = 1\n\nexport function norm1(): A {\n  throw new TypeError("no")\n}'],
  ['a loop', 'export function norm1() { for (;;); }'],
  ['a syntax error', 'export function norm1( {'],
]

describe.each(sources)('%s', (_, source) => {
  it('gets the same report twice and under every sandbox, apart from times', async () => {
    const reports = [
      await confined.grade(exercise, source, 's'),
      await confined.grade(exercise, source, 's'),
      await plain.grade(exercise, source, 's'),
    ]
    const [first, second, third] = reports.map((report) => JSON.stringify(withoutTimes(Report.parse(report))))
    expect(second).toBe(first)
    expect(third).toBe(first)
  })
})

it('what is told case by case is what the report says', async () => {
  const told: unknown[] = []
  let announced = 0
  const report = await confined.grade(exercise, sources[2]![1], 's', {
    onStart: (cases) => (announced = cases),
    onCase: (it) => told.push(it),
  })
  expect(told).toEqual(report.cases)
  expect(announced).toBe(report.cases.length)
})

it('the line of an error is the learner’s, types and all', async () => {
  const report = await confined.grade(exercise, sources[3]![1], 's')
  expect(report.cases[0]!.feedback[0]).toMatchObject({ kind: 'threw', message: 'The function threw TypeError: no (line 4).' })
})

it('functions that are not written yet do not hide those that are', async () => {
  const report = await confined.grade(
    exercise,
    'export const norm1 = (v: number[]) => v.reduce((sum, x) => sum + Math.abs(x), 0)',
    's',
  )
  expect(report.verdict).toBe('runtime_error')
  for (const { entry, verdict, feedback } of report.cases) {
    expect([entry, verdict, feedback[0]?.kind]).toEqual(
      entry === 'norm1' ? [entry, 'accepted', undefined] : [entry, 'runtime_error', 'not_written'],
    )
  }
})

it('another seed draws other hidden inputs, and its hash alone is told', async () => {
  const [a, b] = await Promise.all(['s', 't'].map((seed) => confined.prepare(exercise, seed)))
  expect(a!.cases).not.toEqual(b!.cases)
  const report = await confined.grade(exercise, exercise.solution, 'a secret seed')
  expect(JSON.stringify(report)).not.toContain('a secret seed')
})

it('a setting that cannot be had is an error at start', async () => {
  await expect(openEngine({ dataFolder, sandbox: 'auto', reference: 'tensorflow-gpu' })).rejects.toThrow(/cannot be used/)
})

it.each(['nothing', '../pca', 'pca/../pca', '', 'PCA'])('there is no exercise “%s”', (slug) => {
  expect(() => loadExercise(slug)).toThrow(UnknownExercise)
})

it('a plot is drawn from the learner’s own answer, in visible cases and there alone', async () => {
  const pca = loadExercise('pca')
  const { cases } = await confined.grade(pca, pca.solution, 's')
  const flowers = cases.find(({ title }) => title.includes('Iris'))!
  expect(flowers.plot).toMatchObject({ mark: 'scatter', series: [{ name: 'Iris setosa' }, {}, {}] })
  expect(cases.filter(({ visibility, plot }) => visibility === 'hidden' && plot)).toEqual([])

  const short = 'export const pca = (X: number[][]) => ({ projected: X.map((_, i) => [i, -i]), ratios: [1, 0] })'
  const lacking = await confined.grade(pca, short, 's')
  expect(lacking.cases[flowers.index]!.plot).toMatchObject({ mark: 'scatter' })
  const nothing = await confined.grade(pca, 'export const pca = () => null', 's')
  expect(nothing.cases.filter(({ plot }) => plot)).toEqual([])
})

it('a hidden case can be practised with numbers that grade nobody, everything about it to be seen', async () => {
  const source = sources[2]![1]
  const { cases } = await confined.grade(exercise, source, 's')
  const { index, title } = cases.find(({ entry, visibility }) => entry === 'dot' && visibility === 'hidden')!
  const practice = await confined.practise(exercise, source, 'another', index)
  expect(practice.case).toMatchObject({ index, title, visibility: 'visible', verdict: 'wrong_answer' })
  const [a, b] = practice.args as [number[], number[]]
  const [feedback] = practice.case.feedback
  expect(feedback).toMatchObject({ kind: 'sign' })
  expect(Number(feedback!.expected)).toBeCloseTo((practice.expected as { value: number }).value, 6)
  expect(a.reduce((sum, x, i) => sum + x * b[i]!, 0)).toBeCloseTo((practice.expected as { value: number }).value, 6)
  expect(practice.case.call).toMatch(/^dot\(/)
})
