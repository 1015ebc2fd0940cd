import { styleText } from 'node:util'
import { groupByFunction, standingOf } from '#schema/by-function.ts'
import type { Feedback } from '#schema/feedback.ts'
import type { CaseReport, Diagnostic, Report } from '#schema/report.ts'
import { countCases, gatherParts } from '#schema/whole-cases.ts'
import { plain } from './plain.ts'

/** A report as text for a terminal; `entry` lists the exercise's functions in the order they are written in. */
export function printReport(report: Report, file: string, entry: readonly string[]): string {
  const head = `${file}: ${colorVerdict(report.verdict)}${report.cases.length > 0 ? `, ${countAccepted(report.cases)} cases` : ''}`
  const diagnostics = report.diagnostics.map(printDiagnostic)
  const groups = groupByFunction(report.cases, entry)
  const cases = groups.length > 1 ? groups.flatMap(({ entry, items }) => printFunction(entry, items)) : printCases(report.cases)
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
  switch (standingOf(cases)) {
    case 'right':
      return [`  ${marks.right} ${entry} ${countAccepted(cases)}`]
    case 'not_written':
      return [`  ${marks.none} ${entry}: not written yet`]
    case 'not_run':
      return [`  ${marks.none} ${entry}: not run to its end`]
    default:
      return [`  ${marks.wrong} ${entry} ${countAccepted(cases)}`, ...printCases(cases).map((line) => `  ${line}`)]
  }
}

function countAccepted(cases: readonly CaseReport[]): string {
  return `${countCases(cases, (it) => it.verdict === 'accepted')} of ${gatherParts(cases).length}`
}

/** A case of several parts has a line for the whole, and one for each part where not all are right. */
function printCases(cases: readonly CaseReport[]): string[] {
  return gatherParts(cases).flatMap(({ title, parts, hasParts }) => {
    if (!hasParts) return parts.flatMap(printCase)
    const accepted = parts.filter((it) => it.verdict === 'accepted').length
    const worst = parts.find((it) => it.verdict !== 'accepted')?.verdict ?? 'accepted'
    const head = `  ${markOf(worst)} ${plain(title)} ${styleText('dim', `(hidden) ${accepted} of ${parts.length} parts`)}`
    return [head, ...(worst === 'accepted' ? [] : parts.flatMap(printCase).map((line) => `  ${line}`))]
  })
}

const marks = { right: styleText('green', '✓'), wrong: styleText('red', '✗'), none: styleText('dim', '·') }

function markOf(verdict: CaseReport['verdict']): string {
  if (verdict === 'accepted') return marks.right
  return verdict === 'not_run' ? marks.none : marks.wrong
}

/** Its line, and where it failed all that is known. */
export function printCase(it: CaseReport): string[] {
  const ratio = it.ratioToModel === undefined ? '' : styleText('dim', ` ${it.ratioToModel.toFixed(1)}× model`)
  const verdict = it.verdict === 'accepted' ? '' : ` ${colorVerdict(it.verdict)}`
  const hidden = it.visibility === 'hidden' && it.partOf === undefined ? styleText('dim', ' (hidden)') : ''
  const lines = [`  ${markOf(it.verdict)} ${plain(it.title)}${hidden}${verdict}${ratio}`]
  if (it.scaling)
    lines.push(styleText('dim', `      time grows like n^${it.scaling.exponent}, the model’s like n^${it.scaling.modelExponent}`))
  if (it.verdict === 'accepted') return lines
  if (it.call) lines.push(`      ${plain(it.call)}`)
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
