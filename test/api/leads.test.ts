import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { AuditPage } from '#schema/contracts/audit.ts'
import type { CohortDetail, CohortSummary } from '#schema/contracts/cohort.ts'
import type { ThreadSummary } from '#schema/contracts/thread.ts'
import { sessions, users } from '#schema/tables/accounts.ts'
import { cohorts, members } from '#schema/tables/cohorts.ts'
import { nextEvent, readAll, readEvents } from './fixture/events.ts'
import { openWorld, type World } from './fixture/world.ts'

const roleOf = (person: string) => `/cohorts/bens/members/${person}/role`

async function readLog(world: World) {
  const { body } = await world.ask('owner').get<AuditPage>('/audit')
  return body.entries.map(({ action, actor, subject, detail }) => [action, actor?.name, subject.name, detail])
}

test('a lead makes a member a lead, who sees the join code and gives the lead back; all of it is in the log', async () => {
  const world = await openWorld()
  const lead = world.ask('lead')
  const ben = world.ask('ben')
  const { body } = await lead.call<CohortDetail>('PUT', roleOf('ben'), { role: 'lead' })
  expect(body.leaderboard.find(({ userId }) => userId === 'ben')?.role).toBe('lead')
  expect((await ben.get<CohortSummary>('/cohorts/bens')).body).toMatchObject({ role: 'lead', joinCode: 'AAAABBBB' })
  await ben.call('PUT', roleOf('ben'), { role: 'learner' })
  expect((await ben.get<CohortSummary>('/cohorts/bens')).body).toMatchObject({ role: 'learner', joinCode: null })
  expect(await readLog(world)).toEqual([
    ['cohort.lead_removed', 'ben', 'Ben’s', { person: 'ben' }],
    ['cohort.lead_added', 'lead', 'Ben’s', { person: 'ben' }],
  ])
})

test('a cohort always has a lead, also when two step down at once; what did not happen is not in the log', async () => {
  const world = await openWorld()
  const lead = world.ask('lead')
  expect(await lead.refusal('PUT', roleOf('lead'), { role: 'learner' })).toBe('last_lead')
  await lead.call('PUT', roleOf('ben'), { role: 'lead' })
  const answers = await Promise.all([
    lead.call('PUT', roleOf('lead'), { role: 'learner' }),
    world.ask('ben').call('PUT', roleOf('ben'), { role: 'learner' }),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(await readLog(world)).toHaveLength(2)
})

test('only members become leads, and asking for what is already so writes nothing', async () => {
  const world = await openWorld()
  const lead = world.ask('lead')
  expect(await lead.refusal('PUT', roleOf('stranger'), { role: 'lead' })).toBe('not_found')
  expect((await lead.call('PUT', roleOf('lead'), { role: 'lead' })).status).toBe(200)
  expect(await readLog(world)).toEqual([])
})

test('whoever no longer leads a cohort no longer reads what its learners ask', async () => {
  const world = await openWorld()
  const [lead, ben] = [world.ask('lead'), world.ask('ben')]
  expect((await lead.get<ThreadSummary[]>('/threads')).body).toHaveLength(1)
  await lead.call('PUT', roleOf('ben'), { role: 'lead' })
  await ben.call('PUT', roleOf('lead'), { role: 'learner' })
  expect((await lead.get<ThreadSummary[]>('/threads')).body).toEqual([])
  expect(await lead.refusal('GET', `/threads/${world.thread}`)).toBe('unknown_thread')
})

test('a leaderboard that is followed tells of a new lead, and ends for who is no longer in the cohort', async () => {
  const world = await openWorld()
  const events = readEvents<CohortDetail>(await world.ask('ben').send('GET', '/cohorts/bens/events'))
  expect(await nextEvent(events)).toMatchObject({ role: 'learner', joinCode: null })
  await world.ask('lead').call('PUT', roleOf('ben'), { role: 'lead' })
  expect(await nextEvent(events)).toMatchObject({ role: 'lead', joinCode: 'AAAABBBB' })
  await world.db.delete(members).where(eq(members.userId, 'ben'))
  expect(await readAll(events)).toEqual([])
})

test('a leaderboard that is followed ends for whose session has ended, and not for others', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const world = await openWorld()
  const follow = async (person: 'ben' | 'lead') =>
    readEvents<CohortDetail>(await world.ask(person).send('GET', '/cohorts/bens/events'))
  const [bens, leads] = [await follow('ben'), await follow('lead')]
  await Promise.all([nextEvent(bens), nextEvent(leads)])
  await world.db.delete(sessions).where(eq(sessions.userId, 'ben'))
  vi.advanceTimersByTime(60_000)
  expect(await readAll(bens)).toEqual([])
  await world.ask('lead').call('PUT', roleOf('ben'), { role: 'lead' })
  expect((await nextEvent(leads)).leaderboard.find(({ userId }) => userId === 'ben')?.role).toBe('lead')
  await leads.return(undefined)
})

test('when models are shown is in the log, once for each change', async () => {
  const world = await openWorld()
  const lead = world.ask('lead')
  for (const revealAfter of [3, 3, null]) await lead.call('PUT', '/cohorts/bens/reveal', { revealAfter })
  expect(await readLog(world)).toEqual([
    ['cohort.reveal_changed', 'lead', 'Ben’s', { from: 3, to: null }],
    ['cohort.reveal_changed', 'lead', 'Ben’s', { from: 5, to: 3 }],
  ])
})

test('nobody erases their account and leaves a cohort without a lead; who is alone in one takes it along', async () => {
  const world = await openWorld()
  const { db } = world
  await db.update(users).set({ email: null })
  expect(await world.ask('lead').refusal('DELETE', '/account', { name: 'lead' })).toBe('last_lead')
  await world.ask('lead').call('PUT', roleOf('ben'), { role: 'lead' })
  expect((await world.ask('lead').call('DELETE', '/account', { name: 'lead' })).status).toBe(204)
  await db.delete(members).where(eq(members.userId, 'stranger'))
  expect((await world.ask('otherLead').call('DELETE', '/account', { name: 'otherLead' })).status).toBe(204)
  expect((await db.select({ id: cohorts.id }).from(cohorts)).map(({ id }) => id)).toEqual(['bens'])
})
