import { count, eq, gt, inArray, sql } from 'drizzle-orm'
import { users } from '#schema/tables/accounts.ts'
import { exercises } from '#schema/tables/exercises.ts'
import { reports, submissions } from '#schema/tables/submissions.ts'
import type { ServicePorts } from '../../ports.ts'
import { createCohort, joinCohort } from '../../services/cohorts.ts'
import { makeLinks } from '../../services/links.ts'
import { submit } from '../../services/submit.ts'
import type { WayIn } from '../banner.ts'
import { learnerNames, type Scene, writeScript } from './script.ts'

const cast = { owner: 'Ines Okafor', lead: 'Tomáš Brandt' }
const liveEveryMs = 20_000
const tidyEveryMs = 1000
/** What a grade of the past is said to have taken. */
const gradedAfterMs = 4000

/** One link for each role. Each signs its browser in: three roles at once need three browsers, or private windows. */
export async function makeDemoLinks(ports: ServicePorts, url: string): Promise<WayIn[]> {
  const names = [cast.owner, cast.lead, learnerNames[0]!]
  const people = await ports.db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.name, names))
  const tokens = await makeLinks(
    ports,
    'enter',
    names.map((name) => people.find((it) => it.name === name)!.id),
  )
  return ['Instructor', 'Lead', 'Learner'].map((purpose, i) => ({ purpose, link: `${url}/enter#${tokens[i]}` }))
}

/**
 * Fills an empty demo with people, a cohort and three weeks of attempts, each graded by the grader like any other, and goes on with some more
 * while it is watched. Gives the function that ends the play.
 */
export async function playDemo(ports: ServicePorts, say: (line: string) => void): Promise<() => void> {
  const { db } = ports
  const script = writeScript()
  const [known] = await db.select({ people: count() }).from(users)
  if (known!.people === 0) await settle(ports, script, say)
  const tidying = setInterval(() => void datePast(ports).catch(() => undefined), tidyEveryMs)
  const live = script.filter(({ ago }) => ago === null).values()
  const playing = setInterval(() => {
    const scene = live.next().value
    if (scene) void playScene(ports, scene).catch(() => undefined)
    else clearInterval(playing)
  }, liveEveryMs)
  return () => {
    clearInterval(tidying)
    clearInterval(playing)
  }
}

async function settle(ports: ServicePorts, script: readonly Scene[], say: (line: string) => void) {
  const { db } = ports
  const at = ports.now() - 21 * 86_400_000
  const add = (name: string, role: 'owner' | 'instructor' | 'learner') => ({ id: crypto.randomUUID(), name, role, createdAt: at })
  const lead = add(cast.lead, 'instructor')
  const learners = learnerNames.map((name) => add(name, 'learner'))
  await db.insert(users).values([add(cast.owner, 'owner'), lead, ...learners])
  const cohort = await createCohort(ports, { ...lead, email: null }, 'Autumn course')
  for (const { id } of learners) await joinCohort(ports, id, cohort.joinCode!)
  const past = script.filter(({ ago }) => ago !== null)
  for (const scene of past) await playScene(ports, scene)
  say(`The demo’s cohort has made ${past.length} submissions; the grader goes through them while you look around.`)
}

/** Each scene is played once, however often the demo is started: its key says which it is. */
async function playScene(ports: ServicePorts, { learner, exercise, source, ago }: Scene) {
  const { db } = ports
  const [person] = await db.select({ id: users.id }).from(users).where(eq(users.name, learner))
  const [published] = await db.select({ slug: exercises.slug }).from(exercises).where(eq(exercises.slug, exercise))
  if (!person || !published) return
  const id = await submit(ports, person.id, { exercise, source }, `demo ${exercise} ${ago ?? 'live'}`)
  if (ago !== null) {
    const createdAt = ports.now() - ago
    await db.update(submissions).set({ createdAt }).where(eq(submissions.id, id))
  }
}

/** Attempts of the past were graded in the past, as far as the leaderboard is concerned. */
async function datePast({ db }: ServicePorts) {
  const createdAt = db.select({ at: submissions.createdAt }).from(submissions).where(eq(submissions.id, reports.submissionId))
  await db
    .update(reports)
    .set({ gradedAt: sql`(${createdAt}) + ${gradedAfterMs}` })
    .where(gt(reports.gradedAt, sql`(${createdAt}) + 600000`))
}
