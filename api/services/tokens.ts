import { and, desc, eq } from 'drizzle-orm'
import type { NewToken, Token } from '#schema/contracts/account.ts'
import { tokens } from '#schema/tables/accounts.ts'
import { newBearerToken } from '../auth/bearer.ts'
import { hashToken } from '../auth/token.ts'
import type { ServicePorts } from '../ports.ts'
import { invalidField, ProblemError } from '../problem.ts'

/** More than anybody has machines. */
const mostTokens = 50

const toIso = (time: number) => new Date(time).toISOString()

/** Newest first. */
export async function listTokens({ db }: ServicePorts, userId: string): Promise<Token[]> {
  const rows = await db.select().from(tokens).where(eq(tokens.userId, userId)).orderBy(desc(tokens.createdAt), tokens.id)
  return rows.map(({ id, name, createdAt, usedAt }) => ({
    id,
    name,
    createdAt: toIso(createdAt),
    usedAt: usedAt === null ? null : toIso(usedAt),
  }))
}

/** The token is told once, here; the database has its hash. Throws invalid_request where somebody has too many. */
export async function makeToken({ db, now }: ServicePorts, userId: string, name: string): Promise<NewToken> {
  if ((await db.$count(tokens, eq(tokens.userId, userId))) >= mostTokens)
    throw invalidField('name', `You have ${mostTokens} tokens. Delete those you no longer use.`)
  const token = newBearerToken()
  const row = { id: hashToken(token), userId, name, createdAt: now() }
  await db.insert(tokens).values(row)
  return { id: row.id, name, createdAt: toIso(row.createdAt), usedAt: null, token }
}

/** Throws unknown_token, for those of others too. */
export async function deleteToken({ db }: ServicePorts, userId: string, id: string): Promise<void> {
  const deleted = await db
    .delete(tokens)
    .where(and(eq(tokens.userId, userId), eq(tokens.id, id)))
    .returning({ id: tokens.id })
  if (deleted.length === 0) throw new ProblemError('unknown_token', 'GET /api/v1/account/tokens lists yours.')
}
