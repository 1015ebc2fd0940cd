import { describe, expect, it } from 'vitest'
import { draftsOf } from '../../web/exercise/draft.ts'

/** The part of a browser's storage that drafts use, with its habit of refusing when it is full. */
function makeStorage(room = Infinity): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      items.set(key, value)
    },
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  }
}

describe('drafts', () => {
  it('come back as they were left', () => {
    const drafts = draftsOf('ada', makeStorage(), () => 7)
    expect(drafts.save('pca', 'let x = 1')).toBe(true)
    expect(drafts.load('pca')).toEqual({ source: 'let x = 1', savedAt: 7 })
  })

  it('of one person are not shown to the next at the same browser', () => {
    const storage = makeStorage()
    draftsOf('ada', storage).save('pca', 'mine')
    expect(draftsOf('bob', storage).load('pca')).toBeNull()
    expect(draftsOf('bob', storage).recent()).toEqual([])
  })

  it('are listed with the newest first', () => {
    let now = 0
    const drafts = draftsOf('ada', makeStorage(), () => ++now)
    drafts.save('vectors', 'a')
    drafts.save('pca', 'b')
    expect(drafts.recent()).toEqual(['pca', 'vectors'])
    drafts.save('vectors', 'c')
    expect(drafts.recent()).toEqual(['vectors', 'pca'])
  })

  it('say so when the browser stores nothing', () => {
    expect(draftsOf('ada', makeStorage(10)).save('pca', 'too long for this storage')).toBe(false)
  })

  it('that something else garbled count as none', () => {
    const storage = makeStorage()
    storage.setItem('gradus.draft.ada.pca', '{"source": 3')
    storage.setItem('gradus.draft.ada.vectors', '{"source": 3, "savedAt": 1}')
    expect(draftsOf('ada', storage).load('pca')).toBeNull()
    expect(draftsOf('ada', storage).load('vectors')).toBeNull()
  })
})
