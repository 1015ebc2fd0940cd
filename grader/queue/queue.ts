import type { GradePriority } from '#schema/priority.ts'
import type { PracticeOutcome } from '#schema/practice.ts'
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
  /** `normal` unless said otherwise. */
  priority?: GradePriority
  /** The same person’s graded submission of the same code, which answers for this one: it is stored and not queued. */
  sameAs?: string
}

/** Where a submission stands among those that wait. */
export interface Place {
  /** How many jobs will be claimed before it. */
  position: number
  /** Until it is claimed, s, roughly; null where nothing is known to go by. */
  expectedWait: number | null
}

/** What waits to be graded. */
export interface Backlog {
  waiting: number
  /** How many of these are the one’s who asks. */
  own: number
  /** Submissions graded a second while all graders are busy; null where nothing is known to go by. */
  rate: number | null
}

/** A case of a submission, by its index. */
export interface CaseOf {
  submissionId: string
  caseIndex: number
}

/** The API’s side of the queue. */
export interface SubmissionQueue {
  /**
   * Stores and queues a submission; durable once resolved. The same user and idempotency key again is a no-op that
   * returns the id of the first.
   */
  enqueue(submission: NewSubmission): Promise<{ id: string; created: boolean }>
  /** Null when it is no longer waiting. */
  place(id: string): Promise<Place | null>
  /** What waits, and how much of it is this learner’s. */
  backlog(userId: string): Promise<Backlog>
  /** Drops all jobs of somebody whose submissions are gone, and what was told of them. What a grader still sends is not stored. */
  forget(userId: string): Promise<void>
  /** A grader is known to be dead: what it was at may be claimed at once. */
  bury(grader: string): Promise<void>
  /** What happens to a submission from its start on, until its report, which comes last and always. Ends early when `signal` aborts. */
  listen(id: string, signal: AbortSignal): AsyncIterable<ProgressEvent>
  /** Queues the making of an example like a case, behind whatever is to be graded. Again it is a no-op, unless the first attempt failed. */
  enqueuePractice(wanted: CaseOf): Promise<void>
  /** What came of that; null when nothing has until `signal` aborts. Undefined when nobody asked. */
  awaitPractice(wanted: CaseOf, signal: AbortSignal): Promise<PracticeOutcome | null | undefined>
}

/** What a job of either kind is about. The lease is the claimer’s until it expires; a heartbeat extends it. */
interface Claimed {
  id: string
  /** 1 for the first time. */
  attempt: number
  slug: string
  version: string
  source: string
  /** The submission’s own: the one that decides its grade. */
  seed: string
}

export interface GradeJob extends Claimed {
  kind: 'grade'
}

export interface PracticeJob extends Claimed {
  kind: 'practice'
  caseIndex: number
}

export type Job = GradeJob | PracticeJob

/** The grader’s side of the queue. */
export interface JobQueue {
  /**
   * Takes up to `limit` jobs: exams, then normal grades, then regrades, then practice; in each the longest waiting first, each learner in
   * turn. Expired leases count as waiting.
   */
  claim(limit: number): Promise<Job[]>
  /** Extends the leases of jobs still at work. */
  heartbeat(ids: readonly string[]): Promise<void>
  /** Tells whoever listens. Lossy and cheap: nothing depends on it. */
  progress(id: string, events: readonly ProgressEvent[]): Promise<void>
  /** Stores the report and ends the job, in one transaction. False when another grader had ended it already; then nothing is stored. */
  finish(id: string, report: Report): Promise<boolean>
  /** The same for a practice job and its outcome. */
  finishPractice(id: string, outcome: PracticeOutcome): Promise<boolean>
  /** The submission is graded with this seed instead of the one it came with, which does not prove. */
  reseed(id: string, seed: string): Promise<void>
  /** Gives a job back, to be claimed again after `delayMs`. */
  release(id: string, delayMs: number): Promise<void>
}
