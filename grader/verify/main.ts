/**
 * `npm run verify [-- <slug>…] [--all] [--watch] [--json] [--seeds <n>]`: proves exercises and keeps their proofs beside them. Without names,
 * those whose files or whose grader have changed since their proof, and one of the others by turns; `--all` leaves none out. `--watch` proves
 * again at every save. `--seeds` is on how many seeds more references and model are tried, 24 if it is not given. Exit code 0 when every exercise is proven, 1 when not, 2 when the call is wrong.
 */
import { parseArgs } from 'node:util'
import { type Engine, openEngine } from '../engine.ts'
import { ExerciseProblems, listSlugs, listWritten, loadExercise } from '../exercise/load.ts'
import { readSettings } from '../settings.ts'
import { loadWritten } from '../written/load.ts'
import { verifyWritten } from '../written/verify.ts'
import { printProofs, printStage, showProgress } from './print-proofs.ts'
import { emptyProof, findProof, type Proof, storeProof } from './proof.ts'
import { defaultFurtherSeeds } from './seeds.ts'
import { verifyExercise } from './verify-exercise.ts'
import { watchExercises } from './watch.ts'

const usage = 'Usage: npm run verify [-- <exercise>…] [--all] [--watch] [--json] [--seeds <n>]'

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      all: { type: 'boolean' },
      watch: { type: 'boolean' },
      early: { type: 'boolean' },
      seeds: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  const known = listSlugs()
  const written = listWritten()
  const unknown = positionals.filter((slug) => !known.includes(slug) && !written.includes(slug))
  if (unknown.length > 0 || (values.watch && positionals.length === 0)) {
    console.error(
      unknown.length > 0 ? `There is no exercise ${unknown.join(', ')}. There are: ${[...known, ...written].join(', ')}` : usage,
    )
    return 2
  }
  const furtherSeeds = Number(values.seeds ?? defaultFurtherSeeds)
  if (!Number.isInteger(furtherSeeds) || furtherSeeds < 0) {
    console.error(`--seeds is a number of seeds, and not ${values.seeds}`)
    return 2
  }
  if (values.watch) return watchExercises(positionals)

  const isNamed = (slug: string) => positionals.length === 0 || positionals.includes(slug)
  const flaws = await findFlaws(written.filter(isNamed))
  for (const flaw of flaws) console.error(flaw)
  const named = known.filter(isNamed)
  if (named.length === 0) {
    if (flaws.length === 0) console.log(`proven: ${positionals.join(', ')}`)
    return flaws.length === 0 ? 0 : 1
  }

  const engine = await openEngine(readSettings())
  const proofs: (Proof & { stored: boolean })[] = []
  try {
    const sample = known[Math.floor(Date.now() / 86_400_000) % known.length]
    for (const slug of named) {
      const stored = findProof(slug, engine.reference.name)
      const isDue = positionals.length > 0 || values.all || slug === sample
      if (stored && !isDue) proofs.push({ ...stored, stored: true })
      else {
        const proof = await proveOne(engine, slug, furtherSeeds, values.early ?? false)
        if (proof.problems.length === 0 && !stored) storeProof(proof)
        proofs.push({ ...proof, stored: false })
      }
    }
  } finally {
    engine.close()
  }
  if (values.json) for (const proof of proofs) console.log(JSON.stringify(proof))
  else printProofs(proofs)
  return flaws.length === 0 && proofs.every(({ problems }) => problems.length === 0) ? 0 : 1
}

/** Quizzes and reports are proven each time: it takes milliseconds. */
async function findFlaws(slugs: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    slugs.map(async (slug) => verifyWritten(await loadWritten(slug)).map((flaw) => `${slug}: ${flaw}`)),
  )
  return found.flat()
}

async function proveOne(engine: Engine, slug: string, furtherSeeds: number, early: boolean): Promise<Proof> {
  try {
    return await verifyExercise(engine, loadExercise(slug), {
      furtherSeeds,
      onStep: (done, of) => showProgress(slug, done, of),
      ...(early ? { onStage: printStage } : {}),
    })
  } catch (error) {
    if (!(error instanceof ExerciseProblems)) throw error
    return { ...emptyProof(slug), problems: [...error.problems] }
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1
}
