import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

/** One small example a function, in the order of the starter. The three norms look at the same vector. */
export default [
  visible('Manhattan length: magnitudes add up', 'norm1', [[3, -4]], { kills: ['norm1-keeps-signs'] }),
  visible('Euclidean length: a 3-4-5 triangle', 'norm2', [[3, -4]]),
  visible('the largest magnitude belongs to a negative component', 'normInf', [[3, -4]], { kills: ['largest-component'] }),
  visible('products add up, with their signs', 'dot', [
    [1, 2, 3],
    [4, -5, 6],
  ]),
  visible('halfway between two axes, whatever the lengths', 'cosineSimilarity', [
    [5, 0],
    [2, 2],
  ]),
  visible(
    'the shadow on an axis does not depend on the length of the axis',
    'projection',
    [
      [2, 3],
      [4, 0],
    ],
    { kills: ['projection-divides-by-length', 'projects-onto-first'] },
  ),
  visible(
    'a right angle, in radians',
    'angle',
    [
      [0, 2],
      [5, 0],
    ],
    { kills: ['angle-in-degrees'] },
  ),
]
