import type { ThreadState } from '#schema/contracts/thread.ts'
import { plural } from './plural.ts'

/** Asking for help, doubting a case, and answering. */
export const help = {
  title: 'Help',
  nav: 'Help',
  navWaiting: (answered: number, open: number) =>
    [
      answered > 0 ? plural(answered, 'answer for you', 'answers for you') : '',
      open > 0 ? `${plural(open, 'question', 'questions')} to answer` : '',
    ]
      .filter(Boolean)
      .join(', '),
  ask: 'Ask for help',
  askTitle: 'Ask for help with this attempt',
  askBody: 'Whoever teaches you here sees your question with the code and the report of this attempt.',
  doubt: 'This case looks wrong',
  doubtAbout: (title: string) => `This case looks wrong: ${title}`,
  doubtTitle: 'This case looks wrong?',
  doubtBody: (title: string) => `Say what you expected of “${title}”. Your code, the report and its receipt go along.`,
  message: 'Your message',
  reply: 'Your answer',
  replyOwn: 'Write more',
  markdown: 'Markdown works: `code`, **bold**, and formulas between dollar signs.',
  send: 'Send',
  sending: 'Sending…',
  sent: 'Sent. The answer will be here and under Help.',
  yours: 'Your questions',
  yoursHere: 'Your questions about this exercise',
  toAnswer: 'Waiting for an answer',
  others: 'Answered and closed',
  noneTitle: 'No conversations yet',
  noneBody: 'When you are stuck, ask below the result of an attempt. The answer comes here.',
  aloneBody:
    'You are alone on this Gradus, so there is nobody to ask: hints, “one like it” and, after some attempts, the model are what helps. In a cohort, its lead answers here.',
  states: { open: 'waiting for an answer', answered: 'answered', closed: 'closed' } satisfies Record<ThreadState, string>,
  kinds: { help: 'Help with an attempt', case: 'A case looks wrong' },
  about: (title: string) => `Case: ${title}`,
  by: (name: string) => `asked by ${name}`,
  gone: 'Somebody who has left',
  you: 'You',
  conversation: 'Conversation',
  attempt: 'The attempt it is about',
  close: 'Close the conversation',
  closeOwn: 'That helped, close it',
  reopen: 'Open it again',
  closed: 'This conversation is closed. Writing opens it again.',
  toAttempt: 'To the attempt',
}
