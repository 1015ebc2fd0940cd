import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ProgressEvent } from '../progress-event.ts'

/** The lease queue. A job of kind `grade` has the id of its submission; one of kind `practice` is known to a row of practices. */
export const jobs = sqliteTable(
  'job',
  {
    id: text().primaryKey(),
    /** Whatever is to be graded comes before practice: jobs are claimed in the order of this word, then of their turns. */
    kind: text({ enum: ['grade', 'practice'] })
      .notNull()
      .default('grade'),
    learner: text().notNull(),
    state: text({ enum: ['ready', 'running', 'done'] }).notNull(),
    /** Jobs of a kind are claimed in this order. One after the learner's last that waits, but never before the turn the queue is at: no burst delays others, and none waits for ever. */
    turn: integer().notNull(),
    enqueuedAt: integer('enqueued_at').notNull(),
    leaseUntil: integer('lease_until'),
    leaseBy: text('lease_by'),
    attempts: integer().notNull().default(0),
  },
  (table) => [
    index('job_ready').on(table.state, table.kind, table.turn, table.enqueuedAt),
    index('job_learner').on(table.learner, table.state),
  ],
)

/** Partial results on their way to whoever watches; dropped some time after the report is in. */
export const events = sqliteTable(
  'event',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    job: text().notNull(),
    data: text({ mode: 'json' }).$type<ProgressEvent[]>().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('event_job').on(table.job, table.id)],
)

/** Grader processes and what they have at their disposal; `seenAt` is their heartbeat. */
export const graders = sqliteTable('grader', {
  id: text().primaryKey(),
  sandbox: text().notNull(),
  reference: text().notNull(),
  /** Why better reference backends were refused, one line each. */
  referenceNotes: text('reference_notes', { mode: 'json' }).$type<string[]>().notNull(),
  version: text().notNull(),
  startedAt: integer('started_at').notNull(),
  seenAt: integer('seen_at').notNull(),
})
