import { expect, test } from 'vitest'
import type { ExerciseDetail, ExerciseEntry } from '#schema/contracts/exercise.ts'
import type { Outline } from '#schema/contracts/outline.ts'
import { drawOutline } from '../../api/services/outline.ts'
import { enterAsOwner, openInstallation, setUpOwner, signUpLearner } from './fixture/installation.ts'
import { publish } from './fixture/publish.ts'

type Learner = Awaited<ReturnType<typeof enterAsOwner>>

/** Titles of the boxes with their state, in order. */
async function readBoxes(learner: Learner): Promise<string[]> {
  const { body } = await learner.get<Outline>('/tracks/small-path')
  const boxes = body.phases.flatMap((phase) => [...phase.units.flatMap((unit) => unit.boxes), ...phase.boxes])
  return boxes.map(({ title, state }) => `${title}: ${state}`)
}

test('at first all boxes with exercises are open, and the others say that there are none', async () => {
  const learner = await enterAsOwner(await openInstallation())
  expect(await readBoxes(learner)).toEqual(['Sums: open', 'Sums and products: open', 'A portfolio: none'])
  const { body } = await learner.get<Outline>('/tracks/small-path')
  expect(body).toMatchObject({ slug: 'small-path', progress: { done: 0, total: 3 }, points: 0 })
  expect(body.phases[0]!.units[0]!.boxes[1]!.exercises.map(({ slug }) => slug)).toEqual(['sum', 'product'])
})

test('a submission makes a box tried, an accepted one ticks it, and the counts move', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const submit = (exercise: string) => learner.post('/submissions', { exercise, source: crypto.randomUUID() })

  await submit('sum')
  expect(await readBoxes(learner)).toEqual(['Sums: tried', 'Sums and products: tried', 'A portfolio: none'])
  await installation.grade('wrong_answer')
  expect(await readBoxes(learner)).toEqual(['Sums: tried', 'Sums and products: tried', 'A portfolio: none'])

  await submit('sum')
  await installation.grade('accepted')
  expect(await readBoxes(learner)).toEqual(['Sums: done', 'Sums and products: tried', 'A portfolio: none'])
  await submit('product')
  await installation.grade('accepted')
  expect(await readBoxes(learner)).toEqual(['Sums: done', 'Sums and products: done', 'A portfolio: none'])

  const { body } = await learner.get<Outline>('/tracks/small-path')
  expect(body).toMatchObject({ progress: { done: 2, total: 3 }, points: 35 })
  expect(body.phases[0]).toMatchObject({ progress: { done: 2, total: 3 } })
  expect(body.phases[0]!.units[0]).toMatchObject({ progress: { done: 2, total: 2 } })
  expect((await learner.get('/tracks')).body).toEqual([
    { slug: 'small-path', title: 'A small path', summary: 'Three boxes.', progress: { done: 2, total: 3 } },
  ])
})

test('a box that takes more than is written says so, and is not ticked before', async () => {
  const progress = new Map([['sum', 'done' as const]])
  const boxes = [{ title: 'Sums and series', kind: 'topic' as const, exercises: ['sum'], planned: ['Series'] }]
  const phases = [{ title: 'Phase 1', goal: 'Begin.', units: [], boxes }]
  const outline = drawOutline({ slug: 'a', title: 'A', summary: '', phases }, new Map(), progress)
  expect(outline.phases[0]!.boxes[0]).toMatchObject({ state: 'tried', planned: ['Series'] })
  expect(outline.progress).toEqual({ done: 0, total: 1 })
})

test('what was accepted once stays done, whatever is submitted afterwards', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  for (const verdict of ['accepted', 'compile_error', 'judge_error'] as const) {
    await learner.post('/submissions', { exercise: 'sum', source: verdict })
    await installation.grade(verdict)
  }
  expect((await readBoxes(learner))[0]).toBe('Sums: done')
})

test('progress is one’s own', async () => {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation)
  const other = await signUpLearner(installation, 'Ben')
  await owner.post('/submissions', { exercise: 'sum', source: '1' })
  await installation.grade('accepted')
  expect((await readBoxes(owner))[0]).toBe('Sums: done')
  expect((await readBoxes(other))[0]).toBe('Sums: open')
})

test('a track that there is not is an error of its own', async () => {
  const learner = await enterAsOwner(await openInstallation())
  expect(await learner.refusal('GET', '/tracks/large-path')).toBe('unknown_track')
})

test('all exercises are listed in the order of the tracks, with one’s own state and where they count', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  await learner.post('/submissions', { exercise: 'product', source: '1' })
  await installation.grade('accepted')
  const { body } = await learner.get<ExerciseEntry[]>('/exercises')
  expect(body.map(({ slug, state, boxes }) => [slug, state, boxes.map(({ box }) => box)])).toEqual([
    ['sum', 'open', ['Sums', 'Sums and products']],
    ['product', 'done', ['Sums and products']],
  ])
})

test('an exercise comes with statement, starter, cases and the boxes it serves', async () => {
  const learner = await enterAsOwner(await openInstallation())
  const { body } = await learner.get<ExerciseDetail>('/exercises/sum')
  expect(body).toEqual({
    slug: 'sum',
    title: 'Sum',
    summary: 'All about the sum.',
    points: 10,
    difficulty: 1,
    minutes: 10,
    state: 'open',
    version: 'sum-1',
    prompt: 'Add $a + b$.',
    starter: 'export function sum() {}',
    entry: ['sum'],
    imports: [],
    prerequisites: [],
    kind: 'code',
    selfMarked: false,
    older: null,
    rules: { limits: { caseMs: 1000, memoryMB: 64 }, tolerance: { absolute: 1e-9, relative: 1e-9 } },
    written: null,
    hints: { total: 0, open: [] },
    model: null,
    discussion: null,
    draft: null,
    helpers: false,
    rehearsal: null,
    reveal: null,
    twin: null,
    cases: [
      { title: 'two numbers', visibility: 'visible', entry: 'sum', call: 'sum([1, 2])', expected: '3' },
      { title: 'many numbers', visibility: 'hidden', entry: 'sum' },
    ],
    boxes: [
      { track: 'small-path', trackTitle: 'A small path', unit: 'Unit 1', box: 'Sums' },
      { track: 'small-path', trackTitle: 'A small path', unit: 'Unit 1', box: 'Sums and products' },
    ],
    latestSource: null,
  })
  expect(await learner.refusal('GET', '/exercises/nothing')).toBe('unknown_exercise')
})

test('an exercise says what is worth doing first, and how far one is with that', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  await learner.post('/submissions', { exercise: 'sum', source: '1' })
  await installation.grade('accepted')
  const { body } = await learner.get<ExerciseDetail>('/exercises/product')
  expect(body.prerequisites).toMatchObject([{ slug: 'sum', title: 'Sum', state: 'done' }])
})

test('an exercise remembers the newest code one submitted to it, under whichever version', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  for (const source of ['first', 'second']) {
    await learner.post('/submissions', { exercise: 'sum', source })
    installation.wait(1)
  }
  await publish(installation.db, 'sum', 10, 'sum-2')
  const { body } = await learner.get<ExerciseDetail>('/exercises/sum')
  expect(body).toMatchObject({ version: 'sum-2', latestSource: 'second', state: 'tried' })
})

test('while a new installation publishes its exercises, they are not ready rather than unknown', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  await installation.db.$client.execute('DELETE FROM exercise')
  expect(await learner.refusal('GET', '/exercises/sum')).toBe('not_ready')
  expect(await readBoxes(learner)).toEqual(['Sums: none', 'Sums and products: none', 'A portfolio: none'])
})

test('whoever has no account reads outlines and exercises, with nothing begun', async () => {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation)
  await owner.post('/submissions', { exercise: 'sum', source: '1' })
  await installation.grade('accepted')
  const visitor = installation.browse()
  expect((await readBoxes(visitor))[0]).toBe('Sums: open')
  const { body } = await visitor.get<ExerciseDetail>('/exercises/sum')
  expect(body).toMatchObject({ state: 'open', latestSource: null, draft: null, model: null, reveal: null })
  expect(await visitor.refusal('GET', '/submissions')).toBe('unauthenticated')
})
