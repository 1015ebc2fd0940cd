import { isNotWritten } from '#schema/by-function.ts'
import type { CaseReport } from '#schema/report.ts'
import { countCases } from '#schema/whole-cases.ts'
import { formatWait } from '../format.ts'
import { text } from '../text.ts'
import { accepted, judged, total as totalOf, type Watch } from './fold.ts'
import { progressOf } from './functions.ts'
import { toneOf, type Tone } from './verdict.ts'

/** Functions that are not written yet are no failure: an attempt with nothing wrong in it but those is a step on the way. */
function isOnTheWay(watch: Watch): boolean {
  return watch.report !== null && watch.report.verdict !== 'accepted' && progressOf(watch).flawless
}

/** How the standing of an attempt is coloured. */
export function tone(watch: Watch): Tone {
  if (isOnTheWay(watch)) return progressOf(watch).right > 0 ? 'good' : 'none'
  return toneOf(firstMistake(watch) ?? watch.report?.verdict ?? null)
}

/** The verdict of the first case that found a mistake in what is written. */
function firstMistake(watch: Watch): CaseReport['verdict'] | undefined {
  const failed = watch.report?.cases.filter(({ verdict }) => verdict !== 'accepted' && verdict !== 'not_run')
  return failed?.find((report) => !isNotWritten(report))?.verdict
}

/** Where a submission stands, in a few words. */
export function heading(watch: Watch): string {
  if (isOnTheWay(watch)) {
    const { right, total } = progressOf(watch)
    return right > 0 ? text.results.functionsRight(right, total) : text.results.notWritten
  }
  if (watch.report !== null) return text.results.verdicts[firstMistake(watch) ?? watch.report.verdict]
  return watch.phase === 'queued' ? text.results.queued : text.results.running
}

/** The line below the heading. */
export function detail(watch: Watch, connected: boolean): string {
  if (watch.report !== null) return verdictDetail(watch, watch.report.verdict)
  if (!connected) return text.results.reconnecting
  if (watch.phase === 'queued')
    return watch.ahead === null ? text.results.judged(0, totalOf(watch)) : waiting(watch.ahead, watch.expectedWait)
  return text.results.judged(judged(watch), totalOf(watch))
}

function waiting(ahead: number, expectedWait: number | null): string {
  const place = text.results.ahead(ahead)
  return expectedWait === null ? place : text.results.wait(formatWait(expectedWait), place)
}

function verdictDetail(watch: Watch, verdict: keyof typeof text.results.explained): string {
  if (verdict === 'compile_error' || verdict === 'judge_error') return text.results.explained[verdict]
  const passed = addNotRun(watch, text.results.passed(accepted(watch), totalOf(watch)))
  const { right, total, next } = progressOf(watch)
  if (total < 2 || verdict === 'accepted') return passed
  if (isOnTheWay(watch)) return next === null || right === 0 ? passed : text.results.nextToWrite(next, passed)
  return `${text.results.functionsRight(right, total)}, ${passed}`
}

/** A case that ends the sandbox leaves those after it without an answer, whatever they would have been. */
function addNotRun({ report }: Watch, passed: string): string {
  const isCutShort = report?.cases.some(({ verdict }) => endings.has(verdict)) ?? false
  const left = countCases(report?.cases ?? [], ({ verdict }) => verdict === 'not_run')
  return isCutShort && left > 0 ? text.results.cutShort(passed, left) : passed
}

const endings: ReadonlySet<CaseReport['verdict']> = new Set(['time_limit', 'memory_limit', 'output_limit'] as const)
