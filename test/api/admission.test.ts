import { expect, test } from 'vitest'
import type { SubmissionDetail, SubmissionSummary } from '#schema/contracts/submission.ts'
import type { Practice } from '#schema/contracts/practice.ts'
import type { Problem } from '#schema/errors.ts'
import type { CaseReport } from '#schema/report.ts'
import { reports } from '#schema/tables/submissions.ts'
import { readAll, readEvents } from './fixture/events.ts'
import { enterAsOwner, openInstallation, setUpOwner, signUpLearner } from './fixture/installation.ts'
import { publish } from './fixture/publish.ts'
import { submit } from '../../api/services/submit.ts'

const code = (source: string, exercise = 'sum') => ({ exercise, source })
const failed: CaseReport = {
  index: 1,
  title: 'many numbers',
  visibility: 'hidden',
  entry: 'sum',
  verdict: 'wrong_answer',
  feedback: [],
}

test('the very same code is answered from the earlier report, and says so', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const first = (await learner.post<SubmissionDetail>('/submissions', code('a'))).body
  expect(first.sameAs).toBeNull()
  await installation.grade('wrong_answer')
  installation.wait(1000)

  const { status, body: second } = await learner.post<SubmissionDetail>('/submissions', code('a'))
  expect(status).toBe(201)
  expect(second).toMatchObject({ state: 'done', verdict: 'wrong_answer', score: 0.5, sameAs: first.id, position: null })
  expect(second.id).not.toBe(first.id)
  expect(second.report).toEqual((await learner.get<SubmissionDetail>(`/submissions/${first.id}`)).body.report)
  expect(await installation.queue.claim(1)).toEqual([])
  const response = await learner.send('GET', `/submissions/${second.id}/events`)
  expect(await readAll(readEvents(response))).toEqual([{ type: 'report', report: second.report }])

  const third = (await learner.post<SubmissionDetail>('/submissions', code('a'))).body
  expect(third.sameAs, 'the one that was graded').toBe(first.id)
  const { body: list } = await learner.get<SubmissionSummary[]>('/submissions')
  expect(list.map(({ verdict, sameAs }) => [verdict, sameAs !== null])).toEqual([
    ['wrong_answer', true],
    ['wrong_answer', true],
    ['wrong_answer', false],
  ])
  expect(await installation.db.$count(reports)).toBe(1)
})

test('is graded anew: other code, another exercise, another version, another learner, and what failed on our side', async () => {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation)
  const other = await signUpLearner(installation, 'Ben')
  const send = async (learner: typeof owner, ...what: Parameters<typeof code>) =>
    (await learner.post<SubmissionDetail>('/submissions', code(...what))).body.sameAs
  await send(owner, 'a')
  await installation.grade('accepted')
  expect(await send(owner, 'a ')).toBeNull()
  expect(await send(owner, 'a', 'product')).toBeNull()
  expect(await send(other, 'a')).toBeNull()
  await publish(installation.db, 'sum', 10, 'sum-2')
  expect(await send(owner, 'a')).toBeNull()
  for (let i = 0; i < 4; i++) await installation.grade('judge_error')
  expect(await send(owner, 'a')).toBeNull()
})

test('code that still waits is graded each time it was sent', async () => {
  const learner = await enterAsOwner(await openInstallation())
  await learner.post('/submissions', code('a'))
  expect((await learner.post<SubmissionDetail>('/submissions', code('a'))).body).toMatchObject({ state: 'queued', sameAs: null })
})

test('an answer from before counts once: points, progress and examples are those of the first', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  await learner.post('/submissions', code('a'))
  await installation.grade('wrong_answer', [failed])
  const { id, sameAs } = (await learner.post<SubmissionDetail>('/submissions', code('a'))).body
  expect((await learner.post<Practice>(`/submissions/${id}/cases/1/practice`, {})).body).toEqual({ state: 'waiting' })
  expect(await installation.queue.claim(1)).toMatchObject([{ kind: 'practice', caseIndex: 1 }])
  expect((await learner.get<Practice>(`/submissions/${sameAs}/cases/1/practice`)).body).toEqual({ state: 'waiting' })
  expect((await learner.get<Practice>(`/submissions/${id}/cases/1/practice`)).body).toEqual({ state: 'waiting' })
})

test('a full queue turns submissions away, tells when to come back, and takes them again', async () => {
  const installation = await openInstallation()
  installation.ports.queueLimit = 3
  const learner = await enterAsOwner(installation)
  for (const source of ['a', 'b', 'c']) expect((await learner.post('/submissions', code(source))).status).toBe(201)
  const { status, body, headers } = await learner.post<Problem>('/submissions', code('d'), { 'idempotency-key': 'd' })
  expect([status, body.code]).toEqual([503, 'queue_full'])
  expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(10)
  await installation.grade('accepted')
  expect((await learner.post('/submissions', code('d'), { 'idempotency-key': 'd' })).status).toBe(201)
})

test('a full queue still answers for what it took before, and for code it has graded', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  await learner.post('/submissions', code('graded'))
  await installation.grade('accepted')
  const { body } = await learner.post<SubmissionDetail>('/submissions', code('a'), { 'idempotency-key': 'a' })
  installation.ports.queueLimit = 1
  expect((await learner.post<SubmissionDetail>('/submissions', code('a'), { 'idempotency-key': 'a' })).body.id).toBe(body.id)
  expect((await learner.post<SubmissionDetail>('/submissions', code('graded'))).body.state).toBe('done')
  expect(await learner.refusal('POST', '/submissions', code('b'))).toBe('queue_full')
})

test('nobody fills the queue alone: with two hundred waiting one sends no more, others do', async () => {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation)
  const other = await signUpLearner(installation, 'Ben')
  const { body } = await other.get<{ user: { id: string } }>('/session')
  for (let i = 0; i < 200; i++) await submit(installation.ports, body.user.id, code(`${i}`))
  const answer = await other.post<Problem>('/submissions', code('more'))
  expect([answer.status, answer.body.code]).toEqual([429, 'too_many_submissions'])
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(10)
  // of two that came at the same moment either may be first
  installation.wait(1)
  expect((await owner.post<SubmissionDetail>('/submissions', code('mine'))).body.position).toBe(1)
})
