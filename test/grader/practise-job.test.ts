import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PracticeExample } from '#schema/practice.ts'
import { drawPracticeSeed, drawSeed } from '../../grader/draw-seed.ts'
import { type Engine, openEngine } from '../../grader/engine.ts'
import { loadExercise } from '../../grader/exercise/load.ts'
import { practise } from '../../grader/practise-job.ts'
import { ReferenceFailure } from '../../grader/reference/references.ts'

const folder = mkdtempSync(join(tmpdir(), 'gradus-practise-'))
const exercise = loadExercise('vector-toolkit')
const secret = 'aa'.repeat(32)
const seed = drawSeed(secret, exercise.version, 0, 0)
const draw = (version: string, generation: number) => drawPracticeSeed(secret, version, generation)
let engine: Engine

beforeAll(async () => {
  engine = await openEngine({ dataFolder: folder, sandbox: 'auto', reference: 'cpu', spare: 1 })
})
afterAll(() => {
  engine.close()
  rmSync(folder, { recursive: true, force: true })
})

const mistake = (name: string) => readFileSync(`exercises/vector-toolkit/submissions/${name}.ts`, 'utf8')

async function job(title: string, source: string) {
  const { cases } = await engine.prepare(exercise, seed)
  const caseIndex = cases.findIndex((it) => it.title === title)
  const common = { id: 'x', attempt: 1, slug: exercise.slug, version: exercise.version, source, seed }
  return { graded: cases[caseIndex]!, job: { kind: 'practice' as const, caseIndex, ...common } }
}

async function example(title: string, source: string) {
  const { graded, job: asked } = await job(title, source)
  const outcome = await practise(engine, exercise, asked, draw)
  if (outcome.state !== 'ready') throw new Error(`there is no example but ${outcome.state}`)
  return { graded, example: outcome.example as PracticeExample }
}

describe('an example like a hidden case', () => {
  it('shows input, expected value and difference in full, of other numbers than those that grade', async () => {
    const title = 'many components of both signs, beyond the range of float32'
    const { graded, example: it } = await example(title, mistake('wrong_answer/norm1-keeps-signs'))
    expect(it.case).toMatchObject({ title, visibility: 'visible', verdict: 'wrong_answer' })
    const input = JSON.parse(it.args![0]!) as number[]
    expect(input).toHaveLength((graded.args[0] as number[]).length)
    expect(input).not.toEqual(graded.args[0])
    const length = input.reduce((sum, x) => sum + Math.abs(x), 0)
    expect(Number(it.expected) / length).toBeCloseTo(1, 9)
    expect(it.case.feedback[0]).toMatchObject({ actual: expect.any(String), absoluteError: expect.any(Number) })
  })

  it('names the error that is expected', async () => {
    const { example: it } = await example('one component too many: dot product', mistake('wrong_answer/ignores-lengths'))
    expect(it).toMatchObject({
      expected: 'throws RangeError',
      case: { verdict: 'wrong_answer', feedback: [{ kind: 'should_throw' }] },
    })
  })

  it('leaves out an input of megabytes, not what came of it', async () => {
    const { example: it } = await example(
      'as many components as a flattened gradient',
      mistake('runtime_error/spreads-into-arguments'),
    )
    expect(it).toMatchObject({ args: null, expected: expect.any(String), case: { call: expect.stringContaining('normInf') } })
    expect(JSON.stringify(it).length).toBeLessThan(20_000)
  })

  it('says so when the mistake does not show in it', async () => {
    const { example: it } = await example('many components', exercise.solution)
    expect(it.case.verdict).toBe('accepted')
  })

  it('is none where the case has the same input for everybody', async () => {
    const { job: asked } = await job('no components at all: dot product', mistake('runtime_error/reduces-without-a-start'))
    expect(await practise(engine, exercise, asked, draw)).toEqual({ state: 'only_one' })
  })

  it('is of the submission’s own version of the exercise or not made', async () => {
    const { job: asked } = await job('many components', exercise.solution)
    await expect(practise(engine, exercise, { ...asked, version: 'old' }, draw)).rejects.toThrow(/not of version old/)
  })

  it('comes from the next seed when one does not prove', async () => {
    const { job: asked } = await job('many components', exercise.solution)
    const tried: string[] = []
    const choosy: Engine = {
      ...engine,
      practise(...args) {
        tried.push(args[2])
        return tried.length < 3 ? Promise.reject(new ReferenceFailure('does not prove')) : engine.practise(...args)
      },
    }
    expect(await practise(choosy, exercise, asked, draw)).toMatchObject({ state: 'ready' })
    expect(tried).toEqual([0, 1, 2].map((generation) => draw(exercise.version, generation)))
    const never: Engine = { ...engine, practise: () => Promise.reject(new ReferenceFailure('does not prove')) }
    await expect(practise(never, exercise, asked, draw)).rejects.toThrow(ReferenceFailure)
  })
})

it('no seed that examples are drawn from ever grades', () => {
  const generations = Array.from({ length: 8 }, (_, generation) => generation)
  const grading = generations.flatMap((slot) => generations.map((generation) => drawSeed(secret, 'v', slot, generation)))
  const practice = generations.map((generation) => drawPracticeSeed(secret, 'v', generation))
  expect(new Set([...grading, ...practice]).size).toBe(72)
})
