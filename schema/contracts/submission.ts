import { z } from '@hono/zod-openapi'
import { Report } from '../report.ts'
import { Verdict } from '../verdict.ts'
import { Written } from '../written.ts'
import { CaseOutline } from './exercise.ts'

export const SubmitRequest = z
  .object({
    exercise: z.string().min(1).max(100),
    /** TypeScript, at most 64 KB of UTF-8. */
    source: z.string(),
  })
  .openapi('SubmitRequest')

export const SubmissionState = z.enum(['queued', 'running', 'done']).openapi('SubmissionState')

export const SubmissionSummary = z
  .object({
    id: z.string(),
    exercise: z.string(),
    exerciseTitle: z.string(),
    createdAt: z.iso.datetime(),
    state: SubmissionState,
    /** Null until done. */
    verdict: Verdict.nullable(),
    score: z.number().min(0).max(1).nullable(),
    /** Your earlier submission of the very same code, whose report answers for this one too; null for one graded itself. */
    sameAs: z.string().nullable(),
  })
  .openapi('SubmissionSummary')
export type SubmissionSummary = z.infer<typeof SubmissionSummary>

export const SubmissionDetail = SubmissionSummary.extend({
  source: z.string(),
  report: Report.nullable(),
  /** Jobs that will be claimed before this one; null unless queued. */
  position: z.int().min(0).nullable(),
  /** Until it is graded, s, roughly; null unless queued, and while there is nothing to go by. */
  expectedWait: z.int().min(0).nullable(),
  kind: z.enum(['code', 'quiz', 'report']),
  /** What was to be written; null where code was asked for. */
  written: Written.nullable(),
  /** The functions the submission’s version of the exercise asks for, in the order a learner would write them. */
  entry: z.array(z.string()),
  /** The cases of that version, for drawing them before they are graded. */
  cases: z.array(CaseOutline.pick({ title: true, partOf: true, visibility: true, entry: true })),
}).openapi('SubmissionDetail')
export type SubmissionDetail = z.infer<typeof SubmissionDetail>
