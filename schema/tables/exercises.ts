import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Manifest } from '../manifest.ts'

/** What a learner may see of an exercise, as it was when published: a report of last year still finds its statement. */
export const exerciseVersions = sqliteTable('exercise_version', {
  /** SHA-256 over the files that decide a verdict and the statement, hex. */
  version: text().primaryKey(),
  slug: text().notNull(),
  manifest: text({ mode: 'json' }).$type<Manifest>().notNull(),
  prompt: text().notNull(),
  starter: text().notNull(),
  /** Titles and visibility of all cases in order; visible ones with their call as code. */
  cases: text({ mode: 'json' }).$type<CaseOutline[]>().notNull(),
  publishedAt: integer('published_at').notNull(),
})

export interface CaseOutline {
  title: string
  visibility: 'visible' | 'hidden'
  entry: string
  call?: string
  expected?: string
}

/** The version in force of each exercise. */
export const exercises = sqliteTable('exercise', {
  slug: text().primaryKey(),
  version: text()
    .notNull()
    .references(() => exerciseVersions.version),
})

/**
 * The eight seeds this installation draws for a version. A seed whose proof fails is replaced (generation + 1) and the reason kept
 * in the log; submissions keep the seed they were made with.
 */
export const seeds = sqliteTable(
  'seed',
  {
    version: text()
      .notNull()
      .references(() => exerciseVersions.version),
    /** 0 to 7 */
    slot: integer().notNull(),
    generation: integer().notNull(),
    seed: text().notNull(),
    state: text({ enum: ['pending', 'proven', 'failed'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.version, table.slot] })],
)
