import { z } from '@hono/zod-openapi'

export const Health = z
  .object({
    /** True when the database answers, exercises are published and a grader reported in the last 15 seconds. */
    ready: z.boolean(),
    version: z.string(),
    /** The weakest sandbox level among live graders; null without one. */
    sandbox: z.enum(['bubblewrap', 'process']).nullable(),
    /** The reference backend in force; null without a grader. */
    reference: z.string().nullable(),
    /** Why better backends were refused, and what keeps us from being ready. */
    notes: z.array(z.string()),
  })
  .openapi('Health')
export type Health = z.infer<typeof Health>
