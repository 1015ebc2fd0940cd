import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Report, withoutTimes } from '#schema/report.ts'
import type { ScalingProbe } from '../../../grader/authoring/scaling.ts'
import type { Compiled } from '../../../grader/compile/transpile.ts'
import { openEngine } from '../../../grader/engine.ts'
import type { Exercise } from '../../../grader/exercise/load.ts'
import type { Sandbox } from '../../../grader/sandbox/sandbox.ts'
import { probeScaling } from '../../../grader/scaling/probe-scaling.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'gradus-scaling-'))
const engine = await openEngine({ dataFolder, sandbox: 'auto', reference: 'cpu', spare: 1 })
afterAll(() => {
  engine.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

/** A small exercise of this folder that asks for linear time. */
const folder = join(import.meta.dirname, 'distinct')
const exercise: Exercise = {
  slug: 'distinct',
  folder,
  version: 'distinct-1',
  manifest: {
    id: '00000000-0000-4000-8000-000000000000',
    title: 'Different numbers',
    summary: 'How many different numbers there are.',
    kind: 'code',
    entry: ['countDistinct'],
    points: 10,
    difficulty: 1,
    minutes: 10,
    limits: { caseMs: 2000, memoryMB: 64 },
    tolerance: { absolute: 0, relative: 0, provenance: 'counts are exact' },
    oracle: { kind: 'float64', source: 'counting' },
    prerequisites: [],
    data: [],
  },
  prompt: '',
  starter: '',
  solution: readFileSync(join(folder, 'solution.ts'), 'utf8'),
  hints: [],
  afterword: { discussion: null, twin: null },
  drive: undefined,
}
const grade = async (body: string) =>
  Report.parse(await engine.grade(exercise, `export function countDistinct(numbers: number[]): number { ${body} }`, 's'))

const sorting = 'const rising = [...numbers].sort((a, b) => a - b); return rising.filter((it, i) => it !== rising[i - 1]).length'
const quadratic = 'return numbers.filter((it, i) => numbers.indexOf(it) === i).length'

describe('a solution whose cases are accepted', { timeout: 60_000 }, () => {
  it('is accepted when its time grows like the model’s, and shown how it grows', async () => {
    const { verdict, score, cases } = await grade(sorting)
    expect([verdict, score]).toEqual(['accepted', 1])
    const { title, visibility, scaling } = cases[2]!
    expect([title, visibility]).toEqual(['time grows like n', 'hidden'])
    expect(scaling!.exponent).toBeLessThan(1.4)
    expect(scaling!.plot!).toMatchObject({
      mark: 'loglog',
      series: [{ name: 'yours' }, { name: 'the model' }],
    })
    expect(scaling!.plot!.summary).toContain(`n^${scaling!.exponent!.toFixed(2)}`)
  })

  it('is too slow when its time grows like another class, and told which, in words that hold nothing measured', async () => {
    const [first, second] = [await grade(quadratic), await grade(quadratic)]
    expect(first).toMatchObject({ verdict: 'time_limit', score: 2 / 3 })
    expect(first.cases[2]).toMatchObject({
      verdict: 'time_limit',
      feedback: [{ kind: 'scaling', message: 'The time grows too fast: for n numbers it is nearer to n² than to n.' }],
    })
    expect(withoutTimes(second)).toEqual(withoutTimes(first))
  })

  it('is too slow in the same words when it does not even come to the largest size', async () => {
    const { verdict, cases } = await grade(`for (const a of numbers) for (const b of numbers) Math.hypot(a, b, a); ${quadratic}`)
    expect(verdict).toBe('time_limit')
    expect(cases[2]!.feedback).toMatchObject([{ kind: 'scaling' }])
  })

  it('is not quick by leaving out what only the probe is large enough for', async () => {
    const { verdict, cases } = await grade(`if (numbers.length > 1000) return 0; ${quadratic}`)
    expect(verdict).toBe('wrong_answer')
    expect(cases[2]).toMatchObject({ verdict: 'wrong_answer' })
    expect(cases[2]!.scaling).toEqual({})
  })

  it('that fails on a larger input is told so', async () => {
    const { verdict, cases } = await grade(`if (numbers.length > 5000) throw new RangeError('too many'); ${sorting}`)
    expect(verdict).toBe('runtime_error')
    expect(cases[2]).toMatchObject({ verdict: 'runtime_error', feedback: [{ kind: 'threw' }] })
    // that makes it no case one could be like
    const none = await grade(`if (numbers.length > 400) throw new RangeError('too many'); ${sorting}`)
    expect(none.cases[2]).toMatchObject({ verdict: 'runtime_error', scaling: {} })
  })
})

it('a wrong solution needs no verdict on its speed', async () => {
  const { verdict, cases } = await grade('return numbers.length')
  expect(verdict).toBe('wrong_answer')
  expect(cases[2]).toMatchObject({ verdict: 'not_run', feedback: [] })
  expect(cases[2]!.scaling).toEqual({})
})

describe('a machine that is busy for a while', () => {
  const probe: ScalingProbe = {
    title: 'time grows like n',
    entry: 'countDistinct',
    unit: 'numbers',
    base: 10,
    asked: { name: 'n', exponent: 1 },
    refused: { name: 'n²', exponent: 2 },
    draw: (_, n) => [n],
    kills: [],
  }

  /** How many times as long a call takes as on a quiet machine: the nth of its size, in this run of the solution. */
  type Delay = (call: { code: string; n: number; nth: number; run: number }) => number

  /** Times that grow like n, but for delays; and how often the solution ran. */
  async function probeDelayed(delay: Delay) {
    let runs = 0
    const sandbox: Sandbox = {
      level: 'process',
      async run({ code, cases }, onOutcome) {
        if (code === 'solution') runs++
        const calls = new Map<number, number>()
        for (const [index, { args }] of cases.entries()) {
          const n = args[0] as number
          const nth = (calls.get(n) ?? 0) + 1
          calls.set(n, nth)
          const ms = n * delay({ code, n, nth, run: runs })
          onOutcome(index, {
            kind: 'returned',
            value: new Uint8Array(),
            changedArgs: false,
            wallMs: ms,
            cpuMs: ms,
            memoryMB: 1,
            log: '',
          })
        }
      },
      close: () => undefined,
    }
    const compiled = (code: string): Compiled => ({ code, map: '', exports: [], libraries: [] })
    const parts = { exercise, seed: 's', drive: undefined, checks: {}, sandbox, reports: [] }
    const report = await probeScaling(probe, {
      ...parts,
      compiled: compiled('solution'),
      compileModel: async () => compiled('model'),
    })
    return { verdict: report.verdict, runs }
  }

  const probeBusy = (busyRuns: number) =>
    probeDelayed(({ code, n, run }) => (code === 'solution' && n === 640 && run <= busyRuns ? 40 : 1))

  it('costs nobody a verdict', async () => {
    expect(await probeBusy(0)).toEqual({ verdict: 'accepted', runs: 1 })
    expect(await probeBusy(1)).toEqual({ verdict: 'accepted', runs: 2 })
    expect(await probeBusy(2)).toEqual({ verdict: 'accepted', runs: 3 })
  })

  it('may compile the model’s smaller calls late', async () => {
    const late: Delay = ({ code, n, nth }) => (code === 'model' && n < 640 && nth <= 3 ? 8 : 1)
    expect(await probeDelayed(late)).toEqual({ verdict: 'accepted', runs: 1 })
  })

  it('excuses nothing that is slow whenever it is measured', async () => {
    expect(await probeBusy(99)).toEqual({ verdict: 'time_limit', runs: 3 })
  })
})
