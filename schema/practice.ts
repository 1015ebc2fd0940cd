import { z } from 'zod'
import { CaseReport } from './report.ts'

/** The most that is kept of an example's arguments, and of its expected value, in characters. */
export const maxExampleText = 256 * 1024

/** A case of the same generator, with numbers that grade nobody: everything about it may be seen. */
export const PracticeExample = z.object({
  /** What came of the learner's code, as for a visible case. */
  case: CaseReport,
  /** The arguments in full, each as code that is JSON wherever JSON can say it; null when they are too long to be kept. */
  args: z.array(z.string()).nullable(),
  /** The expected value likewise, or `throws RangeError`. */
  expected: z.string().nullable(),
})
export type PracticeExample = z.infer<typeof PracticeExample>

/** What came of asking for an example like a failed hidden case. */
export const PracticeOutcome = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready'), example: PracticeExample }),
  /** The case has the same input for everybody: an example of it would give away what is graded. */
  z.object({ state: z.literal('only_one') }),
  /** We failed, several times; asking again tries again. */
  z.object({ state: z.literal('failed') }),
])
export type PracticeOutcome = z.infer<typeof PracticeOutcome>
