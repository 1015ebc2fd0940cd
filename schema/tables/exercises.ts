import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AnyManifest } from '../manifest.ts'
import type { AnswerKey, Written } from '../written.ts'

/** What a learner may see of an exercise, as it was when published: a report of last year still finds its statement. */
export const exerciseVersions = sqliteTable('exercise_version', {
  /** SHA-256 over the files that decide a verdict and the statement, hex. */
  version: text().primaryKey(),
  slug: text().notNull(),
  manifest: text({ mode: 'json' }).$type<AnyManifest>().notNull(),
  prompt: text().notNull(),
  starter: text().notNull(),
  /** The model, shown after acceptance; null for what is answered in words. */
  solution: text(),
  /** Titles and visibility of all cases in order; visible ones with their call as code. */
  cases: text({ mode: 'json' }).$type<CaseOutline[]>().notNull(),
  /** The visible cases with arguments and expected values, for browsers and the command line; null until a grader has computed them. */
  samples: text(),
  /** When somebody first asked for samples that were not there yet, ms since 1970: theirs are computed before others. */
  samplesWantedAt: integer('samples_wanted_at'),
  /** Of what is answered in words; null where it is code. */
  written: text({ mode: 'json' }).$type<Written>(),
  answerKey: text('answer_key', { mode: 'json' }).$type<AnswerKey>(),
  publishedAt: integer('published_at').notNull(),
})

/** All that a version is graded by, for those who ask once its files are others. */
export const exerciseArchives = sqliteTable('exercise_archive', {
  version: text()
    .primaryKey()
    .references(() => exerciseVersions.version),
  /** As `grader/exercise/archive.ts` packs them, some tens of kilobytes. */
  files: blob({ mode: 'buffer' }).notNull(),
})

export interface CaseOutline {
  title: string
  /** The case this is one part of; its parts stand side by side. */
  partOf?: string
  visibility: 'visible' | 'hidden'
  entry: string
  call?: string
  expected?: string
}

/** The version in force of each exercise. */
export const exercises = sqliteTable('exercise', {
  slug: text().primaryKey(),
  /** Markdown, one a step. They decide nothing, so that they may change without a new version. */
  hints: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
  /** Markdown on the mistakes that people make, for after acceptance; null where there is none. Decides nothing either. */
  discussion: text(),
  /** The same in Python, for after acceptance; null where there is none. */
  twin: text(),
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
