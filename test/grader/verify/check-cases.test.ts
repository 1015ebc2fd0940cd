import { expect, test } from 'vitest'
import { inParts, type CaseSpec } from '../../../grader/authoring/cases.ts'
import type { PreparedCase } from '../../../grader/reference/prepare-seed.ts'
import { checkCases } from '../../../grader/verify/check-cases.ts'

const spec = (title: string, visibility: 'visible' | 'hidden' = 'hidden', entry = 'sum'): CaseSpec => ({
  title,
  visibility,
  entry,
  draw: () => [],
})

function problemsOf(...specs: CaseSpec[]): string[] {
  const prepared = [spec('one and one', 'visible'), ...specs].map((it): PreparedCase => {
    const measured = { modelMs: 1, modelCpuMs: 1, modelMemoryMB: 1 }
    return { ...it, args: [], expected: { value: 0 }, mayMutate: false, kills: [], corroborated: true, ...measured }
  })
  return checkCases(prepared, [], [])
}

test('an exercise has at most twenty-five hidden cases, of as many parts as it likes', () => {
  const many = Array.from({ length: 26 }, (_, i) => spec(`case ${i}`))
  expect(problemsOf(...many)).toEqual([
    'there are 26 hidden cases: make parts of one case, by inParts, of those that belong together',
  ])
  expect(problemsOf(...inParts('those that belong together', many))).toEqual([])
})

test('a case of several parts is hidden, calls one function and has at least two of them', () => {
  expect(problemsOf(...inParts('refusals', [spec('none')]))).toEqual(['"refusals" has one part: let that be the case'])
  expect(problemsOf(...inParts('refusals', [spec('none'), spec('no list', 'hidden', 'mean')]))).toEqual([
    '"refusals" has parts that call different functions',
  ])
  expect(problemsOf(...inParts('refusals', [spec('none'), spec('no list', 'visible')]))).toEqual(['"refusals" has a visible part'])
})

test('no case is called like another one, or like a part', () => {
  expect(problemsOf(spec('refusals'), ...inParts('refusals', [spec('none'), spec('NaN')]))).toEqual([
    'two cases are titled "refusals"',
  ])
  expect(problemsOf(...inParts('a', [spec('none'), spec('NaN')]), ...inParts('b', [spec('none'), spec('text')]))).toEqual([
    'two cases are titled "none"',
  ])
})
