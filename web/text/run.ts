import type { Import } from '#schema/manifest.ts'
import { plural } from './plural.ts'

/** Running visible cases and inputs of one's own on the learner's device. */
export const run = {
  run: 'Run',
  stop: 'Stop',
  which: 'What is shown',
  device: 'Last run',
  attempt: 'Last attempt',
  badge: 'On this device, not graded',
  emptyTitle: 'Nothing run yet',
  emptyBody: 'Run tries the visible cases at once, on this device. It is no attempt: nothing is sent and nobody keeps count.',
  preparing: 'Getting ready',
  fetching: 'Fetching the cases and the compiler',
  waiting: 'Gradus is computing the visible cases, once after a start. This takes some seconds',
  running: 'Running',
  judged: (n: number, total: number) => `${n} of ${plural(total, 'visible case', 'visible cases')} judged`,
  stopped: 'Stopped',
  stoppedBody: (n: number, total: number) => `${n} of ${plural(total, 'visible case', 'visible cases')} had run`,
  missing: 'The first run on a page needs a connection, and Gradus does not answer. Your code is kept on this device.',
  right: 'Every visible case is right',
  rightBody: 'Submit to have the hidden cases decide',
  wrong: (n: number, total: number) => `${n} of ${plural(total, 'visible case', 'visible cases')} right`,
  cutShort: (left: number) =>
    `One case did not come to its end, so ${plural(left, 'case', 'cases')} after it ${left === 1 ? 'was' : 'were'} not run`,
  wrongBody: 'The cases that failed are open below',
  noCompile: 'Does not compile',
  failed: 'The run did not work',
  failedBody: 'Your code is kept, and none of it was judged',
  seconds: (seconds: string) => `${seconds} s`,
  outdated: 'You have changed your code since this run.',
  announce: (heading: string, detail: string) => `${heading}. ${detail}.`,
  input: {
    title: 'Your own input',
    intro: 'Call your code with an input of your own. The arguments stand in TypeScript, with commas between them.',
    entry: 'Function',
    args: 'Arguments',
    expected: 'The answer you expect',
    expectedHint: 'A value, or “throws RangeError”. Leave it empty to see what comes out.',
    run: 'Run this input',
    result: 'What came out',
    argsWrong: (why: string) => `The arguments cannot be read: ${why}`,
    expectedWrong: (why: string) => `The expected answer cannot be read: ${why}`,
    argsTooLong: 'The arguments of this case are too long to be edited here.',
    driven:
      'Here the exercise’s own code takes the arguments and calls yours. If they do not have the form of those of the visible cases, it is that code that stumbled.',
    asExpected: 'That is the answer you expect.',
    output: 'Answer',
    took: (ms: string) => `Took ${ms} ms`,
    put: 'Put into Run',
    putCase: (title: string) => `Put into Run: ${title}`,
    arrived: 'The input stands under “Your own input”.',
    caseTitle: 'Your own input',
  },
  compiler: {
    missingExport: (entries: readonly string[]) =>
      entries.length === 1
        ? `The solution has to export \`${entries[0]}\`, as in \`export function ${entries[0]}(…)\`.`
        : `The solution exports none of the functions this exercise asks for: ${entries.map((entry) => `\`${entry}\``).join(', ')}.`,
    notAvailable: (what: string, allowed: readonly Import[]) =>
      allowed.length === 0
        ? 'Imports are not available here: write everything in this file.'
        : `${what} is not available here. This exercise allows ${allowed.map((name) => `'${name}'`).join(', ')}.`,
    unknownImport: (library: Import, name: string) => `'${library}' has no ${name === 'default' ? 'default export' : name}.`,
  },
}
