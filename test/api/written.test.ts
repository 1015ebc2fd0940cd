import { expect, test } from 'vitest'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { ClaimStates, Marking } from '#schema/contracts/marking.ts'
import type { Outline } from '#schema/contracts/outline.ts'
import type { SubmissionDetail } from '#schema/contracts/submission.ts'
import type { Problem } from '#schema/errors.ts'
import { exercises, exerciseVersions, seeds } from '#schema/tables/exercises.ts'
import { outlineWritten } from '../../grader/written/grade-written.ts'
import { loadWritten } from '../../grader/written/load.ts'
import type { Browser } from './fixture/browser.ts'
import { enterAsOwner, openInstallation, setUpOwner, signUpLearner } from './fixture/installation.ts'

const report = await loadWritten('fare-and-survival-report')
/** A slug that a box of the fixture's track names. */
const slug = 'product'

/** An installation in which `product` is a report. */
async function openWithReport(exercise = report) {
  const installation = await openInstallation()
  const { manifest, prompt, starter, written, key, version } = exercise
  const facts = {
    version,
    slug,
    manifest,
    prompt,
    starter,
    cases: outlineWritten(exercise),
    written,
    answerKey: key,
    publishedAt: 0,
  }
  await installation.db.batch([
    installation.db.insert(exerciseVersions).values(facts),
    installation.db.insert(seeds).values({ version, slot: 0, generation: 0, seed: '', state: 'proven' }),
    installation.db.insert(exercises).values({ slug, version }).onConflictDoUpdate({ target: exercises.slug, set: { version } }),
  ])
  return installation
}

async function submit(learner: Browser, exercise = slug): Promise<string> {
  return (await learner.post<SubmissionDetail>('/submissions', { exercise, source: crypto.randomUUID() })).body.id
}

const marking = (id: string) => `/submissions/${id}/marking`
const best = Object.fromEntries(report.written.rubric.map(({ id, levels }) => [id, levels.length - 1]))

async function readState(learner: Browser): Promise<unknown[]> {
  const { body } = await learner.get<Outline>('/tracks/small-path')
  const exercise = body.phases[0]!.units[0]!.boxes[1]!.exercises.find((it) => it.slug === slug)!
  return [exercise.kind, exercise.state, exercise.selfMarked]
}

test('a report is shown with what it asks for, and without a number or a word of its model', async () => {
  const installation = await openWithReport()
  const learner = await enterAsOwner(installation)
  const { status, body, text } = await learner
    .get<ExerciseDetail>(`/exercises/${slug}`)
    .then((it) => ({ ...it, text: JSON.stringify(it.body) }))
  expect(status).toBe(200)
  expect(body).toMatchObject({ kind: 'report', selfMarked: true, rules: null, written: report.written })
  for (const { value } of report.key.claims) expect(text).not.toContain(String(value))
  expect(text).not.toContain(report.key.model.slice(0, 80))
})

test('the levels of a quiz, which say what its answers are, are shown once there is something to mark', async () => {
  const quiz = await loadWritten('choosing-a-metric')
  const installation = await openWithReport(quiz)
  const learner = await enterAsOwner(installation)
  const look = async () => (await learner.get<ExerciseDetail>(`/exercises/${slug}`)).body
  expect(await look()).toMatchObject({ kind: 'quiz', selfMarked: true, written: { rubric: [] } })
  await submit(learner)
  await installation.grade('accepted')
  expect((await look()).written!.rubric).toEqual(quiz.written.rubric)
})

test('numbers are compared while they are typed, and none is told', async () => {
  const learner = await enterAsOwner(await openWithReport())
  const [rows, t] = [report.key.claims[0]!, report.key.claims.find(({ id }) => id === 'welch-t')!]
  const text = `{{${rows.id}: ${rows.value}}} {{${t.id}: ${t.mistakes[0]!.value.toFixed(3)}}}`
  const { status, body } = await learner.post<ClaimStates>(`/exercises/${slug}/claims`, { text })
  expect(status).toBe(200)
  expect(body.find(({ id }) => id === rows.id)).toEqual({ id: rows.id, state: 'right' })
  expect(body.find(({ id }) => id === t.id)).toEqual({
    id: t.id,
    state: 'mistaken',
    message: 'This is what comes out when the variances are pooled.',
  })
  expect(body.filter(({ state }) => state === 'missing')).toHaveLength(report.key.claims.length - 2)
  expect(JSON.stringify(body)).not.toContain(t.value.toFixed(2))
  const tooLong = await learner.post<Problem>(`/exercises/${slug}/claims`, { text: 'x'.repeat(70_000) })
  expect([tooLong.status, tooLong.body.code]).toEqual([422, 'invalid_request'])
})

test('its data can be fetched by everybody, and nothing beside it', async () => {
  const installation = await openWithReport()
  const learner = await enterAsOwner(installation)
  const path = `/api/v1/exercises/${slug}/files/`
  const anonymous = await installation.app.request(`${path}passengers.csv`)
  expect([anonymous.status, anonymous.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/csv')])
  const none = await learner.get<Problem>(`/exercises/${slug}/files/model.md`)
  expect([none.status, none.body.code, none.body.detail]).toEqual([404, 'unknown_file', 'Files of "product": passengers.csv.'])
  const ofCode = await learner.get<Problem>('/exercises/sum/files/passengers.csv')
  expect(ofCode.body.detail).toBe('Files of "sum": none.')
})

test('an accepted report is done once its writer has marked it above the first level everywhere', async () => {
  const installation = await openWithReport()
  const learner = await enterAsOwner(installation)
  expect(await readState(learner)).toEqual(['report', 'open', true])
  const id = await submit(learner)
  await installation.grade('accepted')
  expect(await readState(learner)).toEqual(['report', 'tried', true])

  const unmarked = await learner.get<Marking>(marking(id))
  expect(unmarked.body).toEqual({ rubric: report.written.rubric, model: report.key.model, levels: null, passed: false })
  const low = await learner.call<Marking>('PUT', marking(id), { levels: { ...best, class: 0 } })
  expect([low.status, low.body.passed]).toEqual([200, false])
  expect(await readState(learner)).toEqual(['report', 'tried', true])
  const high = await learner.call<Marking>('PUT', marking(id), { levels: best })
  expect([high.status, high.body.passed]).toEqual([200, true])
  expect(await readState(learner)).toEqual(['report', 'done', true])
  expect((await learner.get<Marking>(marking(id))).body.levels).toEqual(best)
})

test('the model is not shown before the machine has nothing more to say, nor to anybody else', async () => {
  const installation = await openWithReport()
  const owner = await setUpOwner(installation)
  const learner = await signUpLearner(installation, 'Lin')
  const id = await submit(learner)
  const early = await learner.get<Problem>(marking(id))
  expect([early.status, early.body.code]).toEqual([409, 'no_marking'])
  await installation.grade('wrong_answer')
  expect((await learner.get<Problem>(marking(id))).body.code).toBe('no_marking')
  expect((await learner.call<Problem>('PUT', marking(id), { levels: best })).body.code).toBe('no_marking')
  const foreign = await owner.get<Problem>(marking(id))
  expect([foreign.status, foreign.body.code]).toEqual([404, 'unknown_submission'])
})

test('what machines judge alone is not marked', async () => {
  const installation = await openWithReport()
  const learner = await enterAsOwner(installation)
  const id = await submit(learner, 'sum')
  await installation.grade('accepted')
  const refused = await learner.get<Problem>(marking(id))
  expect([refused.status, refused.body.code]).toEqual([409, 'no_marking'])
})

test.each([
  ['a criterion is left out', { cleaning: 1 }, 'levels.method'],
  ['a level is none of the rubric', { ...best, method: 9 }, 'levels.method'],
  ['a criterion is unknown', { ...best, charm: 1 }, 'levels.charm'],
])('marks are refused where %s', async (_, levels, path) => {
  const installation = await openWithReport()
  const learner = await enterAsOwner(installation)
  const id = await submit(learner)
  await installation.grade('accepted')
  const { status, body } = await learner.call<Problem>('PUT', marking(id), { levels })
  expect([status, body.issues?.[0]?.path]).toEqual([422, path])
})
