import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { imagesOf, labelsOf, layersOf, seedOf, sortedDigits } from './draw.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** A function’s ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('first weights of a network for digits', 'initialLayers', (random) => [[64, 16, 10], seedOf(random)], {
    kills: ['starts-at-zero', 'limits-by-units', 'draws-above-zero', 'draws-unit-by-unit', 'draws-the-biases'],
  }),
  hidden('first weights of layers of many sizes', 'initialLayers', (random) => [[5, 9, 1, 4], seedOf(random)], {
    kills: ['limits-by-both-sides'],
  }),
  hidden('first weights of one layer alone', 'initialLayers', (random) => [[6, 3], seedOf(random)]),
  hidden('inputs and no outputs', 'initialLayers', (random) => [[8], seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),
  hidden('a layer without units', 'initialLayers', (random) => [[8, 0, 3], seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),
  hidden('a layer with half a unit', 'initialLayers', (random) => [[8, 2.5, 3], seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),
  hidden('half an input more', 'initialLayers', (random) => [[random.int(3, 8) + 0.5, 3], seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-size', 'looks-at-units-alone'],
  }),
  hidden('a number of inputs that is none', 'initialLayers', (random) => [[NaN, 4, 3], seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-size', 'looks-at-units-alone', 'compares-with-nan'],
  }),
  hidden('units and no class', 'initialLayers', (random) => [[random.int(3, 8), 4, 0], seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-size', 'never-looks-at-the-classes'],
  }),

  hidden('several images through one hidden layer', 'createNetwork', (random) => forwardOf(random, [6, 5, 4], 7), {
    kills: ['sigmoid-units', 'relu-on-the-logits', 'softmax-over-the-batch', 'forgets-the-biases', 'forward-learns'],
  }),
  hidden('an image through three hidden layers', 'createNetwork', (random) => forwardOf(random, [4, 6, 3, 5, 3], 1)),
  hidden('logits in the ten thousands', 'createNetwork', steepForward, {
    kills: ['softmax-overflows'],
  }),
  hidden('logits of several hundred, close together', 'createNetwork', closeLogits, {
    kills: ['softmax-overflows', 'cuts-logits-off'],
  }),
  hidden('the gradient of a batch', 'createNetwork', (random) => gradientOf(random, [6, 5, 4], 9), {
    kills: [
      'sums-over-the-batch',
      'forgets-the-relu-going-back',
      'squared-error',
      'labels-from-one',
      'subtracts-the-wrong-way',
      'one-bias-slope-for-all',
    ],
  }),
  hidden(
    'the gradient of a deep network with layers of equal width',
    'createNetwork',
    (random) => gradientOf(random, [5, 4, 4, 4, 3], 6),
    {
      kills: ['weights-not-transposed', 'backward-forgets-deep-layers'],
    },
  ),
  hidden('a network without a hidden layer', 'createNetwork', (random) => [
    layersOf(random, [5, 3]),
    [{ forward: imagesOf(random, 4, 5) }, { backward: labelsOf(random, 4, 3) }, { updateWeights: 1 }],
  ]),
  hidden(
    'units that stand exactly at zero',
    'createNetwork',
    (random) => {
      const [first, ...rest] = layersOf(random, [4, 5, 3])
      // black images: the sums are the biases
      const biases = random.shuffle([0, 0, 1, 0.5, -1])
      const black = Array.from({ length: 3 }, () => [0, 0, 0, 0])
      return [
        [{ ...first!, biases }, ...rest],
        [{ forward: black }, { backward: labelsOf(random, 3, 3) }],
      ]
    },
    { kills: ['lets-zero-through'] },
  ),
  hidden('certain, and wrong', 'createNetwork', (random) => steep(random), {
    kills: ['divides-by-the-probability', 'softmax-overflows'],
  }),
  hidden(
    'several steps on several batches',
    'createNetwork',
    (random) => [
      layersOf(random, [6, 5, 4, 4]),
      [8, 8, 5].flatMap((n): Drive.Call[] => [
        { forward: imagesOf(random, n, 6) },
        { backward: labelsOf(random, n, 4) },
        { updateWeights: 0.3 },
      ]),
    ],
    {
      kills: [
        'climbs-the-gradient',
        'biases-never-step',
        'adds-gradients-up',
        'keeps-the-first-gradient',
        'remembers-the-first-images',
        'writes-over-the-given-layers',
        'ignores-the-rate',
      ],
    },
  ),
  hidden(
    'a look at other images between the gradient and the step',
    'createNetwork',
    (random) => [
      layersOf(random, [6, 5, 4]),
      [
        { forward: imagesOf(random, 7, 6) },
        { backward: labelsOf(random, 7, 4) },
        { forward: imagesOf(random, 7, 6) },
        { updateWeights: 0.3 },
        { forward: imagesOf(random, 2, 6) },
      ],
    ],
    { kills: ['steps-with-the-last-images'] },
  ),
  hidden(
    'the same gradient asked for twice',
    'createNetwork',
    (random) => {
      const backward = labelsOf(random, 6, 4)
      return [
        layersOf(random, [6, 5, 4]),
        [{ forward: imagesOf(random, 6, 6) }, { backward }, { backward }, { updateWeights: 0.3 }],
      ]
    },
    { kills: ['adds-gradients-up', 'subtracts-from-the-probabilities'] },
  ),
  hidden(
    'two steps along one gradient',
    'createNetwork',
    (random) => [
      layersOf(random, [6, 5, 4]),
      [{ forward: imagesOf(random, 6, 6) }, { backward: labelsOf(random, 6, 4) }, { updateWeights: 0.3 }, { updateWeights: 0.5 }],
    ],
    { kills: ['spends-the-gradient'] },
  ),
  hidden('an image with a pixel too many', 'createNetwork', (random) => forwardOf(random, [6, 5, 4], 3, 7), {
    throws: 'RangeError',
    kills: ['trusts-the-images'],
  }),
  hidden(
    'a last image with a pixel too few',
    'createNetwork',
    (random) => [layersOf(random, [6, 5, 4]), [{ forward: [...imagesOf(random, 3, 6), ...imagesOf(random, 1, 5)] }]],
    { throws: 'RangeError', kills: ['trusts-the-images', 'looks-at-the-first-image', 'missing-pixels-are-black'] },
  ),
  hidden('no images', 'createNetwork', (random) => forwardOf(random, [6, 5, 4], 0), {
    throws: 'RangeError',
    kills: ['trusts-the-images'],
  }),
  hidden(
    'an image without a label',
    'createNetwork',
    (random) => [layersOf(random, [6, 5, 4]), [{ forward: imagesOf(random, 3, 6) }, { backward: labelsOf(random, 2, 4) }]],
    { throws: 'RangeError', kills: ['trusts-the-labels'] },
  ),
  hidden(
    'a label without an image',
    'createNetwork',
    (random) => [layersOf(random, [6, 5, 4]), [{ forward: imagesOf(random, 3, 6) }, { backward: labelsOf(random, 4, 4) }]],
    { throws: 'RangeError', kills: ['trusts-the-labels', 'leaves-labels-over'] },
  ),
  hidden('a label that is no number', 'createNetwork', (random) => labelledBy(random, NaN), {
    throws: 'RangeError',
    kills: ['trusts-the-labels', 'compares-with-nan'],
  }),
  hidden('a label beyond the last class', 'createNetwork', (random) => labelledBy(random, 4), {
    throws: 'RangeError',
    kills: ['trusts-the-labels', 'takes-one-label-more'],
  }),
  hidden('a label between two classes', 'createNetwork', (random) => labelledBy(random, 1.5), {
    throws: 'RangeError',
    kills: ['trusts-the-labels'],
  }),
  hidden('a label below the first class', 'createNetwork', (random) => labelledBy(random, -1), {
    throws: 'RangeError',
    kills: ['trusts-the-labels'],
  }),

  hidden('eight hundred digits in disguise, class by class', 'trainNetwork', (random) => sortedDigits(random, 80), {
    kills: [
      'trains-from-zero',
      'never-shuffles',
      'shuffles-images-alone',
      'stops-after-one-step',
      'steps-too-far',
      'has-no-hidden-layer',
    ],
  }),
  hidden(
    'a label to train on that has no digit',
    'trainNetwork',
    (random) => {
      const [images, labels, seed] = sortedDigits(random, 1)
      return [images.slice(1), labels, seed]
    },
    { throws: 'RangeError' },
  ),
  hidden(
    'a digit to train on that has no label',
    'trainNetwork',
    (random) => {
      const [images, labels, seed] = sortedDigits(random, 1)
      return [images, labels.slice(1), seed]
    },
    { throws: 'RangeError', kills: ['trains-on-what-it-gets'] },
  ),
  ...([10, 2.5] as const).map((label) =>
    hidden(
      `a digit labelled ${label} to train on`,
      'trainNetwork',
      (random) => {
        const [images, labels, seed] = sortedDigits(random, 1)
        return [images, labels.with(random.int(1, 9), label), seed]
      },
      { throws: 'RangeError', kills: ['trains-on-what-it-gets'] },
    ),
  ),
  hidden(
    'a last digit to train on with a pixel too many',
    'trainNetwork',
    (random) => {
      const [images, labels, seed] = sortedDigits(random, 1)
      return [[...images.slice(0, -1), [...images.at(-1)!, 0]], labels, seed]
    },
    { throws: 'RangeError', kills: ['trains-on-what-it-gets'] },
  ),
  hidden('nothing to train on', 'trainNetwork', (random) => [[], [], seedOf(random)], { throws: 'RangeError' }),
]

function forwardOf(random: Random, sizes: number[], n: number, pixels = sizes[0]!): [Api.Layer[], Drive.Call[]] {
  return [layersOf(random, sizes), [{ forward: imagesOf(random, n, pixels) }]]
}

function gradientOf(random: Random, sizes: number[], n: number): [Api.Layer[], Drive.Call[]] {
  const [layers, [forward]] = forwardOf(random, sizes, n)
  return [layers, [forward!, { backward: labelsOf(random, n, sizes.at(-1)!) }]]
}

function labelledBy(random: Random, label: number): [Api.Layer[], Drive.Call[]] {
  return [layersOf(random, [6, 5, 4]), [{ forward: imagesOf(random, 3, 6) }, { backward: random.shuffle([0, 3, label]) }]]
}

/** Whole numbers, which float32 holds exactly: logits of up to ±40 000, and labels that never have the largest. */
function steep(random: Random): [Api.Layer[], Drive.Call[]] {
  const high = 10_000 * random.int(1, 4)
  const hidden = {
    weights: [
      [1, 0, 1],
      [0, 1, 1],
    ],
    biases: [0, 0, 1],
  }
  const output = {
    weights: [
      [high, -high, 0],
      [-high, high, 0],
      [0, 0, 1],
    ],
    biases: [0, 0, random.int(0, 2)],
  }
  const images = random.shuffle([
    [1, 0],
    [0, 1],
    [0, 0],
  ])
  return [
    [hidden, output],
    [{ forward: images }, { backward: [2, 2, 2] }],
  ]
}

function steepForward(random: Random): [Api.Layer[], Drive.Call[]] {
  const [layers, [forward]] = steep(random)
  return [layers, [forward!]]
}

/** One layer, and whole numbers, which float32 holds exactly: logits of ±800 or ±900 that differ by one or two. */
function closeLogits(random: Random): [Api.Layer[], Drive.Call[]] {
  const high = random.pick([800, 900])
  const steps = random.shuffle([0, 1, 2])
  const layer = { weights: [steps.map((step) => high + step)], biases: [0, 0, 0] }
  return [[layer], [{ forward: [[1], [-1]] }]]
}
