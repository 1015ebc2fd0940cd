import type { User } from '#schema/contracts/session.ts'

/** Account, appearance and who may come in. */
export const settings = {
  title: 'Settings',
  onThisPage: 'On this page',
  account: 'Your account',
  name: 'Name',
  email: 'E-mail',
  noEmail: 'None: the link from the terminal signs you in',
  role: 'Role',
  roles: { owner: 'Owner', instructor: 'Instructor', learner: 'Learner' } satisfies Record<User['role'], string>,
  appearance: 'Appearance',
  theme: { system: 'Like the system', light: 'Light', dark: 'Dark' },
  invite: 'Invite others',
  inviteIntro:
    'So far this Gradus is yours alone. To invite others, give yourself an e-mail and a password, and decide who may create an account.',
  inviteAccount: 'Your own account',
  inviteAccountHint: 'From now on you can sign in with these, on any device that reaches this address.',
  inviteSubmit: 'Turn on accounts',
  policySubmit: 'Save',
  saved: 'Saved.',
  shareOpen: 'Others create their account at',
  shareCode: 'Others create their account, with a cohort’s join code, at',
}
