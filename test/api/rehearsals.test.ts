import { beforeEach, expect, test } from 'vitest'
import type { DraftState } from '#schema/contracts/draft.ts'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { InterviewPractice, Rehearsal } from '#schema/contracts/rehearsal.ts'
import { exercises, exerciseVersions } from '#schema/tables/exercises.ts'
import type { Browser } from './fixture/browser.ts'
import { enterAsOwner, openInstallation } from './fixture/installation.ts'

const minute = 60_000
const day = 24 * 60 * minute

let installation: Awaited<ReturnType<typeof openInstallation>>
let learner: Browser

beforeEach(async () => {
  installation = await openInstallation()
  learner = await enterAsOwner(installation)
  await installation.db.update(exerciseVersions).set({ solution: 'the model' })
  await installation.db.update(exercises).set({ hints: ['a hint'], discussion: 'what goes wrong', twin: 'import numpy' })
})

async function attempt(source: string, verdict: 'accepted' | 'wrong_answer') {
  await learner.post('/submissions', { exercise: 'sum', source })
  await installation.grade(verdict)
}
async function begin(minutes: number | null = 25) {
  installation.wait(1)
  return (await learner.post<Rehearsal>('/exercises/sum/rehearsals', { minutes })).body
}
const read = async (id: string) => (await learner.get<Rehearsal>(`/rehearsals/${id}`)).body
const look = async () => (await learner.get<ExerciseDetail>('/exercises/sum')).body
const list = async () => (await learner.get<InterviewPractice>('/rehearsals')).body

test('a practice counts its failed attempts, is solved by the first accepted one, and says when the exercise is due next', async () => {
  await attempt('first', 'accepted')
  installation.wait(5 * day)
  const { id, minutes } = await begin()
  expect(minutes).toBe(25)
  installation.wait(10 * minute)
  await attempt('nearly', 'wrong_answer')
  expect(await read(id)).toMatchObject({ endedAt: null, solved: false, failed: 1 })
  installation.wait(10 * minute)
  await attempt('again', 'accepted')
  const { startedAt, endedAt, dueAt, ...rest } = await read(id)
  expect(rest).toMatchObject({ solved: true, failed: 1 })
  expect(Date.parse(endedAt!) - Date.parse(startedAt)).toBe(20 * minute)
  expect(Date.parse(dueAt!)).toBeGreaterThan(Date.parse(endedAt!))
})

test('hints, model and what is said after it are closed while a practice goes on, and open again afterwards', async () => {
  await attempt('first', 'accepted')
  const opened = { model: 'the model', discussion: 'what goes wrong', twin: 'import numpy', hints: { total: 1, open: ['a hint'] } }
  expect(await look()).toMatchObject(opened)
  const { id } = await begin()
  expect(await look()).toMatchObject({ model: null, discussion: null, twin: null, hints: { total: 1, open: [] } })
  await learner.post(`/rehearsals/${id}/end`, {})
  expect(await look()).toMatchObject({ ...opened, rehearsal: null })
})

test('a practice has a draft of its own; the earlier one is there again when it ends', async () => {
  await attempt('first', 'accepted')
  await learner.call('PUT', '/exercises/sum/draft', { source: 'half a new idea', revision: 0 })
  const { id } = await begin()
  expect((await look()).draft).toBeNull()
  await learner.call('PUT', `/exercises/sum/draft?rehearsal=${id}`, { source: 'from blank', revision: 0 })
  expect((await look()).draft?.source).toBe('from blank')
  await learner.post(`/rehearsals/${id}/end`, {})
  expect((await look()).draft?.source).toBe('half a new idea')
  expect((await learner.get<DraftState>(`/exercises/sum/draft?rehearsal=${id}`)).body.draft?.source).toBe('from blank')
  const other = { source: 'x', revision: 0 }
  expect(await learner.refusal('PUT', '/exercises/sum/draft?rehearsal=unknown', other)).toBe('unknown_rehearsal')
})

test('what was solved becomes due after some days, and a practice that is solved puts it off', async () => {
  expect((await list()).solved).toEqual([])
  await attempt('first', 'accepted')
  const [first] = (await list()).solved
  expect(first).toMatchObject({ exercise: { slug: 'sum', state: 'done' }, rehearsed: 0 })
  installation.wait(Date.parse(first!.dueAt!) - installation.ports.now())
  await begin()
  expect((await list()).goingOn).toMatchObject([{ exercise: { slug: 'sum' }, rehearsal: { minutes: 25 } }])
  await learner.post('/submissions', { exercise: 'sum', source: 'first' })
  const { goingOn, solved } = await list()
  expect([goingOn, solved[0]!.rehearsed]).toEqual([[], 1])
  expect(Date.parse(solved[0]!.dueAt!)).toBeGreaterThan(installation.ports.now() + 2 * day)
})

test('a timer has some minutes or none', async () => {
  expect((await begin(null)).minutes).toBeNull()
  for (const minutes of [0, -5, 1.5, 601, '25', undefined])
    expect(await learner.refusal('POST', '/exercises/sum/rehearsals', { minutes })).toBe('invalid_request')
})
