import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { Outline } from '#schema/contracts/outline.ts'
import { type CaseOutline, exerciseVersions } from '#schema/tables/exercises.ts'
import { enterAsOwner, openInstallation } from './fixture/installation.ts'
import { publish } from './fixture/publish.ts'

test('where an exercise gains cases a tick stays, and says of which version it is, until the newest is accepted', async () => {
  const installation = await openInstallation()
  const { db, grade } = installation
  const learner = await enterAsOwner(installation)
  const look = async () => (await learner.get<ExerciseDetail>('/exercises/sum')).body
  const change = async (version: string, publishedAt: number, change: (cases: CaseOutline[]) => CaseOutline[]) => {
    await publish(db, 'sum', 10, version)
    const [first] = await db.select().from(exerciseVersions).where(eq(exerciseVersions.version, 'sum-1'))
    await db
      .update(exerciseVersions)
      .set({ publishedAt, cases: change(first!.cases) })
      .where(eq(exerciseVersions.version, version))
  }
  const submit = async (verdict: 'accepted' | 'wrong_answer') => {
    await learner.post('/submissions', { exercise: 'sum', source: `${verdict} ${(await look()).version}` })
    await grade(verdict)
  }
  const hidden = (title: string): CaseOutline => ({ title, visibility: 'hidden', entry: 'sum' })
  const later = Date.now() + 1000

  await submit('accepted')
  await change('another-statement', later, (cases) => cases)
  expect((await look()).older, 'the same cases are nothing to say').toBeNull()
  await change('two-more', later + 1, (cases) => [...cases, hidden('negative'), hidden('none')])
  const older = { accepted: 1, newest: 3, added: 2 }
  expect(await look()).toMatchObject({ state: 'done', older })
  const { phases } = (await learner.get<Outline>('/tracks/small-path')).body
  expect(phases[0]!.units[0]!.boxes[0]).toMatchObject({ state: 'done', exercises: [{ older }] })
  const gathered = [hidden('negative'), hidden('none'), hidden('NaN')].map((it) => ({ ...it, partOf: 'what sum refuses' }))
  await change('in-parts', later + 2, (cases) => [...cases, ...gathered])
  const inParts = { accepted: 1, newest: 4, added: 1 }
  expect((await look()).older, 'parts that are new count as one case').toEqual(inParts)
  await submit('wrong_answer')
  expect(await look(), 'a failed attempt takes nothing away').toMatchObject({ state: 'done', older: inParts })
  await submit('accepted')
  expect(await look()).toMatchObject({ state: 'done', older: null })
})
