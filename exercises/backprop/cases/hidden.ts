import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import reference from '../reference.ts'
import type * as Api from '../solution.ts'
import { drawChances, drawKinks, drawLabels, drawNetwork } from './networks.ts'
import { batchRefusals, layerRefusals, lossRefusals } from './refusals.ts'

const { hidden } = casesOf<typeof Api>()

const squaredError: Api.Cost = 'squared-error'
const crossEntropy: Api.Cost = 'cross-entropy'

const coarse = 'of a sum in the thousands float32 keeps too few digits to say where on its slope a unit stands'

const scaled = (layers: Api.Layer[], factor: number): Api.Layer[] =>
  layers.map((layer) => ({ ...layer, weights: layer.weights.map((row) => row.map((w) => factor * w)) }))

/** One layer whose logits are all about so large. */
const shifted = (random: Random, by: number): Api.Layer[] =>
  drawNetwork(random, [3, 4], ['identity']).map((layer) => ({ ...layer, biases: layer.biases.map((b) => by + b) }))

/** Every activation in turn; drawn until biases clearly change the loss. */
function biased(random: Random): [Api.Layer[], number[][], number[][], Api.Cost] {
  for (;;) {
    const layers = drawNetwork(random, [4, 5, 3, 4, 3], ['relu', 'sigmoid', 'identity', 'tanh'])
    const [X, Y] = [random.matrix(7, 4), random.matrix(7, 3)]
    const without = layers.map((layer) => ({ ...layer, biases: layer.biases.map(() => 0) }))
    const [loss, other] = [layers, without].map((it) => reference.oracle.loss(it, X, Y, squaredError))
    if (Math.abs(other! / loss! - 1) > 0.01) return [layers, X, Y, squaredError]
  }
}

/** Ordinary networks first, one thing more in each; then the edges, then what must be refused. */
export default [
  hidden('the loss behind every activation in turn', 'loss', (random) => biased(random), {
    kills: ['one-activation-for-all', 'averages-the-outputs', 'sums-the-costs', 'forgets-the-biases', 'halves-the-square'],
  }),
  hidden(
    'the loss where a target is spread over the classes',
    'loss',
    (random) => [drawNetwork(random, [3, 4], ['identity']), random.matrix(6, 3), drawChances(random, 6, 4), crossEntropy],
    { kills: ['takes-the-largest-target', 'softmax-over-the-batch'] },
  ),
  ...inParts('the loss of logits that are large, or far apart', [
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
    hidden(
      'the loss of large logits that lie close together',
      'loss',
      (random) => [shifted(random, 19_000), random.matrix(6, 3), drawChances(random, 6, 4), crossEntropy],
      { kills: ['softmax-overflows'], oracleOnly: coarse },
    ),
    hidden(
      'the loss of logits far below zero that lie close together',
      'loss',
      (random) => [shifted(random, -19_000), random.matrix(6, 3), drawChances(random, 6, 4), crossEntropy],
      { kills: ['looks-for-the-largest-from-zero', 'softmax-overflows'], oracleOnly: coarse },
    ),
  ]),
  ...lossRefusals,

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
  ...inParts('an activation in the last layer', [
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
      'a ReLU at the end',
      'backprop',
      (random) => [drawNetwork(random, [3, 5, 4], ['tanh', 'relu']), random.matrix(7, 3), random.matrix(7, 4), squaredError],
      { kills: ['forgets-the-last-slope'] },
    ),
    hidden(
      'a sigmoid between the last layer and the softmax, its targets spread over the classes',
      'backprop',
      (random) => [drawNetwork(random, [3, 4], ['sigmoid']), random.matrix(6, 3), drawChances(random, 6, 4), crossEntropy],
      { kills: ['softmax-skips-the-last-slope'] },
    ),
  ]),
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
  ...inParts('one row, one unit, one class', [
    hidden(
      'a batch of one row',
      'backprop',
      (random) => [drawNetwork(random, [3, 4, 2], ['tanh', 'identity']), random.matrix(1, 3), random.matrix(1, 2), squaredError],
      { kills: ['forgets-the-slopes', 'averages-over-the-outputs-backwards'] },
    ),
    hidden(
      'layers of one unit, from one input',
      'backprop',
      (random) => [drawNetwork(random, [1, 1, 1], ['sigmoid', 'identity']), random.matrix(5, 1), random.matrix(5, 1), squaredError],
      { kills: ['forgets-the-slopes', 'sums-over-the-batch'] },
    ),
    hidden(
      'a single class, whose probability is 1',
      'backprop',
      (random) => [drawNetwork(random, [3, 1], ['identity']), random.matrix(4, 3), drawLabels(random, 4, 1), crossEntropy],
      { kills: ['forgets-the-label'] },
    ),
  ]),
  ...inParts('ReLU units at their kink, hidden or in the last layer', [
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
      'ReLU units of the last layer that stand exactly at their kink',
      'backprop',
      (random) => {
        const { layers, X } = drawKinks(random)
        return [layers.slice(0, 1), X, random.matrix(X.length, 4), squaredError]
      },
      { kills: ['slope-one-at-zero'] },
    ),
  ]),
  ...inParts('derivatives where sums and logits are large', [
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
    hidden(
      'derivatives of large logits that lie close together',
      'backprop',
      (random) => [shifted(random, 19_000), random.matrix(6, 3), drawChances(random, 6, 4), crossEntropy],
      { kills: ['softmax-overflows'], oracleOnly: coarse },
    ),
  ]),
  ...layerRefusals,
  ...batchRefusals,
]
