import { expect, test } from 'vitest'
import type { CohortDetail, CohortSummary } from '#schema/contracts/cohort.ts'
import type { SessionState } from '#schema/contracts/session.ts'
import { writeScript } from '../../../api/node/demo/script.ts'
import { Browser } from '../fixture/browser.ts'
import { makeFolder, startGradus } from './gradus-process.ts'

test('the script is the same every time, oldest first, and no scene is another', () => {
  const script = writeScript()
  expect(writeScript()).toEqual(script)
  const past = script.flatMap(({ ago }) => ago ?? [])
  expect(past).toEqual(past.toSorted((a, b) => b - a))
  expect(past.every((ago) => ago > 0)).toBe(true)
  const keys = script.map(({ learner, exercise, ago }) => `${learner} ${exercise} ${ago}`)
  expect(new Set(keys).size).toBe(keys.length)
})

test('a demo has a link for each role, and a cohort whose attempts are really graded', { timeout: 240_000 }, async () => {
  const gradus = startGradus({ GRADUS_DATA: makeFolder() }, '--demo')
  const { base } = await gradus.ready()
  const enter = async (purpose: string) => {
    const token = new RegExp(`${purpose} +\\S+/enter#(\\w+)`).exec(gradus.output.stdout)![1]
    const browser = new Browser((path, init) => fetch(base + path, init))
    const { body } = await browser.post<SessionState>('/session/enter', { token })
    return { browser, user: body.user! }
  }
  const [instructor, lead, learner] = [await enter('Instructor'), await enter('Lead'), await enter('Learner')]
  expect([instructor, lead, learner].map(({ user }) => user.role)).toEqual(['owner', 'instructor', 'learner'])

  const [cohort] = (await lead.browser.get<CohortSummary[]>('/cohorts')).body
  expect(cohort).toMatchObject({ role: 'lead', members: 15 })
  const readBoard = async () => (await learner.browser.get<CohortDetail>(`/cohorts/${cohort!.id}`)).body.leaderboard
  await expect
    .poll(async () => (await readBoard()).filter(({ points }) => points > 0).length, { timeout: 120_000 })
    .toBeGreaterThan(2)
  const [first] = await readBoard()
  // graded just now, as if it had been in its time
  await expect
    .poll(
      async () =>
        Date.now() - new Date((await readBoard()).find(({ userId }) => userId === first!.userId)!.lastProgressAt!).getTime(),
    )
    .toBeGreaterThan(3_600_000)
  gradus.child.kill('SIGTERM')
  expect(await gradus.exit).toBe(0)
})

test('a demo is for this machine alone: its links let anyone in', async () => {
  const { exit, output } = startGradus({ GRADUS_DATA: makeFolder(), HOST: '0.0.0.0' }, '--demo')
  expect(await exit).not.toBe(0)
  expect(output.stderr).toMatch(/^gradus: --demo .*loopback address/)
})
