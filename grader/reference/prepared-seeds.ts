import { join } from 'node:path'
import { openAnswerCache } from './answer-cache.ts'
import type { BackendName } from './backends.ts'
import type { Prepared } from './prepare-seed.ts'

/** Raised when `Prepared` gets other fields: what an older Gradus kept is then made anew, and pruned in time. */
const format = '3'

export interface PreparedSeeds {
  get(version: string, seed: string, backend: BackendName): Prepared | undefined
  put(prepared: Prepared, version: string, seed: string): void
}

/** The seeds prepared so far, kept in the data folder by exercise version, seed and backend. */
export function openPreparedSeeds(dataFolder: string): PreparedSeeds {
  const cache = openAnswerCache<Prepared>(join(dataFolder, 'cache', 'answers'))
  return {
    get: (version, seed, backend) => cache.get(format, version, seed, backend),
    put: (prepared, version, seed) => cache.put(prepared, format, version, seed, prepared.backend.name),
  }
}
