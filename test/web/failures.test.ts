import { describe, expect, it } from 'vitest'
import type { FeedbackKind } from '#schema/feedback.ts'
import type { CaseReport } from '#schema/report.ts'
import { failuresOf, sharedMistake } from '../../web/results/failures.ts'
import type { Watch } from '../../web/results/fold.ts'

type Said = [kind: FeedbackKind, message: string] | 'accepted' | 'not_run'

/** A graded submission whose cases say these things first. */
function graded(...said: (Said | { partOf: string; said: Said })[]): Watch {
  const cases = said.map((item, index) => {
    const { said: it, partOf } = typeof item === 'object' && 'said' in item ? item : { said: item, partOf: undefined }
    const facts = { index, title: `case ${index}`, partOf, visibility: 'hidden' as const, entry: 'f' }
    const feedback = typeof it === 'string' ? [] : [{ kind: it[0], message: it[1] }]
    const report: CaseReport = { ...facts, verdict: typeof it === 'string' ? it : 'wrong_answer', feedback }
    return { ...facts, report }
  })
  return { phase: 'done', ahead: null, expectedWait: null, entry: ['f'], cases, report: null }
}

const scale: Said = ['scale', '`variances` is off by a constant factor, the factor (n − 1)/n.']
const half: Said = ['scale', '`variances` is off by a constant factor, the factor 1/2.']
const value: Said = ['value', 'The answer differs from what is expected.']
const unwritten: Said = ['not_written', 'This function is not written yet.']

it('what failed is listed without what is right, was not run, or is not written yet', () => {
  expect(failuresOf(graded('accepted', scale, unwritten, value, 'not_run').cases)).toEqual([[1], [3]])
})

it('a case of several parts fails once, with the parts that did', () => {
  const part = (said: Said) => ({ partOf: 'refusals', said })
  expect(failuresOf(graded(scale, part(value), part('accepted'), part(scale)).cases)).toEqual([[0], [1, 3]])
})

describe('the mistake that cases share', () => {
  it('is told where all that failed name it', () => {
    expect(sharedMistake(graded(scale, 'accepted', scale, scale, unwritten))).toBe(
      'All 3 failing cases say the same: “variances is off by a constant factor, the factor (n − 1)/n.”',
    )
    expect(sharedMistake(graded(scale, scale))).toMatch(/^Both failing cases say the same: “variances/)
  })

  it('is told where most name it, and how many do', () => {
    expect(sharedMistake(graded(scale, scale, half, scale))).toMatch(
      /^3 of 4 failing cases say the same: .*the factor \(n − 1\)\/n/,
    )
    expect(sharedMistake(graded(scale, half, value))).toBeUndefined()
  })

  it('is the same in a visible case, which says where, and in a hidden one, which does not', () => {
    const shown: Said = ['sign', '`answer[3][1]` has the opposite sign.']
    expect(sharedMistake(graded(shown, ['sign', 'The answer has the opposite sign.']))).toMatch(
      /“The answer has the opposite sign\.”/,
    )
    const thrown: Said = ['threw', 'The function threw TypeError: x is undefined, at line 3.']
    expect(sharedMistake(graded(thrown, ['threw', 'The function threw TypeError.']))).toMatch(/“The function threw TypeError\.”/)
  })

  it('counts a case of several parts once, by its first part that failed', () => {
    const part = (said: Said) => ({ partOf: 'refusals', said })
    expect(sharedMistake(graded(part(scale), part(half), part(half), scale))).toMatch(
      /^Both failing cases say the same: “variances/,
    )
    expect(sharedMistake(graded(part(scale), part(scale), 'accepted'))).toBeUndefined()
  })

  it('is not told of one case, before the end, or where no mistake has a name', () => {
    expect(sharedMistake(graded(scale, 'accepted'))).toBeUndefined()
    expect(sharedMistake({ ...graded(scale, scale), phase: 'running' })).toBeUndefined()
    expect(sharedMistake(graded(value, value, unwritten, unwritten))).toBeUndefined()
  })
})
