import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { drawNetwork } from './networks.ts'

const { hidden } = casesOf<typeof Api>()

const squaredError: Api.Cost = 'squared-error'

export const lossRefusals = inParts('networks and batches that have no loss', [
  hidden('no layers', 'loss', (random) => [[], random.matrix(2, 3), random.matrix(2, 3), squaredError], {
    throws: 'RangeError',
    kills: ['checks-shapes-backwards-only', 'accepts-no-layers'],
  }),
  hidden('no rows: loss', 'loss', (random) => [drawNetwork(random, [3, 2], ['tanh']), [], [], squaredError], {
    throws: 'RangeError',
    kills: ['checks-shapes-backwards-only', 'mean-of-nothing'],
  }),
  hidden(
    'a row with a number too few',
    'loss',
    (random) => [
      drawNetwork(random, [3, 2], ['tanh']),
      [...random.matrix(3, 3), random.vector(2)],
      random.matrix(4, 2),
      squaredError,
    ],
    { throws: 'RangeError', kills: ['checks-shapes-backwards-only', 'trusts-the-shapes', 'looks-at-the-first-row-only'] },
  ),
  lossOf('layers that do not chain: loss', (random) => ({ last: drawNetwork(random, [5, 2], ['identity'])[0]! }), [
    'trusts-the-shapes',
  ]),
  lossOf('a bias too few: loss', (random) => ({ biases: random.vector(1) }), ['trusts-the-shapes', 'trusts-the-biases']),
  lossOf('weights in rows of different lengths: loss', (random) => ({ weights: random.matrix(4, 2).with(3, random.vector(3)) }), [
    'trusts-the-shapes',
    'looks-at-the-first-row-only',
  ]),
  lossOf('a row of targets too few: loss', (random) => ({ Y: random.matrix(4, 2) }), ['trusts-the-shapes']),
  lossOf('a target more than there are outputs: loss', (random) => ({ Y: random.matrix(5, 3) }), [
    'trusts-the-shapes',
    'counts-target-rows-only',
  ]),
])

export const layerRefusals = inParts('layers that do not fit each other', [
  hidden('no layers: derivatives', 'backprop', (random) => [[], random.matrix(2, 3), random.matrix(2, 3), squaredError], {
    throws: 'RangeError',
    kills: ['accepts-no-layers'],
  }),
  hidden(
    'layers that do not chain',
    'backprop',
    (random) => [
      [...drawNetwork(random, [3, 4], ['tanh']), ...drawNetwork(random, [5, 2], ['identity'])],
      random.matrix(4, 3),
      random.matrix(4, 2),
      squaredError,
    ],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
  refused('a layer that takes fewer inputs than the one before gives', (random) => ({
    last: drawNetwork(random, [3, 2], ['identity'])[0]!,
  })),
  hidden(
    'a bias too many',
    'backprop',
    (random) => {
      const [first, last] = drawNetwork(random, [3, 4, 2], ['tanh', 'identity'])
      return [[first!, { ...last!, biases: random.vector(3) }], random.matrix(4, 3), random.matrix(4, 2), squaredError]
    },
    { throws: 'RangeError', kills: ['trusts-the-shapes', 'trusts-the-biases'] },
  ),
  refused('a bias too few', (random) => ({ biases: random.vector(1) }), ['trusts-the-shapes', 'trusts-the-biases']),
  hidden(
    'weights in rows of different lengths',
    'backprop',
    (random) => {
      const [first, last] = drawNetwork(random, [3, 4, 2], ['tanh', 'identity'])
      const weights = first!.weights.with(2, random.vector(5))
      return [[{ ...first!, weights }, last!], random.matrix(4, 3), random.matrix(4, 2), squaredError]
    },
    { throws: 'RangeError', kills: ['trusts-the-shapes', 'looks-at-the-first-row-only'] },
  ),
  refused('a last row of weights that is too short', (random) => ({ weights: [...random.matrix(3, 2), random.vector(1)] }), [
    'trusts-the-shapes',
    'looks-at-the-first-row-only',
  ]),
])

export const batchRefusals = inParts('batches that do not fit the layers', [
  hidden('no rows', 'backprop', (random) => [drawNetwork(random, [3, 2], ['tanh']), [], [], squaredError], {
    throws: 'RangeError',
    kills: ['mean-of-nothing'],
  }),
  hidden(
    'targets without rows',
    'backprop',
    (random) => [drawNetwork(random, [3, 2], ['tanh']), [], random.matrix(2, 2), squaredError],
    {
      throws: 'RangeError',
    },
  ),
  hidden(
    'rows with an input more than the first layer takes',
    'backprop',
    (random) => [drawNetwork(random, [3, 2], ['tanh']), random.matrix(4, 4), random.matrix(4, 2), squaredError],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
  refused('rows with an input less than the first layer takes', (random) => ({ X: random.matrix(5, 2) })),
  refused('a row, amid others, with an input too many', (random) => ({ X: random.matrix(5, 3).with(2, random.vector(4)) }), [
    'trusts-the-shapes',
    'looks-at-the-first-row-only',
  ]),
  hidden(
    'a row of targets too many',
    'backprop',
    (random) => [drawNetwork(random, [3, 2], ['tanh']), random.matrix(4, 3), random.matrix(5, 2), squaredError],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
  hidden(
    'a row of targets too few',
    'backprop',
    (random) => [drawNetwork(random, [3, 2], ['tanh']), random.matrix(4, 3), random.matrix(3, 2), squaredError],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
  hidden(
    'a target more than there are outputs',
    'backprop',
    (random) => [drawNetwork(random, [3, 2], ['tanh']), random.matrix(4, 3), random.matrix(4, 3), squaredError],
    { throws: 'RangeError', kills: ['trusts-the-shapes', 'counts-target-rows-only'] },
  ),
  refused('a target less than there are outputs', (random) => ({ Y: random.matrix(5, 1) }), [
    'trusts-the-shapes',
    'counts-target-rows-only',
  ]),
  hidden(
    'a last row of targets that has one too many',
    'backprop',
    (random) => [
      drawNetwork(random, [3, 2], ['tanh']),
      random.matrix(4, 3),
      [...random.matrix(3, 2), random.vector(3)],
      squaredError,
    ],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
])

/** What is odd about a network of three inputs, four hidden units and two outputs, and a batch of five rows for it. */
interface Odd {
  last?: Api.Layer
  weights?: number[][]
  biases?: number[]
  X?: number[][]
  Y?: number[][]
}

function drawOdd(random: Random, drawOddity: (random: Random) => Odd): [Api.Layer[], number[][], number[][], Api.Cost] {
  const [first, last] = drawNetwork(random, [3, 4, 2], ['tanh', 'identity'])
  const { X = random.matrix(5, 3), Y = random.matrix(5, 2), last: other, ...oddity } = drawOddity(random)
  return [[first!, { ...(other ?? last!), ...oddity }], X, Y, squaredError]
}

function lossOf(title: string, drawOddity: (random: Random) => Odd, kills: readonly string[]) {
  return hidden(title, 'loss', (random) => drawOdd(random, drawOddity), { throws: 'RangeError', kills })
}

function refused(title: string, drawOddity: (random: Random) => Odd, kills: readonly string[] = ['trusts-the-shapes']) {
  return hidden(title, 'backprop', (random) => drawOdd(random, drawOddity), { throws: 'RangeError', kills })
}
