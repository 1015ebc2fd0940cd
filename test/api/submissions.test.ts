import { expect, test } from 'vitest'
import type { SubmissionDetail, SubmissionSummary } from '#schema/contracts/submission.ts'
import type { Problem } from '#schema/errors.ts'
import { seeds } from '#schema/tables/exercises.ts'
import { submissions } from '#schema/tables/submissions.ts'
import { seedSlot } from '../../api/services/seed.ts'
import { enterAsOwner, openInstallation, reportOf, setUpOwner, signUpLearner } from './fixture/installation.ts'

const sum = { exercise: 'sum', source: 'export const sum = 1' }
const json = { 'content-type': 'application/json' }

test('a submission is stored and queued at once, and graded in its own time', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const { status, body } = await learner.post<SubmissionDetail>('/submissions', sum)
  expect(status).toBe(201)
  expect(body).toEqual({
    id: body.id,
    exercise: 'sum',
    exerciseTitle: 'Sum',
    createdAt: new Date(installation.ports.now()).toISOString(),
    state: 'queued',
    verdict: null,
    score: null,
    source: sum.source,
    report: null,
    sameAs: null,
    position: 0,
    expectedWait: null,
    kind: 'code',
    written: null,
    entry: ['sum'],
    cases: [
      { title: 'two numbers', visibility: 'visible', entry: 'sum' },
      { title: 'many numbers', visibility: 'hidden', entry: 'sum' },
    ],
  })
  const read = async () => (await learner.get<SubmissionDetail>(`/submissions/${body.id}`)).body

  const [job] = await installation.queue.claim(1)
  expect(await read()).toMatchObject({ state: 'running', position: null })
  await installation.queue.finish(job!.id, reportOf('sum', 'wrong_answer'))
  expect(await read()).toMatchObject({
    state: 'done',
    verdict: 'wrong_answer',
    score: 0.5,
    report: reportOf('sum', 'wrong_answer'),
  })
})

test('the history lists one’s own submissions, newest first, of one exercise or all', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  for (const exercise of ['sum', 'product', 'sum']) {
    await learner.post('/submissions', { ...sum, exercise })
    installation.wait(1)
  }
  await installation.grade('accepted')
  const list = async (path: string) =>
    (await learner.get<SubmissionSummary[]>(path)).body.map(({ exercise, state, verdict }) => [exercise, state, verdict])
  expect(await list('/submissions')).toEqual([
    ['sum', 'queued', null],
    ['product', 'queued', null],
    ['sum', 'done', 'accepted'],
  ])
  expect(await list('/submissions?exercise=sum')).toHaveLength(2)
  expect(await list('/submissions?exercise=nothing')).toEqual([])
})

test('a learner cannot read another’s submission, nor learn that it exists', async () => {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation)
  const other = await signUpLearner(installation, 'Ben')
  const { body } = await other.post<SubmissionDetail>('/submissions', sum)
  for (const path of [`/submissions/${body.id}`, `/submissions/${body.id}/events`]) {
    const mine = await owner.get<Problem>(path)
    expect(mine.body.code).toBe('unknown_submission')
    const none = await owner.get<Problem>(path.replace(body.id, 'x'.repeat(36)))
    expect(none.body.detail?.replace('x'.repeat(36), body.id)).toBe(mine.body.detail)
  }
  expect((await owner.get('/submissions')).body).toEqual([])
})

test('sending a submission again with its key gives the first one', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  const send = (body: object, key: string) => learner.post<SubmissionDetail>('/submissions', body, { 'idempotency-key': key })
  const answers = await Promise.all([send(sum, 'a'), send(sum, 'a'), send(sum, 'a')])
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  expect((await send(sum, 'b')).body.id).not.toBe(answers[0]!.body.id)
  expect(await installation.db.select().from(submissions)).toHaveLength(2)
})

test('a key that stands for one submission is refused for another', async () => {
  const learner = await enterAsOwner(await openInstallation())
  await learner.post('/submissions', sum, { 'idempotency-key': 'a' })
  for (const other of [
    { ...sum, source: 'other' },
    { ...sum, exercise: 'product' },
  ]) {
    expect(await learner.refusal('POST', '/submissions', other, { 'idempotency-key': 'a' })).toBe('idempotency_conflict')
  }
})

test('a key is its sender’s own', async () => {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation)
  const other = await signUpLearner(installation, 'Ben')
  const [first, second] = await Promise.all(
    [owner, other].map((each) => each.post<SubmissionDetail>('/submissions', sum, { 'idempotency-key': 'a' })),
  )
  expect(second!.status).toBe(201)
  expect(second!.body.id).not.toBe(first!.body.id)
})

test('64 KB of source are graded, one byte more is too large', async () => {
  const learner = await enterAsOwner(await openInstallation())
  const fits = `//${'é'.repeat(32767)}`
  expect((await learner.post('/submissions', { ...sum, source: fits })).status).toBe(201)
  expect(await learner.refusal('POST', '/submissions', { ...sum, source: `${fits}/` })).toBe('source_too_large')
  // every byte written as \u00xx is still the same source
  const escaped = JSON.stringify({ ...sum, source: '' }).replace('""', `"${'\\u002f'.repeat(65536)}"`)
  expect((await learner.send('POST', '/submissions', { body: escaped, headers: json })).status).toBe(201)
  expect(await learner.refusal('POST', '/submissions', { ...sum, source: 'x'.repeat(2_000_000) })).toBe('source_too_large')
})

test('a source that is not UTF-8 is refused, as bytes and as a lone surrogate', async () => {
  const learner = await enterAsOwner(await openInstallation())
  const body = Buffer.from('{"exercise":"sum","source":"// caf\xe9"}', 'latin1')
  const response = await learner.send('POST', '/submissions', { body, headers: json })
  expect(await response.json()).toMatchObject({ code: 'source_not_utf8' })
  const lone = '{"exercise":"sum","source":"\\ud800"}'
  const second = await learner.send('POST', '/submissions', { body: lone, headers: json })
  expect(await second.json()).toMatchObject({ code: 'source_not_utf8' })
})

test('a source with a NUL, which the database would cut off there, is refused', async () => {
  const learner = await enterAsOwner(await openInstallation())
  expect(await learner.refusal('POST', '/submissions', { ...sum, source: 'a\0b' })).toBe('invalid_request')
})

test('text of all kinds is given back as it was', async () => {
  const learner = await enterAsOwner(await openInstallation())
  const source = '// 𝛌 = λ, \u2028 "quoted" \\ \r\n\tline 😀 ‮'
  expect((await learner.post<SubmissionDetail>('/submissions', { ...sum, source })).body.source).toBe(source)
})

test('JSON that is not JSON, and JSON that says something else, are told apart', async () => {
  const learner = await enterAsOwner(await openInstallation())
  const send = async (body: string) =>
    (await (await learner.send('POST', '/submissions', { body, headers: json })).json()) as Problem
  expect((await send('{"exercise":')).code).toBe('invalid_json')
  expect((await send('')).code).toBe('invalid_json')
  expect(await send('{"exercise":"sum"}')).toMatchObject({ code: 'invalid_request', issues: [{ path: 'source' }] })
  expect((await send('[]')).code).toBe('invalid_request')
  expect((await send('{"exercise":"","source":1}')).issues).toHaveLength(2)
  expect((await send('{"exercise":"nothing","source":""}')).code).toBe('unknown_exercise')
})

test('nothing is stored of what was refused', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  await learner.refusal('POST', '/submissions', { ...sum, source: '\0' })
  await learner.refusal('POST', '/submissions', { ...sum, exercise: 'nothing' })
  expect(await installation.db.select().from(submissions)).toEqual([])
})

test('a learner meets the same seed of a version every time, and it stays with the submission', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  await learner.post('/submissions', sum)
  await learner.post('/submissions', { ...sum, source: 'second' })
  const stored = await installation.db.select().from(submissions)
  expect(stored[0]!.seed).toMatch(/^secret-seed-sum-1-[0-7]$/)
  expect(stored[1]!.seed).toBe(stored[0]!.seed)
})

test('seeds spread evenly over learners, and nobody can tell theirs without the secret', async () => {
  const slots = async (secret: string) => Promise.all(Array.from({ length: 800 }, (_, i) => seedSlot(secret, `user-${i}`, 'sum-1')))
  const mine = await slots('aa'.repeat(32))
  for (let slot = 0; slot < 8; slot++) {
    const share = mine.filter((each) => each === slot).length
    expect(share).toBeGreaterThan(60)
    expect(share).toBeLessThan(140)
  }
  expect(await slots('aa'.repeat(32))).toEqual(mine)
  const theirs = await slots('bb'.repeat(32))
  const same = mine.filter((slot, i) => slot === theirs[i]).length
  expect(same).toBeLessThan(200)
})

test('before its seeds are drawn an exercise takes no submissions', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  await installation.db.delete(seeds)
  expect(await learner.refusal('POST', '/submissions', sum)).toBe('not_ready')
})
