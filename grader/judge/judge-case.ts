import type { Checking, Place, Suspects, Tolerance } from '../authoring/check.ts'
import type { CaseVerdict } from '#schema/verdict.ts'
import { areClose, compareValues, type Comparison } from './closeness.ts'
import { decodeValue } from './decode.ts'
import { diagnose } from './diagnose.ts'
import { explainGradient } from './explain.ts'
import { type Finding, type Path, readAt } from './finding.ts'
import { compareStructure, normalise, shapeOf } from './structure.ts'
import { isOverflow, nameThrown, readThrown, showThrown, type Thrown } from './thrown.ts'

export type Expected = { value: unknown } | { throws: string }

/** A check of one function, with the types its exercise gave it gone. */
export type Check = StrictCheck | { anyStructure: StrictCheck }
type StrictCheck = (checking: Checking<readonly unknown[], unknown>) => void

/** What the judge knows of a case. */
export interface JudgedCase {
  visibility: 'visible' | 'hidden'
  args: readonly unknown[]
  expected: Expected
  check: Check | undefined
  tolerance: Tolerance
}

/** What a sandbox, or the browser, has to say about a case. The same form as the sandbox's outcomes. */
export type CaseOutcome =
  | { kind: 'returned'; value: Uint8Array; changedArgs: boolean }
  | { kind: 'threw' | 'threw_on_load'; error: Uint8Array }
  | { kind: 'memory'; of?: 'tensors' }
  | { kind: 'pending' | 'missing' | 'time' | 'output' | 'crashed' | 'not_run' }

export interface Judgement {
  verdict: CaseVerdict
  findings: Finding[]
  /** The answer as it was read, where there is one. */
  answer?: unknown
}

const wrong = (...findings: Finding[]): Judgement => ({ verdict: 'wrong_answer', findings })
const failed = (verdict: CaseVerdict, kind: Finding['kind'], detail?: string): Judgement => ({
  verdict,
  findings: [{ kind, path: [], ...(detail === undefined ? {} : { detail }) }],
})

/**
 * Compares one outcome with what is expected. Pure, and total as far as the outcome goes: whatever the sandbox says, there is a judgement.
 * @throws whatever the exercise's own check throws: that is our fault
 */
export function judgeCase(judged: JudgedCase, outcome: CaseOutcome, sourceMap: string): Judgement {
  switch (outcome.kind) {
    case 'returned':
      return judgeReturned(judged, outcome)
    case 'threw':
      return judgeThrown(judged, readThrownSafely(outcome.error, sourceMap))
    case 'threw_on_load':
      return failed(
        'runtime_error',
        'threw',
        `${showError(judged, readThrownSafely(outcome.error, sourceMap)) || 'an error'} while it was loaded`,
      )
    case 'missing':
      return failed('runtime_error', 'not_written')
    case 'pending':
      return failed('runtime_error', 'never_settled')
    case 'time':
      return failed('time_limit', 'time')
    case 'memory':
      return failed('memory_limit', 'memory', outcome.of)
    case 'output':
      return failed('output_limit', 'output')
    case 'crashed':
      return failed('runtime_error', 'threw', 'so badly that its process died')
    case 'not_run':
      return { verdict: 'not_run', findings: [] }
  }
}

function judgeReturned(
  { expected, args, check, tolerance }: JudgedCase,
  outcome: { value: Uint8Array; changedArgs: boolean },
): Judgement {
  if ('throws' in expected) return wrong({ kind: 'should_throw', path: [], detail: expected.throws })
  let decoded: unknown
  try {
    decoded = decodeValue(outcome.value)
  } catch {
    return failed('output_limit', 'output')
  }
  const findings = compareAnswers(decoded, expected.value, args, check, tolerance)
  if (outcome.changedArgs) findings.push({ kind: 'input_mutated', path: [] })
  return { verdict: findings.length > 0 ? 'wrong_answer' : 'accepted', findings, answer: decoded }
}

/** Everything wrong with an answer; empty when it is right. Also how a tensor reference is held against the oracle. */
export function compareAnswers(
  answer: unknown,
  expected: unknown,
  args: readonly unknown[],
  check: Check | undefined,
  tolerance: Tolerance,
): Finding[] {
  const actual = normalise(answer, expected)
  const shapes = () => shapesOf(args)
  const loose = typeof check === 'object'
  const findings = loose ? [] : compareStructure(actual, expected, shapes)
  if (findings.length > 0) return findings

  const differ = (start: Path, a: unknown, e: unknown, within: Tolerance, suspects: Suspects): Finding[] => {
    if (areClose(a, e, within)) return []
    const structural = compareStructure(a, e, shapes).map((finding) => ({ ...finding, path: [...start, ...finding.path] }))
    if (structural.length > 0) return structural
    const finding = findDifference(compareValues(a, e, within, start), start, within, shapes().flat())
    if (!finding) return []
    const suspect = recognise(a, within, suspects)
    return [suspect === undefined ? finding : { ...finding, about: start, kind: 'recognised', detail: suspect }]
  }
  const run = typeof check === 'object' ? check.anyStructure : check
  if (run) {
    run({
      actual,
      expected,
      args,
      tolerance,
      close(path, a, e, within = tolerance, suspects = {}) {
        const found = differ(pathOf(path), a, e, within, suspects)
        findings.push(...found)
        return found.length === 0
      },
      gradient(parameter, a, e, within = tolerance, suspects = {}) {
        const found = differ([parameter], a, e, within, suspects).map(explainGradient)
        findings.push(...found)
        return found.length === 0
      },
      property(claim, holds, path) {
        if (!holds) findings.push(breakClaim(claim, pathOf(path ?? ''), actual, expected))
        return holds
      },
    })
  } else {
    findings.push(...differ([], actual, expected, tolerance, {}))
  }
  return findings
}

/** Where a claim is about a place, what stands there is shown; where it is about the whole, the learner has that before them. */
function breakClaim(detail: string, path: Path, actual: unknown, expected: unknown): Finding {
  const finding: Finding = { kind: 'property', path, detail }
  return path.length === 0 ? finding : { ...finding, actual: readAt(actual, path), expected: readAt(expected, path) }
}

function pathOf(place: Place): Path {
  if (typeof place !== 'string') return place
  return place === '' ? [] : [place]
}

function shapesOf(args: readonly unknown[]): number[][] {
  return args.flatMap((arg) => {
    const shape = shapeOf(arg)
    return shape ? [shape] : []
  })
}

/** The words of the first suspect that would have given this answer. */
function recognise(actual: unknown, tolerance: Tolerance, suspects: Suspects): string | undefined {
  return Object.entries(suspects).find(([, compute]) => {
    const suspected = compute()
    if (compareStructure(actual, suspected).length > 0) return false
    const { first, otherwise } = compareValues(actual, suspected, tolerance)
    return first < 0 && otherwise === undefined
  })?.[0]
}

function findDifference(comparison: Comparison, start: Path, tolerance: Tolerance, sizes: readonly number[]): Finding | undefined {
  const { first, otherwise } = comparison
  if (first < 0) return otherwise && { kind: 'value', ...otherwise }
  const { kind, detail } = diagnose({ ...comparison, tolerance, sizes })
  const about = kind === 'value' ? undefined : start
  const place = {
    path: comparison.paths[first]!,
    ...(about && { about }),
    actual: comparison.actual[first],
    expected: comparison.expected[first],
  }
  return { kind, ...place, ...(detail === undefined ? {} : { detail }) }
}

function judgeThrown(judged: JudgedCase, thrown: Thrown): Judgement {
  if (thrown.message === 'not implemented') return failed('runtime_error', 'not_written')
  const { expected } = judged
  const shown = showError(judged, thrown)
  if (!('throws' in expected)) return failed('runtime_error', 'threw', shown)
  if (thrown.name === expected.throws && !isOverflow(thrown)) return { verdict: 'accepted', findings: [] }
  return failed('wrong_answer', 'wrong_error', `${expected.throws} is asked for${shown && `, ${shown} came`}`)
}

function showError({ visibility }: JudgedCase, thrown: Thrown): string {
  return visibility === 'visible' ? showThrown(thrown) : nameThrown(thrown)
}

function readThrownSafely(bytes: Uint8Array, sourceMap: string): Thrown {
  try {
    return readThrown(bytes, sourceMap)
  } catch {
    return { name: '', message: '' }
  }
}
