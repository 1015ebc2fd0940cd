import type { Engine } from '../engine.ts'
import type { Exercise } from '../exercise/load.ts'
import { eachOfTwo } from './lanes.ts'
import type { Proof } from './proof.ts'
import { verifySeeds } from './seeds.ts'

/** Lets references and model answer cases of `count` seeds more. Adds what it finds to the proof. `onStep` is called after each. */
export async function proveFurtherSeeds(
  engine: Engine,
  exercise: Exercise,
  count: number,
  proof: Proof,
  onStep: () => void,
): Promise<void> {
  proof.seeds = verifySeeds.length
  const seeds = Array.from({ length: count }, (_, i) => `verify-${verifySeeds.length + i + 1}`)
  await eachOfTwo(seeds, async (seed) => {
    try {
      await engine.prepare(exercise, seed)
      proof.seeds++
    } catch (error) {
      proof.problems.push(`seed ${seed}: ${(error as Error).message}`)
    }
    onStep()
  })
}
