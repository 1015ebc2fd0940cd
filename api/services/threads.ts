import { and, asc, desc, eq, or, sql } from 'drizzle-orm'
import type { AskRequest, Message, ThreadDetail, ThreadState, ThreadSummary } from '#schema/contracts/thread.ts'
import { users } from '#schema/tables/accounts.ts'
import { exerciseVersions } from '#schema/tables/exercises.ts'
import { messages, threads } from '#schema/tables/learning.ts'
import { submissions } from '#schema/tables/submissions.ts'
import type { SessionUser } from '../auth/sessions.ts'
import type { ServicePorts } from '../ports.ts'
import { invalidField, ProblemError } from '../problem.ts'
import { mayAnswerAs } from './permissions.ts'
import { readSubmission } from './submissions.ts'

/** How many of the newest a list shows. */
export const listedThreads = 200

interface Wanted {
  id?: string
  exercise?: string | undefined
}

/** What the outline says of the case that a conversation is about. */
const ofCase = (field: 'title' | 'partOf') => sql`(${exerciseVersions.cases} ->> ('$[' || ${threads.caseIndex} || ${`].${field}`}))`

/** The conversations somebody has begun or may answer, those that had a message last first. */
async function readMine({ db }: ServicePorts, user: SessionUser, { id, exercise }: Wanted) {
  return db
    .select({
      thread: threads,
      asker: users.name,
      exerciseTitle: sql<string>`${exerciseVersions.manifest} ->> 'title'`,
      caseTitle: sql<string | null>`coalesce(${ofCase('partOf')} || ': ', '') || ${ofCase('title')}`,
    })
    .from(threads)
    .innerJoin(users, eq(users.id, threads.userId))
    .innerJoin(submissions, eq(submissions.id, threads.submissionId))
    .innerJoin(exerciseVersions, eq(exerciseVersions.version, submissions.version))
    .where(
      and(
        or(eq(threads.userId, user.id), mayAnswerAs(db, user, sql`${threads.userId}`)),
        id === undefined ? undefined : eq(threads.id, id),
        exercise === undefined ? undefined : eq(threads.slug, exercise),
      ),
    )
    .orderBy(desc(threads.updatedAt), desc(threads.id))
    .limit(listedThreads)
}

type Row = Awaited<ReturnType<typeof readMine>>[number]

function summarise({ thread, ...rest }: Row, viewer: string): ThreadSummary {
  const { id, slug, submissionId, kind, caseIndex, state, userId, createdAt, updatedAt } = thread
  return {
    ...rest,
    id,
    exercise: slug,
    submission: submissionId,
    kind,
    caseIndex,
    state,
    mine: userId === viewer,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  }
}

export async function listThreads(ports: ServicePorts, user: SessionUser, exercise?: string): Promise<ThreadSummary[]> {
  return (await readMine(ports, user, { exercise })).map((row) => summarise(row, user.id))
}

/** Throws unknown_thread, for conversations that are none of the user’s business too. */
async function findThread(ports: ServicePorts, user: SessionUser, id: string): Promise<Row> {
  const [row] = await readMine(ports, user, { id })
  if (!row) throw new ProblemError('unknown_thread', `You have no conversation "${id}"; GET /api/v1/threads lists yours.`)
  return row
}

async function readMessages({ db }: ServicePorts, threadId: string, viewer: string): Promise<Message[]> {
  const rows = await db
    .select({ message: messages, author: users.name })
    .from(messages)
    .leftJoin(users, eq(users.id, messages.authorId))
    .where(eq(messages.threadId, threadId))
    .orderBy(asc(messages.createdAt), asc(sql`${messages}.rowid`))
  return rows.map(({ message: { id, body, authorId, createdAt }, author }) => {
    return { id, author, mine: authorId === viewer, body, createdAt: new Date(createdAt).toISOString() }
  })
}

/** Throws unknown_thread. */
export async function readThread(ports: ServicePorts, user: SessionUser, id: string): Promise<ThreadDetail> {
  const row = await findThread(ports, user, id)
  const { userId, submissionId } = row.thread
  return {
    ...summarise(row, user.id),
    messages: await readMessages(ports, id, user.id),
    attempt: await readSubmission(ports, userId, submissionId),
  }
}

/** Begins a conversation about one of one’s own submissions. Throws unknown_submission, invalid_request. */
export async function ask(
  ports: ServicePorts,
  user: SessionUser,
  submissionId: string,
  request: AskRequest,
): Promise<ThreadDetail> {
  const { exercise, cases } = await readSubmission(ports, user.id, submissionId)
  const caseIndex = request.kind === 'case' ? request.caseIndex : null
  if (caseIndex !== null && cases[caseIndex] === undefined)
    throw invalidField('caseIndex', `The exercise has cases 0 to ${cases.length - 1}.`)
  const [id, at] = [crypto.randomUUID(), ports.now()]
  const thread = { id, userId: user.id, slug: exercise, submissionId, kind: request.kind, caseIndex, state: 'open' as const }
  await ports.db.batch([
    ports.db.insert(threads).values({ ...thread, createdAt: at, updatedAt: at }),
    ports.db
      .insert(messages)
      .values({ id: crypto.randomUUID(), threadId: id, authorId: user.id, body: request.body, createdAt: at }),
  ])
  return readThread(ports, user, id)
}

/** Adds a message: one of who asked opens the conversation again, any other answers it. Throws unknown_thread. */
export async function write(ports: ServicePorts, user: SessionUser, id: string, body: string): Promise<ThreadDetail> {
  const { thread } = await findThread(ports, user, id)
  const at = ports.now()
  const state: ThreadState = thread.userId === user.id ? 'open' : 'answered'
  await ports.db.batch([
    ports.db.insert(messages).values({ id: crypto.randomUUID(), threadId: id, authorId: user.id, body, createdAt: at }),
    ports.db.update(threads).set({ state, updatedAt: at }).where(eq(threads.id, id)),
  ])
  return readThread(ports, user, id)
}

/** Closes a conversation, or opens a closed one again. Throws unknown_thread. */
export async function close(ports: ServicePorts, user: SessionUser, id: string, closed: boolean): Promise<ThreadDetail> {
  const { thread } = await findThread(ports, user, id)
  const state: ThreadState = closed ? 'closed' : thread.state === 'closed' ? 'open' : thread.state
  await ports.db.update(threads).set({ state }).where(eq(threads.id, id))
  return readThread(ports, user, id)
}
