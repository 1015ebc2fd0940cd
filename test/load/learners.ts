import { createHash } from 'node:crypto'
import { makeSessions } from '../../api/auth/sessions.ts'
import { installationSecret } from '../../schema/database/settings.ts'
import type { Database } from '../../schema/database/open.ts'
import { users } from '../../schema/tables/accounts.ts'

/** Puts people into the database, each signed in; gives their cookies. Signing up over HTTP would mostly measure the hashing of passwords. */
export async function enrol(db: Database, count: number): Promise<string[]> {
  const people = Array.from({ length: count }, (_, i) => ({
    id: crypto.randomUUID(),
    name: `Learner ${i + 1}`,
    createdAt: Date.now(),
  }))
  await db.insert(users).values(people)
  const name = `gradus_${createHash('sha256')
    .update(await installationSecret(db))
    .digest('hex')
    .slice(0, 8)}`
  const sessions = makeSessions(db)
  const cookies: string[] = []
  for (const { id } of people) cookies.push(`${name}=${(await sessions.open(id)).token}`)
  return cookies
}
