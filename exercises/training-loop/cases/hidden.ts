import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { parametersOf, rowsOf, seedOf, trainingOf } from './tables.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const plain = { learningRate: 0.3, epochs: 2, batchSize: 4, accumulate: 1, dropout: 0 }

export default [
  ...inParts('masks over many rows, and over one', [
    hidden(
      'a mask over many rows',
      'logits',
      (random) => {
        const mask = Array.from({ length: 20 }, () => Array.from({ length: 6 }, () => (random.int(0, 3) > 0 ? 1 : 0)))
        return [parametersOf(random, 4, 6, 3), random.matrix(20, 4), mask, 0.25]
      },
      { kills: ['forgets-to-scale', 'scales-by-the-dropped-share'] },
    ),
    hidden(
      'a mask that drops all units of a row',
      'logits',
      (random) => {
        const mask = random.shuffle([row(4, () => 0), row(4, () => 1), [1, 0, 0, 1]])
        return [parametersOf(random, 3, 4, 2), random.matrix(3, 3), mask, 0.5]
      },
      { kills: ['forgets-to-scale'] },
    ),
    hidden(
      'a mask while no share is dropped',
      'logits',
      (random) => [parametersOf(random, 2, 3, 2), random.matrix(4, 2), row(4, () => random.shuffle([1, 0, 1])), 0],
      { kills: ['needs-a-share-to-drop'] },
    ),
    hidden(
      'a mask for one row',
      'logits',
      (random) => [parametersOf(random, 4, 6, 3), random.matrix(1, 4), [random.shuffle([1, 0, 1, 0, 1, 1])], 0.3],
      {
        kills: ['forgets-to-scale', 'scales-by-the-dropped-share'],
      },
    ),
  ]),

  ...inParts('loss and accuracy, of many rows and of one', [
    hidden(
      'loss and accuracy over three classes',
      'evaluate',
      (random) => [parametersOf(random, 3, 5, 3), ...rowsOf(random, 40, 3, 3)],
      {
        kills: ['sums-the-losses', 'accuracy-in-per-cent', 'leaks-when-evaluating'],
      },
    ),
    hidden('a single row', 'evaluate', (random) => [parametersOf(random, 3, 4, 2), ...rowsOf(random, 1, 3, 2)]),
    hidden('rows that are all taken for a class they are not of', 'evaluate', allWrong, { kills: ['sums-the-losses'] }),
  ]),
  hidden('scores far apart', 'evaluate', farApart, { kills: ['exponentials-overflow'] }),
  ...inParts('tables to evaluate that do not fit their labels', [
    hidden(
      'a label too few: evaluate',
      'evaluate',
      (random) => [parametersOf(random, 2, 3, 2), random.matrix(5, 2), [0, 1, 0, 1]],
      {
        throws: 'RangeError',
        kills: ['takes-any-table', 'leaves-rows-over'],
      },
    ),
    hidden(
      'a label too many: evaluate',
      'evaluate',
      (random) => [parametersOf(random, 2, 3, 2), random.matrix(3, 2), [0, 1, 0, 1]],
      {
        throws: 'RangeError',
        kills: ['takes-any-table', 'leaves-labels-over'],
      },
    ),
  ]),

  ...inParts('steps of one batch and of several', [
    hidden('every batch is a step', 'train', (random) => trainingOf(random, 12, plain), {
      kills: ['never-resets', 'disposes-of-the-labels', 'puts-new-variables'],
    }),
    hidden('three batches share a step', 'train', (random) => trainingOf(random, 18, { ...plain, batchSize: 3, accumulate: 3 }), {
      kills: ['never-resets', 'sums-the-batches', 'steps-after-every-batch'],
    }),
    hidden('a learning rate above one', 'train', (random) => trainingOf(random, 12, { ...plain, learningRate: 1.25 }), {
      kills: ['bounds-the-learning-rate'],
    }),
    hidden('four batches of rows of three classes share a step', 'train', threeClasses, { kills: ['trains-two-classes'] }),
  ]),
  ...inParts('steps and batches that are not full', [
    hidden(
      'the last batch of a step has fewer rows',
      'train',
      (random) => trainingOf(random, 9, { ...plain, learningRate: 0.6, batchSize: 8, accumulate: 2 }),
      { kills: ['averages-the-means', 'divides-by-a-full-step'] },
    ),
    hidden(
      'the last step of an epoch has fewer batches',
      'train',
      (random) => trainingOf(random, 16, { ...plain, accumulate: 3 }),
      {
        kills: ['drops-the-last-step', 'divides-by-a-full-step'],
      },
    ),
    hidden('a step larger than the table', 'train', (random) => trainingOf(random, 5, { ...plain, batchSize: 8, accumulate: 4 }), {
      kills: ['drops-the-last-step', 'divides-by-a-full-step'],
    }),
    hidden(
      'batches of one row, of which one is left for a step of its own',
      'train',
      (random) => trainingOf(random, 7, { ...plain, batchSize: 1, accumulate: 3 }),
      { kills: ['drops-the-last-step', 'steps-after-every-batch'] },
    ),
    hidden(
      'a last batch with fewer rows in a last step with fewer batches',
      'train',
      (random) => trainingOf(random, 17, { ...plain, learningRate: 0.6, batchSize: 4, accumulate: 3 }),
      { kills: ['drops-the-last-step', 'averages-the-means'] },
    ),
  ]),
  hidden(
    'dropout while training, and none while evaluating',
    'train',
    (random) => trainingOf(random, 12, { ...plain, dropout: 0.4 }),
    {
      kills: [
        'drops-while-evaluating',
        'scales-while-evaluating',
        'forgets-to-scale',
        'records-the-training-loss',
        'one-mask-for-a-step',
      ],
    },
  ),
  hidden(
    'dropout and accumulation together, for several epochs',
    'train',
    (random) => trainingOf(random, 14, { learningRate: 0.4, epochs: 4, batchSize: 3, accumulate: 2, dropout: 0.25 }),
    { kills: ['one-mask-for-a-step', 'leaks-the-gradients', 'leaks-when-evaluating'] },
  ),
  hidden('steps where scores are far apart', 'train', farApartByBias, { kills: ['gradients-overflow'] }),
  hidden('no epoch at all', 'train', (random) => trainingOf(random, 6, { ...plain, epochs: 0 })),
  ...inParts('tables to train on that do not fit their labels', [
    hidden(
      'a label too many: train',
      'train',
      (random) => {
        const [parameters, X, labels, settings, seed] = trainingOf(random, 6, plain)
        return [parameters, X, [...labels, 1], settings, seed]
      },
      { throws: 'RangeError', kills: ['takes-any-table', 'leaves-labels-over'] },
    ),
    hidden(
      'a label too few: train',
      'train',
      (random) => {
        const [parameters, X, labels, settings, seed] = trainingOf(random, 6, plain)
        return [parameters, X, labels.slice(1), settings, seed]
      },
      { throws: 'RangeError', kills: ['takes-any-table', 'leaves-rows-over'] },
    ),
    hidden(
      'a label too many, and no epoch to notice it in',
      'train',
      (random) => {
        const [parameters, X, labels, settings, seed] = trainingOf(random, 6, { ...plain, epochs: 0 })
        return [parameters, X, [...labels, 1], settings, seed]
      },
      { throws: 'RangeError' },
    ),
  ]),
  ...inParts('learning rates and shares of dropout that are out of range', [
    hidden('a learning rate of zero', 'train', (random) => trainingOf(random, 6, { ...plain, learningRate: 0 }), {
      throws: 'RangeError',
      kills: ['takes-any-setting'],
    }),
    hidden('a learning rate below zero', 'train', (random) => trainingOf(random, 6, { ...plain, learningRate: -0.1 }), {
      throws: 'RangeError',
      kills: ['takes-any-setting'],
    }),
    hidden('everything is dropped', 'train', (random) => trainingOf(random, 6, { ...plain, dropout: 1 }), {
      throws: 'RangeError',
      kills: ['takes-any-setting'],
    }),
    hidden('less than nothing is dropped', 'train', (random) => trainingOf(random, 6, { ...plain, dropout: -0.1 }), {
      throws: 'RangeError',
    }),
    hidden('more than everything is dropped', 'train', (random) => trainingOf(random, 6, { ...plain, dropout: 1.5 }), {
      throws: 'RangeError',
      kills: ['takes-any-setting'],
    }),
    ...(['learningRate', 'dropout'] as const).map((setting) =>
      hidden(`a setting that is no number: ${setting}`, 'train', (random) => trainingOf(random, 6, { ...plain, [setting]: NaN }), {
        throws: 'RangeError',
        kills: ['compares-with-nan'],
      }),
    ),
  ]),
  ...inParts('epochs, batches and steps that cannot be counted', [
    hidden('half an epoch', 'train', (random) => trainingOf(random, 6, { ...plain, epochs: 0.5 }), {
      throws: 'RangeError',
      kills: ['takes-any-setting'],
    }),
    hidden('fewer epochs than none', 'train', (random) => trainingOf(random, 6, { ...plain, epochs: -1 }), {
      throws: 'RangeError',
    }),
    hidden('a batch that cuts a row in two', 'train', (random) => trainingOf(random, 6, { ...plain, batchSize: 1.5 }), {
      throws: 'RangeError',
    }),
    hidden('a batch of no rows', 'train', (random) => trainingOf(random, 6, { ...plain, batchSize: 0 }), {
      throws: 'RangeError',
      kills: ['takes-empty-batches'],
    }),
    hidden('a batch of fewer rows than none', 'train', (random) => trainingOf(random, 6, { ...plain, batchSize: -2 }), {
      throws: 'RangeError',
      kills: ['refuses-nothing-but-zero'],
    }),
    hidden('a step of fewer batches than none', 'train', (random) => trainingOf(random, 6, { ...plain, accumulate: -1 }), {
      throws: 'RangeError',
      kills: ['refuses-nothing-but-zero'],
    }),
    hidden('a step of no batches', 'train', (random) => trainingOf(random, 6, { ...plain, accumulate: 0 }), {
      throws: 'RangeError',
      kills: ['takes-any-setting'],
    }),
    hidden('a step that cuts a batch in two', 'train', (random) => trainingOf(random, 6, { ...plain, accumulate: 1.5 }), {
      throws: 'RangeError',
      kills: ['takes-parts-of-batches'],
    }),
    ...(['epochs', 'batchSize', 'accumulate'] as const).map((setting) =>
      hidden(`a setting that is no number: ${setting}`, 'train', (random) => trainingOf(random, 6, { ...plain, [setting]: NaN }), {
        throws: 'RangeError',
        kills: ['compares-with-nan'],
      }),
    ),
  ]),
]

/** Scores of hundreds, so that the exponentials of some are nothing beside those of others, or too large for float32. */
function farApart(random: Random): [Drive.Parameters, number[][], number[]] {
  const { W2, ...rest } = parametersOf(random, 3, 5, 3)
  const [X, labels] = rowsOf(random, 12, 3, 3)
  return [{ ...rest, W2: W2.map((row) => row.map((weight) => 200 * weight)) }, X, labels]
}

/**
 * Every exponential but one of a row is nothing beside the others, or too large. Half the rows have the label of the small one, and the step is long, so
 * that a gradient of 0 in the place of 1 is told from it beside parameters that are large.
 */
function farApartByBias(random: Random): ReturnType<typeof trainingOf> {
  const settings = { ...plain, learningRate: 8, epochs: 1, batchSize: 12 }
  const [{ b2: _, ...rest }, ...others] = trainingOf(random, 12, settings)
  return [{ ...rest, b2: random.shuffle([800, -800]) }, ...others]
}

function threeClasses(random: Random): ReturnType<typeof trainingOf> {
  return [parametersOf(random, 4, 6, 3), ...rowsOf(random, 20, 4, 3), { ...plain, batchSize: 2, accumulate: 4 }, seedOf(random)]
}

/** The largest scores, as biases alone, belong to a class that no label names. */
function allWrong(random: Random): [Drive.Parameters, number[][], number[]] {
  const { b2, ...rest } = parametersOf(random, 2, 3, 3)
  return [{ ...rest, b2: b2.with(2, 30) }, random.matrix(6, 2), random.shuffle([0, 1, 0, 1, 0, 1])]
}

const row = <T>(length: number, make: () => T): T[] => Array.from({ length }, make)
