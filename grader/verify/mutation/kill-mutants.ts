import type { Engine } from '../../engine.ts'
import type { Exercise } from '../../exercise/load.ts'
import type { PreparedCase } from '../../reference/prepare-seed.ts'
import { eachOfTwo } from '../lanes.ts'
import type { Proof } from '../proof.ts'
import { type Mutant, makeMutants } from './mutants.ts'
import { readSurvivors } from './survivors.ts'

const least = 40
/** Of the mutants that are mistakes: those not reviewed and found to be none. */
const leastShare = 0.95
const mostReviewed = 0.15

/**
 * Grades every mutant of the model. Each is either caught or stands in `survivors.json` with the reason why nothing can tell it from the model.
 * Adds what it finds to the proof. `onStep` is called after each.
 */
export async function killMutants(
  engine: Engine,
  exercise: Exercise,
  seed: string,
  cases: readonly PreparedCase[],
  proof: Proof,
  onStep: () => void,
): Promise<void> {
  const { manifest } = exercise
  const reviewed = readSurvivors(exercise)
  const mutants = makeMutants(exercise.solution)
  const slowest = Math.max(...cases.map(({ modelMs }) => modelMs))
  // a mutant that loops is caught by any limit the model is far below
  const caseMs = Math.min(manifest.limits.caseMs, Math.max(300, 50 * slowest))
  const hurried = { ...exercise, manifest: { ...manifest, limits: { ...manifest.limits, caseMs } } }
  const survivors: Mutant[] = []
  const stillborn: Mutant[] = []
  await eachOfTwo(mutants, async (mutant) => {
    const { verdict } = await engine.grade(hurried, mutant.source, seed)
    if (verdict === 'accepted') survivors.push(mutant)
    if (verdict === 'compile_error') stillborn.push(mutant)
    onStep()
  })
  const made = mutants.length - stillborn.length
  const known = survivors.filter(({ name }) => name in reviewed)
  proof.mutants = { made, killed: made - survivors.length, reviewed: known.length }

  for (const { name, line } of survivors)
    if (!(name in reviewed)) proof.problems.push(`solution.ts:${line}: no case catches the mutant "${name}"`)
  const alive = new Set(survivors.map(({ name }) => name))
  for (const name of Object.keys(reviewed)) if (!alive.has(name)) proof.problems.push(`survivors.json: "${name}" does not survive`)
  if (made < least) proof.problems.push(`the model has ${made} mutants, at least ${least} are needed`)
  if (proof.mutants.killed < leastShare * (made - known.length)) {
    proof.problems.push(
      `${proof.mutants.killed} of ${made - known.length} mutants are caught, at least ${100 * leastShare} % must be`,
    )
  }
  if (known.length > mostReviewed * made)
    proof.problems.push(
      `${known.length} of ${made} mutants are excused, at most ${100 * mostReviewed} % may be: the model has code that does nothing`,
    )
}
