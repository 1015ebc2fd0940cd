import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDue, isDue } from '../../web/rehearsal/due.ts'
import { formatStopwatch, passMilestone } from '../../web/rehearsal/time.ts'

const minute = 60_000

describe('a timer', () => {
  it('says half time, five minutes and the end, each once, however far apart its looks are', () => {
    const total = 25 * minute
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 * minute }), { minLength: 60, maxLength: 60 }), (steps) => {
        let now = 0
        const said = steps.flatMap((step) => {
          const before = now
          now += step
          return passMilestone(before, now, 25) ?? []
        })
        expect(said).toEqual((['half', 'five', 'up'] as const).filter((_, i) => now >= [total / 2, total - 5 * minute, total][i]!))
      }),
    )
  })

  it('says the last of what it slept through, and of a short time not half and five minutes both', () => {
    expect(passMilestone(0, 60 * minute, 25)).toBe('up')
    expect(passMilestone(4 * minute, 5 * minute, 10)).toBe('half')
    expect(passMilestone(30 * minute, 31 * minute, 25)).toBeNull()
  })

  it('counts in minutes and seconds', () => {
    expect([0, 65_000, -65_000, 3_600_000].map(formatStopwatch)).toEqual(['0:00', '1:05', '1:05', '60:00'])
  })
})

describe('a day that something is due', () => {
  const now = new Date(2026, 10, 21, 15).getTime()
  const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString()

  it('is called by the reader’s calendar', () => {
    expect(formatDue(at(21, 23), now)).toBe('today')
    expect(formatDue(at(22, 0), now)).toBe('tomorrow')
    expect(formatDue(at(19, 23), now)).toBe('2 days ago')
    expect(formatDue(at(21 + 21, 0), now)).toBe('in 3 weeks')
  })

  it('begins in its morning', () => {
    expect([at(21, 23), at(20, 1), at(22, 0), null].map((day) => isDue(day, now))).toEqual([true, true, false, false])
  })
})
