import { stripVTControlCharacters } from 'node:util'
import { expect, it } from 'vitest'
import type { CaseReport, Report } from '#schema/report.ts'
import { printReport } from '../../grader/print-report.ts'

const runtime = { gradus: '', node: '', v8: '', isolatedVm: '' }
const receipt = { submission: '', exerciseVersion: '', seed: '', runtime, referenceBackend: '' }

function report(...cases: [entry: string, verdict: CaseReport['verdict'], kind?: 'sign' | 'not_written'][]): Report {
  return {
    format: 1,
    exercise: 'vectors',
    verdict: 'wrong_answer',
    score: 0,
    diagnostics: [],
    receipt,
    cases: cases.map(([entry, verdict, kind], index) => ({
      index,
      title: `case ${index}`,
      visibility: 'visible',
      entry,
      verdict,
      feedback: kind ? [{ kind, message: `It is ${kind}.` }] : [],
    })),
  }
}
const print = (it: Report, ...entry: string[]) => stripVTControlCharacters(printReport(it, 'a.ts', entry)).split('\n')

it('an exercise of several functions is told function by function, in the order they are written in', () => {
  const mixed = report(
    ['angle', 'runtime_error', 'not_written'],
    ['dot', 'accepted'],
    ['norm', 'wrong_answer', 'sign'],
    ['dot', 'accepted'],
    ['norm', 'accepted'],
    ['angle', 'runtime_error', 'not_written'],
    ['far', 'not_run'],
  )
  expect(print(mixed, 'dot', 'norm', 'angle', 'far')).toEqual([
    'a.ts: wrong answer, 3 of 7 cases',
    '  ✓ dot 2 of 2',
    '  ✗ norm 1 of 2',
    '    ✗ case 2 wrong answer',
    '        It is sign. sign',
    '    ✓ case 4',
    '  · angle: not written yet',
    '  · far: not run to its end',
  ])
})

it('an exercise of one function is told case by case', () => {
  expect(print(report(['pca', 'accepted'], ['pca', 'wrong_answer', 'sign']), 'pca')).toEqual([
    'a.ts: wrong answer, 1 of 2 cases',
    '  ✓ case 0',
    '  ✗ case 1 wrong answer',
    '      It is sign. sign',
  ])
})

it('a case of several parts is told in a line, and part by part where one of them is wrong', () => {
  const { cases, ...rest } = report(['pca', 'accepted'], ['pca', 'accepted'], ['pca', 'accepted'], ['pca', 'wrong_answer', 'sign'])
  const partOf = ['sizes', 'sizes', 'refusals', 'refusals']
  const parted = cases.map((it, i): CaseReport => ({ ...it, visibility: 'hidden', partOf: partOf[i]! }))
  expect(print({ ...rest, cases: parted }, 'pca')).toEqual([
    'a.ts: wrong answer, 1 of 2 cases',
    '  ✓ sizes (hidden) 2 of 2 parts',
    '  ✗ refusals (hidden) 1 of 2 parts',
    '    ✓ case 2',
    '    ✗ case 3 wrong answer',
    '        It is sign. sign',
  ])
})
