import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import { installationSecret } from '#schema/database/settings.ts'
import { type CaseOutline, exerciseArchives, exercises, exerciseVersions, seeds } from '#schema/tables/exercises.ts'
import type { AnswerKey } from '#schema/written.ts'
import { drawSeed } from './draw-seed.ts'
import type { Engine } from './engine.ts'
import { packExercise } from './exercise/archive.ts'
import { loadArchived } from './exercise/load-archived.ts'
import { type Exercise, listSlugs, listWritten, loadExercise, loadProbes } from './exercise/load.ts'
import { outlineCases } from './exercise/outline-cases.ts'
import { ReferenceFailure } from './reference/references.ts'
import { replaceSeed } from './replace-seed.ts'
import { findOutline } from './verify/proof.ts'
import { verifySeeds } from './verify/seeds.ts'
import { outlineWritten } from './written/grade-written.ts'
import { loadWritten, type WrittenExercise } from './written/load.ts'

const slots = 8

export interface Published {
  /** By slug: what is graded. One whose folder is gone, or whose files do not agree, is graded with the files of its version in force. */
  exercises: ReadonlyMap<string, Exercise | WrittenExercise>
  problems: { slug: string; message: string }[]
  /** Published just now, and changed since their proof or never proven. */
  unproven: string[]
}

/**
 * Puts every exercise of the repository into the database: statement, case titles, the files that decide, and eight seeds of this installation's own. A version is
 * published once; an exercise whose files do not agree keeps its former version.
 */
export async function publishExercises(db: Database, engine: Engine): Promise<Published> {
  const problems: Published['problems'] = []
  const unproven: string[] = []
  const published = new Map<string, Exercise | WrittenExercise>()
  const secret = await installationSecret(db)
  const kept = await db.select({ version: exerciseArchives.version }).from(exerciseArchives)
  const archived = new Set(kept.map(({ version }) => version))
  for (const slug of listSlugs()) {
    try {
      const exercise = loadExercise(slug)
      const [known] = await db.select().from(exerciseVersions).where(eq(exerciseVersions.version, exercise.version))
      const proven = known?.cases ?? findOutline(slug)
      const outline = proven ?? (await describeCases(engine, exercise))
      await store(db, archived, { exercise, cases: outline, drawn: drawSeeds(exercise, secret) })
      published.set(slug, exercise)
      if (!proven) unproven.push(slug)
    } catch (error) {
      problems.push({ slug, message: (error as Error).message })
    }
  }
  for (const slug of listWritten()) {
    try {
      const exercise = await loadWritten(slug, (version) => readKey(db, version))
      // nothing in it is drawn: one seed, for the sake of those who ask for one
      const [{ version }, slot] = [exercise, 0]
      const drawn: NewSeed[] = [{ version, slot, generation: 0, seed: '', state: 'proven' }]
      await store(db, archived, { exercise, cases: outlineWritten(exercise), drawn })
      published.set(slug, exercise)
    } catch (error) {
      problems.push({ slug, message: (error as Error).message })
    }
  }
  const inForce = await db.select({ slug: exercises.slug, version: exercises.version }).from(exercises)
  for (const { slug, version } of inForce.filter((it) => !published.has(it.slug))) {
    try {
      const archived = await loadArchived(db, slug, version)
      if (!archived) continue
      published.set(slug, archived.exercise)
      process.once('exit', () => archived[Symbol.dispose]())
    } catch (error) {
      problems.push({ slug, message: (error as Error).message })
    }
  }
  return { exercises: published, problems, unproven }
}

/** Of a version that was published before. */
async function readKey(db: Database, version: string): Promise<AnswerKey | null> {
  const [known] = await db
    .select({ key: exerciseVersions.answerKey })
    .from(exerciseVersions)
    .where(eq(exerciseVersions.version, version))
  return known?.key ?? null
}

function drawSeeds({ version }: Exercise, secret: string): NewSeed[] {
  return Array.from({ length: slots }, (_, slot) => {
    return { version, slot, generation: 0, seed: drawSeed(secret, version, slot, 0), state: 'pending' }
  })
}

type NewSeed = typeof seeds.$inferInsert

interface Publication {
  exercise: Exercise | WrittenExercise
  cases: CaseOutline[]
  drawn: NewSeed[]
}

/** @param archived versions whose files are kept already: packing them takes some milliseconds each */
async function store(db: Database, archived: ReadonlySet<string>, { exercise, cases, drawn }: Publication) {
  const { slug, version, manifest, prompt, starter } = exercise
  const isWritten = 'written' in exercise
  const more = isWritten ? { written: exercise.written, answerKey: exercise.key } : { solution: exercise.solution }
  const { hints, afterword } = isWritten ? { hints: [], afterword: {} } : exercise
  const inForce = { version, hints, ...afterword }
  const archives = archived.has(version)
    ? []
    : [
        db
          .insert(exerciseArchives)
          .values({ version, files: packExercise(exercise) })
          .onConflictDoNothing(),
      ]
  await db.batch([
    db
      .insert(exerciseVersions)
      .values({ version, slug, manifest, prompt, starter, cases, ...more, publishedAt: Date.now() })
      .onConflictDoNothing(),
    ...archives,
    db.insert(seeds).values(drawn).onConflictDoNothing(),
    db
      .insert(exercises)
      .values({ slug, ...inForce })
      .onConflictDoUpdate({ target: exercises.slug, set: inForce }),
  ])
}

/** Where no stored proof has them: a first start need not compute every answer of every exercise before anybody may begin. */
async function describeCases(engine: Engine, exercise: Exercise): Promise<CaseOutline[]> {
  const { cases } = await engine.prepare(exercise, verifySeeds[0])
  return outlineCases(cases, await loadProbes(exercise))
}

/** Whether a version waits for its samples; what is answered in words has none. */
const lacksSamples = and(isNull(exerciseVersions.samples), isNotNull(exerciseVersions.solution))

/**
 * Proves one seed that nobody has proven yet: its cases answered, corroborated, solved by the model, all of it cached for the first grade. A
 * seed that fails is replaced by another. The first one that proves gives the version its samples, so versions without any come first, and first
 * of them those somebody waits for. Resolves to false when there is none left to prove.
 */
export async function proveNextSeed(
  db: Database,
  engine: Engine,
  published: Published['exercises'],
  warn: (line: string) => void,
): Promise<boolean> {
  // what is not among them is another grader's, with other files
  const ours = [...published.values()].filter((it): it is Exercise => !('written' in it))
  const versions = ours.map(({ version }) => version)
  const [next] = await db
    .select({ slug: exercises.slug, version: seeds.version, slot: seeds.slot, generation: seeds.generation, seed: seeds.seed })
    .from(seeds)
    .innerJoin(exercises, eq(exercises.version, seeds.version))
    .innerJoin(exerciseVersions, eq(exerciseVersions.version, seeds.version))
    .where(and(inArray(seeds.version, versions), or(eq(seeds.state, 'pending'), and(eq(seeds.state, 'proven'), lacksSamples))))
    .orderBy(
      isNotNull(exerciseVersions.samples),
      isNull(exerciseVersions.samplesWantedAt),
      exerciseVersions.samplesWantedAt,
      seeds.slot,
    )
    .limit(1)
  if (!next) return false
  const { slug, version, slot, generation } = next
  const row = and(eq(seeds.version, version), eq(seeds.slot, slot))
  try {
    const exercise = ours.find((it) => it.version === version)!
    const samples = JSON.stringify(await engine.sample(exercise, next.seed))
    await db.batch([
      db.update(seeds).set({ state: 'proven' }).where(row),
      db
        .update(exerciseVersions)
        .set({ samples })
        .where(and(eq(exerciseVersions.version, version), lacksSamples)),
    ])
  } catch (error) {
    if (!(error instanceof ReferenceFailure)) throw error
    warn(`${slug}: seed ${slot}.${generation} does not prove: ${error.message}`)
    await replaceSeed(db, next, (line) => warn(`${slug}: ${line}`))
  }
  return true
}
