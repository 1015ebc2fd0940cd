import type { OlderAcceptance } from '#schema/contracts/outline.ts'
import { plural } from './plural.ts'

/** An exercise: statement, editor and what surrounds them. */
export const exercise = {
  points: (n: number) => plural(n, 'point', 'points'),
  minutes: (n: number) => `about ${n < 90 ? `${n} min` : `${Math.round(n / 30) / 2} h`}`,
  difficulty: (n: number) => `Difficulty ${n} of 5`,
  panes: 'Exercise',
  statement: 'Statement',
  code: 'Code',
  results: 'Results',
  attempts: 'Attempts',
  splitter: 'Width of the statement',
  examples: 'What your code is asked',
  examplesIntro: 'These calls run first, and you see everything about them.',
  call: 'Call',
  expected: 'Expected',
  parts: (n: number) => `${n} parts`,
  hiddenCases: (n: number) => `${plural(n, 'hidden case decides', 'hidden cases decide')}, on numbers drawn for you:`,
  doFirst: 'Worth doing first:',
  countsTowards: 'Counts towards',
  stuck: 'Stuck?',
  hint: (step: number) => `Hint ${step}`,
  hintsLocked: (left: number, none: boolean) =>
    none
      ? `${plural(left, 'hint', 'hints')} in words: the first opens after an attempt that fails, each further one with the next.`
      : `${plural(left, 'more hint', 'more hints')}: the next one opens with the next attempt that fails.`,
  afterword: {
    discussion: 'What people get wrong here',
    model: 'The model solution',
    modelBody: 'One way of many. Yours is right as well.',
    copyModel: 'Copy the model solution',
    twin: 'The same in Python',
    twinBody: 'In Python, as a colleague or an interviewer would write it.',
    copyTwin: 'Copy the Python code',
  },
  rules: 'How it is judged',
  exact: 'Unless the text says otherwise, an answer has to be exactly the expected one.',
  tolerance: (within: string) => `Unless the text says otherwise, a number counts as equal within ${within} of the expected one.`,
  share: (relative: string) => `${relative} times the size`,
  both: (absolute: string, relative: string) => `${absolute} plus ${relative}`,
  limits: (seconds: string, memory: number) => `Each case has ${seconds} and ${memory} MB.`,
  exports: (names: string) => `Export ${names}.`,
  signInToSubmit: 'Sign in to submit',
  editor: 'Your solution, TypeScript',
  editorHelp:
    'Tab indents; Escape, then Tab leaves the editor. Ctrl-Space completes, F8 goes to the next problem, Ctrl-Shift-M lists them all.',
  editorLoading: 'Opening the editor…',
  submit: 'Submit',
  submitting: 'Sending…',
  grading: 'Grading…',
  reset: 'Reset',
  resetTitle: 'Start again from the starter?',
  resetBody:
    'The editor goes back to the code the exercise began with. Your attempts stay in the history, and undo in the editor brings your code back.',
  resetConfirm: 'Reset to the starter',
  restored: 'The attempt’s code is in the editor. Undo brings back what was there.',
  sendFailed: 'Not sent',
  sendUnanswered: 'No answer',
  sendUnansweredBody: 'It may not have arrived. Submit again when the connection is back: the same code is graded once.',
  heldBack: (wait: string) =>
    `There is a rush just now. Your code is kept and sent again by itself in ${wait}, as long as this page is open.`,
  older: ({ accepted, newest, added }: OlderAcceptance) =>
    `Accepted on v${accepted}; v${newest} adds ${plural(added, 'case', 'cases')}. The tick stays: submit again to see whether your code passes them too.`,
  olderShort: ({ accepted, newest, added }: OlderAcceptance) =>
    `accepted on v${accepted}; v${newest} adds ${plural(added, 'case', 'cases')}`,
  lineColumn: (line: number, column: number) => `Line ${line}, column ${column}`,
}
