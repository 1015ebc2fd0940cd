import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDue, judgeSitting, type History, type Sitting } from '../../api/services/reviews.ts'

const minute = 60_000
const day = 24 * 60 * minute
const start = Date.UTC(2026, 10, 1, 9)

const accepted = (at: number) => ({ at, accepted: true, honest: true })
const refused = (at: number) => ({ at, accepted: false, honest: false })
const sitting = (startedAt: number, minutes: number | null, endedAt: number | null = null): Sitting => {
  return { id: String(startedAt), minutes, startedAt, endedAt }
}

/** Solved once at the start, then practised after `gap` ms: solved in time, late, after failures, or given up. */
function practise(gap: number, how: 'in time' | 'late' | 'failing' | 'given up', before: History): History {
  const from = Math.max(...before.attempts.map(({ at }) => at), ...before.rehearsals.map((it) => it.endedAt ?? 0)) + gap
  const end = from + (how === 'late' ? 40 : 20) * minute
  const attempts = [...(how === 'failing' ? [refused(from + minute)] : []), ...(how === 'given up' ? [] : [accepted(end)])]
  return {
    attempts: [...before.attempts, ...attempts],
    rehearsals: [...before.rehearsals, sitting(from, 25, how === 'given up' ? end : null)],
  }
}

const solvedOnce: History = { attempts: [accepted(start)], rehearsals: [] }
const ways = fc.constantFrom('in time', 'late', 'failing', 'given up' as const)
const gaps = fc.integer({ min: minute, max: 400 * day })
const histories = fc
  .array(fc.tuple(gaps, ways), { maxLength: 12 })
  .map((steps) => steps.reduce((history, [gap, how]) => practise(gap, how, history), solvedOnce))

describe('when an exercise is due again', () => {
  it('is never said of what was not solved, however often it was practised', () => {
    expect(findDue({ attempts: [refused(start)], rehearsals: [sitting(start, 25, start + minute)] })).toBeNull()
    expect(findDue({ attempts: [{ at: start, accepted: true, honest: false }], rehearsals: [] })).toBeNull()
  })

  it('is some days after it was solved for the first time, sooner where it took more than one attempt', () => {
    const atOnce = findDue(solvedOnce)!
    const struggling = findDue({ attempts: [refused(start - minute), accepted(start)], rehearsals: [] })!
    expect(atOnce).toBeGreaterThan(start + day)
    expect(struggling).toBeLessThan(atOnce)
  })

  it('is never before the last review', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const last = Math.max(...history.attempts.map(({ at }) => at), ...history.rehearsals.map((it) => it.endedAt ?? 0))
        expect(findDue(history)).toBeGreaterThan(last)
      }),
    )
  })

  it('comes sooner after giving up than after a solution with failed attempts or too late, and sooner then than after one in time', () => {
    fc.assert(
      fc.property(histories, gaps, (history, gap) => {
        const [inTime, late, failing, givenUp] = (['in time', 'late', 'failing', 'given up'] as const).map((how) => {
          const next = practise(gap, how, history)
          const end = how === 'given up' ? next.rehearsals.at(-1)!.endedAt! : next.attempts.at(-1)!.at
          return findDue(next)! - end
        })
        expect(givenUp).toBeLessThanOrEqual(failing!)
        expect(failing).toBeLessThanOrEqual(inTime!)
        expect(late).toBeLessThanOrEqual(inTime!)
      }),
    )
  })

  it('comes much sooner after giving up once it has been known for months', () => {
    const known = [10, 30, 90].reduce((history, days) => practise(days * day, 'in time', history), solvedOnce)
    const [good, again] = (['in time', 'given up'] as const).map((how) => findDue(practise(90 * day, how, known))!)
    expect(good! - again!).toBeGreaterThan(30 * day)
  })

  it('counts no practice that goes on, and one solved first of all but once', () => {
    expect(findDue({ ...solvedOnce, rehearsals: [sitting(start + day, null)] })).toBe(findDue(solvedOnce))
    expect(findDue({ attempts: [accepted(start)], rehearsals: [sitting(start - minute, null)] })).toBe(findDue(solvedOnce))
  })
})

describe('a practice', () => {
  it('is solved by the first accepted attempt from when it began, failed attempts before it counted', () => {
    const attempts = [
      accepted(start - day),
      refused(start),
      refused(start + minute),
      accepted(start + 2 * minute),
      refused(start + day),
    ]
    expect(judgeSitting(sitting(start, 25), attempts)).toEqual({ endedAt: start + 2 * minute, solved: true, failed: 2 })
  })

  it('is over once it was given up, whatever is sent later', () => {
    const attempts = [refused(start), accepted(start + day)]
    expect(judgeSitting(sitting(start, null, start + minute), attempts)).toEqual({
      endedAt: start + minute,
      solved: false,
      failed: 1,
    })
  })
})
