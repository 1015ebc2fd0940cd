import { z } from '@hono/zod-openapi'
import { Library } from '../manifest.ts'
import { ExerciseSummary } from './outline.ts'

export const CaseOutline = z
  .object({
    title: z.string(),
    visibility: z.enum(['visible', 'hidden']),
    entry: z.string(),
    /** The call as code and what it should give; visible cases only. */
    call: z.string().optional(),
    expected: z.string().optional(),
  })
  .openapi('CaseOutline')

export const ExerciseDetail = ExerciseSummary.extend({
  version: z.string(),
  /** Markdown with KaTeX between dollar signs. */
  prompt: z.string(),
  starter: z.string(),
  entry: z.array(z.string()),
  /** What a solution may import. */
  imports: z.array(Library),
  limits: z.object({ caseMs: z.int(), memoryMB: z.int() }),
  tolerance: z.object({ absolute: z.number(), relative: z.number() }),
  cases: z.array(CaseOutline),
  /** Boxes of the tracks it serves, for the way back. */
  boxes: z.array(z.object({ track: z.string(), unit: z.string(), box: z.string() })),
  /** The learner’s newest submitted source, null before the first. */
  latestSource: z.string().nullable(),
}).openapi('ExerciseDetail')
export type ExerciseDetail = z.infer<typeof ExerciseDetail>
