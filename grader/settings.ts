import { resolve } from 'node:path'
import { type ReferenceSetting, referenceSettings } from './reference/backends.ts'
import { type SandboxSetting, sandboxSettings } from './sandbox/level.ts'

export interface GraderSettings {
  dataFolder: string
  sandbox: SandboxSetting
  reference: ReferenceSetting
}

/**
 * The operator's wishes, from the environment.
 * @throws Error naming the variable and its allowed values
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): GraderSettings {
  return {
    dataFolder: resolve(env['GRADUS_DATA'] || 'data'),
    sandbox: oneOf('GRADUS_SANDBOX', env['GRADUS_SANDBOX'], sandboxSettings),
    reference: oneOf('GRADUS_REFERENCE', env['GRADUS_REFERENCE'], referenceSettings),
  }
}

function oneOf<T extends string>(name: string, value: string | undefined, allowed: readonly T[]): T {
  const wanted = value || 'auto'
  const found = allowed.find((setting) => setting === wanted)
  if (found === undefined) throw new Error(`${name}=${wanted} is not known: use one of ${allowed.join(', ')}`)
  return found
}
