import type { CaseReport, Report } from '#schema/report.ts'
import type { ProgressEvent } from '#schema/progress-event.ts'
import { countCases, gatherParts } from '#schema/whole-cases.ts'

export interface CaseOutline {
  title: string
  /** The case this is one part of. */
  partOf?: string | undefined
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
  /** Until it starts, s, roughly; null when not known or no longer waiting. */
  expectedWait: number | null
  entry: string[]
  cases: CaseView[]
  report: Report | null
}

/** `entry` lists the functions of the exercise in the order they are written in; `place` is where it waits, if that is known. */
export function startWatch(
  entry: readonly string[],
  cases: readonly CaseOutline[],
  place: { position: number | null; expectedWait: number | null } = { position: null, expectedWait: null },
): Watch {
  return {
    phase: 'queued',
    ahead: place.position,
    expectedWait: place.expectedWait,
    report: null,
    entry: [...entry],
    cases: cases.map(({ title, partOf, visibility, entry }) => ({ title, partOf, visibility, entry, report: null })),
  }
}

const noWait = { ahead: null, expectedWait: null }

/**
 * The watch after one more event. Events may come again after a reconnect or a retried job: a case that is shown stays shown,
 * because grading the same submission twice gives the same cases; after the report nothing changes any more.
 */
export function fold(watch: Watch, event: ProgressEvent): Watch {
  if (watch.phase === 'done') return watch
  switch (event.type) {
    case 'queued':
      return watch.phase === 'running' ? watch : { ...watch, ahead: event.position, expectedWait: event.expectedWait }
    case 'started':
      return { ...watch, phase: 'running', ...noWait, cases: padTo(watch.cases, event.cases) }
    case 'case':
      return { ...watch, phase: 'running', ...noWait, cases: place(padTo(watch.cases, event.case.index + 1), event.case) }
    case 'report':
      return { ...watch, phase: 'done', ...noWait, report: event.report, cases: event.report.cases.reduce(place, watch.cases) }
  }
}

/** How many cases there are; one of several parts counts once. */
export function total(watch: Watch): number {
  return gatherParts(watch.cases).length
}

/** How many cases have been judged, with all their parts. */
export function judged(watch: Watch): number {
  return countCases(watch.cases, ({ report }) => report !== null)
}

export function accepted(watch: Watch): number {
  return countCases(watch.cases, ({ report }) => report?.verdict === 'accepted')
}

function place(cases: readonly CaseView[], report: CaseReport): CaseView[] {
  const result = [...cases]
  const { title, partOf, visibility, entry } = report
  result[report.index] = { title, partOf, visibility, entry, report }
  return result
}

function padTo(cases: readonly CaseView[], length: number): CaseView[] {
  const missing = Math.max(0, length - cases.length)
  return [
    ...cases,
    ...Array.from({ length: missing }, (): CaseView => ({ title: '', visibility: 'hidden', entry: '', report: null })),
  ]
}
