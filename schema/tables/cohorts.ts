import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from './accounts.ts'

export const cohorts = sqliteTable('cohort', {
  id: text().primaryKey(),
  name: text().notNull(),
  joinCode: text('join_code').notNull().unique(),
  /** After how many different attempts that failed its members may look at the model; null for never. */
  revealAfter: integer('reveal_after').default(5),
  createdAt: integer('created_at').notNull(),
})

export const members = sqliteTable(
  'member',
  {
    cohortId: text('cohort_id')
      .notNull()
      .references(() => cohorts.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text({ enum: ['lead', 'learner'] }).notNull(),
    joinedAt: integer('joined_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.cohortId, table.userId] }), index('member_user').on(table.userId)],
)
