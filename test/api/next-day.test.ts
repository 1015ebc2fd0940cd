import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findNextDay } from '../../api/services/next-day.ts'

const nextDay = (at: string, timeZone: string) => new Date(findNextDay(Date.parse(at), timeZone)).toISOString()

it.each([
  ['UTC', '2026-11-21T12:00:00Z', '2026-11-22T00:00:00.000Z'],
  ['Europe/Vienna', '2026-11-21T22:59:59Z', '2026-11-21T23:00:00.000Z'],
  ['Europe/Vienna', '2026-11-21T23:00:00Z', '2026-11-22T23:00:00.000Z'],
  ['Asia/Kathmandu', '2026-11-21T12:00:00Z', '2026-11-21T18:15:00.000Z'],
  ['America/St_Johns', '2026-11-21T12:00:00Z', '2026-11-22T03:30:00.000Z'],
])('begins at midnight in %s', (timeZone, at, next) => {
  expect(nextDay(at, timeZone)).toBe(next)
})

it('knows days of 23 and of 25 hours', () => {
  expect(nextDay('2026-03-28T23:00:00Z', 'Europe/Vienna')).toBe('2026-03-29T22:00:00.000Z')
  expect(nextDay('2026-10-24T22:00:00Z', 'Europe/Vienna')).toBe('2026-10-25T23:00:00.000Z')
})

it('refuses a zone there is none of', () => {
  expect(() => findNextDay(0, 'Mars/Olympus')).toThrow(RangeError)
})

it('is at most 26 hours away, and the day after today’s', () => {
  const zones = fc.constantFrom('Pacific/Kiritimati', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Tokyo')
  const moments = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2035-01-01') })
  fc.assert(
    fc.property(zones, moments, (timeZone, at) => {
      const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
      const next = findNextDay(at, timeZone)
      expect(next - at).toBeGreaterThan(0)
      expect(next - at).toBeLessThanOrEqual(26 * 3_600_000)
      expect(day.format(next - 1)).toBe(day.format(at))
      expect(day.format(next)).not.toBe(day.format(at))
    }),
  )
})
