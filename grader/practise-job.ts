import { maxExampleText, type PracticeExample, type PracticeOutcome } from '#schema/practice.ts'
import type { Engine } from './engine.ts'
import type { Exercise } from './exercise/load.ts'
import type { Practice } from './practise-case.ts'
import type { PracticeJob } from './queue/queue.ts'
import { ReferenceFailure } from './reference/references.ts'
import { writeValue } from './write-value.ts'

const maxGenerations = 4

/**
 * Makes an example like a hidden case. `drawSeed` gives the practice seed of a version in some generation: one that does not prove is followed by
 * the next.
 * @throws Error when the exercise here is of another version, or practising itself failed
 */
export async function practise(
  engine: Engine,
  exercise: Exercise,
  { version, source, seed, caseIndex }: PracticeJob,
  drawSeed: (version: string, generation: number) => string,
): Promise<PracticeOutcome> {
  if (exercise.version !== version) throw new Error(`the exercise ${exercise.slug} here is not of version ${version}`)
  const practice = await tryGenerations((generation) => engine.practise(exercise, source, drawSeed(version, generation), caseIndex))
  const graded = (await engine.prepare(exercise, seed)).cases[caseIndex]
  // nothing in it is drawn: what grades would be shown
  if (writeValue(practice.args, Infinity) === writeValue(graded?.args, Infinity)) return { state: 'only_one' }
  return { state: 'ready', example: describe(practice) }
}

async function tryGenerations<T>(attempt: (generation: number) => Promise<T>): Promise<T> {
  for (let generation = 0; ; generation++) {
    try {
      return await attempt(generation)
    } catch (error) {
      if (!(error instanceof ReferenceFailure) || generation + 1 >= maxGenerations) throw error
    }
  }
}

function describe({ case: report, args, expected }: Practice): PracticeExample {
  const written = args.map((arg) => writeValue(arg, maxExampleText))
  const whole = written.filter((arg) => arg !== null)
  const fits = whole.length === written.length && whole.join('').length <= maxExampleText
  return {
    case: report,
    args: fits ? whole : null,
    expected: 'throws' in expected ? `throws ${expected.throws}` : writeValue(expected.value, maxExampleText),
  }
}
