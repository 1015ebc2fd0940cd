import { expect, test } from 'vitest'
import type { Practice } from '#schema/contracts/practice.ts'
import type { SubmissionDetail } from '#schema/contracts/submission.ts'
import type { Problem } from '#schema/errors.ts'
import type { PracticeOutcome } from '#schema/practice.ts'
import type { CaseReport } from '#schema/report.ts'
import { jobs } from '#schema/tables/queue.ts'
import { practices } from '#schema/tables/submissions.ts'
import type { Browser } from './fixture/browser.ts'
import { enterAsOwner, openInstallation, setUpOwner, signUpLearner } from './fixture/installation.ts'
import { publish } from './fixture/publish.ts'

type Installation = Awaited<ReturnType<typeof openInstallation>>

const caseReport = (index: number, visibility: CaseReport['visibility'], verdict: CaseReport['verdict']): CaseReport => ({
  index,
  title: `case ${index}`,
  visibility,
  entry: 'sum',
  verdict,
  feedback: [],
})
/** What each index stands for below. */
const [visible, failed, accepted, notRun, growth, unmeasured] = [0, 1, 2, 3, 4, 5]
const cases: CaseReport[] = [
  caseReport(visible, 'visible', 'wrong_answer'),
  caseReport(failed, 'hidden', 'wrong_answer'),
  caseReport(accepted, 'hidden', 'accepted'),
  caseReport(notRun, 'hidden', 'not_run'),
  {
    ...caseReport(growth, 'hidden', 'time_limit'),
    scaling: {
      exponent: 2,
      modelExponent: 1,
      plot: {
        mark: 'line',
        title: 'Time',
        summary: 'It grows.',
        x: 'rows',
        y: 'ms',
        series: [{ name: 'yours', points: [[1, 1]] }],
      },
    },
  },
  { ...caseReport(unmeasured, 'hidden', 'runtime_error'), scaling: {} },
]
const outcome: PracticeOutcome = {
  state: 'ready',
  example: { case: caseReport(failed, 'visible', 'wrong_answer'), args: ['[1, 2, 3]'], expected: '6' },
}

const address = (id: string, index: number) => `/submissions/${id}/cases/${index}/practice`

async function submit(learner: Browser): Promise<string> {
  return (await learner.post<SubmissionDetail>('/submissions', { exercise: 'sum', source: crypto.randomUUID() })).body.id
}

async function fail(installation: Installation, learner: Browser): Promise<string> {
  const id = await submit(learner)
  await installation.grade('wrong_answer', cases)
  return id
}

/** Does a grader's work on the example that waits longest. */
async function make({ queue }: Installation, made: PracticeOutcome = outcome) {
  const [job] = await queue.claim(1)
  if (job?.kind !== 'practice') throw new Error('No example waits to be made')
  await queue.finishPractice(job.id, made)
  return job
}

test('a learner asks for an example like a failed hidden case, waits, and gets it', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const id = await fail(installation, learner)
  const asked = await learner.post<Practice>(address(id, failed), {})
  expect([asked.status, asked.body]).toEqual([201, { state: 'waiting' }])
  const waiting = learner.get<Practice>(`${address(id, failed)}?wait=20`)
  expect(await make(installation)).toMatchObject({ caseIndex: failed, slug: 'sum', version: 'sum-1' })
  expect((await waiting).body).toEqual(outcome)
  expect((await learner.get<Practice>(address(id, failed))).body).toEqual(outcome)
  expect((await learner.post<Practice>(address(id, failed), {})).body).toEqual(outcome)
})

test('asking twice, at the same moment and later, makes one job', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const id = await fail(installation, learner)
  await Promise.all([1, 2, 3].map(() => learner.post(address(id, failed), {})))
  await make(installation)
  await learner.post(address(id, failed), {})
  expect(await installation.db.select().from(practices)).toHaveLength(1)
  expect(await installation.queue.claim(1)).toEqual([])
  expect((await installation.db.select().from(jobs)).map(({ kind, state }) => [kind, state]).toSorted()).toEqual([
    ['grade', 'done'],
    ['practice', 'done'],
  ])
})

test('an example that failed on our side is made anew when it is asked for again', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const id = await fail(installation, learner)
  await learner.post(address(id, failed), {})
  await make(installation, { state: 'failed' })
  expect((await learner.get<Practice>(address(id, failed))).body).toEqual({ state: 'failed' })
  expect((await learner.post<Practice>(address(id, failed), {})).body).toEqual({ state: 'waiting' })
  await make(installation)
  expect((await learner.get<Practice>(address(id, failed))).body.state).toBe('ready')
})

test('one who waits for no time hears that it is being made', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const id = await fail(installation, learner)
  await learner.post(address(id, failed), {})
  expect((await learner.get<Practice>(address(id, failed))).body).toEqual({ state: 'waiting' })
  expect((await learner.get<Practice>(`${address(id, failed)}?wait=1`)).body).toEqual({ state: 'waiting' })
})

test('another learner can neither ask nor read, nor learn that the submission exists', async () => {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation)
  const id = await fail(installation, owner)
  await owner.post(address(id, failed), {})
  await make(installation)
  const other = await signUpLearner(installation, 'Ben')
  for (const method of ['GET', 'POST']) {
    const mine = await other.call<Problem>(method, address(id, failed), method === 'POST' ? {} : undefined)
    const none = await other.call<Problem>(method, address('nothing', failed), method === 'POST' ? {} : undefined)
    expect([mine.body.code, none.body.code]).toEqual(['unknown_submission', 'unknown_submission'])
    expect(mine.body.detail?.replace(id, 'nothing')).toBe(none.body.detail)
  }
  expect(await installation.browse().refusal('POST', address(id, failed), {})).toBe('unauthenticated')
})

test.each([
  ['accepted', accepted, /was accepted/],
  ['visible', visible, /is visible/],
  ['not run', notRun, /was not run/],
  ['about growth', growth, /about how time grows/],
  ['about growth, and came to no measurement', unmeasured, /about how time grows/],
  ['not there', 99, /has no case 99/],
])('a case that is %s has no example, and the answer says why', async (_, index, detail) => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const id = await fail(installation, learner)
  const { body } = await learner.post<Problem>(address(id, index), {})
  expect(body).toMatchObject({ code: 'no_practice', status: 409, detail: expect.stringMatching(detail) })
  expect(await learner.refusal('GET', address(id, index))).toBe('unknown_practice')
  expect(await installation.db.select().from(practices)).toEqual([])
})

test('a submission that is not graded yet has no example', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const { body } = await learner.post<Problem>(address(await submit(learner), failed), {})
  expect(body).toMatchObject({ code: 'no_practice', detail: expect.stringContaining('not graded yet') })
})

test('what is not an index is refused', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const id = await fail(installation, learner)
  for (const index of ['-1', '1.5', 'first', '1e99'])
    expect(await learner.refusal('POST', address(id, failed).replace('/1/', `/${index}/`), {})).toBe('invalid_request')
  expect(await learner.refusal('GET', `${address(id, failed)}?wait=999`)).toBe('invalid_request')
})

test('once the exercise has changed no new examples are made, and old ones stay', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const [before, after] = [await fail(installation, learner), await fail(installation, learner)]
  await learner.post(address(before, failed), {})
  await make(installation)
  await publish(installation.db, 'sum', 10, 'sum-2')
  expect(await learner.refusal('POST', address(after, failed), {})).toBe('exercise_changed')
  expect((await learner.get<Practice>(address(before, failed))).body).toEqual(outcome)
  expect((await learner.post<Practice>(address(before, failed), {})).body).toEqual(outcome)
})

test('examples are limited like submissions', async () => {
  const learner = await enterAsOwner(await openInstallation())
  for (let i = 0; i < 600; i++) await learner.refusal('POST', address('nothing', i), {})
  expect(await learner.refusal('POST', address('nothing', 1), {})).toBe('too_many_requests')
})
