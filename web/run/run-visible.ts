import type { CaseReport, Diagnostic } from '#schema/report.ts'
import { compile } from './compile/compile.ts'
import { fetchSamples } from './fetch-samples.ts'
import { loadJudge, reportRun } from './judging.ts'
import { runCalls } from './run-calls.ts'
import { startWorker } from './start-worker.ts'

/** What a run tells on its way. */
export interface RunHooks {
  /** The visible cases are not there yet. */
  onWait(): void
  onStart(): void
  onCase(report: CaseReport): void
}

/**
 * Compiles code, runs the visible cases of an exercise on it and judges each. Resolves to what the compiler has against it.
 * @throws Error when running itself failed
 * @throws DOMException named AbortError on `signal`
 */
export async function runVisible(slug: string, code: string, signal: AbortSignal, hooks: RunHooks): Promise<Diagnostic[]> {
  const { entry, imports, drive, cases, limits, tolerance } = await fetchSamples(slug, signal, hooks.onWait)
  const [program, judge] = await Promise.all([compile(code, entry, imports, drive, signal), loadJudge(slug, tolerance)])
  signal.throwIfAborted()
  if ('diagnostics' in program) return program.diagnostics
  hooks.onStart()
  await runCalls(
    startWorker,
    program,
    cases,
    limits.caseMs,
    (index, ran) => hooks.onCase(reportRun(judge, cases[index]!, ran, program.map)),
    signal,
  )
  return []
}
