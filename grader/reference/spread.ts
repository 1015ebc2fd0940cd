import * as tf from '@tensorflow/tfjs'
import { importFrom, loadChecks } from '../exercise/load.ts'
import { compareAnswers } from '../judge/judge-case.ts'
import { answerCases, type ExerciseFiles, type LooseReference, withScope } from './answer-cases.ts'
import { type BackendName, backendNames } from './backends.ts'
import { loadBackend } from './load-backend.ts'

/** How far one backend's tensors are from the oracle, over the cases of a seed. */
export interface Spread {
  backend: BackendName
  /** The share of the tolerance they need, from a ladder of 1, 2 and 5 per decade; 1 is all of it. Undefined where they need more. */
  share?: number
  /** Why this backend could not compute a case. */
  failure?: string
}

const ladder = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]

/**
 * Runs the tensors of an exercise on every backend at hand and holds them against the oracle with ever less tolerance. Leaves the backend
 * in force as it was.
 * @throws Error when a case breaks a rule or tensors disagree with the oracle on the backend in force
 */
export async function measureSpread(exercise: ExerciseFiles, seed: string, inForce: BackendName): Promise<Spread[]> {
  const cases = (await answerCases(exercise, seed)).filter(({ corroborated }) => corroborated)
  const reference = (await importFrom<LooseReference>(exercise, 'reference.ts'))!
  const checks = await loadChecks(exercise)
  const { absolute, relative } = exercise.manifest.tolerance

  async function shareOf(): Promise<number | undefined> {
    let rung = 0
    for (const { entry, args, expected } of cases) {
      if (!('value' in expected)) continue
      const answer = await withScope(() => reference.tensors[entry]!(tf, ...args))
      const agrees = (share: number) =>
        compareAnswers(answer, expected.value, args, checks[entry], { absolute: absolute * share, relative: relative * share })
          .length === 0
      while (rung < ladder.length && !agrees(ladder[rung]!)) rung++
    }
    return ladder[rung]
  }

  const spreads: Spread[] = []
  try {
    for (const backend of backendNames) {
      try {
        await loadBackend(backend, { allowSoftware: true })
      } catch {
        continue // not at hand
      }
      try {
        const share = await shareOf()
        spreads.push(share === undefined ? { backend } : { backend, share })
      } catch (error) {
        spreads.push({ backend, failure: (error as Error).message.split('\n')[0]!.slice(0, 160) })
      }
    }
  } finally {
    await loadBackend(inForce, { allowSoftware: true })
  }
  return spreads
}
