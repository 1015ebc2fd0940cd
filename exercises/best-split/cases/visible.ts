import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

const amounts = [10, 20, 30, 40]
const labels = ['fine', 'fine', 'fraud', 'fine']
const weights = [1, 1, 3, 1]

/** Customers by months and complaints; those who complain leave, and most of the new ones who do. */
const customers = Array.from({ length: 36 }, (_, i) => [(i * 7) % 36, (i * 11) % 13])
const outcomes = customers.map(([months, complaints], i) =>
  complaints! > 8 || (months! < 12 && complaints! > 5) || i % 17 === 0 ? 'leaves' : 'stays',
)

export default [
  visible('three to one, in bits', 'impurity', [[3, 1], 'entropy'], { kills: ['natural-logarithm', 'weights-for-shares'] }),
  visible('three classes, by the chance to draw two that differ', 'impurity', [[5, 3, 2], 'gini'], {
    kills: ['chance-to-agree', 'gini-of-two-classes'],
  }),
  visible('what the worked example gains at 25', 'gain', [amounts, labels, weights, 25, 'entropy'], {
    kills: ['equal-children', 'ignores-weights', 'sides-by-rows', 'shares-swapped'],
  }),
  visible('the candidates among five amounts', 'candidates', [[30, 10, 20, 20, 100]], {
    kills: ['sorts-as-text', 'threshold-at-the-lower', 'threshold-at-the-upper', 'cuts-between-equals'],
  }),
  visible('the payments of the worked example', 'bestSplit', [amounts.map((x) => [x]), labels, weights, 'gini'], {
    kills: ['always-entropy', 'ignores-weights'],
  }),
  visible('who leaves, where leaving counts double', 'bestSplit', [
    customers,
    outcomes,
    outcomes.map((outcome) => (outcome === 'leaves' ? 2 : 1)),
    'entropy',
  ]),
  visible('a pure table needs no question', 'bestSplit', [[[1], [2], [3]], ['a', 'a', 'a'], [1, 2, 1], 'entropy'], {
    kills: ['splits-what-is-pure'],
  }),
]
