import { isNotNull } from 'drizzle-orm'
import type { SessionState, SignUpPolicy } from '#schema/contracts/session.ts'
import { SignUpPolicy as Policy } from '#schema/contracts/session.ts'
import { readSetting } from '#schema/database/settings.ts'
import { users } from '#schema/tables/accounts.ts'
import type { SessionUser } from '../auth/sessions.ts'
import type { ServicePorts } from '../ports.ts'

/** Whether somebody can sign in with a password here. */
export async function hasAccounts({ db }: Pick<ServicePorts, 'db'>): Promise<boolean> {
  const rows = await db.select({ id: users.id }).from(users).where(isNotNull(users.passwordHash)).limit(1)
  return rows.length > 0
}

/** Closed until the owner decides. */
export async function signUpPolicy({ db }: Pick<ServicePorts, 'db'>): Promise<SignUpPolicy> {
  return Policy.catch('closed').parse(await readSetting(db, 'sign_up'))
}

/** Who is asking and how people get in here. */
export async function describeSession(ports: ServicePorts, user: SessionUser | null): Promise<SessionState> {
  return { user, accounts: ports.mode === 'hosted' || (await hasAccounts(ports)), signUp: await signUpPolicy(ports) }
}
