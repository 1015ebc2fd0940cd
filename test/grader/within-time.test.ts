import { expect, it } from 'vitest'
import { withinTime } from '../../grader/within-time.ts'

it('gives what the task gives, and throws what it throws', () => {
  expect(withinTime(1000, () => [1])).toEqual([1])
  expect(() =>
    withinTime(1000, () => {
      throw new RangeError('odd')
    }),
  ).toThrow(RangeError)
})

it('stops a task that takes for ever, whatever it catches', () => {
  const endless = () => {
    for (;;) {
      try {
        for (;;);
      } catch {}
    }
  }
  expect(withinTime(50, endless)).toBeUndefined()
  expect(withinTime(1000, () => 'next')).toBe('next')
})
