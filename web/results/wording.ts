import { text } from '../text.ts'
import { accepted, judged, type Watch } from './fold.ts'

/** Where a submission stands, in two or three words. */
export function heading(watch: Watch): string {
  if (watch.report !== null) return text.results.verdicts[watch.report.verdict]
  return watch.phase === 'queued' ? text.results.queued : text.results.running
}

/** The line below the heading. */
export function detail(watch: Watch, connected: boolean): string {
  if (watch.report !== null) {
    if (watch.report.verdict === 'compile_error' || watch.report.verdict === 'judge_error')
      return text.results.explained[watch.report.verdict]
    return text.results.passed(accepted(watch), watch.cases.length)
  }
  if (!connected) return text.results.reconnecting
  if (watch.phase === 'queued')
    return watch.ahead === null ? text.results.judged(0, watch.cases.length) : text.results.ahead(watch.ahead)
  return text.results.judged(judged(watch), watch.cases.length)
}
