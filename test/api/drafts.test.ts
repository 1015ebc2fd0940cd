import { expect, test } from 'vitest'
import type { Draft, DraftState } from '#schema/contracts/draft.ts'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { Problem } from '#schema/errors.ts'
import { enterAsOwner, openInstallation, setUpOwner, signUpLearner } from './fixture/installation.ts'

const path = '/exercises/sum/draft'

test('a draft is found again by any device, and counts its saves', async () => {
  const installation = await openInstallation()
  const learner = await enterAsOwner(installation)
  expect((await learner.get<DraftState>(path)).body.draft).toBeNull()
  const first = await learner.call<Draft>('PUT', path, { source: 'a', revision: 0 })
  expect(first.body).toMatchObject({ source: 'a', revision: 1 })
  await learner.call('PUT', path, { source: 'ab', revision: 1 })
  const second = await enterAsOwner(installation)
  expect((await second.get<DraftState>(path)).body.draft).toMatchObject({ source: 'ab', revision: 2 })
  expect((await second.get<ExerciseDetail>('/exercises/sum')).body.draft).toMatchObject({ source: 'ab', revision: 2 })
})

test('of two saves on their way at once the last one is kept, whichever arrives first', async () => {
  const learner = await enterAsOwner(await openInstallation())
  const save = async (draft: object) => (await learner.call<Draft>('PUT', path, draft)).status
  const read = async () => (await learner.get<DraftState>(path)).body.draft
  // in turn
  expect(await save({ source: 'a', revision: 0 })).toBe(200)
  expect(await save({ source: 'ab', revision: 0, unanswered: 'a' })).toBe(200)
  expect(await read()).toMatchObject({ source: 'ab', revision: 2 })
  // the other way round
  expect(await save({ source: 'abcd', revision: 2, unanswered: 'abc' })).toBe(200)
  expect(await save({ source: 'abc', revision: 2 })).toBe(409)
  expect(await read()).toMatchObject({ source: 'abcd', revision: 3 })
  // somebody else's in between is not theirs to replace, nor is a later one of the same words
  await save({ source: 'on the phone', revision: 3 })
  expect(await save({ source: 'abcdef', revision: 3, unanswered: 'abcde' })).toBe(409)
  expect(await save({ source: 'abcdef', revision: 2, unanswered: 'on the phone' })).toBe(409)
  expect(await read()).toMatchObject({ source: 'on the phone', revision: 4 })
})

test('a save on top of what somebody has replaced is refused with the other version, and nothing is lost', async () => {
  const learner = await enterAsOwner(await openInstallation())
  await learner.call('PUT', path, { source: 'a', revision: 0 })
  await learner.call('PUT', path, { source: 'on the phone', revision: 1 })
  const stale = await learner.call<Problem>('PUT', path, { source: 'on the desk', revision: 1 })
  expect([stale.status, stale.body.code]).toEqual([409, 'draft_conflict'])
  expect(stale.body.draft).toMatchObject({ source: 'on the phone', revision: 2 })
  // a first save, by a device that has not heard of any
  expect(await learner.refusal('PUT', path, { source: 'on a tablet', revision: 0 })).toBe('draft_conflict')
  const decided = await learner.call<Draft>('PUT', path, { source: 'on the desk', revision: 2 })
  expect(decided.body).toMatchObject({ source: 'on the desk', revision: 3 })
})

test('a save whose answer was lost may be sent again', async () => {
  const learner = await enterAsOwner(await openInstallation())
  await learner.call('PUT', path, { source: 'a', revision: 0 })
  const again = await learner.call<Draft>('PUT', path, { source: 'a', revision: 0 })
  expect([again.status, again.body.revision]).toEqual([200, 1])
})

test('of many saves at once on top of one revision, one is kept', async () => {
  const learner = await enterAsOwner(await openInstallation())
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) => learner.call('PUT', path, { source: `version ${i}`, revision: 0 })),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 409)])
})

test('what cannot be submitted cannot be kept either', async () => {
  const learner = await enterAsOwner(await openInstallation())
  const save = (source: unknown) => learner.refusal('PUT', path, { source, revision: 0 })
  expect(await save('x'.repeat(64 * 1024 + 1))).toBe('source_too_large')
  expect(await save('\0')).toBe('invalid_request')
  expect(await save(3)).toBe('invalid_request')
  expect(await learner.refusal('PUT', '/exercises/none/draft', { source: 'a', revision: 0 })).toBe('unknown_exercise')
})

test('a draft can be thrown away, and one that stood on it is kept anew', async () => {
  const learner = await enterAsOwner(await openInstallation())
  await learner.call('PUT', path, { source: 'a', revision: 0 })
  expect((await learner.call('DELETE', path)).status).toBe(204)
  expect((await learner.get<DraftState>(path)).body.draft).toBeNull()
  expect((await learner.call<Draft>('PUT', path, { source: 'b', revision: 1 })).body.source).toBe('b')
})

test('nobody sees, replaces or throws away the draft of another', async () => {
  const installation = await openInstallation()
  const owner = await setUpOwner(installation)
  const learner = await signUpLearner(installation, 'Lin')
  await learner.call('PUT', path, { source: 'of Lin', revision: 0 })
  expect((await owner.get<DraftState>(path)).body.draft).toBeNull()
  await owner.call('PUT', path, { source: 'of Olga', revision: 0 })
  await owner.call('DELETE', path)
  expect((await learner.get<DraftState>(path)).body.draft?.source).toBe('of Lin')
  expect(await installation.browse().refusal('GET', path)).toBe('unauthenticated')
})
