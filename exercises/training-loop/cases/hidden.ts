import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { parametersOf, rowsOf, trainingOf } from './tables.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const plain = { learningRate: 0.3, epochs: 2, batchSize: 4, accumulate: 1, dropout: 0 }

export default [
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
    'loss and accuracy over three classes',
    'evaluate',
    (random) => [parametersOf(random, 3, 5, 3), ...rowsOf(random, 40, 3, 3)],
    {
      kills: ['sums-the-losses', 'accuracy-in-per-cent', 'leaks-when-evaluating'],
    },
  ),
  hidden('scores far apart', 'evaluate', farApart, { kills: ['exponentials-overflow'] }),
  hidden('a label too few: evaluate', 'evaluate', (random) => [parametersOf(random, 2, 3, 2), random.matrix(5, 2), [0, 1, 0, 1]], {
    throws: 'RangeError',
    kills: ['takes-any-table', 'leaves-rows-over'],
  }),
  hidden('a label too many: evaluate', 'evaluate', (random) => [parametersOf(random, 2, 3, 2), random.matrix(3, 2), [0, 1, 0, 1]], {
    throws: 'RangeError',
    kills: ['takes-any-table', 'leaves-labels-over'],
  }),

  hidden('every batch is a step', 'train', (random) => trainingOf(random, 12, plain), { kills: ['never-resets'] }),
  hidden('three batches share a step', 'train', (random) => trainingOf(random, 18, { ...plain, batchSize: 3, accumulate: 3 }), {
    kills: ['never-resets', 'sums-the-batches', 'steps-after-every-batch'],
  }),
  hidden(
    'the last batch of a step has fewer rows',
    'train',
    (random) => trainingOf(random, 9, { ...plain, learningRate: 0.6, batchSize: 8, accumulate: 2 }),
    { kills: ['averages-the-means', 'divides-by-a-full-step'] },
  ),
  hidden('the last step of an epoch has fewer batches', 'train', (random) => trainingOf(random, 16, { ...plain, accumulate: 3 }), {
    kills: ['drops-the-last-step', 'divides-by-a-full-step'],
  }),
  hidden('a step larger than the table', 'train', (random) => trainingOf(random, 5, { ...plain, batchSize: 8, accumulate: 4 }), {
    kills: ['drops-the-last-step', 'divides-by-a-full-step'],
  }),
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
  hidden('no epoch at all', 'train', (random) => trainingOf(random, 6, { ...plain, epochs: 0 })),
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
  hidden('a learning rate of zero', 'train', (random) => trainingOf(random, 6, { ...plain, learningRate: 0 }), {
    throws: 'RangeError',
    kills: ['takes-any-setting'],
  }),
  hidden('half an epoch', 'train', (random) => trainingOf(random, 6, { ...plain, epochs: 0.5 }), {
    throws: 'RangeError',
    kills: ['takes-any-setting'],
  }),
  hidden('fewer epochs than none', 'train', (random) => trainingOf(random, 6, { ...plain, epochs: -1 }), { throws: 'RangeError' }),
  hidden('a batch that cuts a row in two', 'train', (random) => trainingOf(random, 6, { ...plain, batchSize: 1.5 }), {
    throws: 'RangeError',
  }),
  hidden('a step of no batches', 'train', (random) => trainingOf(random, 6, { ...plain, accumulate: 0 }), {
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
  hidden('a step that cuts a batch in two', 'train', (random) => trainingOf(random, 6, { ...plain, accumulate: 1.5 }), {
    throws: 'RangeError',
    kills: ['takes-parts-of-batches'],
  }),
  ...(['learningRate', 'epochs', 'batchSize', 'accumulate', 'dropout'] as const).map((setting) =>
    hidden(`a setting that is no number: ${setting}`, 'train', (random) => trainingOf(random, 6, { ...plain, [setting]: NaN }), {
      throws: 'RangeError',
      kills: ['compares-with-nan'],
    }),
  ),
]

/** Scores of hundreds, so that the exponentials of some are nothing beside those of others, or too large for float32. */
function farApart(random: Random): [Drive.Parameters, number[][], number[]] {
  const { W2, ...rest } = parametersOf(random, 3, 5, 3)
  const [X, labels] = rowsOf(random, 12, 3, 3)
  return [{ ...rest, W2: W2.map((row) => row.map((weight) => 200 * weight)) }, X, labels]
}
