import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from './accounts.ts'
import { submissions } from './submissions.ts'

const userId = () =>
  text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' })

/** Unfinished work as it was saved last, from whichever device. */
export const drafts = sqliteTable(
  'draft',
  {
    userId: userId(),
    /** Of the exercise; the id of the rehearsal for what is written in one. */
    slug: text().notNull(),
    source: text().notNull(),
    /** Counts the saves, from 1: who saves says which one they saw last. */
    revision: integer().notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.slug] })],
)

/** What a learner asked about one attempt: for help, or whether a case is right. */
export const threads = sqliteTable(
  'thread',
  {
    id: text().primaryKey(),
    /** Who asked. */
    userId: userId(),
    slug: text().notNull(),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['help', 'case'] }).notNull(),
    /** The case in question; null for help with the whole. */
    caseIndex: integer('case_index'),
    state: text({ enum: ['open', 'answered', 'closed'] }).notNull(),
    createdAt: integer('created_at').notNull(),
    /** Of its last message. */
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [index('thread_user').on(table.userId, table.updatedAt), index('thread_state').on(table.state, table.updatedAt)],
)

export const messages = sqliteTable(
  'message',
  {
    id: text().primaryKey(),
    threadId: text('thread_id')
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    /** Null once its writer has erased their account. */
    authorId: text('author_id').references(() => users.id, { onDelete: 'set null' }),
    /** Markdown. */
    body: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('message_thread').on(table.threadId, table.createdAt)],
)

/** Who looked at a model before solving its exercise: their box is ticked by a solution from a blank editor on another day. */
export const reveals = sqliteTable(
  'reveal',
  {
    userId: userId(),
    slug: text().notNull(),
    revealedAt: integer('revealed_at').notNull(),
    /** When the next day begins where they are: a practice from then on makes up for the look. */
    rehearsableFrom: integer('rehearsable_from').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.slug] })],
)

/**
 * An exercise begun again from its starter, with or without a timer. It is solved by the first accepted submission from when it began
 * until it ended; that is looked up, never stored.
 */
export const rehearsals = sqliteTable(
  'rehearsal',
  {
    id: text().primaryKey(),
    userId: userId(),
    slug: text().notNull(),
    /** Of the timer; null without one. */
    minutes: integer(),
    startedAt: integer('started_at').notNull(),
    /** Null while it goes on. */
    endedAt: integer('ended_at'),
  },
  (table) => [index('rehearsal_user').on(table.userId, table.slug, table.startedAt)],
)
