import type { BoxState } from '#schema/contracts/outline.ts'
import { plural } from './plural.ts'

/** The path of a track, box by box. */
export const outline = {
  eyebrow: 'Your path',
  progress: (done: number, total: number) => `${done} of ${plural(total, 'box', 'boxes')} done`,
  boxes: 'boxes',
  boxesDone: (done: number, total: number) => `${done} of ${total}`,
  points: 'points',
  pointsOf: (points: number, total: number) => `${points} of ${total}`,
  continueHere: 'Continue where you left off',
  firstStep: 'Your first step',
  nextStep: 'Your next step',
  open: 'Open the exercise',
  resume: 'Go on',
  allDoneTitle: 'You have done everything that is written',
  allDoneBody: 'Every exercise so far is accepted. The open boxes below get theirs as they are written.',
  noneTitle: 'No exercises yet',
  noneBody: 'The outline is here; its exercises are still being written.',
  lately: 'Your latest attempts',
  allAttempts: 'All attempts',
  legend: 'What the marks mean',
  states: {
    none: 'not written yet',
    open: 'open',
    tried: 'begun',
    studied: 'studied',
    done: 'done',
  } satisfies Record<BoxState, string>,
  planned: (titles: readonly string[]) => `Not written yet: ${titles.join(', ')}`,
  tracks: 'Tracks',
  kinds: { topic: 'Topic', challenge: 'Challenge', portfolio: 'Portfolio' },
  phases: 'Phases',
  emptyTitle: 'No track here yet',
  emptyBody: 'This Gradus has no learning path to show.',
}
