import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Samples } from '#schema/samples.ts'
import { type Engine, openEngine } from '../../../grader/engine.ts'
import { loadExercise } from '../../../grader/exercise/load.ts'
import type { AnsweredCase } from '../../../grader/reference/answer-cases.ts'
import { readSample, type SampledCase } from '../../../grader/samples/read-sample.ts'
import { sampleCases } from '../../../grader/samples/sample-cases.ts'

const made = { entry: 'f', mayMutate: false, kills: [], corroborated: true }
const visible = (args: unknown[], expected: AnsweredCase['expected'] = { value: 1 }): AnsweredCase => {
  return { ...made, title: 'a case', visibility: 'visible', args, expected }
}
const hidden: AnsweredCase = { ...made, title: 'secret', visibility: 'hidden', args: ['hush'], expected: { value: 'hush' } }
/** As it is stored, sent and read. */
const send = (cases: AnsweredCase[]): SampledCase[] =>
  Samples.parse(JSON.parse(JSON.stringify({ cases: sampleCases(cases), drive: null }))).cases.map(readSample)

describe('the samples of an exercise', () => {
  it('keep every kind of value that cases are made of', () => {
    const values = [
      [0.1 + 0.2, -0, Number.NaN, Infinity, -Infinity, 5e-324],
      [new Float32Array([1.5, -0]), new Uint8Array([255]), new BigInt64Array([-1n])],
      new Map<unknown, unknown>([[{ a: 1 }, new Set(['b', undefined, null])]]),
      new Date(86_400_000),
      12345678901234567890n,
      { text: 'π \u{1f600}', empty: [], nested: { yes: true } },
      undefined,
    ]
    const [sample] = send([visible(values, { value: values })])
    expect(sample!.args).toEqual(values)
    expect(sample!.expected).toEqual({ value: values })
  })

  it('name the error that is asked for', () => {
    expect(send([visible([], { throws: 'RangeError' })])[0]!.expected).toEqual({ throws: 'RangeError' })
  })

  it('leave out what is too large to be sent, and keep the places of the others', () => {
    const samples = send([visible([new Float64Array(300_000)]), visible([2])])
    expect(samples.map(({ index }) => index)).toEqual([1])
  })

  it('hold nothing of hidden cases', () => {
    expect(send([visible([1]), hidden])).toHaveLength(1)
    expect(JSON.stringify(sampleCases([visible([1]), hidden]))).not.toContain('secret')
  })
})

describe('an engine', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gradus-samples-'))
  let engine: Engine
  beforeAll(async () => {
    engine = await openEngine({ dataFolder, sandbox: 'auto', reference: 'cpu', spare: 1 })
  })
  afterAll(() => {
    engine.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  it('makes the samples of an exercise with a drive: the same for every seed, with no hidden input or title in them', async () => {
    const exercise = loadExercise('line-search')
    const [samples, others] = await Promise.all([engine.sample(exercise, 'one'), engine.sample(exercise, 'other')])
    expect(others).toEqual(samples)
    const { cases } = await engine.prepare(exercise, 'one')
    expect(samples.cases.map(({ title }) => title)).toEqual(
      cases.filter(({ visibility }) => visibility === 'visible').map(({ title }) => title),
    )
    expect(samples.drive).toContain('function')
    const kept = JSON.stringify(samples)
    for (const { title, visibility } of cases) if (visibility === 'hidden') expect(kept).not.toContain(title)
    expect(kept).not.toContain(exercise.solution.slice(-120))
  })
})
