import { expect, it } from 'vitest'
import { fitPower, judgeGrowth, type Timing } from '../../../grader/scaling/fit.ts'

const timings = (ms: (n: number) => number) => [300, 1200, 4800, 19_200].map((n): Timing => [n, ms(n)])
const linear = { name: 'n', exponent: 1 }
const quadratic = { name: 'n²', exponent: 2 }

it('a power of n is found exactly', () => {
  const { exponent, factor } = fitPower(timings((n) => 0.002 * n ** 1.5))
  expect(exponent).toBeCloseTo(1.5, 10)
  expect(factor).toBeCloseTo(0.002, 10)
})

it('what grows fastest shows although it is hidden at the smaller sizes', () => {
  const { exponent } = fitPower(timings((n) => 0.005 * n + 2e-6 * n ** 2))
  expect(exponent).toBeGreaterThan(1.5)
})

it('two sizes are enough, where a limit cut the others off', () => {
  expect(fitPower(timings((n) => n ** 2).slice(0, 2)).exponent).toBeCloseTo(2, 10)
})

it.each([
  ['like the model', 1.05, false, false],
  ['a little faster', 1.2, false, false],
  ['just below midway', 1.55, false, true],
  ['just above midway', 1.65, true, true],
  ['like the class to be told apart', 2.05, true, false],
])('%s: the threshold lies midway, measured from the model', (_, exponent, isTooFast, isAmbiguous) => {
  const fits = [exponent, 1.1].map((it) => fitPower(timings((n) => n ** it))) as [
    ReturnType<typeof fitPower>,
    ReturnType<typeof fitPower>,
  ]
  expect(judgeGrowth(...fits, linear, quadratic)).toEqual({ isTooFast, isAmbiguous })
})
