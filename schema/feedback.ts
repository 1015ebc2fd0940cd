import { z } from 'zod'

/** The kinds of mistake the judge can name. Closed: a page, a test or a translation may switch over it. */
export const feedbackKinds = [
  'not_written', // the function is missing or still throws the starter's "not implemented"
  'wrong_type', // a string where a number belongs, an object where an array belongs
  'nothing', // null or undefined where something belongs, or something where null does
  'missing_field', // an object lacks a property the contract names
  'shape', // lengths or dimensions differ
  'dtype', // a typed array of another type than the contract names
  'transposed',
  'wrong_axis', // reduced or normalised along the other axis
  'permuted', // right values in another order
  'sign',
  'up_to_sign', // right but for the signs of some entries
  'off_by_one', // right values one place further along, or counts one too high or low
  'scale', // off by one constant factor; `factor` says which
  'offset', // off by one additive constant
  'not_a_number', // NaN where a number belongs
  'infinite',
  'precision', // right idea, too few correct digits
  'recognised', // what a well-known mistake gives, named by the exercise
  'gradient', // the derivative with respect to one parameter is wrong; the message says which and how
  'value', // different, and none of the patterns above explains it
  'property', // an invariant does not hold (orthonormal, sorted, sums to one…)
  'input_mutated',
  'should_throw', // an error was expected and none came
  'wrong_error', // an error came, of another class than the contract names
  'threw', // an error came where a value was expected
  'never_settled', // the returned promise is still pending and nothing is left that could settle it
  'unsupported_value', // the answer holds something no value can be read from (function, symbol, cycle)
  'time',
  'scaling', // the time grows faster with the size of the input than the contract allows; verdict time_limit
  'memory',
  'output',
] as const

export const FeedbackKind = z.enum(feedbackKinds)
export type FeedbackKind = z.infer<typeof FeedbackKind>

/**
 * One finding about one case. For hidden cases only `kind`, `message` and the path's field names are present: never a value of
 * the input, of the learner's answer or of the expected one.
 */
export const Feedback = z.object({
  kind: FeedbackKind,
  /** One sentence for the learner. */
  message: z.string(),
  /** Where in the answer, as code would say it: `components[0][2]`. */
  path: z.string().optional(),
  /** Rendered values, visible cases only. */
  expected: z.string().optional(),
  actual: z.string().optional(),
  /** |actual − expected| and that over max(|expected|, tiny), visible cases only. */
  absoluteError: z.number().optional(),
  relativeError: z.number().optional(),
})
export type Feedback = z.infer<typeof Feedback>
