/**
 * `npm run verify [-- <slug>…] [--json]`: proves exercises, all of them unless some are named. Exit code 0 when every one is proven, 1 when not,
 * 2 when the call is wrong.
 */
import Table from 'cli-table3'
import { parseArgs } from 'node:util'
import { openEngine } from '../engine.ts'
import { ExerciseProblems, listSlugs, loadExercise } from '../exercise/load.ts'
import { readSettings } from '../settings.ts'
import { type Proof, verifyExercise } from './verify-exercise.ts'

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
  const slugs = positionals.length > 0 ? positionals : listSlugs()
  const engine = await openEngine(readSettings())
  const proofs: Proof[] = []
  try {
    for (const slug of slugs) proofs.push(await proveOne(slug))
  } finally {
    engine.close()
  }
  if (values.json) for (const proof of proofs) console.log(JSON.stringify(proof))
  else print(proofs)
  return proofs.every((proof) => proof.problems.length === 0) ? 0 : 1

  async function proveOne(slug: string): Promise<Proof> {
    try {
      const exercise = loadExercise(slug)
      return await verifyExercise(engine, exercise, (done, of) => showProgress(slug, done, of))
    } catch (error) {
      if (!(error instanceof ExerciseProblems)) throw error
      return {
        slug,
        version: '',
        problems: [...error.problems],
        cases: 0,
        wrongSolutions: 0,
        kills: 0,
        junk: 0,
        modelMs: 0,
        headroom: 0,
      }
    }
  }
}

function showProgress(slug: string, done: number, of: number) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${slug} ${done}/${of}${done === of ? '\r\u001B[K' : ''}`)
}

function print(proofs: readonly Proof[]) {
  const table = new Table({
    head: ['exercise', 'cases', 'wrong solutions', 'kills', 'junk', 'model ms', 'limit / model', 'proven'],
    style: { head: [], border: [] },
  })
  for (const { slug, cases, wrongSolutions, kills, junk, modelMs, headroom, problems } of proofs) {
    const proven = problems.length === 0 ? 'yes' : `no: ${problems.length}`
    table.push([slug, cases, wrongSolutions, kills, junk, modelMs.toFixed(1), headroom.toFixed(0), proven])
  }
  console.log(table.toString())
  for (const { slug, problems } of proofs) for (const problem of problems) console.log(`${slug}: ${problem}`)
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1
}
