import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Import } from '#schema/manifest.ts'
import { Verdict } from '#schema/verdict.ts'

const folder = join(import.meta.dirname, 'programs')
const model = readFileSync(join(import.meta.dirname, '../../exercises/pca/solution.ts'), 'utf8')

/** A program that means harm, or looks as if it did. All of them are submitted to the PCA exercise. */
export interface HostileProgram {
  /** `class/attack` */
  name: string
  class: string
  /** Every verdict that is as good as another for it. */
  allowed: readonly Verdict[]
  /** What the exercise lets it import. */
  imports: Import[]
  /** Whether it has the model solution at hand, and so may be right. */
  knowsAnswers: boolean
  source: string
}

/**
 * Reads the programs under `programs/<class>/<attack>.ts`. Their headers say what they try, then `allowed: <verdicts>`; `given: model` puts
 * the model solution before them, as a function called `model`, for attacks that want to be accepted; `imports:` names a library that the exercise
 * allows them.
 */
export function readHostilePrograms(): HostileProgram[] {
  return globSync('*/*.ts', { cwd: folder })
    .toSorted()
    .map((file) => {
      const written = readFileSync(join(folder, file), 'utf8')
      const allowed = /^\/\/ allowed: (.+)$/m.exec(written)?.[1]?.split(' ') ?? []
      const imports = /^\/\/ imports: (.+)$/m.exec(written)?.[1]?.split(' ') ?? []
      const given = /^\/\/ given: model$/m.test(written)
      return {
        name: `${dirname(file)}/${basename(file, '.ts')}`,
        class: dirname(file),
        allowed: allowed.map((verdict) => Verdict.parse(verdict)),
        imports: imports.map((name) => Import.parse(name)),
        knowsAnswers: given,
        source: given ? written + model.replace('export function pca', 'function model') : written,
      }
    })
}
