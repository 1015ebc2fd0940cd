import type { CaseReport } from '#schema/report.ts'
import type { CaseView } from './fold.ts'

/** The report that stands for a case of several parts: that of the first one that failed, and where none did, of one not in yet. */
export function standingFor(parts: readonly CaseView[]): CaseReport | null {
  const failed = parts.find(({ report }) => report !== null && report.verdict !== 'accepted')
  return (failed ?? parts.find(({ report }) => report === null) ?? parts[0]!).report
}
