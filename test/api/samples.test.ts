import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { ExerciseSamples } from '#schema/contracts/samples.ts'
import type { Problem } from '#schema/errors.ts'
import type { Samples } from '#schema/samples.ts'
import { exerciseVersions } from '#schema/tables/exercises.ts'
import { enterAsOwner, openInstallation } from './fixture/installation.ts'

const samples: Samples = {
  cases: [
    { index: 0, title: 'two numbers', entry: 'sum', args: 'BgAAAAAAAAAA', expected: { throws: 'RangeError' }, mayMutate: false },
  ],
  drive: null,
}

test('samples are asked for again while no grader has computed them, and then say all that a run needs', async () => {
  const installation = await openInstallation()
  const { db } = installation
  const me = await enterAsOwner(installation)
  const early = await me.get<Problem>('/exercises/sum/samples')
  expect([early.status, early.body.code, early.headers.get('retry-after')]).toEqual([503, 'not_ready', '2'])
  await db
    .update(exerciseVersions)
    .set({ samples: JSON.stringify(samples) })
    .where(eq(exerciseVersions.slug, 'sum'))
  const { status, body } = await me.get<ExerciseSamples>('/exercises/sum/samples')
  expect([status, body]).toEqual([
    200,
    {
      ...samples,
      version: 'sum-1',
      entry: ['sum'],
      imports: [],
      limits: { caseMs: 1000, memoryMB: 64 },
      tolerance: { absolute: 1e-9, relative: 1e-9 },
    },
  ])
  expect((await me.get<Problem>('/exercises/nothing/samples')).body.code).toBe('unknown_exercise')
})

test('that somebody waits for samples is kept for the grader, since when they first asked', async () => {
  const installation = await openInstallation()
  const me = await enterAsOwner(installation)
  const since = async () => {
    const [row] = await installation.db.select().from(exerciseVersions).where(eq(exerciseVersions.slug, 'sum'))
    return row!.samplesWantedAt
  }
  expect(await since()).toBeNull()
  await me.get('/exercises/sum/samples')
  const first = await since()
  expect(first).toBeGreaterThan(0)
  await new Promise((resolve) => setTimeout(resolve, 5))
  await me.get('/exercises/sum/samples')
  expect(await since()).toBe(first)
})

test('the script that evaluates a learner’s code may load nothing and ask nobody; no other may evaluate', async () => {
  const { app } = await openInstallation()
  const policyOf = async (path: string) => (await app.request(path)).headers.get('content-security-policy')
  expect(await policyOf('/assets/run-worker-C0ffee_-.js')).toBe("default-src 'none'; script-src 'unsafe-eval'")
  for (const path of [
    '/',
    '/assets/index-C0ffee.js',
    '/assets/transpile-worker-C0ffee.js',
    '/run-worker-x.js',
    '/assets/run-worker-x.js/y',
  ])
    expect(await policyOf(path)).not.toContain('unsafe-eval')
})
