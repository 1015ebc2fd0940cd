import { and, eq } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import { installationSecret } from '#schema/database/settings.ts'
import { type CaseOutline, exercises, exerciseVersions, seeds } from '#schema/tables/exercises.ts'
import { drawSeed } from './draw-seed.ts'
import type { Engine } from './engine.ts'
import { type Exercise, listSlugs, loadExercise, loadProbes } from './exercise/load.ts'
import { showCall, showValue } from './judge/show.ts'
import { ReferenceFailure } from './reference/references.ts'
import { verifySeeds } from './verify/seeds.ts'

const slots = 8
const maxGenerations = 4

export interface Published {
  /** By slug. */
  exercises: Map<string, Exercise>
  problems: { slug: string; message: string }[]
}

/**
 * Puts every exercise of the repository into the database: statement, case titles, and eight seeds of this installation's own. A version is
 * published once; an exercise whose files do not agree keeps its former version.
 */
export async function publishExercises(db: Database, engine: Engine): Promise<Published> {
  const problems: Published['problems'] = []
  const published = new Map<string, Exercise>()
  const secret = await installationSecret(db)
  for (const slug of listSlugs()) {
    try {
      const exercise = loadExercise(slug)
      const [known] = await db.select().from(exerciseVersions).where(eq(exerciseVersions.version, exercise.version))
      const outline = known ? known.cases : await describeCases(engine, exercise)
      await store(db, exercise, outline, secret)
      published.set(slug, exercise)
    } catch (error) {
      problems.push({ slug, message: (error as Error).message })
    }
  }
  return { exercises: published, problems }
}

async function store(db: Database, { slug, version, manifest, prompt, starter }: Exercise, cases: CaseOutline[], secret: string) {
  const drawn = Array.from({ length: slots }, (_, slot) => {
    return { version, slot, generation: 0, seed: drawSeed(secret, version, slot, 0), state: 'pending' as const }
  })
  await db.batch([
    db
      .insert(exerciseVersions)
      .values({ version, slug, manifest, prompt, starter, cases, publishedAt: Date.now() })
      .onConflictDoNothing(),
    db.insert(seeds).values(drawn).onConflictDoNothing(),
    db.insert(exercises).values({ slug, version }).onConflictDoUpdate({ target: exercises.slug, set: { version } }),
  ])
}

async function describeCases(engine: Engine, exercise: Exercise): Promise<CaseOutline[]> {
  const { cases } = await engine.prepare(exercise, verifySeeds[0])
  const probes = await loadProbes(exercise)
  const described = cases.map(({ title, visibility, entry, args, expected }) => {
    if (visibility === 'hidden') return { title, visibility, entry }
    const outcome = 'value' in expected ? showValue(expected.value) : `throws ${expected.throws}`
    return { title, visibility, entry, call: showCall(entry, args), expected: outcome }
  })
  return [...described, ...probes.map(({ title, entry }) => ({ title, visibility: 'hidden' as const, entry }))]
}

/**
 * Proves one seed that nobody has proven yet: its cases answered, corroborated, solved by the model, all of it cached for the first grade. A
 * seed that fails is replaced by another. Resolves to false when there is none left to prove.
 */
export async function proveNextSeed(
  db: Database,
  engine: Engine,
  published: ReadonlyMap<string, Exercise>,
  warn: (line: string) => void,
): Promise<boolean> {
  const [next] = await db
    .select({ slug: exercises.slug, version: seeds.version, slot: seeds.slot, generation: seeds.generation, seed: seeds.seed })
    .from(seeds)
    .innerJoin(exercises, eq(exercises.version, seeds.version))
    .where(eq(seeds.state, 'pending'))
    .limit(1)
  if (!next) return false
  const { slug, version, slot, generation } = next
  const row = and(eq(seeds.version, version), eq(seeds.slot, slot))
  try {
    const exercise = published.get(slug)
    if (exercise?.version !== version) return false // another grader's, with other files
    await engine.prepare(exercise, next.seed)
    await db.update(seeds).set({ state: 'proven' }).where(row)
  } catch (error) {
    if (!(error instanceof ReferenceFailure)) throw error
    warn(`${slug}: seed ${slot}.${generation} does not prove: ${error.message}`)
    if (generation + 1 >= maxGenerations) {
      await db.update(seeds).set({ state: 'failed' }).where(row)
      warn(`${slug}: slot ${slot} failed ${maxGenerations} times; repair the exercise, its grades are at fault`)
      return true
    }
    const seed = drawSeed(await installationSecret(db), version, slot, generation + 1)
    await db
      .update(seeds)
      .set({ generation: generation + 1, seed })
      .where(row)
  }
  return true
}
