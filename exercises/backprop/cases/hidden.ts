import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { drawChances, drawKinks, drawLabels, drawNetwork } from './networks.ts'

const { hidden } = casesOf<typeof Api>()

const squaredError: Api.Cost = 'squared-error'
const crossEntropy: Api.Cost = 'cross-entropy'

const coarse = 'of a sum in the thousands float32 keeps too few digits to say where on its slope a unit stands'

const scaled = (layers: Api.Layer[], factor: number): Api.Layer[] =>
  layers.map((layer) => ({ ...layer, weights: layer.weights.map((row) => row.map((w) => factor * w)) }))

/** Ordinary networks first, one thing more in each; then the edges, then what must be refused. */
export default [
  hidden(
    'the loss behind every activation in turn',
    'loss',
    (random) => [
      drawNetwork(random, [4, 5, 3, 4, 3], ['sigmoid', 'identity', 'tanh', 'relu']),
      random.matrix(7, 4),
      random.matrix(7, 3),
      squaredError,
    ],
    { kills: ['one-activation-for-all', 'averages-the-outputs', 'sums-the-costs', 'forgets-the-biases', 'halves-the-square'] },
  ),
  hidden(
    'the loss where a target is spread over the classes',
    'loss',
    (random) => [drawNetwork(random, [3, 4], ['identity']), random.matrix(6, 3), drawChances(random, 6, 4), crossEntropy],
    { kills: ['takes-the-largest-target', 'softmax-over-the-batch'] },
  ),
  hidden(
    'the loss of logits that lie thousands apart',
    'loss',
    (random) => [
      scaled(drawNetwork(random, [3, 4], ['identity']), 3000),
      random.matrix(6, 3),
      drawLabels(random, 6, 4),
      crossEntropy,
    ],
    { kills: ['softmax-overflows', 'keeps-probabilities-from-zero'], oracleOnly: coarse },
  ),
  hidden('no layers', 'loss', (random) => [[], random.matrix(2, 3), random.matrix(2, 3), squaredError], {
    throws: 'RangeError',
    kills: ['accepts-no-layers'],
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
    { throws: 'RangeError', kills: ['trusts-the-shapes', 'looks-at-the-first-row-only'] },
  ),

  hidden(
    'one linear layer and a squared error',
    'backprop',
    (random) => [drawNetwork(random, [4, 3], ['identity']), random.matrix(9, 4), random.matrix(9, 3), squaredError],
    {
      kills: [
        'sums-over-the-batch',
        'averages-over-the-outputs-backwards',
        'forgets-the-factor-two',
        'target-minus-output',
        'bias-of-one-row',
        'sums-the-biases',
        'transposes-the-gradient',
      ],
    },
  ),
  hidden(
    'one layer behind a softmax, its targets spread over the classes',
    'backprop',
    (random) => [drawNetwork(random, [3, 5], ['identity']), random.matrix(8, 3), drawChances(random, 8, 5), crossEntropy],
    { kills: ['forgets-the-label', 'label-minus-softmax', 'subtracts-from-the-logits', 'softmax-slope-twice'] },
  ),
  hidden(
    'a sigmoid at the end',
    'backprop',
    (random) => [drawNetwork(random, [3, 2], ['sigmoid']), random.matrix(6, 3), random.matrix(6, 2), squaredError],
    { kills: ['forgets-the-last-slope', 'slope-at-the-output', 'formula-for-the-output'] },
  ),
  hidden(
    'a tanh between the last layer and the softmax',
    'backprop',
    (random) => [drawNetwork(random, [3, 4, 3], ['relu', 'tanh']), random.matrix(6, 3), drawLabels(random, 6, 3), crossEntropy],
    { kills: ['softmax-skips-the-last-slope'] },
  ),
  hidden(
    'layers of one width, so that no shape gives a mistake away',
    'backprop',
    (random) => [
      drawNetwork(random, [4, 4, 4, 4], ['tanh', 'sigmoid', 'identity']),
      random.matrix(4, 4),
      random.matrix(4, 4),
      squaredError,
    ],
    {
      kills: [
        'forgets-the-slopes',
        'does-not-transpose-the-weights',
        'transposes-the-gradient',
        'multiplies-by-its-own-outputs',
        'multiplies-by-the-sums',
        'steps-before-passing-back',
        'slope-at-the-output',
        'formula-for-the-output',
        'bias-of-one-row',
      ],
    },
  ),
  hidden(
    'four layers of different widths, with every activation',
    'backprop',
    (random) => [
      drawNetwork(random, [5, 7, 6, 4, 3], ['relu', 'sigmoid', 'tanh', 'identity']),
      random.matrix(20, 5),
      drawLabels(random, 20, 3),
      crossEntropy,
    ],
    { kills: ['sums-over-the-batch', 'forgets-the-slopes', 'multiplies-by-the-sums', 'steps-the-weights', 'first-layer-last'] },
  ),
  hidden(
    'ReLU units that stand exactly at their kink',
    'backprop',
    (random) => {
      const { layers, X } = drawKinks(random)
      return [layers, X, random.matrix(X.length, 2), squaredError]
    },
    { kills: ['slope-one-at-zero', 'central-differences'] },
  ),
  hidden(
    'units far out in saturation, on either side',
    'backprop',
    (random) => [
      [...scaled(drawNetwork(random, [4, 6, 6], ['sigmoid', 'tanh']), 3000), ...drawNetwork(random, [6, 2], ['identity'])],
      random.matrix(8, 4),
      random.matrix(8, 2),
      squaredError,
    ],
    { kills: ['sigmoid-overflows', 'tanh-overflows'], oracleOnly: coarse },
  ),
  hidden(
    'derivatives where logits lie thousands apart',
    'backprop',
    (random) => [
      scaled(drawNetwork(random, [3, 4], ['identity']), 3000),
      random.matrix(6, 3),
      drawLabels(random, 6, 4),
      crossEntropy,
    ],
    { kills: ['softmax-overflows'], oracleOnly: coarse },
  ),

  hidden('no rows', 'backprop', (random) => [drawNetwork(random, [3, 2], ['tanh']), [], [], squaredError], {
    throws: 'RangeError',
    kills: ['mean-of-nothing'],
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
  hidden(
    'a bias too many',
    'backprop',
    (random) => {
      const [first, last] = drawNetwork(random, [3, 4, 2], ['tanh', 'identity'])
      return [[first!, { ...last!, biases: random.vector(3) }], random.matrix(4, 3), random.matrix(4, 2), squaredError]
    },
    { throws: 'RangeError', kills: ['trusts-the-shapes', 'trusts-the-biases'] },
  ),
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
  hidden(
    'a row of targets too many',
    'backprop',
    (random) => [drawNetwork(random, [3, 2], ['tanh']), random.matrix(4, 3), random.matrix(5, 2), squaredError],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
  hidden(
    'a target more than there are outputs',
    'backprop',
    (random) => [drawNetwork(random, [3, 2], ['tanh']), random.matrix(4, 3), random.matrix(4, 3), squaredError],
    { throws: 'RangeError', kills: ['trusts-the-shapes', 'counts-target-rows-only'] },
  ),
  hidden(
    'rows with an input more than the first layer takes',
    'backprop',
    (random) => [drawNetwork(random, [3, 2], ['tanh']), random.matrix(4, 4), random.matrix(4, 2), squaredError],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
  hidden(
    'a row of targets too few',
    'backprop',
    (random) => [drawNetwork(random, [3, 2], ['tanh']), random.matrix(4, 3), random.matrix(3, 2), squaredError],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
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
]
