import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { sessions, tokens, users } from '#schema/tables/accounts.ts'
import { cohorts, members } from '#schema/tables/cohorts.ts'
import { drafts, messages, rehearsals, reveals, threads } from '#schema/tables/learning.ts'
import { gradedAs, markings, reports, submissions } from '#schema/tables/submissions.ts'
import type { ServicePorts } from '../ports.ts'
import { streamZip, type Files } from './zip.ts'

/** Attempts read at a time: a report may be large. */
const attemptsAtOnce = 50

type Contents = AsyncGenerator<readonly [name: string, content: unknown]>

async function readAccount({ db }: ServicePorts, userId: string) {
  const [account] = await db
    .select({ id: users.id, name: users.name, email: users.email, role: users.role, createdAt: users.createdAt })
    .from(users)
    .where(eq(users.id, userId))
  const { createdAt, expiresAt, seenAt, userAgent } = sessions
  return {
    ...account,
    cohorts: await db
      .select({ name: cohorts.name, role: members.role, joinedAt: members.joinedAt })
      .from(members)
      .innerJoin(cohorts, eq(cohorts.id, members.cohortId))
      .where(eq(members.userId, userId)),
    sessions: await db.select({ createdAt, expiresAt, seenAt, userAgent }).from(sessions).where(eq(sessions.userId, userId)),
    tokens: await db
      .select({ name: tokens.name, createdAt: tokens.createdAt, usedAt: tokens.usedAt })
      .from(tokens)
      .where(eq(tokens.userId, userId)),
  }
}

/** Without the seeds of the hidden numbers, which never leave the server. */
async function* readAttempts({ db }: ServicePorts, userId: string): Contents {
  let last = ''
  for (;;) {
    const rows = await db
      .select({
        id: submissions.id,
        exercise: submissions.slug,
        version: submissions.version,
        source: submissions.source,
        createdAt: submissions.createdAt,
        sameAs: submissions.sameAs,
        report: reports.report,
        marking: { levels: markings.levels, passed: markings.passed, markedAt: markings.markedAt },
      })
      .from(submissions)
      .leftJoin(reports, eq(reports.submissionId, gradedAs))
      .leftJoin(markings, eq(markings.submissionId, gradedAs))
      .where(and(eq(submissions.userId, userId), gt(submissions.id, last)))
      .orderBy(asc(submissions.id))
      .limit(attemptsAtOnce)
    for (const row of rows) yield [`attempts/${row.exercise}/${row.id}.json`, row]
    if (rows.length < attemptsAtOnce) return
    last = rows.at(-1)!.id
  }
}

async function readConversations({ db }: ServicePorts, userId: string) {
  const mine = db.select({ id: threads.id }).from(threads).where(eq(threads.userId, userId))
  const all = await db.select().from(threads).where(eq(threads.userId, userId)).orderBy(asc(threads.createdAt))
  const said = await db
    .select({ threadId: messages.threadId, authorId: messages.authorId, body: messages.body, createdAt: messages.createdAt })
    .from(messages)
    .where(inArray(messages.threadId, mine))
    .orderBy(asc(messages.createdAt))
  return all.map((thread) => ({
    ...thread,
    messages: said
      .filter(({ threadId }) => threadId === thread.id)
      .map(({ authorId, body, createdAt }) => ({ mine: authorId === userId, body, createdAt })),
  }))
}

async function* readFiles(ports: ServicePorts, userId: string): Contents {
  const { db } = ports
  yield ['account.json', await readAccount(ports, userId)]
  yield* readAttempts(ports, userId)
  yield ['drafts.json', await db.select().from(drafts).where(eq(drafts.userId, userId))]
  yield ['conversations.json', await readConversations(ports, userId)]
  // what they wrote in conversations that others began
  const said = await db
    .select({ body: messages.body, createdAt: messages.createdAt })
    .from(messages)
    .where(eq(messages.authorId, userId))
  yield ['messages.json', said]
  yield ['revealed.json', await db.select().from(reveals).where(eq(reveals.userId, userId))]
  yield ['practice.json', await db.select().from(rehearsals).where(eq(rehearsals.userId, userId))]
}

/** Everything Gradus has of somebody, as a zip of JSON files: times are ms since 1970, of sessions’ ends s. */
export function exportAccount(ports: ServicePorts, userId: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamZip(writeFiles(ports, userId))
}

async function* writeFiles(ports: ServicePorts, userId: string): Files {
  for await (const [name, content] of readFiles(ports, userId)) yield [name, JSON.stringify(content, null, 2)]
}
