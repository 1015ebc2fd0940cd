import { z } from 'zod'

/** Values as a sandbox writes them, in base64: `grader/judge/decode.ts` reads the bytes. Unlike JSON they tell NaN, -0, typed arrays, Maps and Dates. */
const Packed = z.base64()

/** A visible case as data, so that whoever has it can run it themselves. */
export const Sample = z.object({
  /** Position in the exercise, from 0. */
  index: z.int().min(0),
  title: z.string(),
  entry: z.string(),
  /** The list of arguments. */
  args: Packed,
  /** The right answer, or the name of the error that is asked for. */
  expected: z.union([z.object({ value: Packed }), z.object({ throws: z.string() })]),
  /** Whether the function may change its arguments. */
  mayMutate: z.boolean(),
})
export type Sample = z.infer<typeof Sample>

/** Everything of an exercise that runs its visible cases outside the grader. */
export const Samples = z.object({
  cases: z.array(Sample),
  /** A script whose value is a factory of functions that stand between a case and the learner's module, see `grader/authoring/drive.ts`; null where there is none. */
  drive: z.string().nullable(),
})
export type Samples = z.infer<typeof Samples>
