import { describe, expect, it } from 'vitest'
import { draftsOf } from '../../web/exercise/draft.ts'
import { makeStorage } from './storage.ts'

const unsent = (source: string) => ({ source, revision: 2, synced: false })

describe('drafts', () => {
  it('come back as they were left', () => {
    const drafts = draftsOf('ada', makeStorage(), () => 7)
    expect(drafts.save('pca', unsent('let x = 1'))).toBe(true)
    expect(drafts.load('pca')).toEqual({ source: 'let x = 1', savedAt: 7, revision: 2, synced: false })
  })

  it('of one person are not shown to the next at the same browser', () => {
    const storage = makeStorage()
    draftsOf('ada', storage).save('pca', unsent('mine'))
    expect(draftsOf('bob', storage).load('pca')).toBeNull()
    expect(draftsOf('bob', storage).recent()).toEqual([])
  })

  it('are listed with the newest first', () => {
    let now = 0
    const drafts = draftsOf('ada', makeStorage(), () => ++now)
    drafts.save('vectors', unsent('a'))
    drafts.save('pca', unsent('b'))
    expect(drafts.recent()).toEqual(['pca', 'vectors'])
    drafts.save('vectors', unsent('c'))
    expect(drafts.recent()).toEqual(['vectors', 'pca'])
  })

  it('say so when the browser stores nothing', () => {
    expect(draftsOf('ada', makeStorage(10)).save('pca', unsent('too long for this storage'))).toBe(false)
  })

  it('from before the server kept them count as never sent', () => {
    const storage = makeStorage()
    storage.setItem('gradus.draft.ada.pca', '{"source": "old", "savedAt": 1}')
    expect(draftsOf('ada', storage).load('pca')).toEqual({ source: 'old', savedAt: 1, revision: 0, synced: false })
  })

  it('that something else garbled count as none', () => {
    const storage = makeStorage()
    storage.setItem('gradus.draft.ada.pca', '{"source": 3')
    storage.setItem('gradus.draft.ada.vectors', '{"source": 3, "savedAt": 1}')
    expect(draftsOf('ada', storage).load('pca')).toBeNull()
    expect(draftsOf('ada', storage).load('vectors')).toBeNull()
  })
})
