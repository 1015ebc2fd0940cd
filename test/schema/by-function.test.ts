import { describe, expect, it } from 'vitest'
import { groupByFunction, standingOf } from '#schema/by-function.ts'
import type { CaseReport } from '#schema/report.ts'

const report = (verdict: CaseReport['verdict'], kind?: CaseReport['feedback'][number]['kind']): CaseReport => ({
  index: 0,
  title: 't',
  visibility: 'visible',
  entry: 'dot',
  verdict,
  feedback: kind ? [{ kind, message: '' }] : [],
})
const right = report('accepted')
const wrong = report('wrong_answer', 'sign')
const notWritten = report('runtime_error', 'not_written')
const notRun = report('not_run')

it('cases stand by function in the order the functions are written in, and keep their own order', () => {
  const cases = ['angle 1', 'dot 1', 'norm 1', 'dot 2', 'other 1'].map((title) => ({ title, entry: title.split(' ')[0]! }))
  const groups = groupByFunction(cases, ['norm', 'unused', 'dot', 'angle'])
  expect(groups.map(({ entry, items }) => [entry, items.map(({ title }) => title)])).toEqual([
    ['norm', ['norm 1']],
    ['dot', ['dot 1', 'dot 2']],
    ['angle', ['angle 1']],
    ['other', ['other 1']],
  ])
})

describe('a function', () => {
  it.each([
    ['right', 'when all its cases are accepted', [right, right]],
    ['not_written', 'when no case found it written', [notWritten, notWritten]],
    ['wrong', 'when one case is not accepted', [right, wrong]],
    ['wrong', 'when it is written for some cases only', [right, notWritten]],
    ['wrong', 'when it used up what stopped the others', [report('time_limit', 'time'), notRun]],
    ['not_run', 'when another function ended the run before it was through', [right, notRun]],
    ['waiting', 'while a case is not in', [wrong, null]],
  ])('is %s %s', (standing, _, reports) => {
    expect(standingOf(reports)).toBe(standing)
  })
})
