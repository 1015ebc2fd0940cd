import type { OpenSession } from '#schema/contracts/account.ts'
import { endOtherSessions, endSession, listSessions } from '../auth/sessions.ts'
import { hashToken } from '../auth/token.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'

const toIso = (time: number | null) => (time === null ? null : new Date(time).toISOString())

/** Where somebody is signed in; `token` is that of the session that asks. */
export async function listOpenSessions({ db }: ServicePorts, userId: string, token: string | null): Promise<OpenSession[]> {
  const current = token === null ? null : hashToken(token)
  const rows = await listSessions(db, userId)
  return rows.map(({ id, userAgent, createdAt, seenAt, expiresAt }) => ({
    // a hash signs nobody in, so it may be the name of the session too
    id,
    userAgent,
    createdAt: toIso(createdAt),
    seenAt: toIso(seenAt),
    expiresAt: new Date(1000 * expiresAt).toISOString(),
    current: id === current,
  }))
}

/** Throws unknown_session, for those of others too. */
export async function endOpenSession({ db }: ServicePorts, userId: string, id: string): Promise<void> {
  if (!(await endSession(db, userId, id)))
    throw new ProblemError('unknown_session', 'GET /api/v1/account/sessions lists those that are open.')
}

/** Signs somebody out everywhere but here. */
export async function endAllOthers({ db }: ServicePorts, userId: string, token: string | null): Promise<void> {
  await endOtherSessions(db, userId, token)
}
