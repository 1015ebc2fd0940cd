import { readdirSync, readFileSync } from 'node:fs'
import { listSlugs } from '../../grader/exercise/load.ts'

export interface Program {
  exercise: string
  /** The file it was made from. */
  file: string
  source: string
  verdict: 'accepted' | 'wrong_answer'
}

/** By exercise: the model solution, and every second time one of the wrong ones. */
const programs = listSlugs().map((exercise): Program[] => {
  const load = (file: string, verdict: Program['verdict']): Program => {
    return { exercise, file, source: readFileSync(`exercises/${exercise}/${file}`, 'utf8'), verdict }
  }
  const right = load('solution.ts', 'accepted')
  const wrong = readdirSync(`exercises/${exercise}/submissions/wrong_answer`)
  return wrong.flatMap((file) => [right, load(`submissions/wrong_answer/${file}`, 'wrong_answer')])
})

/** The `index`-th of a mix of exercises, right and wrong, as nobody has sent it before. */
export function writeProgram(index: number): Program {
  const ofExercise = programs[index % programs.length]!
  const program = ofExercise[Math.floor(index / programs.length) % ofExercise.length]!
  return { ...program, source: `${program.source}\n// ${crypto.randomUUID()}\n` }
}
