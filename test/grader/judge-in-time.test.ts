import { expect, it } from 'vitest'
import { judgeInTime } from '../../grader/judge-in-time.ts'
import { judgeCase } from '../../grader/judge/judge-case.ts'

const mapless = JSON.stringify({ version: 3, names: [], sources: [], mappings: '' })
const tolerance = { absolute: 1e-9, relative: 1e-6 }
/** What a sandbox has to say of an answer of so many zero bytes: the tag of typed arrays, its kind, its length, see `worker/encoder.ts`. */
function returned(length: number) {
  const value = new Uint8Array(6 + length)
  value.set([8, 1])
  new DataView(value.buffer).setUint32(2, length, true)
  return { kind: 'returned', value, changedArgs: false } as const
}
const judged = (check: () => void) => ({
  visibility: 'hidden' as const,
  args: [],
  expected: { value: null },
  check: { anyStructure: check },
  tolerance,
})
const endless = () => {
  for (;;);
}

it('a large answer is judged like a small one', () => {
  const about = { ...judged(() => undefined), check: undefined, expected: { value: [0, 1] } }
  expect(judgeInTime(about, returned(50_000), mapless)).toEqual(judgeCase(about, returned(50_000), mapless))
  expect(
    judgeInTime(
      judged(() => undefined),
      returned(50_000),
      mapless,
    ).verdict,
  ).toBe('accepted')
})

it('a check that a large answer keeps for ever is stopped, and that is our fault', { timeout: 30_000 }, () => {
  expect(() => judgeInTime(judged(endless), returned(50_000), mapless)).toThrow('more than 10 s over an answer of 50006 bytes')
})

it('what a check throws is thrown, of a large answer too', () => {
  const trip = () => {
    throw new TypeError('no rows')
  }
  for (const length of [10, 50_000]) expect(() => judgeInTime(judged(trip), returned(length), mapless)).toThrow(TypeError)
})
