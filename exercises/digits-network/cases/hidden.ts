import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import { contract, type Habits, replay } from '../replay.ts'
import type * as Api from '../solution.ts'
import { forwardOf, imagesOf, labelsOf, layersOf, seedOf, sortedDigits } from './draw.ts'
import { imageRefusals, labelRefusals, sizeRefusals, trainingRefusals } from './refusals.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** A function’s ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('first weights of a network for digits', 'initialLayers', (random) => [[64, 16, 10], seedOf(random)], {
    kills: ['starts-at-zero', 'limits-by-units', 'draws-above-zero', 'draws-unit-by-unit', 'draws-the-biases'],
  }),
  ...inParts('first weights of many layers, and of one alone', [
    hidden('first weights of layers of many sizes', 'initialLayers', (random) => [[5, 9, 1, 4], seedOf(random)], {
      kills: ['limits-by-both-sides'],
    }),
    hidden('first weights of one layer alone', 'initialLayers', (random) => [[6, 3], seedOf(random)]),
    hidden('first weights of one input and one unit', 'initialLayers', (random) => [[1, 1], seedOf(random)], {
      kills: ['draws-the-biases', 'draws-above-zero'],
    }),
  ]),
  ...sizeRefusals,

  hidden('several images through one hidden layer', 'createNetwork', (random) => signedForwardOf(random), {
    kills: ['sigmoid-units', 'relu-on-the-logits', 'softmax-over-the-batch', 'forgets-the-biases', 'forward-learns'],
  }),
  ...inParts('networks that are deep, flat, or of one class', [
    hidden('an image through three hidden layers', 'createNetwork', (random) => forwardOf(random, [4, 6, 3, 5, 3], 1)),
    hidden('a network without a hidden layer', 'createNetwork', (random) => [
      layersOf(random, [5, 3]),
      [{ forward: imagesOf(random, 4, 5) }, { backward: labelsOf(random, 4, 3) }, { updateWeights: 1 }],
    ]),
    hidden(
      'a network with a single class, of which it is always certain',
      'createNetwork',
      (random) => [
        layersOf(random, [4, 3, 1]),
        [{ forward: imagesOf(random, 3, 4) }, { backward: labelsOf(random, 3, 1) }, { updateWeights: 0.5 }],
      ],
      { oracleOnly: 'tensors that are one-hot have two columns at least' },
    ),
  ]),
  ...inParts('logits that are large, far apart or close together', [
    hidden('logits in the ten thousands', 'createNetwork', steepForward, {
      kills: ['softmax-overflows'],
    }),
    hidden('logits of several hundred, close together', 'createNetwork', closeLogits, {
      kills: ['softmax-overflows', 'cuts-logits-off'],
    }),
    hidden('certain, and wrong', 'createNetwork', (random) => steep(random), {
      kills: ['divides-by-the-probability', 'softmax-overflows'],
    }),
    hidden('logits of a hundred thousand, and what is left of their gradient', 'createNetwork', farLogits, {
      kills: ['softmax-overflows', 'divides-by-the-probability'],
    }),
  ]),
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
    (random) => aliveGradientOf(random, [5, 4, 4, 4, 3], 6),
    {
      kills: ['weights-not-transposed', 'backward-forgets-deep-layers'],
    },
  ),
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
  ...inParts('images that are looked at in between', [
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
    hidden('a look at more images before those that the labels belong to', 'createNetwork', (random) => [
      layersOf(random, [6, 5, 4]),
      [
        { forward: imagesOf(random, 7, 6) },
        { forward: imagesOf(random, 3, 6) },
        { backward: labelsOf(random, 3, 4) },
        { updateWeights: 0.3 },
      ],
    ]),
    hidden(
      'a gradient, a look at other images, and their gradient before the step',
      'createNetwork',
      (random) => [
        layersOf(random, [5, 4, 3]),
        [
          { forward: imagesOf(random, 4, 5) },
          { backward: labelsOf(random, 4, 3) },
          { forward: imagesOf(random, 4, 5) },
          { backward: labelsOf(random, 4, 3) },
          { updateWeights: 0.3 },
        ],
      ],
      { kills: ['remembers-the-first-images', 'keeps-the-first-gradient', 'adds-gradients-up'] },
    ),
  ]),
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
  ...imageRefusals,
  ...labelRefusals,

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
  ...trainingRefusals,
]

function gradientOf(random: Random, sizes: number[], n: number): [Api.Layer[], Drive.Call[]] {
  const [layers, [forward]] = forwardOf(random, sizes, n)
  return [layers, [forward!, { backward: labelsOf(random, n, sizes.at(-1)!) }]]
}

/** Drawn until some logits lie so far below zero that it matters. */
function signedForwardOf(random: Random): [Api.Layer[], Drive.Call[]] {
  const cut: Habits = { ...contract, finish: (logits) => contract.finish(logits.map((row) => row.map((z) => Math.max(0, z)))) }
  for (;;) {
    const [layers, calls] = forwardOf(random, [6, 5, 4], 7)
    const [right, other] = [contract, cut].map((habits) => {
      const [answer] = replay(layers, calls, habits)
      return (answer as { probabilities: number[][] }).probabilities.flat()
    })
    if (right!.some((p, i) => Math.abs(p - other![i]!) > 0.01)) return [layers, calls]
  }
}

/** Drawn until every layer has some slope: where all units of a layer stand still, none does. */
function aliveGradientOf(random: Random, sizes: number[], n: number): [Api.Layer[], Drive.Call[]] {
  for (;;) {
    const [layers, calls] = gradientOf(random, sizes, n)
    const [, answer] = replay(layers, calls, contract)
    const steepest = (answer as { gradients: Api.Layer[] }).gradients.map(({ weights }) =>
      Math.max(...weights.flat().map(Math.abs)),
    )
    if (Math.min(...steepest) > 1e-3) return [layers, calls]
  }
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

/** One layer, and whole numbers: a logit of 100 000 beside one that is less by one or two, and one as far below zero. */
function farLogits(random: Random): [Api.Layer[], Drive.Call[]] {
  const near = random.int(1, 2)
  const layer = { weights: [[100_000, 100_000 - near, -100_000]], biases: [0, 0, 0] }
  return [[layer], [{ forward: [[1], [-1], [1]] }, { backward: [1, 0, 2] }]]
}
