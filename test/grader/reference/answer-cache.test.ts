import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openAnswerCache } from '../../../grader/reference/answer-cache.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-cache-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('keeps values of every plain kind across a restart', () => {
  const value = { rows: [Float64Array.of(1, NaN, -0)], map: new Map([[1n, undefined]]) }
  openAnswerCache(folder).put(value, 'version', 'seed')
  expect(openAnswerCache(folder).get('version', 'seed')).toEqual(value)
})

it('parts of a key do not run into each other', () => {
  const cache = openAnswerCache<number>(folder)
  cache.put(1, 'a', 'bc')
  expect(cache.get('ab', 'c')).toBeUndefined()
})

it('a file that is cut short, empty or something else counts as absent, and is written again', () => {
  openAnswerCache(folder).put({ a: [1, 2, 3] }, 'key')
  const [name] = readdirSync(folder)
  for (const content of ['', 'nonsense', Buffer.from([0xff, 0x0f])]) {
    writeFileSync(join(folder, name!), content)
    expect(openAnswerCache(folder).get('key')).toBeUndefined()
    openAnswerCache(folder).put(7, 'key')
    expect(openAnswerCache(folder).get('key')).toBe(7)
  }
})

it('is bounded: what was not used for longest goes first', () => {
  const value = new Uint8Array(1000)
  const cache = openAnswerCache<Uint8Array>(folder)
  for (let i = 0; i < 10; i++) {
    cache.put(value, `key ${i}`)
    for (const name of readdirSync(folder)) {
      const { mtimeMs } = statSync(join(folder, name))
      utimesSync(join(folder, name), mtimeMs / 1000 - 60, mtimeMs / 1000 - 60)
    }
  }
  const reopened = openAnswerCache<Uint8Array>(folder, { maxBytes: 4500 })
  expect(readdirSync(folder).length).toBe(4)
  expect(Array.from({ length: 10 }, (_, i) => reopened.get(`key ${i}`) !== undefined)).toEqual([
    ...Array(6).fill(false),
    ...Array(4).fill(true),
  ])
})
