import { and, eq, isNull } from 'drizzle-orm'
import type { Rehearsal } from '#schema/contracts/rehearsal.ts'
import { rehearsals } from '#schema/tables/learning.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'
import { readHistories } from './history.ts'
import { readPublished } from './published.ts'
import { findDue, judgeSitting, type History, type Sitting } from './reviews.ts'

const inTime = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

function describeRehearsal(slug: string, sitting: Sitting, history: History): Rehearsal {
  const { id, minutes, startedAt } = sitting
  const { endedAt, ...outcome } = judgeSitting(sitting, history.attempts)
  const times = { startedAt: new Date(startedAt).toISOString(), endedAt: inTime(endedAt), dueAt: inTime(findDue(history)) }
  return { id, exercise: slug, minutes, ...times, ...outcome }
}

/** The practice that goes on: neither ended nor solved. Null where there is none. */
export function findGoingOn(slug: string, history: History | undefined): Rehearsal | null {
  const latest = history?.rehearsals.at(-1)
  const described = history && latest && describeRehearsal(slug, latest, history)
  return described?.endedAt === null ? described : null
}

export async function readGoingOn({ db }: Pick<ServicePorts, 'db'>, userId: string, slug: string): Promise<Rehearsal | null> {
  return findGoingOn(slug, (await readHistories(db, userId, slug)).get(slug))
}

/** How a practice goes or went. Throws unknown_rehearsal, for another’s too. */
export async function readRehearsal({ db }: Pick<ServicePorts, 'db'>, userId: string, id: string): Promise<Rehearsal> {
  const [row] = await db
    .select({ slug: rehearsals.slug })
    .from(rehearsals)
    .where(and(eq(rehearsals.userId, userId), eq(rehearsals.id, id)))
  const history = row && (await readHistories(db, userId, row.slug)).get(row.slug)
  const sitting = history?.rehearsals.find((it) => it.id === id)
  if (!row || !history || !sitting) throw new ProblemError('unknown_rehearsal', `You have no practice "${id}".`)
  return describeRehearsal(row.slug, sitting, history)
}

/** Begins an exercise again; one that goes on ends. Throws unknown_exercise, not_ready. */
export async function startRehearsal(
  ports: ServicePorts,
  userId: string,
  slug: string,
  minutes: number | null,
): Promise<Rehearsal> {
  const { db, now } = ports
  await readPublished(db, slug)
  const id = crypto.randomUUID()
  const startedAt = now()
  const goingOn = and(eq(rehearsals.userId, userId), eq(rehearsals.slug, slug), isNull(rehearsals.endedAt))
  await db.batch([
    db.update(rehearsals).set({ endedAt: startedAt }).where(goingOn),
    db.insert(rehearsals).values({ id, userId, slug, minutes, startedAt, endedAt: null }),
  ])
  return readRehearsal(ports, userId, id)
}

/** Ends a practice; one that has ended stays as it is. Throws unknown_rehearsal, for another’s too. */
export async function endRehearsal(ports: ServicePorts, userId: string, id: string): Promise<Rehearsal> {
  await ports.db
    .update(rehearsals)
    .set({ endedAt: ports.now() })
    .where(and(eq(rehearsals.userId, userId), eq(rehearsals.id, id), isNull(rehearsals.endedAt)))
  return readRehearsal(ports, userId, id)
}
