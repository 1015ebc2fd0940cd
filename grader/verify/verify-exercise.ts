import type { Report } from '#schema/report.ts'
import type { Engine } from '../engine.ts'
import type { Exercise } from '../exercise/load.ts'
import type { PreparedCase } from '../reference/prepare-seed.ts'
import { checkText } from './check-text.ts'
import { makeJunk } from './junk.ts'
import { verifySeeds } from './seeds.ts'
import { readWrongSolutions, type WrongSolution } from './wrong-solutions.ts'

/** What was found out about one exercise. It is proven when `problems` is empty. */
export interface Proof {
  slug: string
  version: string
  problems: string[]
  cases: number
  wrongSolutions: number
  /** Claims of cases to catch a wrong solution that were put to the test. */
  kills: number
  junk: number
  /** The model's time over all cases, ms. */
  modelMs: number
  /** Time limit of a case over the model's time for the slowest. */
  headroom: number
}

const leastWrongSolutions = 4
const leastHeadroom = 20
const mostModelMs = 150

/** Proves an exercise on every verify seed: the model passes, the starter fails, wrong solutions and junk are caught as claimed. */
export async function verifyExercise(
  engine: Engine,
  exercise: Exercise,
  onStep: (done: number, of: number) => void,
): Promise<Proof> {
  const { slug, version, manifest } = exercise
  const problems = checkText(exercise)
  const proof: Proof = { slug, version, problems, cases: 0, wrongSolutions: 0, kills: 0, junk: 0, modelMs: 0, headroom: 0 }
  let wrong: WrongSolution[] = []
  try {
    wrong = readWrongSolutions(exercise)
  } catch (error) {
    problems.push((error as Error).message)
  }
  const junk = makeJunk(manifest.entry)
  proof.wrongSolutions = wrong.filter((it) => it.verdict !== 'accepted').length
  if (proof.wrongSolutions < leastWrongSolutions) {
    problems.push(`${proof.wrongSolutions} wrong solutions, at least ${leastWrongSolutions} are needed`)
  }
  proof.junk = junk.length
  /** The model's best time for each case over all seeds: load on the machine only ever adds to it. */
  const fastest: number[] = []
  let done = 0
  const steps = verifySeeds.length * (2 + wrong.length) + junk.length
  const step = () => onStep(++done, steps)

  for (const [round, seed] of verifySeeds.entries()) {
    let cases: PreparedCase[]
    try {
      cases = (await engine.prepare(exercise, seed)).cases
    } catch (error) {
      problems.push(`seed ${seed}: ${(error as Error).message}`)
      break
    }
    step()
    proof.cases = cases.length
    for (const [i, { modelMs }] of cases.entries()) fastest[i] = Math.min(fastest[i] ?? Infinity, modelMs)
    if (round === 0) {
      problems.push(...checkCases(cases, wrong))
      proof.kills = cases.reduce((sum, it) => sum + it.kills.length, 0)
    }
    const tasks = [
      { source: exercise.starter, judge: (report: Report) => (report.verdict === 'accepted' ? ['the starter is accepted'] : []) },
      ...wrong.map((solution) => ({ source: solution.source, judge: (report: Report) => judgeWrong(solution, cases, report) })),
      ...(round === 0 ? junk : []).map(({ name, source }) => ({
        source,
        judge: (report: Report) => (report.verdict === 'accepted' ? [`${name} is accepted as an answer`] : []),
      })),
    ]
    await eachOfTwo(tasks, async ({ source, judge }) => {
      const found = judge(await engine.grade(exercise, source, seed))
      problems.push(...found.map((problem) => `seed ${seed}: ${problem}`))
      step()
    })
  }
  proof.modelMs = fastest.reduce((sum, ms) => sum + ms, 0)
  proof.headroom = manifest.limits.caseMs / Math.max(0.05, ...fastest)
  if (proof.headroom < leastHeadroom) problems.push(`the model needs more than 1/${leastHeadroom} of the time limit of a case`)
  if (proof.modelMs > mostModelMs)
    problems.push(`the model takes ${proof.modelMs.toFixed(0)} ms for all cases, more than ${mostModelMs}`)
  return proof
}

function checkCases(cases: readonly PreparedCase[], wrong: readonly WrongSolution[]): string[] {
  const problems: string[] = []
  const titles = cases.map((it) => it.title)
  for (const title of new Set(titles.filter((it, i) => titles.indexOf(it) !== i))) problems.push(`two cases are titled "${title}"`)
  if (!cases.some((it) => it.visibility === 'visible')) problems.push('there is no visible case')
  if (!cases.some((it) => it.visibility === 'hidden')) problems.push('there is no hidden case')
  if (!cases.some((it) => it.corroborated)) problems.push('no case is corroborated by tensors')
  const known = new Set(wrong.map((it) => it.mistake))
  for (const it of cases)
    for (const mistake of it.kills) if (!known.has(mistake)) problems.push(`"${it.title}" kills ${mistake}, which is not there`)
  for (const { mistake, verdict } of wrong) {
    if (verdict !== 'compile_error' && verdict !== 'accepted' && !cases.some((it) => it.kills.includes(mistake)))
      problems.push(`no case claims to kill ${mistake}`)
  }
  return problems
}

function judgeWrong({ mistake, verdict }: WrongSolution, cases: readonly PreparedCase[], report: Report): string[] {
  const problems = report.verdict === verdict ? [] : [`${mistake} gets ${report.verdict}, its folder says ${verdict}`]
  for (const [i, { title, kills }] of cases.entries()) {
    if (kills.includes(mistake) && report.cases[i]?.verdict === 'accepted') problems.push(`"${title}" does not kill ${mistake}`)
  }
  return problems
}

/** Two at a time: as many as saturate two cores. */
async function eachOfTwo<T>(items: readonly T[], work: (item: T) => Promise<void>) {
  const rest = items.values()
  const lane = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all([lane(), lane()])
}
