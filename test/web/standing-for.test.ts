import { expect, it } from 'vitest'
import type { CaseReport } from '#schema/report.ts'
import { standingFor } from '../../web/results/standing-for.ts'

const facts = { title: 'a part', visibility: 'hidden' as const, entry: 'f' }
const part = (verdict: CaseReport['verdict'] | null) => ({
  ...facts,
  report: verdict === null ? null : { ...facts, index: 0, verdict, feedback: [] },
})
const standing = (...verdicts: (CaseReport['verdict'] | null)[]) => standingFor(verdicts.map(part))?.verdict

it('is right when all of them are', () => {
  expect(standing('accepted', 'accepted')).toBe('accepted')
})

it('waits while a part does, unless one has failed', () => {
  expect(standing('accepted', null)).toBeUndefined()
  expect(standing('accepted', 'wrong_answer', null)).toBe('wrong_answer')
})

it('is stood for by the first part that failed', () => {
  expect(standing('accepted', 'time_limit', 'not_run')).toBe('time_limit')
  expect(standing('not_run', 'not_run')).toBe('not_run')
})
