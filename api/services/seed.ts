import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { and, eq, ne } from 'drizzle-orm'
import { installationSecret } from '#schema/database/settings.ts'
import type { Database } from '#schema/database/open.ts'
import { seeds } from '#schema/tables/exercises.ts'
import { ProblemError } from '../problem.ts'

/** Seeds an installation draws for each version of an exercise. */
const slots = 8

/** Which seed a learner gets: always the same for a version, another than most neighbours, and nobody can work it out without the secret. */
export async function seedSlot(secret: string, userId: string, version: string): Promise<number> {
  const key = await crypto.subtle.importKey('raw', hexToBytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const code = await crypto.subtle.sign('HMAC', key, utf8ToBytes(`${userId}\n${version}`))
  return new Uint8Array(code)[0]! % slots
}

/** Throws not_ready when the seeds of the version are not drawn yet. */
export async function readSeed(db: Database, userId: string, version: string): Promise<string> {
  const slot = await seedSlot(await installationSecret(db), userId, version)
  const usable = await db
    .select({ slot: seeds.slot, seed: seeds.seed })
    .from(seeds)
    .where(and(eq(seeds.version, version), ne(seeds.state, 'failed')))
    .orderBy(seeds.slot)
  // a slot whose seeds all failed their proof leaves its learners to another, the same one each time
  const row = usable.find((it) => it.slot === slot) ?? usable[slot % usable.length]
  if (!row)
    throw new ProblemError('not_ready', 'The hidden cases of this exercise are being prepared; try again in a few seconds.', {
      retryAfter: 5,
    })
  return row.seed
}
