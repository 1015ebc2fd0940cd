import { loadBackend } from './load-backend.ts'
import { compareWithCpu } from './smoke-test.ts'

/** In order of preference. All but wasm and cpu are optional: installed by those who want them. */
export const backendNames = ['tensorflow-gpu', 'webgpu', 'tensorflow', 'wasm', 'cpu'] as const
export type BackendName = (typeof backendNames)[number]
export const referenceSettings = ['auto', ...backendNames] as const
export type ReferenceSetting = (typeof referenceSettings)[number]

export interface ChosenBackend {
  name: BackendName
  /** The graphics adapter it computes on, where it names one. */
  adapter?: string
  /** Why better ones were refused, one line each. */
  notes: string[]
}

/** Backends that are not to be tried, each with the reason. */
export type Refused = Partial<Record<BackendName, string>>

/**
 * Picks the first backend of the setting that loads and computes like cpu. A software adapter of webgpu is slower than wasm, so it serves only
 * those who ask for it by name.
 * @param hear is told which one is about to be tried, as a native library may take the process with it
 * @throws Error when none of them can be had, with each one's reason
 */
export async function chooseBackend(
  setting: ReferenceSetting,
  refused: Refused,
  hear: (trying: BackendName) => void,
): Promise<ChosenBackend> {
  const notes: string[] = []
  for (const name of setting === 'auto' ? backendNames : [setting]) {
    try {
      if (refused[name] !== undefined) throw new Error(refused[name])
      hear(name)
      const adapter = await loadBackend(name, { allowSoftware: setting !== 'auto' })
      await compareWithCpu(name)
      return { name, ...(adapter === undefined ? {} : { adapter }), notes }
    } catch (error) {
      notes.push(`${name}: ${firstLine(error)}`)
    }
  }
  throw new Error(
    `The reference backend GRADUS_REFERENCE=${setting} cannot be used (${notes.join('; ')}). Use auto, or install it as the README says under GPU references.`,
  )
}

/** As banner, health and receipts have it: `webgpu on nvidia hopper`. */
export function describeBackend({ name, adapter }: Pick<ChosenBackend, 'name' | 'adapter'>): string {
  return adapter === undefined ? name : `${name} on ${adapter}`
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!.slice(0, 160)
}
