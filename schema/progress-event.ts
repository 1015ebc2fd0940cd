import { z } from 'zod'
import { CaseReport, Report } from './report.ts'

/** What a watcher of a submission hears, in this order: queued*, started, case*, report. A retried job starts over with `started`. */
export const ProgressEvent = z.discriminatedUnion('type', [
  /** `position` counts the jobs that will be claimed before this one; `expectedWait` is a rough guess, s, null while there is nothing to go by. */
  z.object({ type: z.literal('queued'), position: z.int().min(0), expectedWait: z.int().min(0).nullable() }),
  z.object({ type: z.literal('started'), cases: z.int().min(0) }),
  z.object({ type: z.literal('case'), case: CaseReport }),
  z.object({ type: z.literal('report'), report: Report }),
])
export type ProgressEvent = z.infer<typeof ProgressEvent>
