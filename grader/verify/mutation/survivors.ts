import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Exercise } from '../../exercise/load.ts'

const file = 'survivors.json'

/** Mutants that nothing can tell from the model, by name, each with the reason why. */
const Survivors = z.record(z.string(), z.string().min(10).max(300))
export type Survivors = z.infer<typeof Survivors>

/** @throws Error when `survivors.json` is there and is not what it should be */
export function readSurvivors({ folder }: Pick<Exercise, 'folder'>): Survivors {
  const path = join(folder, file)
  if (!existsSync(path)) return {}
  const parsed = Survivors.safeParse(parse(readFileSync(path, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(parsed.error.issues.map((issue) => [file, ...issue.path, issue.message].join(': ')).join('; '))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`, { cause: error })
  }
}
