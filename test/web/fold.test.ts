import { describe, expect, it } from 'vitest'
import type { CaseReport, Report } from '#schema/report.ts'
import { accepted, fold, judged, startWatch, total, type Watch } from '../../web/results/fold.ts'
import type { ProgressEvent } from '#schema/progress-event.ts'

const titles = ['an ordinary table', 'an empty table', 'a large table'] as const
const outline = titles.map((title, index) => ({
  title,
  visibility: index === 0 ? ('visible' as const) : ('hidden' as const),
  entry: 'f',
}))

function caseReport(index: number, verdict: CaseReport['verdict'] = 'accepted'): CaseReport {
  return {
    index,
    title: titles[index] ?? `case ${index}`,
    visibility: index === 0 ? 'visible' : 'hidden',
    entry: 'f',
    verdict,
    feedback: [],
  }
}

function report(...cases: CaseReport[]): Report {
  const failed = cases.find(({ verdict }) => verdict !== 'accepted')
  return {
    format: 1,
    exercise: 'f',
    verdict: failed === undefined || failed.verdict === 'not_run' ? 'accepted' : failed.verdict,
    score: cases.filter(({ verdict }) => verdict === 'accepted').length / 3,
    diagnostics: [],
    cases,
    receipt: {
      submission: 'a',
      exerciseVersion: 'b',
      seed: 'c',
      runtime: { gradus: '1', node: '24', v8: '13', isolatedVm: '7' },
      referenceBackend: 'cpu',
    },
  }
}

const after = (...events: ProgressEvent[]): Watch => events.reduce(fold, startWatch(['f'], outline))

describe('the view of a submission on its way', () => {
  it('draws all cases, waiting, before anything is known', () => {
    const watch = startWatch(['f'], outline)
    expect(watch.cases.map(({ title, report }) => [title, report])).toEqual(titles.map((title) => [title, null]))
    expect(watch.phase).toBe('queued')
  })

  it('counts down the queue', () => {
    const two = after({ type: 'queued', position: 2, expectedWait: 20 })
    expect(two).toMatchObject({ ahead: 2, expectedWait: 20 })
    expect(fold(two, { type: 'queued', position: 0, expectedWait: null }).ahead).toBe(0)
  })

  it('fills one case after the other', () => {
    const watch = after(
      { type: 'queued', position: 0, expectedWait: null },
      { type: 'started', cases: 3 },
      { type: 'case', case: caseReport(0) },
      { type: 'case', case: caseReport(1, 'wrong_answer') },
    )
    expect(watch).toMatchObject({ phase: 'running', ahead: null })
    expect(judged(watch)).toBe(2)
    expect(accepted(watch)).toBe(1)
    expect(watch.cases[2]?.report).toBeNull()
  })

  it('keeps what is shown when a reconnected stream, or a retried job, tells everything anew', () => {
    const before = after(
      { type: 'started', cases: 3 },
      { type: 'case', case: caseReport(0) },
      { type: 'case', case: caseReport(1) },
    )
    const again = [{ type: 'queued', position: 1, expectedWait: null } as const, { type: 'started', cases: 3 } as const].reduce(
      fold,
      before,
    )
    expect(judged(again)).toBe(2)
    expect(again.phase).toBe('running')
    expect(judged(fold(again, { type: 'case', case: caseReport(0) }))).toBe(2)
  })

  it('takes the whole result from the report, whatever was missed before it', () => {
    const watch = after({ type: 'report', report: report(caseReport(0), caseReport(1), caseReport(2)) })
    expect(watch.phase).toBe('done')
    expect(accepted(watch)).toBe(3)
  })

  it('changes no more once the report is in', () => {
    const done = after({ type: 'report', report: report(caseReport(0), caseReport(1), caseReport(2)) })
    expect(fold(done, { type: 'case', case: caseReport(0, 'wrong_answer') })).toBe(done)
    expect(fold(done, { type: 'queued', position: 3, expectedWait: null })).toBe(done)
  })

  it('makes room for cases it was not told about', () => {
    const watch = [{ type: 'started', cases: 4 } as const, { type: 'case', case: caseReport(3) } as const].reduce(
      fold,
      startWatch([], []),
    )
    expect(watch.cases.map(({ report }) => report?.index)).toEqual([undefined, undefined, undefined, 3])
  })

  it('counts a case of several parts once, when all of them are in', () => {
    const parts = [0, 1].map((index) => ({ ...caseReport(index), partOf: 'sizes' }))
    const begun = fold(startWatch([], [...parts, caseReport(2)]), { type: 'case', case: parts[0]! })
    expect([total(begun), judged(begun), accepted(begun)]).toEqual([2, 0, 0])
    const known = fold(begun, { type: 'case', case: parts[1]! })
    expect([judged(known), accepted(known)]).toEqual([1, 1])
  })

  it('keeps the outline of code that did not compile', () => {
    const watch = after({ type: 'report', report: { ...report(), verdict: 'compile_error' } })
    expect(watch.cases.map(({ title }) => title)).toEqual([...titles])
    expect(judged(watch)).toBe(0)
  })
})
