import { and, eq, isNull } from 'drizzle-orm'
import { links, users } from '#schema/tables/accounts.ts'
import { hashPassword, verifyPassword } from '../auth/password.ts'
import { endOtherSessions, type SessionUser } from '../auth/sessions.ts'
import type { ServicePorts } from '../ports.ts'
import { invalidField } from '../problem.ts'
import { movedLetter } from './mails.ts'
import { emailTaken } from './sign-up.ts'

/** Makes sure that it is really them. Throws invalid_request. */
export async function confirmPassword({ db }: Pick<ServicePorts, 'db'>, userId: string, password: string): Promise<void> {
  const [row] = await db.select({ hash: users.passwordHash }).from(users).where(eq(users.id, userId))
  if (!row?.hash) throw invalidField('password', 'You have no password yet: turn on accounts in the settings first')
  if (!(await verifyPassword(row.hash, password))) throw invalidField('password', 'That is not your password')
}

export async function changeName({ db }: ServicePorts, user: SessionUser, name: string): Promise<SessionUser> {
  await db.update(users).set({ name }).where(eq(users.id, user.id))
  return { ...user, name }
}

/** Links that were mailed so far lead to an address or a password that was: they are void. */
function voidResets({ db }: ServicePorts, userId: string) {
  return db.delete(links).where(and(eq(links.userId, userId), eq(links.purpose, 'reset'), isNull(links.usedAt)))
}

/** Throws invalid_request for a wrong password, email_taken. */
export async function changeEmail(
  ports: ServicePorts,
  user: SessionUser,
  { email, password }: { email: string; password: string },
): Promise<SessionUser> {
  await confirmPassword(ports, user.id, password)
  const change = ports.db.update(users).set({ email }).where(eq(users.id, user.id))
  await ports.db.batch([change, voidResets(ports, user.id)]).catch(emailTaken)
  if (user.email !== null && user.email !== email) {
    // the change stands, whether the mail arrives or not
    const sent = ports.mail.send({ to: user.email, ...movedLetter(ports.url) })
    await sent.catch((error: unknown) => console.error('The mail about a changed address was not sent', error))
  }
  return { ...user, email }
}

/** Ends all sessions but the one with `token`; all of them where it is null. */
export async function setPassword(ports: ServicePorts, userId: string, password: string, token: string | null): Promise<void> {
  const passwordHash = await hashPassword(password)
  const change = ports.db.update(users).set({ passwordHash }).where(eq(users.id, userId))
  await ports.db.batch([change, endOtherSessions(ports.db, userId, token), voidResets(ports, userId)])
}

/** Ends all other sessions. Throws invalid_request for a wrong password. */
export async function changePassword(
  ports: ServicePorts,
  userId: string,
  { password, newPassword }: { password: string; newPassword: string },
  token: string | null,
): Promise<void> {
  await confirmPassword(ports, userId, password)
  await setPassword(ports, userId, newPassword, token)
}
