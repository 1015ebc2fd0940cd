import { expect, it } from 'vitest'
import { draftsOf } from '../../../web/exercise/draft.ts'
import { isReadable, takeOverDrafts, visitorId } from '../../../web/session/visitor.ts'
import { makeStorage } from '../storage.ts'

const typed = (source: string) => ({ source, revision: 0, synced: false })

it('tracks, exercises and guides can be read without an account, and nothing of anybody’s own', () => {
  expect(['/', '/tracks/ml-path', '/exercises', '/exercises/pca', '/docs/linalg', '/guides/from-numpy'].every(isReadable)).toBe(
    true,
  )
  expect(['/submissions', '/submissions/1', '/cohorts', '/settings', '/help', '/exercises/pca/x', '/tracks'].some(isReadable)).toBe(
    false,
  )
})

it('what a visitor has typed belongs to whoever signs in, once, and never in place of their own', () => {
  const storage = makeStorage()
  const visitor = draftsOf(visitorId, storage)
  visitor.save('pca', typed('a visitor’s'))
  visitor.save('bayes', typed('a visitor’s'))
  const ada = draftsOf('ada', storage)
  ada.save('bayes', typed('Ada’s'))
  takeOverDrafts('ada', storage)
  expect([ada.load('pca')?.source, ada.load('bayes')?.source]).toEqual(['a visitor’s', 'Ada’s'])
  takeOverDrafts('bob', storage)
  expect(draftsOf('bob', storage).recent()).toEqual([])
})
