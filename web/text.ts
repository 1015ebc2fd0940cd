import { account } from './text/account.ts'
import { attempts } from './text/attempts.ts'
import { cohorts } from './text/cohorts.ts'
import { enter, policy, setUp, signIn, signUp } from './text/entrance.ts'
import { excerpt } from './text/excerpt.ts'
import { exercise } from './text/exercise.ts'
import { help } from './text/help.ts'
import { imports } from './text/imports.ts'
import { intelligence } from './text/intelligence.ts'
import { outline } from './text/outline.ts'
import { plots } from './text/plots.ts'
import { practice } from './text/practice.ts'
import { problems } from './text/problems.ts'
import { rehearsal } from './text/rehearsal.ts'
import { results } from './text/results.ts'
import { reveal } from './text/reveal.ts'
import { run } from './text/run.ts'
import { search } from './text/search.ts'
import { settings } from './text/settings.ts'
import { work } from './text/work.ts'
import { written } from './text/written.ts'

/** Every word of the interface. A second language is a second object of the same type. */
export const text = {
  app: {
    name: 'Gradus',
    skip: 'Skip to the content',
    mainNav: 'Main',
    path: 'Path',
    attempts: 'Attempts',
    practice: 'Practice',
    cohorts: 'Cohorts',
    settings: 'Settings',
    signOut: 'Sign out',
    accountMenu: (initials: string, name: string) => `${initials}, account of ${name}`,
    loading: 'Loading…',
    retry: 'Try again',
    cancel: 'Cancel',
    home: 'Back to your path',
    tagline: 'Machine learning, built by hand, one step at a time.',
  },
  notices: {
    offline: 'You are offline. What you write is kept on this device.',
    notifications: 'Notifications',
    expiredTitle: 'Your session has ended',
    expiredBody: 'Nothing is lost: your draft is kept on this device. Sign in again to go on where you were.',
    expiredLink: 'Nothing is lost: your draft is kept on this device. Start Gradus again and open the link it prints to go on.',
    expiredAgain: 'I have opened it',
    stillExpired: 'Not signed in yet. Open the link in this browser first.',
    failedTitle: 'This did not work',
    missingTitle: 'This part is not here yet',
    missingBody:
      'Gradus does not answer at the moment. What you wrote is kept; the page goes on by itself as soon as there is an answer.',
    crashTitle: 'This page tripped over something',
    crashBody:
      'That is our mistake, not yours. Your drafts are safe. Reload the page; if it happens again, tell whoever runs this Gradus.',
    reload: 'Reload the page',
    notFoundTitle: 'There is nothing at this address',
    notFoundBody: 'The link may be old, or mistyped.',
  },
  problems,
  form: {
    required: 'Fill this in.',
    email: 'That is not an e-mail address.',
    tooShort: (least: number) => `Use at least ${least} characters.`,
    name: 'Name',
    email_: 'E-mail',
    password: 'Password',
    newPassword: 'Password',
    passwordHint: 'At least 10 characters. A few words make a good one.',
    showPassword: 'Show password',
    joinCode: 'Join code',
    joinCodeHint: 'From whoever leads your cohort.',
    joinCodeOptional: 'Only if somebody gave you one.',
    optional: 'optional',
  },
  enter,
  setUp,
  signIn,
  signUp,
  policy,
  search,
  guides: {
    eyebrow: 'Guide',
    fromNumpy: 'From NumPy to TypeScript',
    fromNumpyAsk: 'You think in NumPy?',
  },
  outline,
  exercise,
  account,
  written,
  results,
  excerpt,
  imports,
  intelligence,
  plots,
  practice,
  run,
  work,
  help,
  rehearsal,
  reveal,
  attempts,
  cohorts,
  settings,
}
