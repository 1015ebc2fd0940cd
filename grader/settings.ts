import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { type ReferenceSetting, referenceSettings } from './reference/backends.ts'
import { type SandboxSetting, sandboxSettings } from './sandbox/level.ts'

export interface GraderSettings {
  dataFolder: string
  sandbox: SandboxSetting
  reference: ReferenceSetting
  /** Submissions graded at a time. */
  lanes: number
}

/** What one process can lead: a sixth of a grade's CPU time is its own. */
const mostUsualLanes = 8
const maxLanes = 64

/**
 * The operator's wishes, from the environment.
 * @throws Error naming the variable and its allowed values
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): GraderSettings {
  return {
    dataFolder: resolve(env['GRADUS_DATA'] || 'data'),
    sandbox: oneOf('GRADUS_SANDBOX', env['GRADUS_SANDBOX'], sandboxSettings),
    reference: oneOf('GRADUS_REFERENCE', env['GRADUS_REFERENCE'], referenceSettings),
    lanes: readLanes(env['GRADUS_LANES']),
  }
}

/** One a core, unless somebody wants another number: each keeps about one busy. */
function readLanes(value: string | undefined): number {
  const lanes = value ? Number(value) : Math.min(Math.max(2, availableParallelism()), mostUsualLanes)
  if (!Number.isInteger(lanes) || lanes < 1 || lanes > maxLanes)
    throw new Error(`GRADUS_LANES=${value} is not a number of submissions: use one from 1 to ${maxLanes}`)
  return lanes
}

function oneOf<T extends string>(name: string, value: string | undefined, allowed: readonly T[]): T {
  const wanted = value || 'auto'
  const found = allowed.find((setting) => setting === wanted)
  if (found === undefined) throw new Error(`${name}=${wanted} is not known: use one of ${allowed.join(', ')}`)
  return found
}
