import { casesOf } from '#authoring/cases'
import iris from '../data/iris.json' with { type: 'json' }
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

export default [
  visible('as uncertain as a coin that is not quite fair', 'entropy', [[0, 1, 1, 0, 1, 1, 1, 0]], { kills: ['natural-logarithm'] }),
  visible(
    'the four payments of the worked example',
    'bestSplit',
    [
      [[1], [2], [3], [4]],
      [0, 0, 1, 0],
    ],
    { kills: ['unweighted-children', 'threshold-a-third-up'] },
  ),
  visible(
    'Iris: two features tell the first species from the others equally well',
    'bestSplit',
    [iris.measurements, iris.species],
    {
      kills: ['last-of-equals'],
    },
  ),
  visible(
    'the tree of the worked example',
    'buildTree',
    [
      [[1], [2], [3], [4]],
      [0, 0, 1, 0],
    ],
    { kills: ['each-feature-once'] },
  ),
  visible('150 Iris flowers, two questions each', 'buildTree', [iris.measurements, iris.species, { maxDepth: 2 }], {
    kills: ['one-level-too-many', 'counts-the-root'],
  }),
  visible(
    'exclusive or: no first question helps',
    'buildTree',
    [
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      [0, 1, 1, 0],
    ],
    { kills: ['insists-on-pure-leaves'] },
  ),
  visible(
    'a value on the threshold goes left',
    'predict',
    [
      {
        label: 0,
        samples: 9,
        feature: 1,
        threshold: 2.5,
        left: { label: 0, samples: 6 },
        right: { label: 1, samples: 3 },
      },
      [
        [7, 2.4],
        [1, 2.5],
        [7, 2.6],
      ],
    ],
    { kills: ['equal-goes-right', 'stops-at-the-root', 'asks-about-feature-zero-only'] },
  ),
]
