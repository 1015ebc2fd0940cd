import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { drawTraining, withGaps } from './draws.ts'

const { hidden } = casesOf<typeof Api>()

/** Ordinary classes first, then what must be refused. */
export const training = [
  ...inParts('classes with many rows, with one, and with none', [
    hidden('three classes of different size', 'trainNaiveBayes', (random) => drawTraining(random, [6, 10, 4], 7, 1), {
      kills: [
        'leaves-out-smoothing',
        'denominator-plus-alpha',
        'counts-rows',
        'divides-by-all-words',
        'smooths-the-priors',
        'equal-priors',
        'words-of-the-class',
      ],
    }),
    hidden(
      'a single message, and less smoothing',
      'trainNaiveBayes',
      (random) => [[[3, 0, 1, 2, 0, 5]], [1], 2, random.uniform(0.1, 0.4)],
      {
        kills: ['always-plus-one', 'denominator-plus-words', 'denominator-plus-alpha'],
      },
    ),
    hidden('a class of which there are no rows, and a word that nobody used', 'trainNaiveBayes', (random) => withGaps(random), {
      kills: ['words-of-the-class', 'classes-that-occur', 'drops-unused-words', 'refuses-an-empty-class'],
    }),
    hidden(
      'as many classes as there may be',
      'trainNaiveBayes',
      (random) =>
        drawTraining(
          random,
          Array.from({ length: 20 }, () => random.int(1, 3)),
          30,
          0.5,
        ),
      { kills: ['equal-priors', 'always-plus-one'] },
    ),
    hidden('hardly any smoothing', 'trainNaiveBayes', (random) => drawTraining(random, [5, 3], 6, random.uniform(1e-14, 9e-14)), {
      kills: ['always-plus-one'],
    }),
    hidden('next to no smoothing', 'trainNaiveBayes', (random) => drawTraining(random, [5, 3], 6, random.uniform(1e-200, 9e-200)), {
      kills: ['always-plus-one'],
      oracleOnly: 'float32 ends at 1e-45',
    }),
    hidden('a single class', 'trainNaiveBayes', (random) => drawTraining(random, [4], 5, 2), {
      kills: ['always-plus-one'],
      oracleOnly: 'tensors know no one-hot rows of a single class',
    }),
    hidden(
      'rows without any word',
      'trainNaiveBayes',
      (random) => [
        [
          [0, 0, 0],
          [0, 0, 0],
          [random.int(1, 4), 0, 2],
        ],
        [1, 1, 0],
        2,
        1,
      ],
      { kills: ['leaves-out-smoothing'] },
    ),
  ]),
  ...inParts('rows that nothing can be learnt from', [
    hidden('nothing to train on', 'trainNaiveBayes', () => [[], [], 2, 1], { throws: 'RangeError', kills: ['trains-on-nothing'] }),
    hidden('messages, but no words that they could hold', 'trainNaiveBayes', () => [[[], []], [0, 1], 2, 1], {
      throws: 'RangeError',
      kills: ['trains-on-nothing', 'trains-without-words'],
    }),
    hidden(
      'training on a count that is none',
      'trainNaiveBayes',
      (random) => {
        const [rows, ...rest] = drawTraining(random, [3, 3], 4, 1)
        return [rows.with(4, rows[4]!.with(2, random.pick([1.5, NaN]))), ...rest]
      },
      { throws: 'RangeError', kills: ['trains-on-any-count'] },
    ),
    hidden(
      'training on half a count',
      'trainNaiveBayes',
      (random) => {
        const [rows, ...rest] = drawTraining(random, [3, 3], 4, 1)
        return [rows.with(0, rows[0]!.with(3, 1.5)), ...rest]
      },
      { throws: 'RangeError', kills: ['trains-on-any-count'] },
    ),
    hidden(
      'training on a count below zero',
      'trainNaiveBayes',
      (random) => {
        const [rows, ...rest] = drawTraining(random, [3, 3], 4, 1)
        return [rows.with(5, rows[5]!.with(1, -1)), ...rest]
      },
      { throws: 'RangeError', kills: ['trains-on-any-count'] },
    ),
    hidden(
      'training on a count that is no number',
      'trainNaiveBayes',
      (random) => {
        const [rows, ...rest] = drawTraining(random, [3, 3], 4, 1)
        return [rows.with(3, rows[3]!.with(0, NaN)), ...rest]
      },
      { throws: 'RangeError', kills: ['trains-on-any-count', 'lets-nan-counts-through'] },
    ),
    hidden(
      'training on an infinite count',
      'trainNaiveBayes',
      (random) => {
        const [rows, ...rest] = drawTraining(random, [3, 3], 4, 1)
        return [rows.with(4, rows[4]!.with(0, Infinity)), ...rest]
      },
      { throws: 'RangeError', kills: ['trains-on-any-count'] },
    ),
    hidden(
      'a row with a word more than the others',
      'trainNaiveBayes',
      (random) => {
        const [rows, ...rest] = drawTraining(random, [3, 3], 4, 1)
        return [rows.with(2, [...rows[2]!, 1]), ...rest]
      },
      { throws: 'RangeError', kills: ['ignores-lengths'] },
    ),
    hidden(
      'a row with a word less than the others',
      'trainNaiveBayes',
      (random) => {
        const [rows, ...rest] = drawTraining(random, [3, 3], 4, 1)
        return [rows.with(4, rows[4]!.slice(1)), ...rest]
      },
      { throws: 'RangeError', kills: ['ignores-lengths'] },
    ),
    hidden(
      'a last row without words',
      'trainNaiveBayes',
      (random) => {
        const [rows, ...rest] = drawTraining(random, [3, 3], 4, 1)
        return [rows.with(5, []), ...rest]
      },
      { throws: 'RangeError', kills: ['ignores-lengths'] },
    ),
  ]),
  ...inParts('labels and smoothing that there cannot be', [
    hidden(
      'a label of no class',
      'trainNaiveBayes',
      (random) => {
        const [rows, labels, classes, smoothing] = drawTraining(random, [3, 3], 4, 1)
        return [rows, labels.with(1, classes), classes, smoothing]
      },
      { throws: 'RangeError', kills: ['takes-any-label'] },
    ),
    hidden(
      'a label below the first class',
      'trainNaiveBayes',
      (random) => {
        const [rows, labels, ...rest] = drawTraining(random, [3, 3], 4, 1)
        return [rows, labels.with(4, -1), ...rest]
      },
      { throws: 'RangeError', kills: ['takes-any-label'] },
    ),
    hidden(
      'a label between two classes',
      'trainNaiveBayes',
      (random) => {
        const [rows, labels, ...rest] = drawTraining(random, [3, 3], 4, 1)
        return [rows, labels.with(3, 0.5), ...rest]
      },
      { throws: 'RangeError', kills: ['takes-any-label', 'takes-labels-between'] },
    ),
    hidden(
      'a label that is no number',
      'trainNaiveBayes',
      (random) => {
        const [rows, labels, ...rest] = drawTraining(random, [3, 3], 4, 1)
        return [rows, labels.with(5, NaN), ...rest]
      },
      { throws: 'RangeError', kills: ['takes-any-label'] },
    ),
    hidden(
      'a label too many',
      'trainNaiveBayes',
      (random) => {
        const [rows, labels, ...rest] = drawTraining(random, [3, 3], 4, 1)
        return [rows, [...labels, 1], ...rest]
      },
      { throws: 'RangeError', kills: ['takes-spare-labels'] },
    ),
    hidden(
      'a label too few',
      'trainNaiveBayes',
      (random) => {
        const [rows, labels, ...rest] = drawTraining(random, [3, 3], 4, 1)
        return [rows, labels.slice(1), ...rest]
      },
      { throws: 'RangeError', kills: ['ignores-lengths'] },
    ),
    hidden(
      'no labels at all',
      'trainNaiveBayes',
      (random) => {
        const [rows, , ...rest] = drawTraining(random, [3, 3], 4, 1)
        return [rows, [], ...rest]
      },
      { throws: 'RangeError', kills: ['ignores-lengths'] },
    ),
    hidden('no smoothing at all', 'trainNaiveBayes', (random) => drawTraining(random, [3, 3], 4, 0), {
      throws: 'RangeError',
      kills: ['takes-any-smoothing'],
    }),
    hidden('less smoothing than none', 'trainNaiveBayes', (random) => drawTraining(random, [3, 3], 4, -random.uniform(0.1, 0.4)), {
      throws: 'RangeError',
      kills: ['takes-any-smoothing', 'asks-only-for-zero'],
    }),
    hidden('a smoothing that is no number', 'trainNaiveBayes', (random) => drawTraining(random, [3, 3], 4, NaN), {
      throws: 'RangeError',
      kills: ['takes-any-smoothing', 'lets-nan-through'],
    }),
  ]),
]
