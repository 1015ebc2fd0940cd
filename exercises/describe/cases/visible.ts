import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

/** Days until delivery: the example that is worked by hand in the statement. */
const days = [9, 2, 12, 5, 2, 9]

export default [
  visible('nine wages and a director’s: what the mean makes of them', 'mean', [[31, 28, 35, 30, 33, 29, 34, 32, 30, 221]], {
    kills: ['halfway-to-each-value', 'rounds-to-whole-numbers'],
  }),
  visible('the middle of six deliveries', 'median', [days], {
    kills: ['sorts-as-text', 'upper-of-the-two', 'never-sorts', 'sorts-the-callers-list'],
  }),
  visible('two durations are equally common', 'modes', [days], {
    kills: ['first-mode-only', 'modes-as-they-appear', 'modes-as-text', 'every-occurrence'],
  }),
  visible('the spread of deliveries, seen as a sample', 'variance', [days, 'sample'], {
    kills: ['always-a-population', 'swaps-the-kinds', 'distances-not-squared', 'adds-and-forgets-to-divide'],
  }),
  visible('the same deliveries as all there were', 'variance', [days, 'population'], {
    kills: ['always-a-sample', 'swaps-the-kinds'],
  }),
  visible('the spread in days', 'standardDeviation', [days, 'sample'], { kills: ['forgets-the-root'] }),
  visible('a sample of one says nothing about its spread', 'variance', [[7], 'sample'], {
    throws: 'RangeError',
    kills: ['one-value-has-no-spread', 'divides-by-zero'],
  }),
]
