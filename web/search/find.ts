import MiniSearch from 'minisearch'
import type { ExerciseEntry } from '#schema/contracts/exercise.ts'

/** What is asked for; what is left out does not matter. */
export interface Wanted {
  words?: string | undefined
  state?: string | undefined
  /** At most so many. */
  minutes?: number | undefined
  /** At most so difficult, 1 to 5. */
  difficulty?: number | undefined
  /** The title of a unit in any track. */
  unit?: string | undefined
}

/** Finds exercises by their words, the best first, a letter wrong or missing notwithstanding; without words, in the order given. */
export function makeFinder(exercises: readonly ExerciseEntry[]): (wanted: Wanted) => ExerciseEntry[] {
  const index = new MiniSearch({
    idField: 'slug',
    fields: ['title', 'summary', 'places'],
    searchOptions: {
      boost: { title: 4, places: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      combineWith: 'AND',
    },
  })
  index.addAll(
    exercises.map(({ slug, title, summary, boxes }) => {
      return { slug, title, summary, places: boxes.map(({ box, unit }) => `${box} ${unit}`).join(' ') }
    }),
  )
  const bySlug = new Map(exercises.map((it) => [it.slug, it]))
  return (wanted) => {
    const words = wanted.words?.trim() ?? ''
    const found = words === '' ? exercises : index.search(words).map(({ id }) => bySlug.get(id as string)!)
    return found.filter((it) => fits(it, wanted))
  }
}

function fits(exercise: ExerciseEntry, { state, minutes, difficulty, unit }: Wanted): boolean {
  if (state !== undefined && exercise.state !== state) return false
  if (minutes !== undefined && exercise.minutes > minutes) return false
  if (difficulty !== undefined && exercise.difficulty > difficulty) return false
  return unit === undefined || exercise.boxes.some((box) => box.unit === unit)
}

/** Titles of the units in which there are exercises, in their order. */
export function listUnits(exercises: readonly ExerciseEntry[]): string[] {
  return [...new Set(exercises.flatMap(({ boxes }) => boxes.map(({ unit }) => unit)))]
}
