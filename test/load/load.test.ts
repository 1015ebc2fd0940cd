import { expect, it } from 'vitest'
import { runLoad } from './run-load.ts'

it('a class submits at once while the grader is killed, and nothing is lost or graded twice', { timeout: 120_000 }, async () => {
  const figures = await runLoad({ learners: 40, each: 3, kills: 1, say: () => undefined })
  expect(figures, JSON.stringify(figures)).toMatchObject({
    accepted: 120,
    reports: 120,
    kills: 1,
    lost: 0,
    double: 0,
    surprises: [],
    refused: 0,
  })
})
