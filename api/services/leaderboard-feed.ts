import { and, count, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { CohortDetail } from '#schema/contracts/cohort.ts'
import { members } from '#schema/tables/cohorts.ts'
import { reports, submissions } from '#schema/tables/submissions.ts'
import type { ServicePorts } from '../ports.ts'
import { readCohort } from './cohorts.ts'
import { markViewer, readLeaderboard, type Leaderboard } from './leaderboard.ts'

/** How often a watched cohort is looked at, ms; less often where looking takes long, so that it never takes more than a tenth of the time. */
const everyMs = 1000
const maxShare = 0.1
/** Submissions: more than come between two looks. */
const lookedBack = 1000

type Tell = (leaderboard: Leaderboard) => void

interface Watch {
  watchers: Set<Tell>
  timer: ReturnType<typeof setTimeout> | undefined
  /** What the leaderboard was derived from, in short. */
  stamp: string
  leaderboard: Leaderboard | null
}

/** Subscribes to a cohort’s leaderboard: told it as it is, and again whenever it changed. Call the result to stop. */
export type WatchLeaderboard = (cohortId: string, tell: Tell) => () => void

/** One look a second serves everybody who watches the same cohort, and none happens while nobody does. */
export function makeLeaderboardFeed(ports: Pick<ServicePorts, 'db' | 'tracks'>): WatchLeaderboard {
  const { db } = ports
  const watches = new Map<string, Watch>()

  // three short look-ups, where the leaderboard itself takes a walk through the submissions of all members
  async function readStamp(cohortId: string): Promise<string> {
    const [[newest], [people], [again]] = await db.batch([
      db
        .select({ row: sql<number>`rowid` })
        .from(reports)
        .where(eq(reports.verdict, 'accepted'))
        .orderBy(desc(sql`rowid`))
        .limit(1),
      db
        .select({
          members: count(),
          leads: sql<string | null>`group_concat(${members.userId}) filter (where ${members.role} = 'lead')`,
        })
        .from(members)
        .where(eq(members.cohortId, cohortId)),
      // code that was accepted before solves a practice without a new report
      db
        .select({ row: sql<number | null>`max(rowid)` })
        .from(submissions)
        .where(and(isNotNull(submissions.sameAs), sql`rowid > (select max(rowid) from ${submissions}) - ${lookedBack}`)),
    ])
    return `${newest?.row ?? 0} ${people?.members ?? 0} ${people?.leads} ${again?.row ?? 0}`
  }

  async function look(cohortId: string, watch: Watch): Promise<void> {
    const stamp = await readStamp(cohortId)
    if (stamp === watch.stamp) return
    const leaderboard = await readLeaderboard(ports, cohortId)
    const changed = JSON.stringify(leaderboard) !== JSON.stringify(watch.leaderboard)
    Object.assign(watch, { stamp, leaderboard })
    if (changed) for (const tell of watch.watchers) tell(leaderboard)
  }

  async function keepLooking(cohortId: string, watch: Watch): Promise<void> {
    const from = performance.now()
    // a failed look is made up for by the next one
    await look(cohortId, watch).catch(() => undefined)
    if (watch.watchers.size === 0) return
    const pause = Math.max(everyMs, (performance.now() - from) / maxShare)
    watch.timer = setTimeout(() => void keepLooking(cohortId, watch), pause)
  }

  function start(cohortId: string): Watch {
    const watch: Watch = { watchers: new Set(), timer: undefined, stamp: '', leaderboard: null }
    watches.set(cohortId, watch)
    watch.timer = setTimeout(() => void keepLooking(cohortId, watch), 0)
    return watch
  }

  return (cohortId, tell) => {
    const watch = watches.get(cohortId) ?? start(cohortId)
    watch.watchers.add(tell)
    if (watch.leaderboard) tell(watch.leaderboard)
    return () => {
      watch.watchers.delete(tell)
      if (watch.watchers.size > 0) return
      clearTimeout(watch.timer)
      watches.delete(cohortId)
    }
  }
}

/**
 * Sends a cohort as one of its members sees it, now and after every change, until `signal` aborts or they are no longer in it. A slow listener
 * skips what is outdated.
 */
export async function followLeaderboard(
  ports: ServicePorts,
  watch: WatchLeaderboard,
  cohortId: string,
  viewer: string,
  send: (cohort: CohortDetail) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const news: Leaderboard[] = []
  let wake = () => {}
  const stop = watch(cohortId, (leaderboard) => {
    news.splice(0, 1, leaderboard)
    wake()
  })
  const onAbort = () => wake()
  signal.addEventListener('abort', onAbort)
  try {
    while (!signal.aborted) {
      const leaderboard = news.pop()
      if (leaderboard) {
        if (!leaderboard.some(({ userId }) => userId === viewer)) return
        const cohort = await readCohort(ports, viewer, cohortId)
        await send({ ...cohort, members: leaderboard.length, leaderboard: markViewer(leaderboard, viewer) })
      } else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
    stop()
  }
}
