import type { ExerciseEntry } from '#schema/contracts/exercise.ts'
import type { ServicePorts } from '../ports.ts'
import { findBoxes } from './find-boxes.ts'
import { readProgress } from './progress.ts'
import { readAllPublished, summarise } from './published.ts'

/** Every exercise in force, in the order in which the tracks come to it; those in no track last. */
export async function listExercises({ db, tracks }: ServicePorts, userId: string): Promise<ExerciseEntry[]> {
  const published = await readAllPublished(db)
  const progress = await readProgress(db, userId)
  const inTracks = tracks
    .flatMap(({ phases }) => phases)
    .flatMap((phase) => [...phase.units.flatMap((unit) => unit.boxes), ...phase.boxes])
    .flatMap((box) => box.exercises)
  return [...new Set([...inTracks, ...published.keys()])].flatMap((slug) => {
    const known = published.get(slug)
    return known ? [{ ...summarise(slug, known, progress), boxes: findBoxes(tracks, slug) }] : []
  })
}
