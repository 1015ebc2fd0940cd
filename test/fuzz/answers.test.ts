import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openEngine } from '../../grader/engine.ts'
import { listSlugs, loadChecks, loadExercise } from '../../grader/exercise/load.ts'
import { judgeCase } from '../../grader/judge/judge-case.ts'
import { reportCase } from '../../grader/judge/report-case.ts'
import { encode } from '../../grader/sandbox/worker/encoder.ts'
import { budget, patienceMs } from './budget.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'gradus-fuzz-'))
const engine = await openEngine({ dataFolder, sandbox: 'auto', reference: 'cpu', spare: 1 })
afterAll(() => {
  engine.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const slugs = listSlugs()

/** Values like the right one with parts of it replaced, and values of any kind. */
function answersLike(right: unknown): fc.Arbitrary<unknown> {
  const junk = fc.oneof(
    fc.double(),
    fc.constantFrom(null, undefined, Number.NaN, Infinity, -0, '', {}, []),
    fc.anything({ withBigInt: true, withMap: true, withSet: true, withTypedArray: true }),
  )
  const alter = (value: unknown, at: number[], replacement: unknown): unknown => {
    const [step, ...rest] = at
    if (step === undefined || typeof value !== 'object' || value === null) return replacement
    if (Array.isArray(value))
      return value.length === 0
        ? replacement
        : value.with(step % value.length, alter(value[step % value.length], rest, replacement))
    const keys = Object.keys(value)
    if (keys.length === 0) return replacement
    const key = keys[step % keys.length]!
    return { ...value, [key]: alter((value as Record<string, unknown>)[key], rest, replacement) }
  }
  const altered = fc.tuple(fc.array(fc.nat({ max: 50 }), { maxLength: 6 }), junk).map(([at, by]) => alter(right, at, by))
  return fc.oneof({ weight: 4, arbitrary: altered }, junk)
}

/** Numbers of a value as they would be printed, unless they are short enough to be anybody's. */
function digitsOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'number') {
    const text = String(Math.abs(value)).slice(0, 12)
    if (text.length === 12 && !/0{4}|9{4}/.test(text)) found.add(text)
  } else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) digitsOf(item, found)
  return found
}

describe.each(slugs)('%s', (slug) => {
  it('judges any answer without failing, and of a hidden case says no number', { timeout: patienceMs }, async () => {
    const exercise = loadExercise(slug)
    const checks = await loadChecks(exercise)
    const { cases } = await engine.prepare(exercise, 'fuzz')
    const { tolerance } = exercise.manifest
    const judged = fc.constantFrom(...cases).chain((it) => {
      const right = 'value' in it.expected ? it.expected.value : undefined
      return fc.tuple(fc.constant(it), answersLike(right), fc.boolean())
    })
    fc.assert(
      fc.property(judged, ([it, answer, changedArgs]) => {
        const bytes = new Uint8Array(encode({ state: 'returned', value: answer }))
        if (bytes[0] !== 0) return // larger than what leaves a sandbox
        const outcome = { kind: 'returned' as const, value: bytes.subarray(1), changedArgs }
        const judgement = judgeCase({ ...it, check: checks[it.entry], tolerance }, outcome, '')
        expect(['accepted', 'wrong_answer', 'output_limit']).toContain(judgement.verdict)
        if (changedArgs) expect(judgement.verdict).not.toBe('accepted')
        const report = reportCase({ index: 0, ...it }, judgement, {})
        if (it.visibility === 'visible' || judgement.verdict === 'accepted') return
        expect(report.feedback.length).toBeGreaterThan(0)
        const said = JSON.stringify(report.feedback)
        const secrets = digitsOf([it.args, it.expected])
        expect((said.match(/\d+\.\d{6,}/g) ?? []).filter((text) => secrets.has(text.slice(0, 12)))).toEqual([])
      }),
      budget(400),
    )
  })
})
