import { and, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { links, users } from '#schema/tables/accounts.ts'
import { hashToken, newToken } from '../auth/token.ts'
import type { ServicePorts } from '../ports.ts'
import { setPassword } from './account.ts'
import { linkInvalid, useLink } from './links.ts'
import { resetLetter } from './mails.ts'

const goodForMs = 3_600_000

/**
 * Mails a link for a new password, if there is an account with the address. The same statements run whether there is one or not, and nobody waits
 * for the mail: neither what is answered nor when tells whether somebody has an account.
 */
export async function askReset(ports: ServicePorts, email: string): Promise<void> {
  const { db, now } = ports
  const token = newToken()
  const at = now()
  const theirs = db.select({ id: users.id }).from(users).where(eq(users.email, email))
  const [, made] = await db.batch([
    db
      .delete(links)
      .where(
        and(eq(links.purpose, 'reset'), or(sql`${links.userId} in (${theirs})`, lt(links.expiresAt, at)), isNull(links.usedAt)),
      ),
    db
      .insert(links)
      .select(
        sql`select ${hashToken(token)}, 'reset', ${users.id}, null, null, ${at + goodForMs}, ${at}, null
          from ${users} where ${and(eq(users.email, email), isNotNull(users.passwordHash))}`,
      )
      .returning({ id: links.id }),
  ])
  if (made.length === 0) return
  const report = (error: unknown) => console.error('The mail with a link for a new password was not sent', error)
  void ports.mail.send({ to: email, ...resetLetter(ports.url, token) }).catch(report)
}

/** Sets the password of whom the link was mailed to and ends all their sessions. Gives their id. Throws link_invalid. */
export async function resetPassword(ports: ServicePorts, token: string, password: string): Promise<string> {
  const { userId } = await useLink(ports, 'reset', token)
  if (userId === null) throw linkInvalid('reset')
  await setPassword(ports, userId, password, null)
  return userId
}
