import { groupByFunction, standingOf, type Standing } from '#schema/by-function.ts'
import type { CaseView, Watch } from './fold.ts'

/** One of several functions an exercise asks for: where it stands, and the places of its cases in the watch. */
export interface FunctionView {
  entry: string
  places: number[]
}

/** The functions in the order they are written in; empty where there is but one. */
export function functionsOf(watch: Watch): FunctionView[] {
  const cases = watch.cases.map(({ entry }, place) => ({ entry, place }))
  const groups = groupByFunction(cases, watch.entry)
  return groups.length > 1 ? groups.map(({ entry, items }) => ({ entry, places: items.map(({ place }) => place) })) : []
}

/** Where a function stands. What has no report when all is done was never run: the code does not compile. */
export function standing(cases: readonly CaseView[], finished: boolean): Standing {
  const known = standingOf(cases.map(({ report }) => report))
  return known === 'waiting' && finished ? 'not_run' : known
}

export interface Progress {
  right: number
  total: number
  /** The first function that is not written yet. */
  next: string | null
  /** Nothing that is written is wrong. */
  flawless: boolean
}

/** How far a learner is with a graded attempt, by functions. */
export function progressOf(watch: Watch): Progress {
  const groups = groupByFunction(watch.cases, watch.entry).map(({ entry, items }) => [entry, standing(items, true)] as const)
  const count = (wanted: Standing) => groups.filter(([, standing]) => standing === wanted).length
  return {
    right: count('right'),
    total: groups.length,
    next: groups.find(([, standing]) => standing === 'not_written')?.[0] ?? null,
    flawless: count('right') + count('not_written') === groups.length,
  }
}
