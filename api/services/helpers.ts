import { and, ne, sql } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import { users } from '#schema/tables/accounts.ts'
import { mayAnswer } from './permissions.ts'

/** Whether there is anybody who would see a call for help. */
export async function hasHelpers(db: Database, userId: string): Promise<boolean> {
  const [helper] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(ne(users.id, userId), mayAnswer(db, { id: sql`${users.id}`, role: sql`${users.role}` }, sql`${userId}`)))
    .limit(1)
  return helper !== undefined
}
