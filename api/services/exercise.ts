import { and, desc, eq } from 'drizzle-orm'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { Track } from '#schema/track.ts'
import { submissions } from '#schema/tables/submissions.ts'
import type { ServicePorts } from '../ports.ts'
import { readProgress } from './progress.ts'
import { readPublished, summarise } from './published.ts'

/** Where the outlines point to an exercise. A box that stands in a phase itself has the phase for its unit. */
function findBoxes(tracks: readonly Track[], slug: string): ExerciseDetail['boxes'] {
  return tracks.flatMap((track) =>
    track.phases
      .flatMap((phase) => [...phase.units, phase])
      .flatMap((unit) =>
        unit.boxes
          .filter((box) => box.exercises.includes(slug))
          .map((box) => ({ track: track.slug, unit: unit.title, box: box.title })),
      ),
  )
}

/** Throws unknown_exercise. */
export async function readExercise({ db, tracks }: ServicePorts, slug: string, userId: string): Promise<ExerciseDetail> {
  const { version, manifest, prompt, starter, cases } = await readPublished(db, slug)
  const [latest] = await db
    .select({ source: submissions.source })
    .from(submissions)
    .where(and(eq(submissions.userId, userId), eq(submissions.slug, slug)))
    .orderBy(desc(submissions.createdAt), desc(submissions.id))
    .limit(1)
  const { entry, imports = [], limits, tolerance } = manifest
  return {
    ...summarise(slug, manifest, await readProgress(db, userId)),
    version,
    prompt,
    starter,
    entry,
    imports,
    limits,
    tolerance: { absolute: tolerance.absolute, relative: tolerance.relative },
    cases,
    boxes: findBoxes(tracks, slug),
    latestSource: latest?.source ?? null,
  }
}
