import { plural } from './plural.ts'

const again = (due: string | null) => (due === null ? '' : ` Due again ${due}.`)
const failures = (n: number) => (n === 0 ? 'at the first attempt' : `after ${plural(n, 'attempt', 'attempts')} that failed`)

/** Solving exercises again from blank, with or without a timer. */
export const rehearsal = {
  title: 'Interview practice',
  intro: 'Solve an exercise again from its blank starter. What you know well comes back later, what was hard sooner.',
  timer: 'Timer',
  timers: {
    none: 'No timer',
    own: 'As long as the exercise is meant to take',
    minutes: (n: number) => `${n} minutes`,
  },
  timerHint: 'Going over is allowed: nothing ends when the time is up.',
  goingOnTitle: 'You are in the middle of',
  goingOn: (since: string) => `begun ${since}`,
  goOn: 'Go on',
  dueTitle: 'Due again',
  due: (when: string) => `due ${when}`,
  nothingDue: 'Nothing is due today.',
  nothingSolved: 'What you have solved comes back here after some days.',
  laterTitle: (n: number) => `${plural(n, 'exercise is', 'exercises are')} due later`,
  rehearsed: (n: number) => (n === 0 ? 'not yet solved again' : `solved again ${n === 1 ? 'once' : `${n} times`}`),
  chosenTitle: (n: number) => (n === 20 ? 'A chosen twenty' : `A chosen ${n}`),
  chosenIntro: 'What interviews ask for most, in an order to learn it in.',
  chosenCount: (solved: number, rehearsed: number, of: number) => `${solved} of ${of} solved, ${rehearsed} solved again from blank`,
  begin: 'Begin',
  beginFor: (title: string) => `Begin ${title} from blank`,
  practise: 'Practice',
  all: 'All practice',
  bar: 'Practice from blank',
  left: (clock: string) => `${clock} left`,
  over: (clock: string) => `${clock} over the time; going on is fine`,
  elapsed: (clock: string) => `${clock} so far`,
  hide: 'Hide the timer',
  show: 'Show the timer',
  hideShort: 'Hide',
  showShort: 'Show',
  giveUp: 'Give up',
  giveUpTitle: 'Give up this practice?',
  giveUpBody: 'It comes back soon. What you have written is put aside under Attempts, and your earlier code returns to the editor.',
  keepGoing: 'Keep going',
  halfTime: 'Half of the time is over.',
  fiveLeft: 'Five minutes left.',
  timeUp: 'The time is up. You may go on.',
  solved: (minutes: string, failed: number, due: string | null) =>
    `Solved from blank in ${minutes}, ${failures(failed)}.${again(due)}`,
  solvedLate: (minutes: string, timer: number, failed: number, due: string | null) =>
    `Solved from blank in ${minutes}, ${failures(failed)}; the timer was ${timer} min.${again(due)}`,
  givenUp: (minutes: string, due: string | null) => `Given up after ${minutes}.${again(due)}`,
  minutes: (n: number) => (n < 1 ? 'less than a minute' : n < 90 ? `${n} min` : `${(n / 60).toFixed(1)} h`),
  done: 'Back to my earlier code',
  closed: 'Hints are closed while you practise from blank.',
  earlierClosed: 'Earlier attempts and the model are closed while you practise from blank.',
}
