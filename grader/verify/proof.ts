import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CaseOutline } from '#schema/tables/exercises.ts'
import { exercisesFolder } from '../exercise/load.ts'
import type { BackendName } from '../reference/backends.ts'
import type { Spread } from '../reference/spread.ts'
import type { Confusion } from './feedback.ts'

/** What was found out about one exercise. It is proven when `problems` is empty. */
export interface Proof {
  slug: string
  problems: string[]
  cases: number
  /** Seeds on which references and model agree, every right solution passes and every wrong one is caught. */
  seeds: number
  /** What learners see of the cases beforehand. */
  outline: CaseOutline[]
  wrongSolutions: number
  /** Claims of cases to catch a wrong solution that were put to the test. */
  kills: number
  junk: number
  /** Mutants of the model, those that a case caught, and those that were reviewed and found to be no mistake. */
  mutants: { made: number; killed: number; reviewed: number }
  /** Wrong solutions that say which feedback they must get, those that get it, and what the others got. */
  feedback: { documented: number; named: number; confusions: Confusion[] }
  /** How much of the tolerance each backend needs, and how many tolerances the nearest wrong solution is away at least (a lower bound). */
  tolerance: { spread: Spread[]; nearest?: number }
  /** The model's time over all cases, ms, and what it takes to judge its answers, or those of the wrong solution for which that takes longest. */
  modelMs: number
  judgeMs: number
  judgeWrongMs: number
  /** Time limit of a case over the model's time for the slowest. */
  headroom: number
}

export function emptyProof(slug: string): Proof {
  const counts = { cases: 0, seeds: 0, wrongSolutions: 0, kills: 0, junk: 0, modelMs: 0, judgeMs: 0, judgeWrongMs: 0, headroom: 0 }
  const mutants = { made: 0, killed: 0, reviewed: 0 }
  return {
    slug,
    problems: [],
    ...counts,
    outline: [],
    mutants,
    feedback: { documented: 0, named: 0, confusions: [] },
    tolerance: { spread: [] },
  }
}

const proofFile = (slug: string) => join(exercisesFolder, slug, 'proof.json')
const graderFolder = fileURLToPath(new URL('..', import.meta.url))
/** What a proof says depends on these parts of the grader. */
const proving = ['authoring', 'compile', 'judge', 'library', 'reference', 'sandbox/tensors', 'sandbox/worker', 'verify']

/** And not on these, which say when and where its processes run and what is printed: a repair there leaves all proofs as they are. */
const supervising = [
  'compile/compiler.ts',
  'reference/answer-cache.ts',
  'reference/launch.ts',
  'reference/prepared-seeds.ts',
  'reference/references.ts',
  'verify/lanes.ts',
  'verify/print-proofs.ts',
  'verify/watch.ts',
].map((file) => join(graderFolder, file))

/** In an exercise's folder, what no proof is about: itself, and what is read after acceptance. */
const unproven = ['proof.json', 'discussion.md', 'twin.py']

/** Hash over all else in the exercise's folder and the parts of the grader that prove it; SHA-256, hex. */
export function hashEvidence(slug: string): string {
  const hash = createHash('sha256')
  for (const folder of [join(exercisesFolder, slug), ...proving.map((part) => join(graderFolder, part))]) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
      const path = join(folder, file)
      if (unproven.includes(file) || supervising.includes(path) || !statSync(path).isFile()) continue
      hash.update(`${file}\0`).update(readFileSync(path)).update('\0')
    }
  }
  return hash.digest('hex')
}

/** Keeps a proof beside what it proves. One with problems is none. */
export function storeProof(proof: Proof): void {
  const { problems: _, ...found } = proof
  writeFileSync(proofFile(proof.slug), `${JSON.stringify({ evidence: hashEvidence(proof.slug), ...found }, null, 2)}\n`)
}

/** The stored proof, if it was made of just these files, and on this backend too. */
export function findProof(slug: string, backend: BackendName): Proof | undefined {
  const proof = readProof(slug)
  return proof?.tolerance.spread.some((it) => it.backend === backend) ? proof : undefined
}

/** What learners see of a proven exercise's cases; undefined where its files have changed since its proof. */
export function findOutline(slug: string): CaseOutline[] | undefined {
  return readProof(slug)?.outline
}

function readProof(slug: string): Proof | undefined {
  if (!existsSync(proofFile(slug))) return undefined
  try {
    const { evidence, ...found } = JSON.parse(readFileSync(proofFile(slug), 'utf8')) as Omit<Proof, 'problems'> & {
      evidence: string
    }
    return evidence === hashEvidence(slug) ? { ...found, problems: [] } : undefined
  } catch {
    return undefined // half written, or of another form: it is made anew
  }
}
