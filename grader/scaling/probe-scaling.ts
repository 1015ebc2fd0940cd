import type { CaseReport } from '#schema/report.ts'
import { randomFrom } from '../authoring/random.ts'
import type { ScalingProbe } from '../authoring/scaling.ts'
import type { Compiled } from '../compile/transpile.ts'
import type { Exercise } from '../exercise/load.ts'
import { decodeValue } from '../judge/decode.ts'
import type { Check, Judgement } from '../judge/judge-case.ts'
import { reportCase } from '../judge/report-case.ts'
import { judgeInTime } from '../judge-in-time.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { type Fit, fitPower, judgeGrowth } from './fit.ts'
import { areEqual, keepLeast, measureTimes, type Sized, type Times } from './measure-times.ts'
import { drawScaling } from './draw-scaling.ts'

export interface ProbeParts {
  exercise: Exercise
  compiled: Compiled
  compileModel: () => Promise<Compiled>
  drive: string | undefined
  checks: Record<string, Check>
  seed: string
  sandbox: Sandbox
  /** On all cases that were run before. */
  reports: readonly CaseReport[]
}

const multiples = [1, 4, 16, 64]

/**
 * The last item of a report: how the time of one function grows. Wrong answers need no verdict on their speed, so it is not run unless the
 * function's cases are all accepted, and its own answers are judged too: nobody is quick who leaves large inputs out.
 * @throws Error when the model does not run: that is our fault
 */
export async function probeScaling(probe: ScalingProbe, parts: ProbeParts): Promise<CaseReport> {
  const { title, entry } = probe
  const { reports } = parts
  const facts = { index: reports.length, title, visibility: 'hidden', entry, args: [] } as const
  const report = (judgement: Judgement, scaling = {}): CaseReport => ({ ...reportCase(facts, judgement, {}), scaling })
  if (!reports.every((it) => it.entry !== entry || it.verdict === 'accepted')) return report({ verdict: 'not_run', findings: [] })

  const inputs = drawInputs(probe, parts)
  const { solution, model } = await measureBoth(probe, parts, inputs)
  const wrong = judgeAnswers(solution, model, inputs, probe, parts)
  if (wrong) return report(wrong)
  const failed = judgeFailure(solution, probe, parts)
  if (solution.timings.length < 2) return report(failed!)
  // what met a limit was not measured: then the model is looked at over the same sizes
  const fits = [fitPower(solution.timings), fitPower(model.timings.slice(0, solution.timings.length))] as const
  const judgement = judgeFits(...fits, probe, failed)
  return report(judgement, drawScaling(probe, [solution.timings, model.timings], fits))
}

function drawInputs({ base, title, draw }: ScalingProbe, { seed }: ProbeParts): Sized[] {
  return multiples.map((multiple) => {
    const n = multiple * base
    return { n, args: draw(randomFrom(seed, `${title} ${n}`), n) }
  })
}

/** One after the other, so that neither takes the other's core; all again where there is a doubt. */
async function measureBoth(
  probe: ScalingProbe,
  { exercise, compiled, compileModel, drive, sandbox }: ProbeParts,
  inputs: readonly Sized[],
): Promise<{ solution: Times; model: Times }> {
  const compiledModel = await compileModel()
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
    const answers = next[0].answers.map((more, size) => [...solution.answers[size]!, ...more])
    solution = { ...next[0], timings: keepLeast(solution.timings, next[0].timings), answers }
    model = { ...model, timings: keepLeast(model.timings, next[1].timings) }
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

/** The first answer that is wrong, held against the model's. Where both are the same bytes, as most are, nothing is read. */
function judgeAnswers(
  solution: Times,
  model: Times,
  inputs: readonly Sized[],
  { entry }: ScalingProbe,
  { checks, compiled, exercise: { manifest } }: ProbeParts,
): Judgement | undefined {
  for (const [size, { args }] of inputs.entries()) {
    const right = model.answers[size]![0]!.value
    for (const answer of solution.answers[size]!) {
      if (areEqual(answer.value, right)) continue
      const expected = { value: decodeValue(right) }
      const judged = { visibility: 'hidden', args, expected, check: checks[entry], tolerance: manifest.tolerance } as const
      const judgement = judgeInTime(judged, answer, compiled.map)
      if (judgement.verdict !== 'accepted') return judgement
    }
  }
  return undefined
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
  return judgeInTime(judged, failure, compiled.map)
}

/** A solution that met the time limit on its way grows too fast where what it did answer says so; else it is slow at any size. */
function judgeFits(solution: Fit, model: Fit, { unit, asked, refused }: ScalingProbe, failed: Judgement | undefined): Judgement {
  if (failed && failed.verdict !== 'time_limit') return failed
  if (!judgeGrowth(solution, model, asked, refused).isTooFast) return failed ?? { verdict: 'accepted', findings: [] }
  const detail = `for n ${unit} it is nearer to ${refused.name} than to ${asked.name}`
  return { verdict: 'time_limit', findings: [{ kind: 'scaling', path: [], detail }] }
}
