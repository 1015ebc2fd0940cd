import { z } from '@hono/zod-openapi'

/** Line ends, other controls, halves of characters, and what turns the direction of all that follows. */
const unfit = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u

/** What people call something. It stands in mails, in the terminal and on the pages of others, where it must not pass for anything else. */
export const line = (missing: string, max: number) =>
  z
    .string()
    .trim()
    .min(1, { error: missing, abort: true })
    .max(max)
    .refine((text) => seen.test(text) && !unfit.test(text), 'Write it in one line, with characters that can be seen')
