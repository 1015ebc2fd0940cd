import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const users = sqliteTable('user', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** Lower case. Null for the owner of an installation that has no accounts yet. */
  email: text().unique(),
  passwordHash: text('password_hash'),
  role: text({ enum: ['owner', 'instructor', 'learner'] })
    .notNull()
    .default('learner'),
  createdAt: integer('created_at').notNull(),
})

/** `id` is the SHA-256 of the token in the cookie: a copy of this table signs nobody in. */
export const sessions = sqliteTable('session', {
  id: text().primaryKey(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  expiresAt: integer('expires_at').notNull(),
  /** Null for sessions opened before it was written down; so are the next two. */
  createdAt: integer('created_at'),
  /** To the hour, so that reading does not write each time. */
  seenAt: integer('seen_at'),
  /** What the browser called itself when the session was opened. */
  userAgent: text('user_agent'),
})

/** Tokens of programs that act for somebody, such as the command line. `id` is the SHA-256 of the token. */
export const tokens = sqliteTable(
  'token',
  {
    id: text().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** What its owner calls it. */
    name: text().notNull(),
    createdAt: integer('created_at').notNull(),
    /** To the hour; null before its first use. */
    usedAt: integer('used_at'),
  },
  (table) => [index('token_user').on(table.userId)],
)

/**
 * One-time links: `enter` signs somebody in on a loopback installation, `set_up` makes the first account elsewhere, `reset` lets somebody choose
 * a new password, `invite` lets whoever has the address make an account.
 */
export const links = sqliteTable('link', {
  /** SHA-256 of the token, hex. */
  id: text().primaryKey(),
  purpose: text({ enum: ['enter', 'set_up', 'reset', 'invite'] }).notNull(),
  /** Whom it signs in; the owner when null. Nobody yet for an invitation. */
  userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
  /** Where an invitation was sent. */
  email: text(),
  /** The cohort that an invitation is to. */
  cohortId: text('cohort_id'),
  /** Null for one that is good until it is used or replaced. */
  expiresAt: integer('expires_at'),
  createdAt: integer('created_at').notNull(),
  usedAt: integer('used_at'),
})

/** Installation-wide facts: `secret` (hex, 32 bytes, made once), `sign_up` (closed | code | open), absent until decided. */
export const settings = sqliteTable('setting', { key: text().primaryKey(), value: text().notNull() })

/** Everything that changed a grade, or who may change one. Rows are added, never changed. */
export const audits = sqliteTable(
  'audit',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: integer().notNull(),
    /** Null for Gradus itself, and for somebody who has erased their account. */
    actorId: text('actor_id').references(() => users.id, { onDelete: 'set null' }),
    /** Such as `submission.regraded`: what it happened to, and what happened. */
    action: text().notNull(),
    /** The id of what it happened to. */
    subject: text().notNull(),
    detail: text({ mode: 'json' }).$type<Record<string, string | number | boolean | null>>().notNull(),
  },
  (table) => [index('audit_subject').on(table.subject)],
)
