import { eq } from 'drizzle-orm'
import type { SignUpRequest } from '#schema/contracts/session.ts'
import { users } from '#schema/tables/accounts.ts'
import { members } from '#schema/tables/cohorts.ts'
import { hashPassword, verifyNothing, verifyPassword } from '../auth/password.ts'
import type { ServicePorts } from '../ports.ts'
import { invalidField, ProblemError } from '../problem.ts'
import { hasAccounts, signUpPolicy } from './accounts.ts'
import { findByCode } from './cohorts.ts'

/** Rethrows a violated uniqueness of the address as email_taken, anything else as it is. */
export function emailTaken(error: unknown): never {
  // the query builder wraps what the driver throws, except from a batch
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_CONSTRAINT')) {
    throw new ProblemError('email_taken', 'Sign in instead, or use another address.')
  }
  throw error
}

/** Makes a learner’s account under the policy in force and joins the cohort of the code. Gives the user’s id. */
export async function signUp(ports: ServicePorts, request: SignUpRequest): Promise<string> {
  const policy = await signUpPolicy(ports)
  if (!(await hasAccounts(ports))) {
    throw new ProblemError(
      'sign_up_closed',
      'The owner has not invited anybody yet; the first account is made through the link Gradus prints.',
    )
  }
  if (policy === 'closed') throw new ProblemError('sign_up_closed')
  if (policy === 'code' && !request.joinCode) throw invalidField('joinCode', 'Ask your teacher for the join code of your cohort')
  const cohort = request.joinCode ? await findByCode(ports, request.joinCode) : null

  const id = crypto.randomUUID()
  const { name, email } = request
  const user = { id, name, email, passwordHash: await hashPassword(request.password), createdAt: ports.now() }
  const addUser = ports.db.insert(users).values(user)
  const join =
    cohort && ports.db.insert(members).values({ cohortId: cohort.id, userId: id, role: 'learner', joinedAt: ports.now() })
  await (join ? ports.db.batch([addUser, join]) : addUser.then()).catch(emailTaken)
  return id
}

/** Gives the user’s id. Throws wrong_credentials, the same and as slowly for an unknown address. */
export async function signIn({ db }: ServicePorts, email: string, password: string): Promise<string> {
  const [user] = await db.select().from(users).where(eq(users.email, email))
  const right = user?.passwordHash ? await verifyPassword(user.passwordHash, password) : await verifyNothing(password)
  if (!user || !right) throw new ProblemError('wrong_credentials', 'Check the address and the password; both must match.')
  return user.id
}
