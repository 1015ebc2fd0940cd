import type { CaseReport, Report } from '#schema/report.ts'
import type { ProgressEvent } from '#schema/progress-event.ts'

/** A case as it is drawn: known by title from the start, with its report once it ran. */
export interface CaseView {
  title: string
  visibility: 'visible' | 'hidden'
  report: CaseReport | null
}

/** What a watcher of a submission sees. */
export interface Watch {
  phase: 'queued' | 'running' | 'done'
  /** Jobs ahead in the queue; null when not known or no longer waiting. */
  ahead: number | null
  cases: CaseView[]
  report: Report | null
}

export function startWatch(
  cases: readonly { title: string; visibility: 'visible' | 'hidden' }[],
  ahead: number | null = null,
): Watch {
  return {
    phase: 'queued',
    ahead,
    report: null,
    cases: cases.map(({ title, visibility }) => ({ title, visibility, report: null })),
  }
}

/**
 * The watch after one more event. Events may come again after a reconnect or a retried job: a case that is shown stays shown,
 * because grading the same submission twice gives the same cases; after the report nothing changes any more.
 */
export function fold(watch: Watch, event: ProgressEvent): Watch {
  if (watch.phase === 'done') return watch
  switch (event.type) {
    case 'queued':
      return watch.phase === 'running' ? watch : { ...watch, ahead: event.position }
    case 'started':
      return { ...watch, phase: 'running', ahead: null, cases: padTo(watch.cases, event.cases) }
    case 'case':
      return { ...watch, phase: 'running', ahead: null, cases: place(padTo(watch.cases, event.case.index + 1), event.case) }
    case 'report':
      return { phase: 'done', ahead: null, report: event.report, cases: event.report.cases.reduce(place, watch.cases) }
  }
}

/** How many cases have been judged. */
export function judged(watch: Watch): number {
  return watch.cases.filter((c) => c.report !== null).length
}

export function accepted(watch: Watch): number {
  return watch.cases.filter((c) => c.report?.verdict === 'accepted').length
}

function place(cases: readonly CaseView[], report: CaseReport): CaseView[] {
  const result = [...cases]
  result[report.index] = { title: report.title, visibility: report.visibility, report }
  return result
}

function padTo(cases: readonly CaseView[], length: number): CaseView[] {
  const missing = Math.max(0, length - cases.length)
  return [...cases, ...Array.from({ length: missing }, (): CaseView => ({ title: '', visibility: 'hidden', report: null }))]
}
