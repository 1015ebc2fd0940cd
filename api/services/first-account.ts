import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { InviteRequest, SetUpRequest } from '#schema/contracts/session.ts'
import { writeSetting } from '#schema/database/settings.ts'
import { users } from '#schema/tables/accounts.ts'
import { hashPassword } from '../auth/password.ts'
import type { SessionUser } from '../auth/sessions.ts'
import type { ServicePorts } from '../ports.ts'
import { invalidField, ProblemError } from '../problem.ts'
import { hasAccounts } from './accounts.ts'
import { audit } from './audit.ts'
import { useLink } from './links.ts'
import { demand } from './permissions.ts'
import { emailTaken } from './sign-up.ts'

async function findOwner({ db }: ServicePorts) {
  const [owner] = await db.select().from(users).where(eq(users.role, 'owner'))
  return owner ?? null
}

/** Signs in whom a loopback installation's link is for: the owner, made on first use, unless it names another. Gives the user’s id. Throws link_invalid. */
export async function enter(ports: ServicePorts, token: string): Promise<string> {
  // once there are passwords, the way in is the sign-in form
  if (ports.mode === 'hosted' || (await hasAccounts(ports))) throw new ProblemError('link_invalid', 'Accounts are on: sign in.')
  const { userId: named } = await useLink(ports, 'enter', token)
  if (named !== null) return named
  const owner = await findOwner(ports)
  if (owner) return owner.id
  const id = crypto.randomUUID()
  await ports.db.insert(users).values({ id, name: 'Owner', role: 'owner', createdAt: ports.now() })
  return id
}

/**
 * Makes the first account, the owner’s, through the set-up link, and sets who may sign up. Who used the installation on loopback before
 * keeps their work. Throws already_set_up, link_invalid.
 */
export async function setUp(ports: ServicePorts, request: z.infer<typeof SetUpRequest>): Promise<string> {
  if (await hasAccounts(ports))
    throw new ProblemError('already_set_up', 'There is an owner already: sign in, or ask them to invite you.')
  await useLink(ports, 'set_up', request.token)
  const account = { name: request.name, email: request.email, passwordHash: await hashPassword(request.password) }
  const owner = await findOwner(ports)
  const id = owner?.id ?? crypto.randomUUID()
  await ports.db.batch([
    ports.db
      .insert(users)
      .values({ id, ...account, role: 'owner', createdAt: ports.now() })
      .onConflictDoUpdate({ target: users.id, set: account }),
    writeSetting(ports.db, 'sign_up', request.signUp),
    audit(ports, { actorId: id, action: 'installation.sign_up_changed', subject: 'sign_up', detail: { to: request.signUp } }),
  ])
  return id
}

/** The owner’s "invite others": sets who may sign up, and gives the owner e-mail and password where there are none yet. */
export async function invite(ports: ServicePorts, user: SessionUser, request: z.infer<typeof InviteRequest>): Promise<SessionUser> {
  demand(user, 'decide who may sign up')
  const { account } = request
  const detail = { to: request.signUp }
  const decided = audit(ports, { actorId: user.id, action: 'installation.sign_up_changed', subject: 'sign_up', detail })
  if (await hasAccounts(ports)) {
    if (account) throw new ProblemError('already_set_up', 'You have an account already; send the policy alone.')
    await ports.db.batch([writeSetting(ports.db, 'sign_up', request.signUp), decided])
    return user
  }
  if (!account) throw invalidField('account', 'Choose a name, an e-mail address and a password to sign in with from now on')
  const { name, email } = account
  const passwordHash = await hashPassword(account.password)
  const turnOn = ports.db.update(users).set({ name, email, passwordHash }).where(eq(users.id, user.id))
  await ports.db.batch([turnOn, writeSetting(ports.db, 'sign_up', request.signUp), decided]).catch(emailTaken)
  return { ...user, name, email }
}
