import { and, eq, isNull, lt, or } from 'drizzle-orm'
import type { AcceptRequest, Invitation, SentInvitation } from '#schema/contracts/account.ts'
import { links, users } from '#schema/tables/accounts.ts'
import { cohorts, members } from '#schema/tables/cohorts.ts'
import { hashPassword } from '../auth/password.ts'
import type { SessionUser } from '../auth/sessions.ts'
import { hashToken, newToken } from '../auth/token.ts'
import type { ServicePorts } from '../ports.ts'
import { invalidField, ProblemError } from '../problem.ts'
import { hasAccounts } from './accounts.ts'
import { goodLink, linkInvalid, useLink } from './links.ts'
import { invitationLetter } from './mails.ts'
import { demand, demandLead } from './permissions.ts'
import { emailTaken } from './sign-up.ts'

const goodForMs = 7 * 86_400_000

async function findCohort({ db }: ServicePorts, id: string | null): Promise<{ id: string; name: string } | null> {
  if (id === null) return null
  const [cohort] = await db.select({ id: cohorts.id, name: cohorts.name }).from(cohorts).where(eq(cohorts.id, id))
  return cohort ?? null
}

async function findByEmail({ db }: ServicePorts, email: string): Promise<string | undefined> {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.email, email))
  return user?.id
}

/**
 * Mails somebody a link that makes their account, or puts the one they have into a cohort. Into a cohort its leads invite; anywhere else the owner
 * and instructors. A new invitation voids the one before. Throws forbidden, unknown_cohort, sign_up_closed, email_taken.
 */
export async function invitePerson(
  ports: ServicePorts,
  user: SessionUser,
  { email, cohort: cohortId }: { email: string; cohort?: string | undefined },
): Promise<SentInvitation> {
  if (cohortId === undefined) demand(user, 'invite others')
  else await demandLead(ports, user.id, cohortId)
  // with a first account the owner's link from the terminal would stop working, and they would be locked out
  if (!(await hasAccounts(ports))) throw new ProblemError('sign_up_closed', 'Turn on accounts in the settings first.')
  const cohort = await findCohort(ports, cohortId ?? null)
  if (cohort === null && (await findByEmail(ports, email)) !== undefined)
    throw new ProblemError('email_taken', 'They can sign in; invite them into a cohort instead.')
  const token = newToken()
  const at = ports.now()
  const same = and(eq(links.email, email), cohort ? eq(links.cohortId, cohort.id) : isNull(links.cohortId))
  const row = {
    id: hashToken(token),
    purpose: 'invite',
    email,
    cohortId: cohort?.id,
    expiresAt: at + goodForMs,
    createdAt: at,
  } as const
  await ports.db.batch([
    ports.db.delete(links).where(and(eq(links.purpose, 'invite'), isNull(links.usedAt), or(same, lt(links.expiresAt, at)))),
    ports.db.insert(links).values(row),
  ])
  await ports.mail.send({ to: email, ...invitationLetter(ports.url, token, user.name, cohort?.name ?? null) })
  return { email, mailed: ports.mail.delivers }
}

/** What an invitation is to, without using it up. Throws link_invalid. */
export async function readInvitation(ports: ServicePorts, token: string): Promise<Invitation> {
  const [link] = await ports.db
    .select()
    .from(links)
    .where(goodLink(ports, 'invite', token))
  if (!link?.email) throw linkInvalid('invite')
  const cohort = await findCohort(ports, link.cohortId)
  const hasAccount = (await findByEmail(ports, link.email)) !== undefined
  return { email: link.email, cohort: cohort?.name ?? null, hasAccount }
}

/**
 * Makes the account an invitation is for and gives its id; null where there was one, which has joined the cohort: a link that was passed on signs
 * nobody in to an account that exists. Throws link_invalid, invalid_request, email_taken.
 */
export async function acceptInvitation(ports: ServicePorts, { token, account }: AcceptRequest): Promise<string | null> {
  const { email, hasAccount } = await readInvitation(ports, token)
  if (!hasAccount && !account) throw invalidField('account', 'Choose a name and a password for your account')
  const passwordHash = account && !hasAccount ? await hashPassword(account.password) : null
  const link = await useLink(ports, 'invite', token)
  const cohort = await findCohort(ports, link.cohortId)
  const known = await findByEmail(ports, email)
  const userId = known ?? crypto.randomUUID()
  const { db, now } = ports
  const membership = cohort && { cohortId: cohort.id, userId, role: 'learner' as const, joinedAt: now() }
  const join = membership && db.insert(members).values(membership).onConflictDoNothing()
  if (known !== undefined) {
    await join
    return null
  }
  const add = db.insert(users).values({ id: userId, name: account!.name, email, passwordHash, createdAt: now() })
  await (join ? db.batch([add, join]) : add.then()).catch(emailTaken)
  return userId
}
