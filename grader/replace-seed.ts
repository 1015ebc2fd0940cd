import { and, eq, ne } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import { installationSecret } from '#schema/database/settings.ts'
import { seeds } from '#schema/tables/exercises.ts'
import { drawSeed } from './draw-seed.ts'

/** Draws of a slot. When the last of them does not prove either, the exercise is at fault. */
const maxGenerations = 4

/**
 * Puts the next draw in place of a seed that does not prove, and gives the seed that its learners get from now on; what another grader has replaced by then
 * stays as it is. Undefined when there is none left: repair the exercise.
 */
export async function replaceSeed(
  db: Database,
  { version, seed }: { version: string; seed: string },
  warn: (line: string) => void,
): Promise<string | undefined> {
  const secret = await installationSecret(db)
  const slots = await db.select().from(seeds).where(eq(seeds.version, version)).orderBy(seeds.slot)
  const isOf = ({ slot }: { slot: number }) => drawsOf(secret, version, slot).includes(seed)
  const failed = slots.find((it) => it.seed === seed) ?? slots.find(isOf)
  if (!failed) return undefined
  if (failed.seed === seed && failed.state !== 'failed') {
    const next = drawsOf(secret, version, failed.slot)[failed.generation + 1]
    if (next === undefined) warn(`slot ${failed.slot} failed ${maxGenerations} times; repair the exercise, its grades are at fault`)
    await db
      .update(seeds)
      .set(next === undefined ? { state: 'failed' } : { generation: failed.generation + 1, seed: next, state: 'pending' })
      .where(and(eq(seeds.version, version), eq(seeds.slot, failed.slot), eq(seeds.seed, seed)))
  }
  const usable = await db
    .select()
    .from(seeds)
    .where(and(eq(seeds.version, version), ne(seeds.state, 'failed')))
    .orderBy(seeds.slot)
  return (usable.find(({ slot }) => slot === failed.slot) ?? usable[failed.slot % usable.length])?.seed
}

/** All that a slot may have, by generation. */
function drawsOf(secret: string, version: string, slot: number): string[] {
  return Array.from({ length: maxGenerations }, (_, generation) => drawSeed(secret, version, slot, generation))
}
