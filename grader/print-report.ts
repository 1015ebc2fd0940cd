import { styleText } from 'node:util'
import { groupByFunction, standingOf } from '#schema/by-function.ts'
import type { Feedback } from '#schema/feedback.ts'
import type { CaseReport, Diagnostic, Report } from '#schema/report.ts'

/** A report as text for a terminal; `entry` lists the exercise's functions in the order they are written in. */
export function printReport(report: Report, file: string, entry: readonly string[]): string {
  const accepted = report.cases.filter((it) => it.verdict === 'accepted').length
  const head = `${file}: ${colorVerdict(report.verdict)}${report.cases.length > 0 ? `, ${accepted} of ${report.cases.length} cases` : ''}`
  const diagnostics = report.diagnostics.map(printDiagnostic)
  const groups = groupByFunction(report.cases, entry)
  const cases =
    groups.length > 1 ? groups.flatMap(({ entry, items }) => printFunction(entry, items)) : report.cases.flatMap(printCase)
  return [head, ...diagnostics, ...cases, ...printCost(report)].join('\n')
}

export function printDiagnostic({ code, message, line, column }: Diagnostic): string {
  const place = line === undefined ? '' : `${line}:${column} `
  return `  ${place}${plain(message)} ${styleText('dim', code)}`
}

/** What wrong code costs says nothing. */
function printCost({ verdict, cost }: Report): string[] {
  if (verdict !== 'accepted' || !cost) return []
  return [styleText('dim', `  took ${cost.timeRatio.toFixed(1)} × the model’s time, ${cost.memoryRatio.toFixed(1)} × its memory`)]
}

/** One line for a function that is right or not written yet; its cases too where something is wrong. */
function printFunction(entry: string, cases: readonly CaseReport[]): string[] {
  const accepted = cases.filter((it) => it.verdict === 'accepted').length
  switch (standingOf(cases)) {
    case 'right':
      return [`  ${styleText('green', '✓')} ${entry} ${accepted} of ${cases.length}`]
    case 'not_written':
      return [`  ${styleText('dim', '·')} ${entry}: not written yet`]
    case 'not_run':
      return [`  ${styleText('dim', '·')} ${entry}: not run to its end`]
    default:
      return [
        `  ${styleText('red', '✗')} ${entry} ${accepted} of ${cases.length}`,
        ...cases.flatMap(printCase).map((line) => `  ${line}`),
      ]
  }
}

/** What learners wrote must not steer the terminal it is shown on. */
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '\u{fffd}')
}

/** Its line, and where it failed all that is known. */
export function printCase(it: CaseReport): string[] {
  const mark =
    it.verdict === 'accepted' ? styleText('green', '✓') : it.verdict === 'not_run' ? styleText('dim', '·') : styleText('red', '✗')
  const ratio = it.ratioToModel === undefined ? '' : styleText('dim', ` ${it.ratioToModel.toFixed(1)}× model`)
  const verdict = it.verdict === 'accepted' ? '' : ` ${colorVerdict(it.verdict)}`
  const lines = [`  ${mark} ${it.title}${styleText('dim', it.visibility === 'hidden' ? ' (hidden)' : '')}${verdict}${ratio}`]
  if (it.scaling)
    lines.push(styleText('dim', `      time grows like n^${it.scaling.exponent}, the model’s like n^${it.scaling.modelExponent}`))
  if (it.verdict === 'accepted') return lines
  if (it.call) lines.push(`      ${it.call}`)
  lines.push(...it.feedback.flatMap(printFeedback))
  if (it.log)
    lines.push(
      ...it.log
        .trimEnd()
        .split('\n')
        .slice(0, 20)
        .map((line) => styleText('dim', `      | ${plain(line)}`)),
    )
  return lines
}

function printFeedback(feedback: Feedback): string[] {
  const lines = [`      ${plain(feedback.message)} ${styleText('dim', feedback.kind)}`]
  if (feedback.expected !== undefined) lines.push(`        expected ${plain(feedback.expected)}`)
  if (feedback.actual !== undefined) lines.push(`        got      ${plain(feedback.actual)}`)
  if (feedback.absoluteError !== undefined) {
    const relative = feedback.relativeError === undefined ? '' : `, relative ${feedback.relativeError.toExponential(1)}`
    lines.push(`        error    ${feedback.absoluteError.toExponential(1)} absolute${relative}`)
  }
  return lines
}

function colorVerdict(verdict: string): string {
  const text = verdict.replace('_', ' ')
  return verdict === 'accepted'
    ? styleText('green', text)
    : verdict === 'judge_error'
      ? styleText('magenta', text)
      : styleText('red', text)
}
