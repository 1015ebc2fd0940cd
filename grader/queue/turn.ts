import { sql } from 'drizzle-orm'
import { jobs } from '#schema/tables/queue.ts'

/**
 * The head of an INSERT that queues a job for each row `s` of submissions that what follows it selects. Its turn comes after the
 * learner's last that waits, but never before the one the queue is at.
 */
export function queueBehind(kind: 'grade' | 'practice', at: number) {
  const id = kind === 'grade' ? sql`s.id` : sql`p.job`
  return sql`
    INSERT INTO ${jobs} (id, kind, learner, state, turn, enqueued_at, attempts)
    SELECT ${id}, ${kind}, s.user_id, 'ready', max(
      coalesce((SELECT max(w.turn) + 1 FROM ${jobs} w WHERE w.learner = s.user_id AND w.state = 'ready' AND w.kind = ${kind}), 0),
      coalesce((SELECT min(w.turn) FROM ${jobs} w WHERE w.state = 'ready' AND w.kind = ${kind}), 0)), ${at}, 0`
}
