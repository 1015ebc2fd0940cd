import { readFileSync, watch } from 'node:fs'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { ExerciseSamples } from '#schema/contracts/samples.ts'
import type { CaseReport } from '#schema/report.ts'
import { printCase, printDiagnostic } from '../../grader/print-report.ts'
import { readSample } from '../../grader/samples/read-sample.ts'
import { transpile } from '../run/compile/transpile.ts'
import { loadJudge, reportRun } from '../run/judging.ts'
import { runCalls } from '../run/run-calls.ts'
import { CliError } from './cli-error.ts'
import { type Folder, readSource, samplesFile, solutionFile } from './folder.ts'
import { startWorker } from './start-worker.ts'

/** Editors save in several steps, ms. */
const settleMs = 100

/** Runs the visible cases, with `again` at every save until the process is ended. Resolves to whether all are right. */
export async function testFolder(folder: Folder, again: boolean): Promise<boolean> {
  let running = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const rerun = () => {
    running.abort()
    running = new AbortController()
    console.clear()
    runOnce(folder, running.signal).catch((error: unknown) => {
      if (!(error instanceof DOMException)) console.error(error instanceof CliError ? error.message : error)
    })
  }
  if (!again) return runOnce(folder, running.signal)
  // the folder and not the file: many editors put a new one in its place
  watch(folder.path, (_, name) => {
    if (name !== solutionFile) return
    clearTimeout(timer)
    timer = setTimeout(rerun, settleMs)
  })
  rerun()
  return new Promise(() => undefined)
}

async function runOnce(folder: Folder, signal: AbortSignal): Promise<boolean> {
  const source = readSource(folder)
  const { entry, imports, drive, cases: packed, limits, tolerance } = readSamples(folder)
  const cases = packed.map(readSample)
  const program = transpile(source, entry, imports)
  if ('diagnostics' in program) {
    for (const diagnostic of program.diagnostics) console.log(printDiagnostic(diagnostic))
    return false
  }
  const judge = await loadJudge(folder.exercise, tolerance)
  const reports: CaseReport[] = []
  const tell = (report: CaseReport) => {
    reports.push(report)
    console.log(printCase(report).join('\n'))
  }
  const ready = { ...program, drive }
  await runCalls(
    startWorker,
    ready,
    cases,
    limits.caseMs,
    (index, ran) => tell(reportRun(judge, cases[index]!, ran, program.map)),
    signal,
  )
  const right = reports.filter(({ verdict }) => verdict === 'accepted').length
  console.log(
    `\n${right} of ${cases.length} visible cases are right${right === cases.length ? '. Hidden ones decide: gradus submit' : ''}`,
  )
  console.log(styleText('dim', new Date().toLocaleTimeString()))
  return right === cases.length
}

function readSamples({ path }: Folder): ExerciseSamples {
  try {
    return ExerciseSamples.parse(JSON.parse(readFileSync(join(path, samplesFile), 'utf8')))
  } catch {
    throw new CliError(`${join(path, samplesFile)} is missing or damaged. Pull the exercise again; your solution is kept.`)
  }
}
