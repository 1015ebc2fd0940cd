import { sql } from 'drizzle-orm'
import { type GradePriority, priorities } from '#schema/priority.ts'
import { jobs } from '#schema/tables/queue.ts'

/** How much later each further submission of one person is due than the one before, ms. More than the first ones of a whole class take. */
const apartMs = 60_000

/**
 * The head of an INSERT that queues a job for each row `s` of submissions that what follows it selects: due now, or some time after the
 * learner's last of this priority that waits.
 */
export function queueBehind(priority: GradePriority | 'practice', at: number) {
  const kind = priority === 'practice' ? 'practice' : 'grade'
  const id = priority === 'practice' ? sql`p.job` : sql`s.id`
  const rank = priorities[priority]
  return sql`
    INSERT INTO ${jobs} (id, kind, priority, learner, state, turn, enqueued_at, attempts)
    SELECT ${id}, ${kind}, ${rank}, s.user_id, 'ready', max(${at}, coalesce((
      SELECT max(w.turn) + ${apartMs} FROM ${jobs} w WHERE w.learner = s.user_id AND w.state = 'ready' AND w.priority = ${rank}
    ), 0)), ${at}, 0`
}
