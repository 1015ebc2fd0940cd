/**
 * `npm run determinism [-- --only <class>…] [--most <n>] [--times <n>]`: grades some hundred submissions again and again, at most so many of each class, on a quiet
 * machine and with every core busy, and tells which got another verdict or other feedback. Exit code 1 when any did, 2 when the call is wrong.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { openEngine } from '../../grader/engine.ts'
import { describeDifference, gradeRounds, type Gradings, hasOneReport, hasOneVerdict, type Round } from './compare.ts'
import { classes, collectCorpus, sampleCorpus } from './corpus.ts'

const usage = `Usage: npm run determinism [-- --only ${classes.join('|')}] [--most <n>] [--times <n>]`
const seed = 'determinism'

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      most: { type: 'string', default: '80' },
      times: { type: 'string', default: '3' },
    },
  })
  const only = values.only ?? [...classes]
  const [most, times] = [Number(values.most), Number(values.times)]
  if (![most, times].every((n) => Number.isInteger(n) && n > 0) || only.some((name) => !classes.includes(name as never))) {
    console.error(usage)
    return 2
  }
  const dataFolder = mkdtempSync(join(tmpdir(), 'gradus-determinism-'))
  const engine = await openEngine({ dataFolder, sandbox: 'auto', reference: 'cpu', spare: 1 })
  try {
    const known = await collectCorpus(engine, seed)
    const ofClass = (name: (typeof classes)[number]) => (only.includes(name) ? most : 0)
    const corpus = sampleCorpus(known, ofClass)
    const rounds: Round[] = [false, true].flatMap((loaded) => Array.from({ length: times }, () => ({ loaded })))
    const started = performance.now()
    console.log(
      `${corpus.length} of ${known.length} submissions, ${times} times alone and ${times} times in pairs beside busy processes`,
    )
    return print(await gradeRounds(engine, corpus, seed, rounds, tellSteps(corpus.length)), started)
  } finally {
    engine.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** A line for each round that is through. */
function tellSteps(size: number): (round: number) => void {
  let done = 0
  let last = performance.now()
  return (round) => {
    if (++done % size > 0) return
    console.log(`round ${round + 1}: ${((performance.now() - last) / 1000).toFixed(0)} s`)
    last = performance.now()
  }
}

function print(gradings: readonly Gradings[], started: number): number {
  const table = new Table({
    head: ['class', 'submissions', 'same verdict', 'same feedback', 'cases run again'],
    colAligns: ['left', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  })
  const add = (name: string, of: readonly Gradings[]) =>
    table.push([
      name,
      of.length,
      of.filter(hasOneVerdict).length,
      of.filter(hasOneReport).length,
      of.reduce((sum, { reruns }) => sum + reruns, 0),
    ])
  for (const name of classes) {
    const of = gradings.filter(({ submission }) => submission.class === name)
    if (of.length > 0) add(name, of)
  }
  add('all', gradings)
  console.log(table.toString())
  const different = gradings.filter((it) => !hasOneReport(it))
  for (const it of different) console.log(describeDifference(it))
  const minutes = (performance.now() - started) / 60_000
  console.log(`${different.length} of ${gradings.length} differ, ${minutes.toFixed(1)} minutes`)
  return different.length === 0 ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  console.error(message)
  if (code?.startsWith('ERR_PARSE_ARGS')) console.error(usage)
  process.exitCode = code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1
}
