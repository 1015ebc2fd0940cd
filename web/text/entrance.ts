import type { SignUpPolicy } from '#schema/contracts/session.ts'

/** The link that the terminal prints. */
export const enter = {
  title: 'Opening your path',
  usedTitle: 'This link opens only once',
  usedBody:
    'It was used before, or a newer start of Gradus replaced it. Each start prints a fresh one: look at the terminal Gradus runs in, or stop it with Ctrl-C and run',
  usedAccounts: 'If you have an account, you can also sign in.',
  missingTitle: 'Open the link from the terminal',
  missingBody:
    'When Gradus starts it prints a link that signs you in. Open that link in this browser. If the terminal is gone, start Gradus again with',
  command: 'npm start',
}

export const setUp = {
  title: 'Set up Gradus',
  intro: 'You are the first one here. This account owns the installation.',
  submit: 'Create the account',
  usedTitle: 'This set-up link opens only once',
}

export const signIn = {
  title: 'Sign in',
  submit: 'Sign in',
  toSignUp: 'New here?',
  toSubmit: 'To have your code graded, and kept, sign in or create an account. What you have written stays.',
  signUp: 'Create an account',
}

export const signUp = {
  title: 'Create an account',
  submit: 'Create the account',
  toSignIn: 'Have an account?',
  closedTitle: 'Sign-up is closed',
  closedBody: 'New accounts are not being made here at the moment. Ask the owner of this Gradus to invite you.',
}

export const policy = {
  legend: 'Who may create an account?',
  closed: ['Nobody else', 'Only the accounts that exist can sign in.'],
  code: ['People with a join code', 'Make a cohort and give its code to whom you invite. It also puts them into that cohort.'],
  open: ['Anyone who reaches this address', 'Fit for a network you trust.'],
} satisfies Record<SignUpPolicy, [string, string]> & { legend: string }
