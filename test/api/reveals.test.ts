import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { AuditPage } from '#schema/contracts/audit.ts'
import type { CohortDetail } from '#schema/contracts/cohort.ts'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { Outline } from '#schema/contracts/outline.ts'
import type { Rehearsal } from '#schema/contracts/rehearsal.ts'
import { cohorts, members } from '#schema/tables/cohorts.ts'
import { exerciseVersions } from '#schema/tables/exercises.ts'
import type { Browser } from './fixture/browser.ts'
import { openWorld, type World } from './fixture/world.ts'

const model = 'export const sum = (x: number[]) => x.reduce((a, b) => a + b, 0)'
const hour = 3_600_000

let world: World
let ben: Browser

/** Ben’s cohort shows models after two attempts that failed; his first has. It is noon, UTC, of a day to come. */
beforeEach(async () => {
  world = await openWorld()
  const { db, ports, wait } = world
  await db.update(exerciseVersions).set({ solution: model }).where(eq(exerciseVersions.slug, 'sum'))
  await db.update(cohorts).set({ revealAfter: 2 }).where(eq(cohorts.id, 'bens'))
  await world.grade('wrong_answer')
  ben = world.ask('ben')
  await ben.post(`/rehearsals/${world.rehearsal}/end`, {})
  const day = 24 * hour
  wait((Math.floor(ports.now() / day) + 1) * day + 12 * hour - ports.now())
})

const look = async () => (await ben.get<ExerciseDetail>('/exercises/sum')).body
const reveal = () => ben.call<ExerciseDetail>('POST', '/exercises/sum/reveal', { timeZone: 'UTC' })
const rehearse = async () => (await ben.post<Rehearsal>('/exercises/sum/rehearsals', { minutes: null })).body

async function attempt(source: string, verdict: 'accepted' | 'wrong_answer') {
  await ben.post('/submissions', { exercise: 'sum', source })
  await world.grade(verdict)
}

async function failAndReveal() {
  await attempt('two', 'wrong_answer')
  await reveal()
}

test('the model is shown after as many different attempts as the cohort asks for, and the exercise is studied', async () => {
  expect((await look()).reveal).toMatchObject({ failed: 1, after: 2, revealedAt: null })
  expect(await ben.refusal('POST', '/exercises/sum/reveal', { timeZone: 'UTC' })).toBe('no_reveal')
  await attempt('two', 'wrong_answer')
  expect((await look()).model, 'not before it is asked for').toBeNull()
  expect((await reveal()).body).toMatchObject({ model, state: 'studied' })
  expect(await look()).toMatchObject({ model, state: 'studied' })
})

test('the starter as it was is no attempt', async () => {
  const { starter } = await look()
  await attempt(starter, 'wrong_answer')
  expect((await look()).reveal?.failed).toBe(1)
})

test('the same code is one attempt, also where it is sent again before the first is graded', async () => {
  for (let i = 0; i < 3; i++) await ben.post('/submissions', { exercise: 'sum', source: 'two' })
  for (let i = 0; i < 3; i++) await world.grade('wrong_answer')
  expect((await look()).reveal?.failed).toBe(2)
})

test('a look at the model is in the log, once', async () => {
  await failAndReveal()
  await reveal()
  const { body } = await world.ask('owner').get<AuditPage>('/audit')
  expect(body.entries).toMatchObject([
    { action: 'exercise.revealed', actor: { name: 'ben' }, subject: { id: 'sum', name: 'Sum' }, detail: { failed: 2 } },
  ])
})

test('of several cohorts the strictest counts, never is stricter than any number, and five is for those in none', async () => {
  const { db } = world
  const after = async () => (await look()).reveal?.after
  await db.insert(members).values({ cohortId: 'others', userId: 'ben', role: 'learner', joinedAt: 1 })
  await db.update(cohorts).set({ revealAfter: 7 }).where(eq(cohorts.id, 'others'))
  expect(await after()).toBe(7)
  await db.update(cohorts).set({ revealAfter: null }).where(eq(cohorts.id, 'others'))
  expect(await after()).toBeNull()
  await attempt('two', 'wrong_answer')
  expect(await ben.refusal('POST', '/exercises/sum/reveal', { timeZone: 'UTC' })).toBe('no_reveal')
  await db.delete(members).where(eq(members.userId, 'ben'))
  expect(await after()).toBe(5)
})

test('whoever leads a cohort decides for it', async () => {
  const lead = world.ask('lead')
  expect((await lead.call<CohortDetail>('PUT', '/cohorts/bens/reveal', { revealAfter: null })).body.revealAfter).toBeNull()
  expect((await look()).reveal?.after).toBeNull()
  expect(await lead.refusal('PUT', '/cohorts/bens/reveal', { revealAfter: 0 })).toBe('invalid_request')
})

test('an acceptance after the look, the same day or by no practice, leaves it studied', async () => {
  await failAndReveal()
  await attempt(model, 'accepted')
  expect((await look()).state).toBe('studied')
  await rehearse()
  await attempt('from memory, the same day', 'accepted')
  expect((await look()).state).toBe('studied')
  world.wait(24 * hour)
  await attempt('another day, without a practice', 'accepted')
  expect((await look()).state).toBe('studied')
})

test('a practice from blank on a later day makes it done, with the very code that was accepted before too', async () => {
  await failAndReveal()
  await attempt(model, 'accepted')
  world.wait(24 * hour)
  expect((await rehearse()).endedAt).toBeNull()
  expect((await look()).rehearsal).not.toBeNull()
  // the same code again is not graded anew
  await ben.post('/submissions', { exercise: 'sum', source: model })
  expect(await look()).toMatchObject({ state: 'done', rehearsal: null })
})

test('the day that must pass is one of the learner’s own', async () => {
  await attempt('two', 'wrong_answer')
  // noon UTC is ten at night in Brisbane
  const { body } = await ben.post<ExerciseDetail>('/exercises/sum/reveal', { timeZone: 'Australia/Brisbane' })
  expect(Date.parse(body.reveal!.rehearsableFrom!) - world.ports.now()).toBe(2 * hour)
  await rehearse()
  await attempt('the same evening', 'accepted')
  expect((await look()).state).toBe('studied')
  world.wait(2 * hour)
  await rehearse()
  await attempt('after midnight', 'accepted')
  expect((await look()).state).toBe('done')
})

test('a time zone nobody has heard of is refused', async () => {
  await attempt('two', 'wrong_answer')
  expect(await ben.refusal('POST', '/exercises/sum/reveal', { timeZone: 'Mars/Olympus' })).toBe('invalid_request')
})

test('a practice that has ended counts no more', async () => {
  await failAndReveal()
  world.wait(24 * hour)
  const { id } = await rehearse()
  await ben.call('POST', `/rehearsals/${id}/end`)
  world.wait(hour)
  await attempt('too late', 'accepted')
  expect((await look()).state).toBe('studied')
})

test('what was sent before the look counts, though graded after it', async () => {
  await attempt('two', 'wrong_answer')
  await ben.post('/submissions', { exercise: 'sum', source: 'on its way' })
  world.wait(1)
  await reveal()
  await world.grade('accepted')
  expect((await look()).state).toBe('done')
})

test('who has solved it needs no way to the model, and asking leaves no trace', async () => {
  await attempt('mine', 'accepted')
  expect(await look()).toMatchObject({ model, reveal: null, state: 'done' })
  await reveal()
  expect((await look()).state).toBe('done')
})

test('the map and the leaderboard count what is studied as not done', async () => {
  const standing = async () => {
    const { leaderboard } = (await ben.get<CohortDetail>('/cohorts/bens')).body
    const { points, boxes } = leaderboard.find(({ you }) => you)!
    return [points, boxes]
  }
  const boxes = async () => {
    const { phases } = (await ben.get<Outline>('/tracks/small-path')).body
    return phases[0]!.units[0]!.boxes.map(({ state }) => state)
  }
  await failAndReveal()
  await attempt(model, 'accepted')
  expect([await standing(), await boxes()]).toEqual([
    [0, 0],
    ['studied', 'tried'],
  ])
  world.wait(24 * hour)
  await rehearse()
  await attempt('from blank', 'accepted')
  expect([await standing(), await boxes()]).toEqual([
    [10, 1],
    ['done', 'tried'],
  ])
})
