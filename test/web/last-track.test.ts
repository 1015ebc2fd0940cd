import { expect, it } from 'vitest'
import { keepLastTrack, readLastTrack } from '../../web/outline/last-track.ts'

const refuse = () => {
  throw new DOMException('denied', 'SecurityError')
}

it('the track looked at last is known again', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  expect(readLastTrack(storage)).toBeNull()
  keepLastTrack(storage, 'ml-handbook')
  expect(readLastTrack(storage)).toBe('ml-handbook')
})

it('a browser that stores nothing costs only that', () => {
  const storage = { getItem: refuse, setItem: refuse }
  keepLastTrack(storage, 'ml-handbook')
  expect(readLastTrack(storage)).toBeNull()
})
