import { createTransport } from 'nodemailer'
import type { Mail, MailMessage } from '../ports.ts'

/** So that nobody waits for a mail server that does not answer, ms. */
const patience = 10_000

export interface SmtpSettings {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  url: string
  /** The sender’s address. */
  from: string
}

/** A message in the terminal, for whoever runs Gradus to read or pass on. */
export function printMessage({ to, subject, text }: MailMessage): string {
  const lines = ['', `Mail to ${to}: ${subject}`, ...text.split('\n'), '']
  return lines.map((line) => `  ${line}`.trimEnd()).join('\n')
}

/** Sends through an SMTP server; prints where there is none. */
export function makeMail(smtp: SmtpSettings | null, say: (line: string) => void): Mail {
  if (smtp === null) return { delivers: false, send: async (message) => say(printMessage(message)) }
  const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  const transport = createTransport({ url: smtp.url, ...timeouts }, { from: smtp.from })
  return { delivers: true, send: async (message) => void (await transport.sendMail(message)) }
}
