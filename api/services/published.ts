import { eq } from 'drizzle-orm'
import type { ExerciseSummary } from '#schema/contracts/outline.ts'
import type { Database } from '#schema/database/open.ts'
import type { Manifest } from '#schema/manifest.ts'
import { exercises, exerciseVersions } from '#schema/tables/exercises.ts'
import { ProblemError } from '../problem.ts'
import type { Progress } from './progress.ts'

/** The manifests of the versions in force, by slug. */
export async function readManifests(db: Database): Promise<ReadonlyMap<string, Manifest>> {
  const rows = await db
    .select({ slug: exercises.slug, manifest: exerciseVersions.manifest })
    .from(exercises)
    .innerJoin(exerciseVersions, eq(exerciseVersions.version, exercises.version))
  return new Map(rows.map(({ slug, manifest }) => [slug, manifest]))
}

/** The version in force. Throws unknown_exercise, or not_ready while no exercise at all is published. */
export async function readPublished(db: Database, slug: string) {
  const [row] = await db
    .select({ exercise: exerciseVersions })
    .from(exercises)
    .innerJoin(exerciseVersions, eq(exerciseVersions.version, exercises.version))
    .where(eq(exercises.slug, slug))
  if (row) return row.exercise
  const any = await db.select({ slug: exercises.slug }).from(exercises).limit(1)
  if (any.length === 0) throw new ProblemError('not_ready', 'The exercises are being published; try again in a few seconds.')
  throw new ProblemError(
    'unknown_exercise',
    `There is no exercise "${slug}"; GET /api/v1/tracks lists the outlines that name them.`,
  )
}

export function summarise(slug: string, manifest: Manifest, progress: Progress): ExerciseSummary {
  const { title, summary, points, difficulty, minutes } = manifest
  return { slug, title, summary, points, difficulty, minutes, state: progress.get(slug) ?? 'open' }
}
