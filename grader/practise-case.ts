import type { CaseReport } from '#schema/report.ts'
import type { Compilation } from './compile/transpile.ts'
import type { Expected } from './judge/judge-case.ts'
import type { Prepared } from './reference/prepare-seed.ts'
import { type RunParts, runCases } from './run-cases.ts'

/** One case in full: what it was called with, what is right, and what came. */
export interface Practice {
  case: CaseReport
  args: readonly unknown[]
  expected: Expected
}

/**
 * Runs one prepared case as if it were visible. Only ever with a seed that grades nobody.
 * @throws Error when the source does not compile or there is no such case: neither has a failed case to practise
 */
export async function practiseCase(
  { compilation, prepared, ...parts }: Omit<RunParts, 'compiled' | 'cases'> & { compilation: Compilation; prepared: Prepared },
  index: number,
): Promise<Practice> {
  const known = prepared.cases[index]
  if (!known || 'diagnostics' in compilation) throw new Error(`there is no case ${index} to practise`)
  const cases = [{ ...known, visibility: 'visible' as const }]
  let found: CaseReport | undefined
  await runCases({ ...parts, compiled: compilation, cases }, (report) => {
    found = { ...report, index }
  })
  return { case: found!, args: known.args, expected: known.expected }
}
