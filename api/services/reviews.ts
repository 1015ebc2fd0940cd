import { createEmptyCard, fsrs, Rating, type Grade } from 'ts-fsrs'

/** What somebody did with one exercise, the oldest first; times in ms since 1970. */
export interface History {
  attempts: readonly Attempt[]
  rehearsals: readonly Sitting[]
}

export interface Attempt {
  at: number
  accepted: boolean
  /** Accepted, and not because the model had been looked at. */
  honest: boolean
}

export interface Sitting {
  id: string
  /** Of the timer; null without one. */
  minutes: number | null
  startedAt: number
  /** As it is stored: null for one that was solved, too. */
  endedAt: number | null
}

export interface Outcome {
  /** When it was solved or given up; null while it goes on. */
  endedAt: number | null
  solved: boolean
  /** Attempts that failed before it ended. */
  failed: number
}

interface Review {
  at: number
  rating: Grade
}

/** Exact, so that the same history always gives the same day; in whole days, because nobody solves an exercise twice within the hour. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false })

/** How a rehearsal went: solved by the first accepted attempt from when it began until it was ended. */
export function judgeSitting({ startedAt, endedAt }: Sitting, attempts: readonly Attempt[]): Outcome {
  const within = attempts.filter(({ at }) => at >= startedAt && at <= (endedAt ?? Infinity))
  const success = within.findIndex(({ accepted }) => accepted)
  if (success === -1) return { endedAt, solved: false, failed: within.length }
  return { endedAt: within[success]!.at, solved: true, failed: success }
}

function rate(sitting: Sitting, { endedAt, solved, failed }: Outcome): Grade {
  if (!solved) return Rating.Again
  const late = sitting.minutes !== null && endedAt! - sitting.startedAt > 60_000 * sitting.minutes
  return late || failed > 0 ? Rating.Hard : Rating.Good
}

/** The first acceptance, unless it was in a rehearsal, and every rehearsal that ended since. */
function listReviews({ attempts, rehearsals }: History): Review[] {
  const first = attempts.findIndex(({ honest }) => honest)
  if (first === -1) return []
  const from = attempts[first]!.at
  const judged = rehearsals.map((sitting) => ({ sitting, outcome: judgeSitting(sitting, attempts) }))
  const rehearsed = judged.flatMap(({ sitting, outcome }): Review[] =>
    outcome.endedAt === null || outcome.endedAt < from ? [] : [{ at: outcome.endedAt, rating: rate(sitting, outcome) }],
  )
  const inRehearsal = judged.some(({ outcome }) => outcome.solved && outcome.endedAt === from)
  const learnt = { at: from, rating: first > 0 ? Rating.Hard : Rating.Good } as const
  return [...(inRehearsal ? [] : [learnt]), ...rehearsed].toSorted((a, b) => a.at - b.at)
}

/** When an exercise is worth solving again, ms since 1970: its history replayed through FSRS. Null where it was never solved. */
export function findDue(history: History): number | null {
  const [first, ...later] = listReviews(history)
  if (!first) return null
  const start = scheduler.next(createEmptyCard(first.at), first.at, first.rating).card
  return later.reduce((card, { at, rating }) => scheduler.next(card, at, rating).card, start).due.getTime()
}
