import { eq } from 'drizzle-orm'
import type { ExerciseSummary, OlderAcceptance } from '#schema/contracts/outline.ts'
import type { Database } from '#schema/database/open.ts'
import type { AnyManifest } from '#schema/manifest.ts'
import type { Written } from '#schema/written.ts'
import { exercises, exerciseVersions } from '#schema/tables/exercises.ts'
import { ProblemError } from '../problem.ts'
import type { Progress } from './progress.ts'

/** What lists say of an exercise. */
export interface PublishedFacts {
  manifest: AnyManifest
  written: Written | null
}

/** The versions in force, by slug. */
export async function readAllPublished(db: Database): Promise<ReadonlyMap<string, PublishedFacts>> {
  const rows = await db
    .select({ slug: exercises.slug, manifest: exerciseVersions.manifest, written: exerciseVersions.written })
    .from(exercises)
    .innerJoin(exerciseVersions, eq(exerciseVersions.version, exercises.version))
  return new Map(rows.map(({ slug, ...facts }) => [slug, facts]))
}

/** The version in force. Throws unknown_exercise, or not_ready while no exercise at all is published. */
export async function readPublished(db: Database, slug: string) {
  const [row] = await db
    .select({
      exercise: exerciseVersions,
      beside: { hints: exercises.hints, discussion: exercises.discussion, twin: exercises.twin },
    })
    .from(exercises)
    .innerJoin(exerciseVersions, eq(exerciseVersions.version, exercises.version))
    .where(eq(exercises.slug, slug))
  if (row) return { ...row.exercise, ...row.beside }
  const any = await db.select({ slug: exercises.slug }).from(exercises).limit(1)
  if (any.length === 0) throw new ProblemError('not_ready', 'The exercises are being published; try again in a few seconds.')
  throw new ProblemError(
    'unknown_exercise',
    `There is no exercise "${slug}"; GET /api/v1/tracks lists the outlines that name them.`,
  )
}

export function summarise(
  slug: string,
  { manifest, written }: PublishedFacts,
  progress: Progress,
  older: ReadonlyMap<string, OlderAcceptance> = new Map(),
): ExerciseSummary {
  const { title, summary, points, difficulty, minutes, kind } = manifest
  const selfMarked = written !== null && written.rubric.length > 0
  const state = progress.get(slug) ?? 'open'
  return { slug, title, summary, points, difficulty, minutes, kind, selfMarked, state, older: older.get(slug) ?? null }
}
