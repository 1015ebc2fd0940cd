import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { ThreadDetail, ThreadSummary } from '#schema/contracts/thread.ts'
import { users } from '#schema/tables/accounts.ts'
import { members } from '#schema/tables/cohorts.ts'
import { exerciseVersions } from '#schema/tables/exercises.ts'
import type { Browser } from './fixture/browser.ts'
import { enterAsOwner, openInstallation } from './fixture/installation.ts'
import { openWorld } from './fixture/world.ts'

const hiddenCase = {
  index: 1,
  title: 'many numbers',
  visibility: 'hidden' as const,
  entry: 'sum',
  verdict: 'wrong_answer' as const,
  feedback: [],
}

/** A world in which Ben’s attempt, with which he has asked for help, has failed. */
async function openAsked() {
  const world = await openWorld()
  await world.grade('wrong_answer', [hiddenCase])
  return { ...world, ben: world.ask('ben'), lead: world.ask('lead'), id: world.thread }
}

const list = async (who: Browser) => (await who.get<ThreadSummary[]>('/threads')).body

test('who leads a cohort sees a member’s call for help with code and report, and answers it', async () => {
  const { ben, lead, id } = await openAsked()
  expect(await list(ben)).toMatchObject([{ id, state: 'open', mine: true }])
  expect(await list(lead)).toMatchObject([{ id, asker: 'ben', exerciseTitle: 'Sum', state: 'open', mine: false }])
  const seen = (await lead.get<ThreadDetail>(`/threads/${id}`)).body
  expect([seen.attempt.source, seen.attempt.report?.verdict]).toEqual(['export const mine = 1', 'wrong_answer'])
  await lead.post(`/threads/${id}/messages`, { body: 'Look at the *empty* list.' })
  const heard = (await ben.get<ThreadDetail>(`/threads/${id}`)).body
  expect(heard.state).toBe('answered')
  expect(heard.messages.map(({ author, mine, body }) => [author, mine, body])).toEqual([
    ['ben', true, 'Why is it **wrong**?'],
    ['lead', false, 'Look at the *empty* list.'],
  ])
})

test('a conversation is open again when who asked writes, and is closed and reopened by either', async () => {
  const { ben, lead, id } = await openAsked()
  const state = async () => (await ben.get<ThreadDetail>(`/threads/${id}`)).body.state
  await lead.post(`/threads/${id}/messages`, { body: 'So.' })
  await ben.post(`/threads/${id}/messages`, { body: 'And then?' })
  expect(await state()).toBe('open')
  await lead.call('PUT', `/threads/${id}/closed`, { closed: true })
  expect(await state()).toBe('closed')
  await ben.call('PUT', `/threads/${id}/closed`, { closed: false })
  expect(await state()).toBe('open')
  await ben.call('PUT', `/threads/${id}/closed`, { closed: true })
  await lead.post(`/threads/${id}/messages`, { body: 'One thing more.' })
  expect(await state()).toBe('answered')
})

test('a doubt about a hidden case names it and shows nothing more of it', async () => {
  const { ben, submission } = await openAsked()
  const { body } = await ben.post<ThreadDetail>(`/submissions/${submission}/threads`, {
    kind: 'case',
    caseIndex: 1,
    body: 'Really?',
  })
  expect(body).toMatchObject({ kind: 'case', caseIndex: 1, caseTitle: 'many numbers' })
  expect(body.attempt.report?.cases).toEqual([hiddenCase])
  expect(JSON.stringify(body)).not.toContain('secret-seed')
})

test('a doubt about one part of a case names the case too', async () => {
  const { db, ben, submission } = await openAsked()
  const [version] = await db.select().from(exerciseVersions).where(eq(exerciseVersions.slug, 'sum'))
  const cases = version!.cases.map((it) => (it.visibility === 'hidden' ? { ...it, partOf: 'long lists' } : it))
  await db.update(exerciseVersions).set({ cases }).where(eq(exerciseVersions.slug, 'sum'))
  const about = { kind: 'case', caseIndex: 1, body: 'Really?' }
  const { body } = await ben.post<ThreadDetail>(`/submissions/${submission}/threads`, about)
  expect(body.caseTitle).toBe('long lists: many numbers')
})

test('nobody of another cohort sees it, instructors there included', async () => {
  const { db, ask } = await openAsked()
  await db.update(users).set({ role: 'instructor' }).where(eq(users.id, 'otherLead'))
  for (const visitor of ['stranger', 'otherLead', 'instructor'] as const) expect(await list(ask(visitor))).toEqual([])
  expect((await list(ask('owner'))).length).toBe(1)
})

test('a fellow learner does not see it, an instructor among the members does', async () => {
  const { db, ask } = await openAsked()
  const join = (userId: string) => db.insert(members).values({ cohortId: 'bens', userId, role: 'learner', joinedAt: Date.now() })
  await join('stranger')
  await join('instructor')
  expect(await list(ask('stranger'))).toEqual([])
  expect((await list(ask('instructor'))).length).toBe(1)
})

test('who no longer leads a cohort loses its conversations', async () => {
  const { db, lead, id } = await openAsked()
  await db.delete(members).where(eq(members.userId, 'lead'))
  expect(await list(lead)).toEqual([])
  expect(await lead.refusal('GET', `/threads/${id}`)).toBe('unknown_thread')
})

test('empty messages and cases that are not there are refused', async () => {
  const { ben, submission } = await openAsked()
  const path = `/submissions/${submission}/threads`
  expect(await ben.refusal('POST', path, { kind: 'help', body: '   ' })).toBe('invalid_request')
  expect(await ben.refusal('POST', path, { kind: 'case', caseIndex: 2, body: 'x' })).toBe('invalid_request')
  expect(await ben.refusal('POST', path, { kind: 'case', body: 'x' })).toBe('invalid_request')
  expect((await list(ben)).length).toBe(1)
})

test('an exercise says whether there is anybody to ask', async () => {
  const alone = await enterAsOwner(await openInstallation())
  const helpers = async (who: Browser) => (await who.get<ExerciseDetail>('/exercises/sum')).body.helpers
  expect(await helpers(alone)).toBe(false)
  const { ask } = await openWorld()
  expect(await helpers(ask('ben'))).toBe(true)
  expect(await helpers(ask('instructor'))).toBe(true)
  expect(await helpers(ask('owner'))).toBe(false)
})
