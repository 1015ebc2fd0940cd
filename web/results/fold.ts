import type { CaseReport, Report } from '#schema/report.ts'
import type { ProgressEvent } from '#schema/progress-event.ts'

export interface CaseOutline {
  title: string
  visibility: 'visible' | 'hidden'
  /** The function it calls. */
  entry: string
}

/** A case as it is drawn: known by title from the start, with its report once it ran. */
export interface CaseView extends CaseOutline {
  report: CaseReport | null
}

/** What a watcher of a submission sees. */
export interface Watch {
  phase: 'queued' | 'running' | 'done'
  /** Jobs ahead in the queue; null when not known or no longer waiting. */
  ahead: number | null
  entry: string[]
  cases: CaseView[]
  report: Report | null
}

/** `entry` lists the functions of the exercise in the order they are written in. */
export function startWatch(entry: readonly string[], cases: readonly CaseOutline[], ahead: number | null = null): Watch {
  return {
    phase: 'queued',
    ahead,
    report: null,
    entry: [...entry],
    cases: cases.map(({ title, visibility, entry }) => ({ title, visibility, entry, report: null })),
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
      return { ...watch, phase: 'done', ahead: null, report: event.report, cases: event.report.cases.reduce(place, watch.cases) }
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
  const { title, visibility, entry } = report
  result[report.index] = { title, visibility, entry, report }
  return result
}

function padTo(cases: readonly CaseView[], length: number): CaseView[] {
  const missing = Math.max(0, length - cases.length)
  return [
    ...cases,
    ...Array.from({ length: missing }, (): CaseView => ({ title: '', visibility: 'hidden', entry: '', report: null })),
  ]
}
