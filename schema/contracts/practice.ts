import { z } from '@hono/zod-openapi'
import { PracticeOutcome } from '../practice.ts'

export const Practice = z
  .discriminatedUnion('state', [z.object({ state: z.literal('waiting') }), ...PracticeOutcome.options])
  .openapi('Practice', {
    description:
      'An example like a failed hidden case, drawn from a seed that grades nobody. `waiting`: a grader will make it. `ready`: here it is. `only_one`: the case has the same input for everybody, so there is no other like it. `failed`: our mistake; ask again.',
  })
export type Practice = z.infer<typeof Practice>
