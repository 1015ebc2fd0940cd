import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

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
})

/** One-time links: `enter` signs somebody in on a loopback installation, `set_up` makes the first account elsewhere. */
export const links = sqliteTable('link', {
  /** SHA-256 of the token, hex. */
  id: text().primaryKey(),
  purpose: text({ enum: ['enter', 'set_up'] }).notNull(),
  /** Whom it signs in; the owner when null. */
  userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
  createdAt: integer('created_at').notNull(),
  usedAt: integer('used_at'),
})

/** Installation-wide facts: `secret` (hex, 32 bytes, made once), `sign_up` (closed | code | open), absent until decided. */
export const settings = sqliteTable('setting', { key: text().primaryKey(), value: text().notNull() })
