import { expect, it } from 'vitest'
import { formatError, formatMs, formatSince } from '../../web/format.ts'

it('writes errors as a scientist would', () => {
  expect([0, 0.25, 1.33333, 1e-4, 3.14e-9, 1234567].map(formatError)).toEqual(['0', '0.25', '1.33', '1e-4', '3.1e-9', '1.2e+6'])
})

it('writes short times in milliseconds and long ones in seconds', () => {
  expect([500, 1000, 2500].map(formatMs)).toEqual(['500 ms', '1 s', '2.5 s'])
})

it('says how long ago something was, and the date after a week', () => {
  const now = Date.parse('2026-11-21T12:00:00Z')
  expect(formatSince('2026-11-21T11:59:40Z', now)).toMatch(/this minute/)
  expect(formatSince('2026-11-21T11:30:00Z', now)).toBe('30 minutes ago')
  expect(formatSince('2026-11-19T11:00:00Z', now)).toBe('2 days ago')
  expect(formatSince('2026-11-01T11:00:00Z', now)).toMatch(/2026/)
})
