import { expect, test } from 'vitest'
import { shelfOf } from '../../web/exercise/shelf.ts'
import { makeStorage } from './storage.ts'

test('what was put aside is listed newest first, the same work once, and five at most', () => {
  let now = 0
  const shelf = shelfOf('ada', 'pca', makeStorage(), () => ++now)
  for (const source of ['a', 'b', 'a', 'c', 'd', 'e', 'f']) shelf.put(source)
  expect(shelf.list()).toEqual(['f', 'e', 'd', 'c', 'a'].map((source, i) => ({ source, at: [7, 6, 5, 4, 3][i] })))
})

test('a browser that stores nothing, or garbage, has nothing put aside', () => {
  const full = makeStorage(10)
  shelfOf('ada', 'pca', full).put('too long for this storage')
  expect(shelfOf('ada', 'pca', full).list()).toEqual([])
  const storage = makeStorage()
  storage.setItem('gradus.aside.ada.pca', '[{"source":3},{"source":"x","at":1}]')
  expect(shelfOf('ada', 'pca', storage).list()).toEqual([{ source: 'x', at: 1 }])
})
