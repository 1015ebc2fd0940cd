import { join } from 'node:path'
import { randomFrom } from '../../grader/authoring/random.ts'
import { type Exercise, importFrom } from '../../grader/exercise/load.ts'
import { openAnswerCache } from '../../grader/reference/answer-cache.ts'
import type { BackendName } from '../../grader/reference/backends.ts'
import type { Prepared, PreparedCase } from '../../grader/reference/prepare-seed.ts'

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
  const reference = (await importFrom<{ oracle: Record<string, (...args: unknown[]) => unknown> }>(exercise, 'reference.ts'))!
  const spectrum = Array.from({ length: columns }, (_, i) => (columns - i) ** 2)
  const cases = Array.from({ length: count }, (_, i): PreparedCase => {
    const title = `cloud ${i}`
    const args = [randomFrom(seed, title).cloud(rows, spectrum, 10), components]
    const expected = { value: reference.oracle['pca']!(...args) }
    return {
      title,
      visibility: 'hidden',
      entry: 'pca',
      args,
      expected,
      mayMutate: false,
      kills: [],
      corroborated: false,
      modelMs: 1,
      modelCpuMs: 1,
      modelMemoryMB: 8,
    }
  })
  openAnswerCache<Prepared>(join(dataFolder, 'cache', 'answers')).put({ backend, cases }, exercise.version, seed, backend)
  return cases
}
