import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { Track } from '#schema/track.ts'

/** Where the outlines point to an exercise. A box that stands in a phase itself has the phase for its unit. */
export function findBoxes(tracks: readonly Track[], slug: string): ExerciseDetail['boxes'] {
  return tracks.flatMap((track) =>
    track.phases
      .flatMap((phase) => [...phase.units, phase])
      .flatMap((unit) =>
        unit.boxes
          .filter((box) => box.exercises.includes(slug))
          .map((box) => ({ track: track.slug, trackTitle: track.title, unit: unit.title, box: box.title })),
      ),
  )
}
