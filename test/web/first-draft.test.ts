import { expect, test } from 'vitest'
import { chooseFirst } from '../../web/exercise/first-draft.ts'

const remote = (revision: number, source = 'theirs') => ({ source, revision, savedAt: '2026-11-21T14:03:00Z' })
const local = (revision: number, synced: boolean) => ({ source: 'mine', savedAt: 1, revision, synced })

test('without any draft the page begins with what it would show anyway, and sends nothing', () => {
  expect(chooseFirst(null, null, 'starter')).toEqual({ source: 'starter', revision: 0, synced: true, other: null })
})

test('a device that is new to an exercise begins with what was written on another', () => {
  expect(chooseFirst(null, remote(3), 'starter')).toEqual({ source: 'theirs', revision: 3, synced: true, other: null })
})

test('what this device has not sent yet stands, and is sent', () => {
  expect(chooseFirst(local(2, false), remote(2), '')).toEqual({ source: 'mine', revision: 2, synced: false, other: null })
  expect(chooseFirst(local(0, false), null, '')).toEqual({ source: 'mine', revision: 0, synced: false, other: null })
})

test('an answer from before the last save here is no news', () => {
  expect(chooseFirst(local(5, true), remote(4), '')).toMatchObject({ source: 'mine', revision: 5, other: null })
})

test('where nothing waits here, newer work from elsewhere takes its place', () => {
  expect(chooseFirst(local(2, true), remote(3), '')).toMatchObject({ source: 'theirs', revision: 3, other: null })
})

test('where both have work of their own, both are offered', () => {
  expect(chooseFirst(local(2, false), remote(3), '')).toEqual({ source: 'mine', revision: 2, synced: false, other: remote(3) })
})

test('the same work on both sides is no conflict', () => {
  expect(chooseFirst(local(2, false), remote(3, 'mine'), '')).toMatchObject({ revision: 3, synced: true, other: null })
})
