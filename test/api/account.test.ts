import { getTableColumns, getTableName, is, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Practice } from '#schema/contracts/practice.ts'
import type { CohortSummary } from '#schema/contracts/cohort.ts'
import type { SessionState } from '#schema/contracts/session.ts'
import type { SubmissionDetail } from '#schema/contracts/submission.ts'
import type { CaseReport } from '#schema/report.ts'
import * as accountTables from '#schema/tables/accounts.ts'
import * as cohortTables from '#schema/tables/cohorts.ts'
import * as exerciseTables from '#schema/tables/exercises.ts'
import * as learningTables from '#schema/tables/learning.ts'
import * as queueTables from '#schema/tables/queue.ts'
import * as submissionTables from '#schema/tables/submissions.ts'
import { audit } from '../../api/services/audit.ts'
import { enterAsOwner, openInstallation, password, setUpOwner, signUpLearner } from './fixture/installation.ts'

const newPassword = 'another horse altogether'

async function openWithBen() {
  const installation = await openInstallation('hosted')
  const owner = await setUpOwner(installation)
  const learner = await signUpLearner(installation, 'Ben')
  const { body } = await learner.get<SessionState>('/session')
  return { ...installation, owner, learner, id: body.user!.id }
}

test('names are one line of characters that can be seen: they stand in mails and in the terminal', async () => {
  const { learner, owner } = await openWithBen()
  const odd = ['a\0b', '\0', 'Ben\r\nhttp://example.org', 'B\u001b[2Jen', '\u202eneB', 'Ben\u2028!', '\ud800', '\u200b']
  for (const name of odd) {
    expect(await learner.refusal('PUT', '/account/name', { name }), JSON.stringify(name)).toBe('invalid_request')
    expect(await owner.refusal('POST', '/cohorts', { name }), JSON.stringify(name)).toBe('invalid_request')
    expect(await learner.refusal('POST', '/account/tokens', { name }), JSON.stringify(name)).toBe('invalid_request')
  }
  for (const name of ['Zoë O’Brien-李', 'علی‌رضا', '👩‍💻'])
    expect((await learner.call<SessionState>('PUT', '/account/name', { name })).body.user?.name).toBe(name)
})

test('a name is changed at once, an address with the password, and the old address hears of it', async () => {
  const { learner, mails, browse } = await openWithBen()
  expect((await learner.call<SessionState>('PUT', '/account/name', { name: ' Benjamin ' })).body.user?.name).toBe('Benjamin')
  const email = 'benjamin@example.org'
  expect(await learner.refusal('PUT', '/account/email', { email, password: 'a wrong guess' })).toBe('invalid_request')
  expect(await learner.refusal('PUT', '/account/email', { email: 'olga@example.org', password })).toBe('email_taken')
  expect(mails).toEqual([])
  expect((await learner.call<SessionState>('PUT', '/account/email', { email, password })).body.user?.email).toBe(email)
  expect(mails.map(({ to }) => to)).toEqual(['ben@example.org'])
  expect((await browse().post('/session/sign-in', { email, password })).status).toBe(200)
})

test('a new password ends all other sessions, and only of whom it is', async () => {
  const { learner, owner, browse } = await openWithBen()
  const phone = browse()
  await phone.post('/session/sign-in', { email: 'ben@example.org', password })
  expect(await learner.refusal('PUT', '/account/password', { password: 'a wrong guess', newPassword })).toBe('invalid_request')
  expect((await phone.get('/tracks')).status).toBe(200)
  expect((await learner.call('PUT', '/account/password', { password, newPassword })).status).toBe(204)
  expect(await phone.refusal('GET', '/tracks')).toBe('session_expired')
  for (const browser of [learner, owner]) expect((await browser.get('/tracks')).status).toBe(200)
  expect((await phone.post('/session/sign-in', { email: 'ben@example.org', password: newPassword })).status).toBe(200)
})

test('whoever finds a browser open does not get to guess the password', async () => {
  const { learner } = await openWithBen()
  for (let i = 0; i < 10; i++)
    expect(await learner.refusal('DELETE', '/account', { password: `guess ${i}` })).toBe('invalid_request')
  expect(await learner.refusal('DELETE', '/account', { password })).toBe('too_many_requests')
})

type Setting = Awaited<ReturnType<typeof openWithBen>>

/** One of everything Ben can leave behind, in words that are found again. */
async function leaveTraces({ db, ports, learner, owner, id, grade, queue }: Setting): Promise<string> {
  const { body: cohort } = await owner.post<CohortSummary>('/cohorts', { name: 'Spring' })
  await learner.post('/cohorts/join', { code: cohort.joinCode })
  const source = 'export const bens = 1'
  const { body: attempt } = await learner.post<SubmissionDetail>('/submissions', { exercise: 'sum', source })
  const failed: CaseReport = {
    index: 1,
    title: 'many numbers',
    visibility: 'hidden',
    entry: 'sum',
    verdict: 'wrong_answer',
    feedback: [],
  }
  await grade('wrong_answer', [failed])
  await learner.post('/submissions', { exercise: 'sum', source })
  await learner.post<Practice>(`/submissions/${attempt.id}/cases/1/practice`, {})
  await learner.post('/account/tokens', { name: 'bens laptop' })
  await learner.post('/session/forgot', { email: 'ben@example.org' })
  await owner.post('/invitations', { email: 'ben@example.org', cohort: cohort.id })
  const waiting = (await learner.post<SubmissionDetail>('/submissions', { exercise: 'sum', source: 'export const bens = 2' })).body
    .id
  await queue.claim(1)
  await queue.progress(waiting, [{ type: 'started', cases: 2 }])
  const { body: owned } = await owner.get<SessionState>('/session')
  const at = ports.now()
  const thread = { slug: 'sum', submissionId: attempt.id, kind: 'help', state: 'open', createdAt: at, updatedAt: at } as const
  const { markings } = submissionTables
  const { drafts, messages, rehearsals, reveals, threads } = learningTables
  await db.batch([
    db.insert(markings).values({ submissionId: attempt.id, levels: { clear: 1 }, passed: true, markedAt: at }),
    audit(ports, { actorId: id, action: 'submission.marked', subject: attempt.id }),
    db.insert(drafts).values({ userId: id, slug: 'sum', source: 'bens draft', revision: 1, savedAt: at }),
    db.insert(reveals).values({ userId: id, slug: 'sum', revealedAt: at, rehearsableFrom: 0 }),
    db.insert(rehearsals).values({ id: 'bens', userId: id, slug: 'sum', startedAt: at }),
    db.insert(threads).values({ id: 'bens', userId: id, ...thread }),
    db.insert(messages).values({ id: 'question', threadId: 'bens', authorId: id, body: 'bens question', createdAt: at }),
    db.insert(messages).values({ id: 'answer', threadId: 'bens', authorId: owned.user!.id, body: 'olgas answer', createdAt: at }),
  ])
  return waiting
}

test('the export has the account, attempts with code and reports, drafts, conversations and markings, and no secret', async () => {
  const setting = await openWithBen()
  await leaveTraces(setting)
  const response = await setting.learner.send('GET', '/account/export')
  expect(response.headers.get('content-type')).toBe('application/zip')
  const zip = unzipSync(new Uint8Array(await response.arrayBuffer()))
  const files = Object.entries(zip).map(([name, bytes]) => [name, JSON.parse(strFromU8(bytes)) as unknown] as const)
  const read = (name: string) => files.find(([it]) => it === name)?.[1]
  expect(read('account.json')).toMatchObject({ name: 'Ben', email: 'ben@example.org', cohorts: [{ name: 'Spring' }] })
  const attempts = files.filter(([name]) => name.startsWith('attempts/sum/')).map(([, content]) => content)
  expect(attempts).toHaveLength(3)
  expect(attempts).toContainEqual(
    expect.objectContaining({
      source: 'export const bens = 1',
      report: expect.objectContaining({ verdict: 'wrong_answer' }),
      marking: expect.objectContaining({ levels: { clear: 1 } }),
    }),
  )
  expect(read('drafts.json')).toMatchObject([{ source: 'bens draft' }])
  expect(read('conversations.json')).toMatchObject([
    {
      messages: [
        { mine: true, body: 'bens question' },
        { mine: false, body: 'olgas answer' },
      ],
    },
  ])
  expect(JSON.stringify(files)).not.toMatch(/scrypt|secret-seed|gradus_[0-9a-f]|Olga/)
})

const tables = [accountTables, cohortTables, exerciseTables, learningTables, queueTables, submissionTables]
  .flatMap((module): unknown[] => Object.values(module))
  .filter((value) => is(value, SQLiteTable))

/** Every row of every table that says something of Ben: his id, name, address or words. */
async function findTraces({ db, id }: Setting): Promise<string[]> {
  const found: string[] = []
  for (const table of tables) {
    const columns = sql.join(
      Object.values(getTableColumns(table)).map((column) => sql`coalesce(${column}, '')`),
      sql` || '|' || `,
    )
    const rows = await db.all<{ text: string }>(sql`select ${columns} as text from ${table}`)
    for (const { text } of rows)
      if (text.includes(id) || /\bben(s|\b)/i.test(text)) found.push(`${getTableName(table)}: ${text.replace(id, '<id>')}`)
  }
  return found
}

test('erasing an account leaves nothing in any table but what happened, without the name', async () => {
  const setting = await openWithBen()
  await leaveTraces(setting)
  const { reports, markings, practices } = submissionTables
  const { messages } = learningTables
  // they say whose they are by the submission or the conversation they belong to
  const nameless = [reports, markings, practices, messages, queueTables.jobs, queueTables.events]
  for (const table of nameless) expect(await setting.db.$count(table), getTableName(table)).toBeGreaterThan(0)
  const before = await findTraces(setting)
  const touched = ['user', 'session', 'token', 'link', 'member', 'submission', 'audit']
  for (const name of [...touched, 'draft', 'reveal', 'rehearsal', 'thread', 'message', 'job'])
    expect(
      before.some((row) => row.startsWith(`${name}: `)),
      `a trace in ${name} to be erased`,
    ).toBe(true)

  expect(await setting.learner.refusal('DELETE', '/account', { name: 'Ben' }), 'a password is asked for').toBe('invalid_request')
  expect((await setting.learner.call('DELETE', '/account', { password })).status).toBe(204)
  const after = await findTraces(setting)
  expect(after).toEqual([expect.stringMatching(/^audit: \d+\|\d+\|\|person\.erased\|<id>\|\{\}$/)])
  for (const table of nameless) expect(await setting.db.$count(table), getTableName(table)).toBe(0)
  expect(await setting.owner.get('/cohorts')).toMatchObject({ body: [{ name: 'Spring', members: 1 }] })
  expect(await setting.learner.refusal('GET', '/submissions')).toBe('unauthenticated')
})

test('a grader that is at work for somebody who leaves stores nothing more', async () => {
  const setting = await openWithBen()
  const waiting = await leaveTraces(setting)
  await setting.learner.call('DELETE', '/account', { password })
  await setting.queue.progress(waiting, [{ type: 'started', cases: 2 }])
  expect(await setting.db.$count(queueTables.events)).toBe(0)
  expect(await setting.queue.claim(10)).toEqual([])
})

test('the only owner does not leave; with another one they do, and cohorts of nobody but them go too', async () => {
  const setting = await openWithBen()
  const { owner, learner, id, db } = setting
  await owner.post('/cohorts', { name: 'Of mine alone' })
  expect(await owner.refusal('DELETE', '/account', { password })).toBe('last_owner')
  expect((await owner.get('/tracks')).status).toBe(200)
  await owner.call('PUT', `/people/${id}/role`, { role: 'owner' })
  expect((await owner.call('DELETE', '/account', { password })).status).toBe(204)
  expect(await db.$count(cohortTables.cohorts)).toBe(0)
  expect((await learner.get('/people')).body).toMatchObject([{ name: 'Ben' }])
})

test('who has no password types their name; alone on a machine they stay all the same', async () => {
  const owner = await enterAsOwner(await openInstallation())
  expect(await owner.refusal('DELETE', '/account', { name: 'Somebody' })).toBe('invalid_request')
  expect(await owner.refusal('DELETE', '/account', { name: 'Owner' })).toBe('last_owner')
})
