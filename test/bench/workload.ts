import { randomFrom } from '../../grader/authoring/random.ts'
import { type Exercise, importFrom } from '../../grader/exercise/load.ts'
import type { BackendName } from '../../grader/reference/backends.ts'
import type { PreparedCase } from '../../grader/reference/prepare-seed.ts'
import { openPreparedSeeds } from '../../grader/reference/prepared-seeds.ts'

const [rows, columns, components, count] = [380, 19, 3, 10]

/**
 * The benchmark's own cases for PCA, ten clouds of 380 × 19: large enough that the sums matter beside starting up, as in real work. They are put
 * into the answer cache under `seed`, so that everything that grades with this seed and data folder meets them.
 */
export async function installWorkload(
  exercise: Exercise,
  dataFolder: string,
  seed: string,
  backend: BackendName,
): Promise<PreparedCase[]> {
  const correct = await loadOracle(exercise)
  const spectrum = Array.from({ length: columns }, (_, i) => (columns - i) ** 2)
  const cases = Array.from({ length: count }, (_, i) => {
    const title = `cloud ${i}`
    const args: [number[][], number] = [randomFrom(seed, title).cloud(rows, spectrum, 10), components]
    return describeCase(title, args, correct(...args))
  })
  openPreparedSeeds(dataFolder).put({ backend: { name: backend, notes: [] }, cases }, exercise.version, seed)
  return cases
}

/** One case with three points, under `seed`. Gives a program that is right on it and computes nothing. */
export async function installTrivial(exercise: Exercise, dataFolder: string, seed: string, backend: BackendName): Promise<string> {
  const args: [number[][], number] = [
    [
      [0, 0],
      [2, 1],
      [4, 0],
    ],
    1,
  ]
  const answer = (await loadOracle(exercise))(...args)
  const cases = [describeCase('three points', args, answer)]
  openPreparedSeeds(dataFolder).put({ backend: { name: backend, notes: [] }, cases }, exercise.version, seed)
  return `export const pca = () => (${JSON.stringify(answer)})`
}

type Pca = (X: number[][], components: number) => unknown

async function loadOracle(exercise: Exercise): Promise<Pca> {
  return (await importFrom<{ oracle: { pca: Pca } }>(exercise, 'reference.ts'))!.oracle.pca
}

function describeCase(title: string, args: readonly unknown[], value: unknown): PreparedCase {
  const fixed = {
    visibility: 'hidden',
    entry: 'pca',
    mayMutate: false,
    kills: [],
    corroborated: false,
    modelMs: 5,
    modelCpuMs: 5,
    modelMemoryMB: 1,
  } as const
  return { ...fixed, title, args, expected: { value } }
}
