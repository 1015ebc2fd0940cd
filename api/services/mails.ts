import type { MailMessage } from '../ports.ts'

type Letter = Omit<MailMessage, 'to'>

/** The token stands behind the #, which browsers send to nobody and which no server logs. */
const linkTo = (url: string, page: string, token: string) => `${url}/${page}#${token}`

export function resetLetter(url: string, token: string): Letter {
  return {
    subject: 'A new password for Gradus',
    text: [
      'Somebody, probably you, asked for a new password for your account at',
      `${url}. Choose it here:`,
      '',
      linkTo(url, 'reset', token),
      '',
      'The link works once, within an hour. If it was not you, do nothing: your password stays as it is.',
    ].join('\n'),
  }
}

export function invitationLetter(url: string, token: string, inviter: string, cohort: string | null): Letter {
  return {
    subject: 'You are invited to Gradus',
    text: [
      cohort === null
        ? `${inviter} invites you to Gradus, where one learns machine learning by building it.`
        : `${inviter} invites you to the cohort “${cohort}” at Gradus, where one learns machine learning by building it.`,
      '',
      linkTo(url, 'invitation', token),
      '',
      'The link works once, within seven days. If you do not know who that is, do nothing.',
    ].join('\n'),
  }
}

/** To the address that was: whoever reads it there should know if it was not them. */
export function movedLetter(url: string): Letter {
  return {
    subject: 'Your e-mail address at Gradus was changed',
    text: [
      `Your account at ${url} now has another e-mail address, and this one is no longer used.`,
      '',
      'If it was not you, tell whoever runs that Gradus.',
    ].join('\n'),
  }
}
