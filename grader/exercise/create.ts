import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const template = fileURLToPath(new URL('template/', import.meta.url))

/**
 * Makes the folder of an exercise that is complete but for the thinking: the mean of a list, with an identity of its own.
 * @throws Error saying what is wrong with the slug; nothing is written then
 */
export function createExercise(slug: string, exercisesFolder: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug))
    throw new Error(`"${slug}" is no slug: small letters, digits and single hyphens, as in gradient-descent.`)
  const folder = join(exercisesFolder, slug)
  if (existsSync(folder)) throw new Error(`exercises/${slug} is already there.`)
  cpSync(template, folder, { recursive: true })
  const file = join(folder, 'exercise.json')
  // the identity alone: written anew, the whole would lose its format
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(?<="id": ")[^"]*/, crypto.randomUUID()))
}
