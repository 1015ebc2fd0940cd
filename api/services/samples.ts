import { and, eq, isNull } from 'drizzle-orm'
import type { ExerciseSamples } from '#schema/contracts/samples.ts'
import { Samples } from '#schema/samples.ts'
import { exerciseVersions } from '#schema/tables/exercises.ts'
import { ProblemError } from '../problem.ts'
import type { ServicePorts } from '../ports.ts'
import { readPublished } from './published.ts'

/**
 * Throws unknown_exercise where there is no such exercise of code, or not_ready while no grader has computed its visible cases, which a grader
 * does next for whoever waits longest.
 */
export async function readSamples({ db }: ServicePorts, slug: string): Promise<ExerciseSamples> {
  const { version, manifest, samples } = await readPublished(db, slug)
  if (manifest.kind !== 'code') {
    throw new ProblemError('unknown_exercise', `The exercise "${slug}" is answered in words: nothing of it runs.`)
  }
  if (samples === null) {
    const unwanted = and(eq(exerciseVersions.version, version), isNull(exerciseVersions.samplesWantedAt))
    await db.update(exerciseVersions).set({ samplesWantedAt: Date.now() }).where(unwanted)
    throw new ProblemError('not_ready', 'The visible cases of this exercise are being computed; try again in a few seconds.', {
      retryAfter: 2,
    })
  }
  const { entry, imports = [], limits, tolerance } = manifest
  const { absolute, relative } = tolerance
  return { ...Samples.parse(JSON.parse(samples)), version, entry, imports, limits, tolerance: { absolute, relative } }
}
