import { plural } from './plural.ts'

/** Looking at the model before an exercise is solved, and making up for it. */
export const reveal = {
  title: 'The model',
  afterMore: (n: number) =>
    `When you are stuck for good, the model can be shown: after ${plural(n, 'more attempt', 'more attempts')} of different code.`,
  never: 'Your cohort shows the model after an accepted attempt only.',
  ready: 'You have tried honestly. If you would rather learn from the model now, look at it.',
  show: 'Show me the model',
  showTitle: 'Look at the model?',
  showBody:
    'The box will say “studied”. It is ticked once you have solved the exercise from the blank starter on another day; until then it gives no points.',
  showConfirm: 'Show the model',
  studied: 'You have studied the model. The box is ticked once you solve the exercise from the blank starter on another day.',
  from: (time: string) => `You can begin ${time}.`,
  begin: 'Begin from blank',
  goingOn: 'You are solving it from blank; the model is out of sight until an attempt is accepted.',
  cohortTitle: 'The model before it is solved',
  cohortHint: 'For members who are stuck. What they have looked at counts as studied, not as done.',
  cohortLabel: 'Shown after',
  cohortNever: 'never',
  cohortAfter: (n: number) => plural(n, 'failed attempt', 'failed attempts'),
  cohortSaved: 'Saved.',
}
