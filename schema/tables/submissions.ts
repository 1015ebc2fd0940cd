import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PracticeOutcome } from '../practice.ts'
import type { Report } from '../report.ts'
import { users } from './accounts.ts'
import { exerciseVersions } from './exercises.ts'

export const submissions = sqliteTable(
  'submission',
  {
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    slug: text().notNull(),
    version: text()
      .notNull()
      .references(() => exerciseVersions.version),
    source: text().notNull(),
    /** Decides the hidden inputs. Never leaves the server. */
    seed: text().notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    /** The same person's earlier submission of the same code, whose report answers for this one too; null for one graded itself. */
    sameAs: text('same_as').references((): AnySQLiteColumn => submissions.id),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('submission_idempotency').on(table.userId, table.idempotencyKey),
    index('submission_history').on(table.userId, table.slug, table.createdAt, table.id),
  ],
)

/** Which submission's report answers for a submission: its own, or the one of the same code before it. */
export const gradedAs = sql<string>`coalesce(${submissions.sameAs}, ${submissions.id})`

/** One final report a submission, by its key. */
export const reports = sqliteTable(
  'report',
  {
    submissionId: text('submission_id')
      .primaryKey()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    verdict: text().notNull(),
    report: text({ mode: 'json' }).$type<Report>().notNull(),
    gradedAt: integer('graded_at').notNull(),
  },
  (table) => [
    index('report_verdict').on(table.verdict),
    // with submission_history, all a leaderboard needs: neither sources nor reports are read for it
    index('report_time').on(table.submissionId, table.verdict, table.gradedAt),
  ],
)

/** Examples that learners asked for after a hidden case had failed: one a case. */
export const practices = sqliteTable(
  'practice',
  {
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    caseIndex: integer('case_index').notNull(),
    /** The job that makes it. */
    job: text().notNull().unique(),
    /** Null until the job is done. */
    outcome: text({ mode: 'json' }).$type<PracticeOutcome>(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.caseIndex] })],
)

/** What somebody said of an accepted submission that people judge: the writer, beside the model. */
export const markings = sqliteTable('marking', {
  submissionId: text('submission_id')
    .primaryKey()
    .references(() => submissions.id, { onDelete: 'cascade' }),
  /** The level given for each criterion, from 0, by its id. */
  levels: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
  /** Whether no criterion is at its first level. */
  passed: integer({ mode: 'boolean' }).notNull(),
  markedAt: integer('marked_at').notNull(),
})
