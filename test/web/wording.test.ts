import { describe, expect, it } from 'vitest'
import type { FeedbackKind } from '#schema/feedback.ts'
import type { CaseReport, Report } from '#schema/report.ts'
import { fold, startWatch, type Watch } from '../../web/results/fold.ts'
import { functionsOf, standing } from '../../web/results/functions.ts'
import { detail, heading, tone } from '../../web/results/wording.ts'

type Row = [entry: string, verdict: CaseReport['verdict'], kind?: FeedbackKind]

const runtime = { gradus: '', node: '', v8: '', isolatedVm: '' }
const receipt = { submission: '', exerciseVersion: '', seed: '', runtime, referenceBackend: '' }
const order = ['norm', 'dot', 'angle']

function graded(...rows: Row[]): Watch {
  const cases = rows.map(([entry, verdict, kind], index): CaseReport => {
    return { index, title: `${index}`, visibility: 'visible', entry, verdict, feedback: kind ? [{ kind, message: '' }] : [] }
  })
  const verdict = cases.find((it) => it.verdict !== 'accepted')?.verdict ?? 'accepted'
  const report: Report = {
    format: 1,
    exercise: 'x',
    verdict: verdict as Report['verdict'],
    score: 0,
    diagnostics: [],
    cases,
    receipt,
  }
  return fold(startWatch(order, cases), { type: 'report', report })
}
const unwritten = (entry: string): Row => [entry, 'runtime_error', 'not_written']
const says = (watch: Watch) => [heading(watch), detail(watch, true), tone(watch)]

describe('an attempt at several functions', () => {
  it('with the first one right and the others not written is a step on the way, not a failure', () => {
    const watch = graded(['norm', 'accepted'], unwritten('dot'), unwritten('angle'), ['norm', 'accepted'])
    expect(says(watch)).toEqual(['1 of 3 functions right', 'Next to write: dot. 2 of 4 cases accepted', 'good'])
  })

  it('with a mistake says so, and how many functions are right', () => {
    const watch = graded(['norm', 'accepted'], ['dot', 'wrong_answer', 'sign'], unwritten('angle'))
    expect(says(watch)).toEqual(['Wrong answer', '1 of 3 functions right, 1 of 3 cases accepted', 'bad'])
  })

  it('is named after its first mistake, not after what is not written', () => {
    expect(heading(graded(unwritten('norm'), ['dot', 'time_limit', 'time'], ['angle', 'not_run']))).toBe('Too slow')
  })

  it('that a case has cut short says how many were not run for it', () => {
    const watch = graded(['norm', 'accepted'], ['dot', 'time_limit', 'time'], ['dot', 'not_run'], ['angle', 'not_run'])
    expect(detail(watch, true)).toBe('1 of 3 functions right, 1 of 4 cases accepted, 2 not run after the one that ended it')
  })

  it('with nothing written is neither', () => {
    expect(says(graded(...order.map(unwritten)))).toEqual(['Nothing written yet', '0 of 3 cases accepted', 'none'])
  })

  it('with all right is accepted', () => {
    const watch = graded(...order.map((entry): Row => [entry, 'accepted']))
    expect(says(watch)).toEqual(['Accepted', '3 of 3 cases accepted', 'good'])
  })

  it('that does not compile has run none of them', () => {
    const watch = fold(startWatch(order, graded(...order.map(unwritten)).cases), {
      type: 'report',
      report: { format: 1, exercise: 'x', verdict: 'compile_error', score: 0, diagnostics: [], cases: [], receipt },
    })
    expect(says(watch)).toEqual(['Does not compile', 'The code could not be read; nothing ran.', 'bad'])
    expect(standing(watch.cases, true)).toBe('not_run')
  })

  it('has its cases by function, whatever order they run in', () => {
    const watch = graded(['angle', 'accepted'], ['norm', 'accepted'], ['angle', 'accepted'])
    expect(functionsOf(watch)).toEqual([
      { entry: 'norm', places: [1] },
      { entry: 'angle', places: [0, 2] },
    ])
  })
})

describe('an attempt at a single function', () => {
  it('speaks of cases alone', () => {
    const watch = graded(['norm', 'accepted'], ['norm', 'wrong_answer', 'sign'])
    expect(functionsOf(watch)).toEqual([])
    expect(says(watch)).toEqual(['Wrong answer', '1 of 2 cases accepted', 'bad'])
  })

  it('that is not written yet says so', () => {
    expect(heading(graded(unwritten('norm')))).toBe('Nothing written yet')
  })
})
