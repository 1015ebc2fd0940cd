import { z } from '@hono/zod-openapi'
import { Import } from '../manifest.ts'
import { Samples } from '../samples.ts'

export const ExerciseSamples = z
  .object({
    ...Samples.shape,
    /** Of the exercise they belong to. */
    version: z.string(),
    entry: z.array(z.string()),
    imports: z.array(Import),
    limits: z.object({ caseMs: z.int(), memoryMB: z.int() }),
    tolerance: z.object({ absolute: z.number(), relative: z.number() }),
  })
  .openapi('ExerciseSamples', {
    description:
      'The visible cases with their inputs and answers, and what is needed to run them elsewhere: in the browser, on the command line. Values are bytes in base64, tagged with their types.',
  })
export type ExerciseSamples = z.infer<typeof ExerciseSamples>
