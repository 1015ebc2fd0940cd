import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Verdict, verdicts } from '#schema/verdict.ts'
import type { Exercise } from '../exercise/load.ts'

/** A solution that is wrong on purpose, `submissions/<verdict>/<mistake>.ts`, or right in another way, in `submissions/accepted/`. */
export interface WrongSolution {
  mistake: string
  verdict: Verdict
  source: string
}

/** @throws Error naming a folder that is no verdict */
export function readWrongSolutions({ folder }: Pick<Exercise, 'folder'>): WrongSolution[] {
  const root = join(folder, 'submissions')
  if (!existsSync(root)) return []
  return readdirSync(root).flatMap((name) => {
    const verdict = verdicts.find((it) => it === name)
    if (!verdict) throw new Error(`submissions/${name} is no verdict; there are: ${verdicts.join(', ')}`)
    const files = readdirSync(join(root, name)).filter((file) => file.endsWith('.ts'))
    return files.map((file) => ({ mistake: file.slice(0, -3), verdict, source: readFileSync(join(root, name, file), 'utf8') }))
  })
}
