import { z } from 'zod'

/**
 * What became of a submission or of one of its cases. The folder names under an exercise's `submissions/` are the same words.
 *
 * `judge_error` is our fault: it is retried and never counted against the learner.
 */
export const verdicts = [
  'accepted',
  'wrong_answer',
  'time_limit',
  'memory_limit',
  'output_limit',
  'runtime_error',
  'compile_error',
  'judge_error',
] as const

export const Verdict = z.enum(verdicts)
export type Verdict = z.infer<typeof Verdict>

/** A case is `not_run` when an earlier one ended the sandbox (time, memory, output) and nothing can be said about it. */
export const CaseVerdict = z.enum([...verdicts, 'not_run'])
export type CaseVerdict = z.infer<typeof CaseVerdict>
