/**
 * `npm run --silent grade -- <slug> <file.ts>… [--json]`: grades files without any server. Exit code 0 whatever the verdict, 1 when
 * grading itself failed, 2 when the call is wrong.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Report } from '#schema/report.ts'
import { kindOf, loadExercise } from './exercise/load.ts'
import { openEngine } from './engine.ts'
import { printReport } from './print-report.ts'
import { readSettings } from './settings.ts'
import { verifySeeds } from './verify/seeds.ts'
import { gradeWritten } from './written/grade-written.ts'
import { loadWritten } from './written/load.ts'

const usage = 'Usage: npm run --silent grade -- <exercise> <file>… [--json] [--seed <text>]'

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, seed: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  const [slug, ...files] = positionals
  if (values.help) {
    console.log(usage)
    return 0
  }
  if (!slug || files.length === 0) {
    console.error(usage)
    return 2
  }
  const sources = files.map((file) => [file, readSource(file)] as const)
  const print = (report: Report, file: string, entry: readonly string[]) =>
    console.log(values.json ? JSON.stringify(report) : printReport(report, file, entry))
  if (kindOf(slug) !== 'code') {
    const exercise = await loadWritten(slug)
    for (const [file, source] of sources) print(gradeWritten(exercise, source), file, [])
    return 0
  }
  const exercise = loadExercise(slug)
  const engine = await openEngine({ ...readSettings(), spare: 1 })
  try {
    for (const [file, source] of sources) {
      const report = await engine.grade(exercise, source, values.seed ?? verifySeeds[0])
      print(report, file, exercise.manifest.entry)
    }
    return 0
  } finally {
    engine.close()
  }
}

/** Bytes that are no UTF-8 become lone surrogates, which the compiler refuses with a diagnostic of its own. */
function readSource(file: string): string {
  const bytes = readBytes(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return '\ud800'
  }
}

/** Where the call came from: npm runs scripts in the root of the package. */
function readBytes(file: string): Uint8Array {
  const { npm_lifecycle_event: script, INIT_CWD: from = '' } = process.env
  try {
    return readFileSync(script === 'grade' ? resolve(from, file) : file)
  } catch (error) {
    throw new Error(`${file} cannot be read: ${(error as Error).message}`, { cause: error })
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  console.error(message)
  process.exitCode = code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1
}
