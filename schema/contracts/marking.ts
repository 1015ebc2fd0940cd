import { z } from '@hono/zod-openapi'
import { ClaimState, Criterion } from '../written.ts'

/** The level given for each criterion, from 0, by its id. */
const Levels = z.record(z.string(), z.int().min(0).max(9))

export const Marking = z
  .object({
    rubric: z.array(Criterion),
    /** Markdown, to be marked beside. */
    model: z.string(),
    /** Null before it is marked. */
    levels: Levels.nullable(),
    /** No criterion is at its first level: the exercise is done. */
    passed: z.boolean(),
  })
  .openapi('Marking')
export type Marking = z.infer<typeof Marking>

export const MarkRequest = z.object({ levels: Levels }).openapi('MarkRequest')
export type MarkRequest = z.infer<typeof MarkRequest>

export const ClaimsRequest = z
  .object({
    /** The report so far. */
    text: z.string().max(65_536),
  })
  .openapi('ClaimsRequest')

export const ClaimStates = z.array(ClaimState).openapi('ClaimStates')
export type ClaimStates = z.infer<typeof ClaimStates>
