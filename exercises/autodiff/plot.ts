import { plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

/** How much each input matters: what is far from the result, or behind a saturated tanh, hardly moves it. */
export default plotsOf<typeof Api>({
  gradients({ actual: { derivatives } }) {
    if (derivatives.length < 4) return undefined
    const largest = derivatives.reduce((best, x, k) => (Math.abs(x) > Math.abs(derivatives[best]!) ? k : best), 0)
    return {
      mark: 'bars',
      title: 'How fast the result grows with each input',
      summary: `Of ${derivatives.length} inputs, number ${largest} moves the result most, at a rate of ${derivatives[largest]!.toPrecision(3)}.`,
      x: 'input, in the order of the list',
      y: 'derivative',
      bars: derivatives.slice(0, 100).map((value, k) => ({ label: `input ${k}`, value })),
    }
  },
})
