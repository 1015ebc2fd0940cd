import type { BoxState } from '#schema/contracts/outline.ts'

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** Every word of a portfolio. */
export const words = {
  language: 'en',
  title: (name: string) => `${name}: machine learning by hand`,
  intro: (works: number) =>
    `${works === 1 ? 'One exercise' : `${works} exercises`} solved and graded with Gradus. Each was judged by visible and hidden cases, on numbers that its author had not seen.`,
  made: (at: number) => `Made on ${date.format(at)} (UTC).`,
  none: 'No exercise is accepted yet.',
  works: 'Accepted work',
  tracks: 'The way so far',
  boxes: (done: number, total: number) => `${done} of ${total} boxes done`,
  states: { none: 'not written yet', open: 'open', tried: 'begun', studied: 'studied', done: 'done' } satisfies Record<
    BoxState,
    string
  >,
  marks: { none: '·', open: '○', tried: '◐', studied: '≡', done: '●' } satisfies Record<BoxState, string>,
  selfMarked: 'self-marked',
  back: 'All work',
  accepted: (at: number, cases: number) => `Accepted on ${date.format(at)} (UTC): ${cases} of ${cases} cases.`,
  marked: 'Self-marked: machines checked its numbers; the writer judged the rest beside a model, by these criteria.',
  unmarked: 'Machines checked its numbers. Nobody has marked the rest yet.',
  statement: 'What was asked',
  code: 'The code',
  answers: 'The answers',
  report: 'The report',
  noAnswer: 'No answer',
  cases: 'How it was judged',
  caseColumns: ['Case', 'Function', 'Kind', 'Verdict'],
  kinds: { visible: 'visible', hidden: 'hidden' },
  plots: 'Drawn from its answers',
}
