import type { CaseReport, Diagnostic } from '#schema/report.ts'
import { decodeValue } from '../../../grader/judge/decode.ts'
import { reportCase } from '../../../grader/judge/report-case.ts'
import { showValue } from '../../../grader/judge/show.ts'
import type { SampledCase } from '../../../grader/samples/read-sample.ts'
import { text } from '../../text.ts'
import { compile } from '../compile/compile.ts'
import { fetchSamples } from '../fetch-samples.ts'
import { type Judge, loadJudge, reportRun } from '../judging.ts'
import { type Ran, runCalls } from '../run-calls.ts'
import { startWorker } from '../start-worker.ts'
import type { OwnInput } from './kept-input.ts'
import { readArguments, readExpected } from './read-values.ts'

/** What came of an input of the learner's own. */
export type InputResult =
  | { diagnostics: Diagnostic[] }
  | {
      report: CaseReport
      /** The answer as code; null where none came. */
      answer: string | null
      /** Whether the learner said what they expect. */
      judged: boolean
      /** Whether the exercise's own code takes the input first, and makes of it what the learner's is called with. */
      driven: boolean
    }

const answerLimit = 4000

/**
 * Calls the learner's code with an input of their own, and judges the answer where they said what they expect.
 * @throws UnreadableInput
 * @throws DOMException named AbortError on `signal`
 */
export async function runInput(slug: string, source: string, input: OwnInput, signal: AbortSignal) {
  const args = await readArguments(input.args, signal)
  const expected = await readExpected(input.expected, signal)
  const { imports, drive, limits, tolerance, cases } = await fetchSamples(slug, signal, () => undefined)
  const program = await compile(source, [input.entry], imports, drive, signal)
  if ('diagnostics' in program) return program satisfies InputResult
  const judge = await loadJudge(slug, tolerance)
  const call = { entry: input.entry, args, mayMutate: cases.some((it) => it.entry === input.entry && it.mayMutate) }
  let ran: Ran | undefined
  await runCalls(startWorker, program, [call], limits.caseMs, (_, it) => (ran = it), signal)
  const known = { ...call, index: 0, title: text.run.input.caseTitle }
  const { outcome } = ran!
  const answer = outcome.kind === 'returned' ? showValue(decodeValue(outcome.value), answerLimit) : null
  const report = expected ? compare(judge, { ...known, expected }, ran!, program.map) : tell(judge, known, ran!, program.map)
  return { report, answer, judged: expected !== undefined, driven: drive !== null } satisfies InputResult
}

function compare(judge: Judge, known: SampledCase, ran: Ran, map: string): CaseReport {
  try {
    return reportRun(judge, known, ran, map)
  } catch {
    // a check is made for the exercise's answers, and a learner may expect anything
    return reportRun({ ...judge, checks: {} }, known, ran, map)
  }
}

/** Nothing is expected: only what stopped the call is told. */
function tell(judge: Judge, known: Omit<SampledCase, 'expected'>, ran: Ran, map: string): CaseReport {
  const { outcome, log, wallMs } = ran
  if (outcome.kind !== 'returned') return reportRun(judge, { ...known, expected: { value: undefined } }, ran, map)
  const facts = { ...known, visibility: 'visible' as const }
  const changed = outcome.changedArgs ? [{ kind: 'input_mutated' as const, path: [] }] : []
  const measured = { ...(log ? { log } : {}), ...(wallMs === undefined ? {} : { wallMs }) }
  return reportCase(facts, { verdict: 'accepted', findings: changed }, measured)
}
