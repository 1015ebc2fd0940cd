import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { exercises, exerciseVersions } from '#schema/tables/exercises.ts'
import type { Browser } from './fixture/browser.ts'
import { enterAsOwner, openInstallation, setUpOwner, signUpLearner } from './fixture/installation.ts'

const hints = ['Begin at the front.', 'Keep a total.', 'What is the sum of nothing?']
const model = 'export const sum = (x: number[]) => x.reduce((a, b) => a + b, 0)'

/** An installation whose exercise has hints and a model. */
async function openWithHints() {
  const installation = await openInstallation()
  const { db } = installation
  await db.update(exercises).set({ hints }).where(eq(exercises.slug, 'sum'))
  await db.update(exerciseVersions).set({ solution: model }).where(eq(exerciseVersions.slug, 'sum'))
  return installation
}

async function look(learner: Browser) {
  const { body } = await learner.get<ExerciseDetail>('/exercises/sum')
  return [body.hints.total, body.hints.open, body.model]
}

const submit = (learner: Browser, source: string) => learner.post('/submissions', { exercise: 'sum', source })

test('a hint opens with each attempt that fails, and the model with the first that is accepted', async () => {
  const installation = await openWithHints()
  const learner = await enterAsOwner(installation)
  expect(await look(learner)).toEqual([3, [], null])
  await submit(learner, 'one')
  expect(await look(learner)).toEqual([3, [], null])
  await installation.grade('wrong_answer')
  expect(await look(learner)).toEqual([3, hints.slice(0, 1), null])
  await submit(learner, 'two')
  await installation.grade('compile_error')
  expect(await look(learner)).toEqual([3, hints.slice(0, 2), null])
  await submit(learner, 'three')
  await installation.grade('accepted')
  expect(await look(learner)).toEqual([3, hints, model])
})

test('the same code again, and what we failed to grade, open nothing', async () => {
  const installation = await openWithHints()
  const learner = await enterAsOwner(installation)
  await submit(learner, 'one')
  await installation.grade('wrong_answer')
  await submit(learner, 'one')
  await submit(learner, 'two')
  await installation.grade('judge_error')
  expect(await look(learner)).toEqual([3, hints.slice(0, 1), null])
})

test('what is read after acceptance stays closed until then', async () => {
  const installation = await openWithHints()
  const afterword = { discussion: 'Most forget the empty list.', twin: 'def sum(x): ...' }
  await installation.db.update(exercises).set(afterword)
  const learner = await enterAsOwner(installation)
  const read = async () => {
    const { discussion, twin } = (await learner.get<ExerciseDetail>('/exercises/sum')).body
    return { discussion, twin }
  }
  await submit(learner, 'one')
  await installation.grade('wrong_answer')
  expect(await read()).toEqual({ discussion: null, twin: null })
  await submit(learner, 'two')
  await installation.grade('accepted')
  expect(await read()).toEqual(afterword)
})

test('what one learner did opens nothing for another', async () => {
  const installation = await openWithHints()
  const owner = await setUpOwner(installation)
  await submit(owner, 'one')
  await installation.grade('accepted')
  expect(await look(await signUpLearner(installation, 'Lin'))).toEqual([3, [], null])
})
