import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { priorities } from '../priority.ts'
import type { ProgressEvent } from '../progress-event.ts'

/** The lease queue. A job of kind `grade` has the id of its submission; one of kind `practice` is known to a row of practices. */
export const jobs = sqliteTable(
  'job',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['grade', 'practice'] })
      .notNull()
      .default('grade'),
    /** One of {@link priorities}: jobs are claimed in this order, then in that of their turns. */
    priority: integer().notNull().default(priorities.normal),
    learner: text().notNull(),
    state: text({ enum: ['ready', 'running', 'done'] }).notNull(),
    /**
     * When it is due, ms since 1970: now, or a fixed time after the learner's last of this priority that waits. So a burst delays its sender
     * and nobody else, and newcomers, who are due later and later, keep nobody waiting for ever.
     */
    turn: integer().notNull(),
    enqueuedAt: integer('enqueued_at').notNull(),
    /** When it was claimed last, ms; null before. */
    claimedAt: integer('claimed_at'),
    /** Null until it is done. */
    endedAt: integer('ended_at'),
    leaseUntil: integer('lease_until'),
    leaseBy: text('lease_by'),
    attempts: integer().notNull().default(0),
  },
  (table) => [
    index('job_ready').on(table.state, table.priority, table.turn, table.enqueuedAt, table.id),
    index('job_learner').on(table.learner, table.state),
    // what the last ones took says how long others will wait
    index('job_ended').on(table.kind, table.endedAt, table.claimedAt),
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
  /** How many jobs it does at a time. */
  lanes: integer().notNull().default(1),
  startedAt: integer('started_at').notNull(),
  seenAt: integer('seen_at').notNull(),
})
