import { expect, it } from 'vitest'
import type { Outcome, OverTime } from '../../grader/sandbox/sandbox.ts'
import { settleTime } from '../../grader/settle-time.ts'

const caseMs = 1000
const answer: Outcome = { kind: 'missing', wallMs: 1, cpuMs: 1, memoryMB: 0, log: '' }
const answeredAfter = (usedMs: number): OverTime => ({ kind: 'time', usedMs, answer })
const stoppedAfter = (usedMs: number): OverTime => ({ kind: 'time', usedMs })

/** Settles a case with what the model's slowness is each time it is asked, and what the second run gives. */
async function settle(first: OverTime, slowness: number[], second: Outcome = stoppedAfter(1600)) {
  const limits: number[] = []
  const outcome = await settleTime(first, {
    caseMs,
    measureSlowness: () => Promise.resolve(slowness.shift()!),
    runAgain(limit) {
      limits.push(limit)
      return Promise.resolve(second)
    },
  })
  return { kind: outcome.kind, limits }
}

it('what is far beyond the limit beside a model of normal speed is too slow, and not run again', async () => {
  expect(await settle(stoppedAfter(1600), [1])).toEqual({ kind: 'time', limits: [] })
  expect(await settle(answeredAfter(1500), [1])).toEqual({ kind: 'time', limits: [] })
})

it('what is a little beyond the limit is run again, and the better time counts', async () => {
  expect(await settle(answeredAfter(1100), [1, 1], stoppedAfter(1600))).toEqual({ kind: 'missing', limits: [1000] })
  expect(await settle(answeredAfter(1300), [1, 1], answeredAfter(1150))).toEqual({ kind: 'missing', limits: [1000] })
  expect(await settle(answeredAfter(1300), [1, 1], answeredAfter(1250))).toEqual({ kind: 'time', limits: [1000] })
})

it('where the model takes twice its time, so may the learner', async () => {
  expect(await settle(stoppedAfter(1600), [2, 2], answer)).toEqual({ kind: 'missing', limits: [2000] })
  expect(await settle(stoppedAfter(1600), [2, 2], answeredAfter(2300))).toEqual({ kind: 'missing', limits: [2000] })
  expect(await settle(stoppedAfter(1600), [2, 2], answeredAfter(2500))).toEqual({ kind: 'time', limits: [2000] })
})

it('a model that is suddenly fast takes nothing away', async () => {
  expect(await settle(answeredAfter(1100), [0.3, 0.3], answeredAfter(1100))).toEqual({ kind: 'missing', limits: [1000] })
})

it('what never answers is too slow however slow the machine', async () => {
  expect(await settle(stoppedAfter(1600), [50, 50], stoppedAfter(6400))).toEqual({ kind: 'time', limits: [4000] })
})

it('what the second run ends of otherwise is what counts', async () => {
  expect(await settle(stoppedAfter(1600), [2, 2], { kind: 'memory' })).toEqual({ kind: 'memory', limits: [2000] })
})
