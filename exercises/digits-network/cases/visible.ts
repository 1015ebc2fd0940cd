import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import { randomFrom } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { sortedDigits } from './draw.ts'

const { visible } = casesOf<Driven<typeof Api, typeof Drive>>()

const byHand = (): Api.Layer[] => [
  {
    weights: [
      [1, 1],
      [0, -1],
    ],
    biases: [0, 0],
  },
  {
    weights: [
      [Math.log(3), 0],
      [5, 7],
    ],
    biases: [0, 0],
  },
]

const [images, labels, seed] = sortedDigits(randomFrom('visible', 'digits'), 20)
const order = randomFrom('visible', 'order').shuffle([...images.keys()])

export default [
  visible('first weights of a small network', 'initialLayers', [[3, 4, 2], 7], { kills: ['starts-at-zero'] }),
  visible('the worked example, forward', 'createNetwork', [byHand(), [{ forward: [[1, 2]] }]]),
  visible(
    'the worked example, with its gradient and one step',
    'createNetwork',
    [byHand(), [{ forward: [[1, 2]] }, { backward: [1] }, { updateWeights: 0.1 }]],
    { kills: ['climbs-the-gradient', 'labels-from-one'] },
  ),
  visible('two hundred digits in disguise', 'trainNetwork', [order.map((i) => images[i]!), order.map((i) => labels[i]!), seed], {
    kills: ['trains-from-zero', 'shuffles-images-alone'],
  }),
]
