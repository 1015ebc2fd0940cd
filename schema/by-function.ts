import type { CaseReport } from './report.ts'

/** How far a learner is with one function of an exercise that asks for several. */
export type Standing = 'waiting' | 'right' | 'wrong' | 'not_written' | 'not_run'

/** Items by the function they are about, functions in the order a learner would write them, items in the order they came. */
export function groupByFunction<T extends { entry: string }>(
  items: readonly T[],
  order: readonly string[],
): { entry: string; items: T[] }[] {
  const groups = Map.groupBy(items, ({ entry }) => entry)
  return [...new Set([...order, ...groups.keys()])].flatMap((entry) => {
    const items = groups.get(entry)
    return items === undefined ? [] : [{ entry, items }]
  })
}

/** Where a function stands by the reports on its cases; null is one that is not in yet. */
export function standingOf(reports: readonly (CaseReport | null)[]): Standing {
  if (reports.includes(null)) return 'waiting'
  const known = reports.filter((report) => report !== null)
  if (known.every(isNotWritten)) return 'not_written'
  if (known.every(({ verdict }) => verdict === 'accepted')) return 'right'
  return known.every(({ verdict }) => verdict === 'accepted' || verdict === 'not_run') ? 'not_run' : 'wrong'
}

/** Whether a case found its function missing, or as the starter has it. */
export function isNotWritten({ feedback }: CaseReport): boolean {
  return feedback.some(({ kind }) => kind === 'not_written')
}
