import type { Manifest } from '#schema/manifest.ts'
import type { Report } from '#schema/report.ts'
import { gatherParts } from '#schema/whole-cases.ts'
import type { Engine } from '../engine.ts'
import { type Exercise, loadChecks, loadPlots, loadProbes } from '../exercise/load.ts'
import { outlineCases } from '../exercise/outline-cases.ts'
import type { PreparedCase } from '../reference/prepare-seed.ts'
import type { Outcome } from '../sandbox/sandbox.ts'
import { checkCases, type Item } from './check-cases.ts'
import { checkText } from './check-text.ts'
import { type Documented, findConfusion, readDocumented } from './feedback.ts'
import { proveFurtherSeeds } from './further-seeds.ts'
import { makeJunk } from './junk.ts'
import { measureJudging } from './judging.ts'
import { eachOfTwo } from './lanes.ts'
import { killMutants } from './mutation/kill-mutants.ts'
import { makeMutants } from './mutation/mutants.ts'
import { measureDistance } from './nearest.ts'
import { emptyProof, type Proof } from './proof.ts'
import { verifySeeds } from './seeds.ts'
import { readWrongSolutions, type WrongSolution } from './wrong-solutions.ts'

const leastWrongSolutions = 4
const leastNamed = 0.9
const leastHeadroom = 20
const mostModelMs = 150
/** Each case compiles its part of TensorFlow.js anew. */
const mostModelMsWithTensors = 1000
/** The judge runs in the service itself: while it judges, nobody else is graded. */
const mostJudgeMs = 100
/** Here suspects are looked for too, for as many cases as are wrong. */
const mostJudgeWrongMs = 1000
const mostSpread = 0.1
const leastDistance = 2

export interface VerifyOptions {
  /** On how many seeds more, beyond those that everything is proven on, references, model and the claims of cases are tried. */
  furtherSeeds: number
  onStep(done: number, of: number): void
  /** What an author at work wants to know before the rest: once text, cases and model are looked at, and after the first seed. */
  onStage?(stage: 'model' | 'first seed', proof: Proof): void
}

/**
 * Proves an exercise. On every verify seed the model passes, the starter fails, wrong solutions and junk are caught as claimed and told what is
 * wrong; then all of them are tried on more seeds, the tolerance is held against the backends and the nearest wrong solution, and every mutant of the model is caught or excused.
 */
export async function verifyExercise(engine: Engine, exercise: Exercise, options: VerifyOptions): Promise<Proof> {
  const { slug, manifest } = exercise
  const proof = emptyProof(slug)
  const { problems } = proof
  problems.push(...checkText(exercise))
  const wrong = collect(problems, () => readWrongSolutions(exercise)) ?? []
  const documented = new Map<string, Documented>()
  for (const solution of wrong.filter(({ verdict }) => verdict !== 'accepted' && verdict !== 'compile_error')) {
    const line = collect(problems, () => readDocumented(solution))
    if (line) documented.set(solution.mistake, line)
  }
  proof.wrongSolutions = wrong.filter((it) => it.verdict !== 'accepted').length
  if (proof.wrongSolutions < leastWrongSolutions)
    problems.push(`${proof.wrongSolutions} wrong solutions, at least ${leastWrongSolutions} are needed`)
  const junk = makeJunk(manifest.entry)
  proof.junk = junk.length
  const checks = await loadChecks(exercise)
  const probes = await loadProbes(exercise)
  const mutants = makeMutants(exercise.solution).length
  let done = 0
  const steps = verifySeeds.length * (2 + wrong.length) + junk.length + options.furtherSeeds + mutants
  const step = () => options.onStep(++done, steps)
  /** The model's best time for each case over all seeds: load on the machine only ever adds to it. */
  const fastest: number[] = []

  for (const [round, seed] of verifySeeds.entries()) {
    let cases: PreparedCase[]
    try {
      cases = (await engine.prepare(exercise, seed)).cases
    } catch (error) {
      problems.push(`seed ${seed}: ${(error as Error).message}`)
      return proof
    }
    step()
    for (const [i, { modelMs }] of cases.entries()) fastest[i] = Math.min(fastest[i] ?? Infinity, modelMs)
    if (round === 0) {
      proof.cases = gatherParts(cases).length
      proof.outline = outlineCases(cases, probes)
      proof.kills = [...cases, ...probes].reduce((sum, it) => sum + it.kills.length, 0)
      problems.push(...checkCases(cases, probes, wrong))
      options.onStage?.('model', proof)
    }
    const items = [...cases, ...probes]
    const found = (problem: string) => problems.push(`seed ${seed}: ${problem}`)
    const refuse = (what: string, source: string) => async () => {
      if ((await engine.grade(exercise, source, seed)).verdict === 'accepted') found(`${what} is accepted`)
    }
    const refuseStarter = async () => {
      const { verdict, diagnostics } = await engine.grade(exercise, exercise.starter, seed)
      if (verdict === 'accepted') found('the starter is accepted')
      if (verdict === 'compile_error') found(`the starter does not compile: ${diagnostics[0]?.message}`)
    }
    // its cases were accepted when the seed was prepared, its speed was not looked at
    const acceptModel = async () => {
      const { verdict } = await engine.grade(exercise, exercise.solution, seed)
      if (verdict !== 'accepted') found(`the model gets ${verdict}`)
    }
    const tasks = [
      refuseStarter,
      ...probes.slice(0, 1).map(() => acceptModel),
      ...wrong.map((solution) => async () => {
        const outcomes: Outcome[] = []
        const report = await engine.grade(exercise, solution.source, seed, { onOutcome: (_, it) => outcomes.push(it) })
        judgeWrong(solution, items, report).forEach(found)
        if (round > 0 || report.verdict !== solution.verdict) return
        const judgeMs = measureJudging(outcomes, cases, checks, manifest.tolerance)
        proof.judgeWrongMs = Math.max(proof.judgeWrongMs, judgeMs)
        if (judgeMs > mostJudgeWrongMs)
          found(`judging ${solution.mistake} takes ${judgeMs.toFixed(0)} ms, more than ${mostJudgeWrongMs}`)
        const line = documented.get(solution.mistake)
        if (line) {
          proof.feedback.documented++
          const confusion = findConfusion(solution, line, items, report.cases)
          if (confusion) proof.feedback.confusions.push(confusion)
          else proof.feedback.named++
        }
        if (solution.verdict !== 'wrong_answer') return
        const distance = measureDistance(solution.mistake, outcomes, cases, checks, manifest.tolerance)
        if (distance !== undefined) proof.tolerance.nearest = Math.min(proof.tolerance.nearest ?? Infinity, distance)
        if (distance !== undefined && distance < leastDistance)
          found(`${solution.mistake} is less than ${leastDistance} tolerances away`)
      }),
      ...(round === 0 ? junk : []).map(({ name, source }) => refuse(`${name}, as an answer,`, source)),
    ]
    await eachOfTwo(tasks, async (task) => {
      await task()
      step()
    })
    if (round === 0) {
      judgeFeedback(proof)
      options.onStage?.('first seed', proof)
    }
  }
  await proveFurtherSeeds(engine, exercise, wrong, options.furtherSeeds, proof, step)
  await judgeModel(engine, exercise, proof)
  judgeTimes(proof, fastest, manifest)
  await judgeSpread(engine, exercise, proof)
  const { cases } = await engine.prepare(exercise, verifySeeds[0])
  try {
    await killMutants(engine, exercise, verifySeeds[0], cases, proof, step)
  } catch (error) {
    problems.push((error as Error).message)
  }
  return proof
}

function collect<T>(problems: string[], read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    problems.push((error as Error).message)
    return undefined
  }
}

function judgeWrong({ mistake, verdict }: WrongSolution, items: readonly Item[], report: Report): string[] {
  const odd = verdict === 'accepted' ? report.cases.find((it) => it.verdict !== 'accepted')?.title : undefined
  const where = report.diagnostics[0]?.message ?? (odd && `"${odd}"`)
  const gets = where === undefined ? report.verdict : `${report.verdict} (${where})`
  const problems = report.verdict === verdict ? [] : [`${mistake} gets ${gets}, its folder says ${verdict}`]
  for (const [i, { title, kills }] of items.entries()) {
    if (kills.includes(mistake) && report.cases[i]?.verdict === 'accepted') problems.push(`"${title}" does not kill ${mistake}`)
  }
  return problems
}

function judgeFeedback({ feedback, problems }: Proof) {
  const { documented, named, confusions } = feedback
  if (named >= leastNamed * documented) return
  problems.push(`the feedback names ${named} of ${documented} mistakes, at least ${100 * leastNamed} % must be`)
  for (const { mistake, documented, got } of confusions)
    problems.push(`${mistake} should be told ${documented}, and is told ${got}`)
}

function judgeTimes(proof: Proof, fastest: readonly number[], { limits: { caseMs }, imports }: Manifest) {
  proof.modelMs = fastest.reduce((sum, ms) => sum + ms, 0)
  proof.headroom = caseMs / Math.max(0.05, ...fastest)
  if (proof.headroom < leastHeadroom)
    proof.problems.push(`the model needs more than 1/${leastHeadroom} of the time limit of a case`)
  const most = imports?.includes('@tensorflow/tfjs') ? mostModelMsWithTensors : mostModelMs
  if (proof.modelMs > most) proof.problems.push(`the model takes ${proof.modelMs.toFixed(0)} ms for all cases, more than ${most}`)
}

/** The model once more, for what its answers cost to judge and whether there is something to see in them. */
async function judgeModel(engine: Engine, exercise: Exercise, proof: Proof) {
  const [seed] = verifySeeds
  const outcomes: Outcome[] = []
  const report = await engine.grade(exercise, exercise.solution, seed, { onOutcome: (_, it) => outcomes.push(it) })
  const { cases } = await engine.prepare(exercise, seed)
  proof.judgeMs = measureJudging(outcomes, cases, await loadChecks(exercise), exercise.manifest.tolerance)
  if (proof.judgeMs > mostJudgeMs)
    proof.problems.push(`judging the model takes ${proof.judgeMs.toFixed(0)} ms, more than ${mostJudgeMs}`)
  const plots = Object.keys(await loadPlots(exercise))
  const drawn = new Set(report.cases.filter(({ plot }) => plot).map(({ entry }) => entry))
  for (const entry of plots) if (!drawn.has(entry)) proof.problems.push(`plot.ts draws nothing of ${entry} in any visible case`)
}

async function judgeSpread(engine: Engine, exercise: Exercise, { tolerance, problems }: Proof) {
  tolerance.spread = await engine.measureSpread(exercise, verifySeeds[0])
  for (const { backend, share, failure } of tolerance.spread) {
    if (failure !== undefined || (share !== undefined && share <= mostSpread)) continue
    problems.push(
      `the ${backend} backend needs ${share === undefined ? 'more than all' : `${100 * share} %`} of the tolerance, at most a tenth is sound`,
    )
  }
}
