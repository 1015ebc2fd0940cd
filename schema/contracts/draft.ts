import { z } from '@hono/zod-openapi'

export const Draft = z
  .object({
    /** Code, the answers of a quiz as JSON, or the text of a report. */
    source: z.string(),
    /** Counts the saves, from 1. */
    revision: z.int().min(1),
    savedAt: z.iso.datetime(),
  })
  .openapi('Draft')
export type Draft = z.infer<typeof Draft>

export const SaveDraftRequest = z
  .object({
    /** At most 64 KB of UTF-8. */
    source: z.string(),
    /** The revision that this one was written on top of; 0 where there was none. */
    revision: z.int().min(0),
    /** What the same device sent on top of that revision and has no answer to: it may be replaced as well. */
    unanswered: z.string().optional(),
  })
  .openapi('SaveDraftRequest')
export type SaveDraftRequest = z.infer<typeof SaveDraftRequest>

export const DraftState = z.object({ draft: Draft.nullable() }).openapi('DraftState')
export type DraftState = z.infer<typeof DraftState>
