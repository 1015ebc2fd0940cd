import { isNotWritten } from '#schema/by-function.ts'
import type { FeedbackKind } from '#schema/feedback.ts'
import type { CaseReport } from '#schema/report.ts'
import { gatherParts } from '#schema/whole-cases.ts'
import { text } from '../text.ts'
import type { CaseView, Watch } from './fold.ts'

/** So many cases open by themselves. */
export const mostOpen = 3

/** Whether a case found something wrong; what is not written yet is none of that. */
function isFailed(report: CaseReport | null): report is CaseReport {
  if (report === null || report.verdict === 'accepted' || report.verdict === 'not_run') return false
  return !isNotWritten(report)
}

/** The cases that failed, each as the indices of its parts that did, in the order they are listed. */
export function failuresOf(cases: readonly CaseView[]): number[][] {
  return listFailed(cases).map((reports) => reports.map(({ index }) => index))
}

function listFailed(cases: readonly CaseView[]): CaseReport[][] {
  const parts = gatherParts(cases).map(({ parts }) => parts.map(({ report }) => report).filter(isFailed))
  return parts.filter((failed) => failed.length > 0)
}

/** These name no mistake. */
const nameless: readonly FeedbackKind[] = ['value', 'not_written']
/** What so many of the failing cases say is likely to be the cause of all. */
const leastShare = 2 / 3

/**
 * One sentence where all, or nearly all, of the cases that failed name the same mistake first. A visible case says more than a hidden one:
 * what both say is how it begins.
 */
export function sharedMistake(watch: Watch): string | undefined {
  if (watch.phase !== 'done') return undefined
  // a case of several parts says one thing, however many of them failed
  const failed = listFailed(watch.cases).map(([first]) => first!)
  const named = failed.flatMap(({ feedback: [first] }) =>
    first && !nameless.includes(first.kind) ? [withoutPlaces(first.message)] : [],
  )
  const shares = [...new Set(named)].map((mistake) => ({ mistake, times: named.filter((it) => it.startsWith(mistake)).length }))
  const most = shares.toSorted((a, b) => b.times - a.times || b.mistake.length - a.mistake.length)[0]
  if (!most || most.times < 2 || most.times < leastShare * failed.length) return undefined
  return text.results.sameMistake(most.times, failed.length, most.mistake)
}

/** As a hidden case says it, with names of fields and without indices; in plain words. */
function withoutPlaces(message: string): string {
  const words = message.replaceAll(/`([^`]*)`/g, (_, code: string) => {
    const field = code.replaceAll(/\[\d+\]/g, '')
    return field === 'answer' ? 'the answer' : field
  })
  return words.replace(/^the answer/, 'The answer').replace(/\.$/, '')
}
