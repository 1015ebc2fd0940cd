import type { ExerciseSummary } from '#schema/contracts/outline.ts'
import { plural } from './plural.ts'

/** The page that finds exercises. */
export const search = {
  title: 'Exercises',
  find: 'Find an exercise',
  box: 'Topic, method, or what you remember of it',
  state: 'State',
  states: { any: 'Any state', open: 'Open', tried: 'Begun', studied: 'Studied', done: 'Done' } satisfies Record<
    ExerciseSummary['state'] | 'any',
    string
  >,
  minutes: 'Time',
  minutesAny: 'Any time',
  minutesUpTo: (n: number) => `up to ${n} min`,
  difficulty: 'Difficulty',
  difficultyAny: 'Any difficulty',
  difficultyUpTo: (n: number) => (n === 1 ? 'the easiest' : `up to ${n} of 5`),
  unit: 'Unit',
  unitAny: 'All units',
  found: (n: number, of: number) =>
    n === of ? `All ${plural(n, 'exercise', 'exercises')}` : `${n} of ${plural(of, 'exercise', 'exercises')}`,
  none: 'No exercise fits',
  noneBody: 'Try other words, or take back a filter.',
  clear: 'Show all exercises',
}
