import { z } from '@hono/zod-openapi'
import { SubmissionDetail } from './submission.ts'

const Body = z
  .string()
  .trim()
  .min(1, 'Write something first')
  .max(8000, 'At most 8000 characters')
  // SQLite gives text back up to its first NUL only
  .refine((text) => !text.includes('\0'), 'It holds a NUL character')

export const ThreadState = z.enum(['open', 'answered', 'closed']).openapi('ThreadState', {
  description: '`open`: waits for an answer; `answered`: waits for who asked; `closed`: done with. Writing opens it again.',
})
export type ThreadState = z.infer<typeof ThreadState>

export const AskRequest = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('help'), body: Body }),
    z.object({
      kind: z.literal('case'),
      /** The case that looks wrong, by its place in the report. */ caseIndex: z.int().min(0),
      body: Body,
    }),
  ])
  .openapi('AskRequest')
export type AskRequest = z.infer<typeof AskRequest>

/** Markdown. */
export const WriteRequest = z.object({ body: Body }).openapi('WriteRequest')
export const CloseRequest = z.object({ closed: z.boolean() }).openapi('CloseRequest')

export const ThreadSummary = z
  .object({
    id: z.string(),
    exercise: z.string(),
    exerciseTitle: z.string(),
    submission: z.string(),
    /** `help` with the whole attempt, or a `case` that looks wrong. */
    kind: z.enum(['help', 'case']),
    caseIndex: z.int().min(0).nullable(),
    caseTitle: z.string().nullable(),
    state: ThreadState,
    /** Who asked. */
    asker: z.string(),
    /** You asked; else you may answer. */
    mine: z.boolean(),
    createdAt: z.iso.datetime(),
    /** Of the last message. */
    updatedAt: z.iso.datetime(),
  })
  .openapi('ThreadSummary')
export type ThreadSummary = z.infer<typeof ThreadSummary>

export const Message = z
  .object({
    id: z.string(),
    /** Null where the writer has erased their account. */
    author: z.string().nullable(),
    /** You wrote it. */
    mine: z.boolean(),
    /** Markdown. */
    body: z.string(),
    createdAt: z.iso.datetime(),
  })
  .openapi('Message')
export type Message = z.infer<typeof Message>

/** A conversation with the attempt it is about. */
export const ThreadDetail = ThreadSummary.extend({ messages: z.array(Message), attempt: SubmissionDetail }).openapi('ThreadDetail')
export type ThreadDetail = z.infer<typeof ThreadDetail>
