import type { Engine } from '../engine.ts'
import type { Exercise } from '../exercise/load.ts'
import type { PreparedCase } from '../reference/prepare-seed.ts'
import { eachOfTwo } from './lanes.ts'
import type { Proof } from './proof.ts'
import { verifySeeds } from './seeds.ts'
import type { WrongSolution } from './wrong-solutions.ts'

/** The cases of so many seeds go into one sandbox: it costs more than most cases, and some of them hold much. */
const seedsTogether = 6

/** One case of some seed that is put to a solution. */
interface Trial {
  seed: string
  known: PreparedCase
}

/**
 * Lets references and model answer cases of `count` seeds more. Wrong solutions are run on the cases that claim to catch them, right ones on all: a learner gets
 * the verdict for the mistake, with whatever seed. Those over a limit are left out, each would take it in full. Adds what it finds to the proof.
 * `onStep` is called after each seed.
 */
export async function proveFurtherSeeds(
  engine: Engine,
  exercise: Exercise,
  solutions: readonly WrongSolution[],
  count: number,
  proof: Proof,
  onStep: () => void,
): Promise<void> {
  proof.seeds = verifySeeds.length
  const seeds = Array.from({ length: count }, (_, i) => `verify-${verifySeeds.length + i + 1}`)
  const odd = new Map<string, string[]>()
  for (let from = 0; from < count; from += seedsTogether) {
    const trials: Trial[] = []
    await eachOfTwo(seeds.slice(from, from + seedsTogether), async (seed) => {
      try {
        trials.push(...(await engine.prepare(exercise, seed)).cases.map((known) => ({ seed, known })))
        proof.seeds++
      } catch (error) {
        proof.problems.push(`seed ${seed}: ${(error as Error).message}`)
      }
      onStep()
    })
    await eachOfTwo(solutions, async (solution) => {
      for (const { problem, seed } of await findOdd(engine, exercise, solution, trials))
        odd.set(problem, [...(odd.get(problem) ?? []), seed])
    })
  }
  for (const [problem, of] of odd) proof.problems.push(`${problem}, with ${of.length} of ${count} seeds: ${of[0]} for one`)
}

async function findOdd(engine: Engine, exercise: Exercise, { mistake, verdict, source }: WrongSolution, trials: readonly Trial[]) {
  const isRight = verdict === 'accepted'
  if (!isRight && verdict !== 'wrong_answer' && verdict !== 'runtime_error') return []
  const put = trials.filter(({ known }) => isRight || known.kills.includes(mistake))
  if (put.length === 0) return []
  const reports = await engine.tryCases(
    exercise,
    source,
    put.map(({ known }) => known),
  )
  const bySeed = Object.entries(Object.groupBy(reports, (_, i) => put[i]!.seed))
  return bySeed.flatMap(([seed, of]) => {
    const refused = of!.find((report) => report.verdict !== 'accepted')
    if (isRight) return refused ? [{ seed, problem: `${mistake} gets ${refused.verdict} ("${refused.title}")` }] : []
    return refused ? [] : [{ seed, problem: `no case that claims to kill ${mistake} does` }]
  })
}
