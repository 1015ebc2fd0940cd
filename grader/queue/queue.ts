import type { ProgressEvent } from '#schema/progress-event.ts'
import type { Report } from '#schema/report.ts'

/** A submission as it is queued. It is stored by the queue, so that nothing accepted can be lost between two stores. */
export interface NewSubmission {
  id: string
  userId: string
  slug: string
  version: string
  source: string
  seed: string
  idempotencyKey: string
}

/** The API’s side of the queue. */
export interface SubmissionQueue {
  /**
   * Stores and queues a submission; durable once resolved. The same user and idempotency key again is a no-op that
   * returns the id of the first.
   */
  enqueue(submission: NewSubmission): Promise<{ id: string; created: boolean }>
  /** How many jobs will be claimed before this one; null when it is no longer waiting. */
  position(id: string): Promise<number | null>
  /** What happens to a submission from its start on, until its report, which comes last and always. Ends early when `signal` aborts. */
  listen(id: string, signal: AbortSignal): AsyncIterable<ProgressEvent>
}

/** A claimed submission. The lease is the claimer’s until `leaseUntil`; a heartbeat extends it. */
export interface Job {
  id: string
  /** 1 for the first time. */
  attempt: number
  slug: string
  version: string
  source: string
  seed: string
}

/** The grader’s side of the queue. */
export interface JobQueue {
  /** Takes up to `limit` jobs: the longest waiting first, each learner in turn; expired leases count as waiting. */
  claim(limit: number): Promise<Job[]>
  /** Extends the leases of jobs still at work. */
  heartbeat(ids: readonly string[]): Promise<void>
  /** Tells whoever listens. Lossy and cheap: nothing depends on it. */
  progress(id: string, events: readonly ProgressEvent[]): Promise<void>
  /** Stores the report and ends the job, in one transaction. False when another grader had ended it already; then nothing is stored. */
  finish(id: string, report: Report): Promise<boolean>
  /** Gives a job back, to be claimed again after `delayMs`. */
  release(id: string, delayMs: number): Promise<void>
}
