import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { CliError } from './cli-error.ts'

/** What a pulled folder knows of itself. */
export const Pulled = z.object({ exercise: z.string(), version: z.string(), entry: z.array(z.string()) })
export type Pulled = z.infer<typeof Pulled>

export const pulledFile = 'gradus.json'
export const samplesFile = 'cases.json'
export const solutionFile = 'solution.ts'

export interface Folder extends Pulled {
  path: string
  solution: string
}

/** A folder that `pull` has made, the one we are in where none is named. Throws CliError where it is none. */
export function openFolder(named: string | undefined): Folder {
  const path = resolve(named ?? '.')
  const file = join(path, pulledFile)
  if (!existsSync(file)) throw new CliError(`There is no exercise in ${path}. Get one with: gradus pull <exercise>`)
  const pulled = Pulled.safeParse(readJson(file))
  if (!pulled.success) throw new CliError(`${file} is damaged. Pull the exercise again; your solution is kept.`)
  return { ...pulled.data, path, solution: join(path, solutionFile) }
}

export function readSource({ solution }: Folder): string {
  try {
    return readFileSync(solution, 'utf8')
  } catch {
    throw new CliError(`${solution} cannot be read. Pull the exercise again for a fresh one.`)
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
