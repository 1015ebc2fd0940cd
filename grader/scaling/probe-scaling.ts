import type { CaseReport } from '#schema/report.ts'
import { randomFrom } from '../authoring/random.ts'
import type { ScalingProbe } from '../authoring/scaling.ts'
import type { Compiled } from '../compile/transpile.ts'
import type { Exercise } from '../exercise/load.ts'
import { type Judgement, judgeCase } from '../judge/judge-case.ts'
import { reportCase } from '../judge/report-case.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { type Fit, fitPower, judgeGrowth } from './fit.ts'
import { keepLeast, measureTimes, type Sized, type Times } from './measure-times.ts'
import { drawScaling } from './draw-scaling.ts'

export interface ProbeParts {
  exercise: Exercise
  compiled: Compiled
  compileModel: () => Promise<Compiled>
  drive: string | undefined
  seed: string
  sandbox: Sandbox
  /** On all cases that were run before. */
  reports: readonly CaseReport[]
}

const multiples = [1, 4, 16, 64]

/**
 * The last item of a report: how the time of one function grows. Wrong answers need no verdict on their speed, so it is not run unless the
 * function's cases are all accepted.
 * @throws Error when the model does not run: that is our fault
 */
export async function probeScaling(probe: ScalingProbe, parts: ProbeParts): Promise<CaseReport> {
  const { title, entry } = probe
  const { reports } = parts
  const facts = { index: reports.length, title, visibility: 'hidden', entry, args: [] } as const
  if (!reports.every((it) => it.entry !== entry || it.verdict === 'accepted'))
    return reportCase(facts, { verdict: 'not_run', findings: [] }, {})

  const { solution, model } = await measureBoth(probe, parts)
  const failed = judgeFailure(solution, probe, parts)
  if (solution.timings.length < 2) return reportCase(facts, failed!, {})
  // what met a limit was not measured: then the model is looked at over the same sizes
  const fits = [fitPower(solution.timings), fitPower(model.timings.slice(0, solution.timings.length))] as const
  const judgement = judgeFits(...fits, probe, failed)
  const scaling = drawScaling(probe, [solution.timings, model.timings], fits)
  return { ...reportCase(facts, judgement, {}), scaling }
}

/** One after the other, so that neither takes the other's core; all again where there is a doubt. */
async function measureBoth(probe: ScalingProbe, parts: ProbeParts): Promise<{ solution: Times; model: Times }> {
  const { exercise, compiled, compileModel, drive, seed, sandbox } = parts
  const compiledModel = await compileModel()
  const inputs = multiples.map((multiple): Sized => {
    const n = multiple * probe.base
    return { n, args: probe.draw(randomFrom(seed, `${probe.title} ${n}`), n) }
  })
  const measure = ({ code, libraries }: Compiled) =>
    measureTimes(sandbox, { code, libraries, drive, ...exercise.manifest.limits }, probe.entry, inputs)
  const measureModel = async () => {
    const model = await measure(compiledModel)
    if (model.failure) throw new Error(`"${probe.title}": the model solution does not answer (${model.failure.kind})`)
    return model
  }
  let [solution, model] = [await measure(compiled), await measureModel()]
  for (let again = 0; again < most && !solution.failure && isDoubtful(solution, model, probe); again++) {
    const next = [await measure(compiled), await measureModel()] as const
    solution = { ...next[0], timings: keepLeast(solution.timings, next[0].timings) }
    model = { timings: keepLeast(model.timings, next[1].timings) }
  }
  return { solution, model }
}

/** How often all is measured again. */
const most = 2

/** What is close, and what is too fast: a machine that was busy just then must not cost anybody the verdict. */
function isDoubtful(solution: Times, model: Times, { asked, refused }: ScalingProbe): boolean {
  const { isTooFast, isAmbiguous } = judgeGrowth(fitPower(solution.timings), fitPower(model.timings), asked, refused)
  return isTooFast || isAmbiguous
}

function judgeFailure({ failure }: Times, { title }: ScalingProbe, { compiled }: ProbeParts): Judgement | undefined {
  if (!failure) return undefined
  // nothing is compared: only what is no answer comes here
  const judged = {
    visibility: 'hidden',
    args: [],
    expected: { value: title },
    check: undefined,
    tolerance: { absolute: 0, relative: 0 },
  } as const
  return judgeCase(judged, failure, compiled.map)
}

/** A solution that met the time limit on its way grows too fast where what it did answer says so; else it is slow at any size. */
function judgeFits(solution: Fit, model: Fit, { unit, asked, refused }: ScalingProbe, failed: Judgement | undefined): Judgement {
  if (failed && failed.verdict !== 'time_limit') return failed
  if (!judgeGrowth(solution, model, asked, refused).isTooFast) return failed ?? { verdict: 'accepted', findings: [] }
  const detail = `for n ${unit} it is nearer to ${refused.name} than to ${asked.name}`
  return { verdict: 'time_limit', findings: [{ kind: 'scaling', path: [], detail }] }
}
