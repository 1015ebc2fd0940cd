import { asc, gt, sql } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import type { ProgressEvent } from '#schema/progress-event.ts'
import { events } from '#schema/tables/queue.ts'

type Hear = (events: readonly ProgressEvent[], rowId: number) => void

/**
 * Passes new rows of the events table on to whoever follows a job. However many follow, one query every `intervalMs` serves them, and
 * none runs while nobody does.
 */
export function eventFeed(db: Database, intervalMs = 100) {
  const followers = new Map<string, Set<Hear>>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let cursor = 0

  async function poll() {
    try {
      const rows = await db.select().from(events).where(gt(events.id, cursor)).orderBy(asc(events.id)).limit(1000)
      for (const row of rows) {
        cursor = row.id
        for (const hear of followers.get(row.job) ?? []) hear(row.data, row.id)
      }
    } finally {
      timer = followers.size > 0 ? setTimeout(tick, intervalMs) : undefined
    }
  }
  // a failed poll is tried again at the next tick: the rows are still there
  const tick = () => void poll().catch(() => undefined)

  /** Calls `hear` for rows of `job` from now on; call the result to stop. */
  return async function follow(job: string, hear: Hear): Promise<() => void> {
    if (followers.size === 0) {
      const [newest] = await db.select({ id: sql<number>`coalesce(max(${events.id}), 0)` }).from(events)
      cursor = Math.max(cursor, newest?.id ?? 0)
    }
    const set = followers.get(job) ?? new Set()
    followers.set(job, set.add(hear))
    timer ??= setTimeout(tick, intervalMs)
    return () => {
      set.delete(hear)
      if (set.size === 0) followers.delete(job)
    }
  }
}
