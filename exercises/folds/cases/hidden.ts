import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  ...inParts('orders of many rows', [
    hidden('many rows in a shuffled order', 'shuffledOrder', (random) => [200, seedOf(random)], {
      kills: [
        'never-shuffles',
        'draws-from-all-places',
        'sorts-by-random-numbers',
        'shuffles-upwards',
        'draws-for-the-first-place',
      ],
    }),
    hidden('a draw on the border of two rows', 'shuffledOrder', (random) => [2 * random.int(20, 60), seedOfAHalf], {
      kills: ['takes-the-place-before'],
    }),
  ]),
  ...inParts('short orders', [
    hidden('a single row needs no draw', 'shuffledOrder', (random) => [1, seedOf(random)], {
      kills: ['draws-for-the-first-place'],
    }),
    hidden('two rows, and one draw', 'shuffledOrder', (random) => [2, seedOf(random)], {
      kills: ['draws-for-the-first-place'],
    }),
    hidden('three rows', 'shuffledOrder', (random) => [3, seedOf(random)], { kills: ['draws-for-the-first-place'] }),
  ]),

  hidden('folds of equal size', 'kFold', (random) => [60, 5, seedOf(random)], {
    kills: ['cuts-blocks', 'keeps-the-shuffled-order', 'trains-on-all-rows', 'swaps-the-lists', 'shuffles-for-every-fold'],
  }),
  ...inParts('numbers of rows that the folds do not divide', [
    hidden('a size that the folds do not divide', 'kFold', (random) => [97, 9, seedOf(random)], {
      kills: ['drops-what-is-left-over', 'gives-the-rest-to-the-last', 'cuts-blocks', 'cuts-even-blocks'],
    }),
    hidden('halves', 'kFold', (random) => [31, 2, seedOf(random)]),
    hidden('one row more than folds', 'kFold', (random) => [14, 13, seedOf(random)], { kills: ['drops-what-is-left-over'] }),
    hidden('one row less than a full round of folds', 'kFold', (random) => [29, 6, seedOf(random)], {
      kills: ['drops-what-is-left-over', 'gives-the-rest-to-the-last'],
    }),
  ]),
  ...inParts('as few rows, and as many, as the contract allows', [
    hidden('as many folds as rows', 'kFold', (random) => [12, 12, seedOf(random)], { kills: ['refuses-single-rows'] }),
    hidden('hundreds of folds', 'kFold', (random) => [300, 299, seedOf(random)], { kills: ['numbers-folds-in-a-byte'] }),
    hidden('two rows in two folds', 'kFold', (random) => [2, 2, seedOf(random)], { kills: ['refuses-single-rows'] }),
    hidden('five hundred rows', 'kFold', (random) => [500, 7, seedOf(random)], { kills: ['gives-the-rest-to-the-last'] }),
  ]),
  ...inParts('numbers of folds that rows cannot be dealt into', [
    hidden('more folds than rows', 'kFold', (random) => [6, 7, seedOf(random)], {
      throws: 'RangeError',
      kills: ['makes-empty-folds'],
    }),
    hidden('a single fold, which leaves nothing to train on', 'kFold', (random) => [6, 1, seedOf(random)], {
      throws: 'RangeError',
      kills: ['makes-a-single-fold'],
    }),
    hidden('two folds and a half', 'kFold', (random) => [6, 2.5, seedOf(random)], {
      throws: 'RangeError',
      kills: ['takes-fractions'],
    }),
    hidden('a number of folds that is no number', 'kFold', (random) => [6, NaN, seedOf(random)], {
      throws: 'RangeError',
      kills: ['takes-fractions'],
    }),
    hidden('no fold at all', 'kFold', (random) => [6, 0, seedOf(random)], { throws: 'RangeError' }),
    hidden('fewer folds than none', 'kFold', (random) => [6, -2, seedOf(random)], { throws: 'RangeError' }),
    hidden('endlessly many folds', 'kFold', (random) => [6, Number.POSITIVE_INFINITY, seedOf(random)], { throws: 'RangeError' }),
    hidden('one row, which is too few for folds', 'kFold', (random) => [1, 1, seedOf(random)], {
      throws: 'RangeError',
      kills: ['makes-a-single-fold'],
    }),
    hidden('no rows to deal', 'kFold', (random) => [0, 2, seedOf(random)], { throws: 'RangeError', kills: ['makes-empty-folds'] }),
  ]),

  hidden('three classes, one of them rare', 'stratifiedKFold', (random) => [classes(random, [63, 29, 6]), 5, seedOf(random)], {
    kills: ['ignores-classes', 'takes-places-for-rows', 'parts-after-shuffling', 'sorts-the-labels'],
  }),
  hidden(
    'four classes, each with a row left over',
    'stratifiedKFold',
    (random) => [classes(random, [9, 13, 17, 5]), 4, seedOf(random)],
    {
      kills: ['starts-every-class-at-fold-0'],
    },
  ),
  ...inParts('labels of any sign and size', [
    hidden('labels below zero and beyond nine', 'stratifiedKFold', (random) => [labels(random), 3, seedOf(random)], {
      kills: ['classes-as-they-come', 'classes-as-text', 'drops-the-sign', 'labels-in-a-byte'],
    }),
    hidden(
      'labels that thirty-two bits cannot tell apart, or take for negative',
      'stratifiedKFold',
      (random) => [wide(random), 4, seedOf(random)],
      { kills: ['labels-in-a-byte'] },
    ),
    hidden(
      'labels next to each other, as large as they may be',
      'stratifiedKFold',
      (random) => [neighbours(random), 4, seedOf(random)],
      { kills: ['labels-in-a-byte', 'labels-in-single-precision'] },
    ),
    hidden(
      'zeros with a minus and without, which are one class',
      'stratifiedKFold',
      (random) => [random.shuffle([0, 0, 0, 0, -0, -0, -0, 1, 1, 1, -1, -1]), 3, seedOf(random)],
      { kills: ['ignores-classes'] },
    ),
  ]),
  ...inParts('classes that are smaller than the number of folds', [
    hidden('a class with fewer rows than folds', 'stratifiedKFold', (random) => [classes(random, [30, 3, 1]), 6, seedOf(random)], {
      kills: ['refuses-rare-classes'],
    }),
    hidden(
      'a class for each row, and a fold for each',
      'stratifiedKFold',
      (random) => [random.shuffle([5, 3, 8, 1, 9]), 5, seedOf(random)],
      { kills: ['refuses-rare-classes', 'refuses-single-rows'] },
    ),
    hidden(
      'many classes of one or two rows',
      'stratifiedKFold',
      (random) => [classes(random, [2, 1, 1, 2, 1, 2, 1]), 4, seedOf(random)],
      {
        kills: ['refuses-rare-classes', 'starts-every-class-at-fold-0'],
      },
    ),
  ]),
  ...inParts('labels in runs, and labels in turns', [
    hidden('one class for all rows', 'stratifiedKFold', (random) => [Array<number>(17).fill(4), 3, seedOf(random)]),
    hidden(
      'classes one after the other, the largest label first',
      'stratifiedKFold',
      (random) => [runs([8, 5, 7]), 3, seedOf(random)],
      {
        kills: ['classes-as-they-come', 'ignores-classes'],
      },
    ),
    hidden(
      'five hundred labels that take turns',
      'stratifiedKFold',
      (random) => [Array.from({ length: 500 }, (_, row) => (row * 7) % 4), 9, seedOf(random)],
      {
        kills: ['ignores-classes', 'starts-every-class-at-fold-0'],
      },
    ),
  ]),
  ...inParts('numbers of folds that classes cannot be dealt into', [
    hidden('more folds than rows of all classes', 'stratifiedKFold', (random) => [[1, 0, 1, 0], 5, seedOf(random)], {
      throws: 'RangeError',
      kills: ['makes-empty-folds'],
    }),
    hidden('a single fold of all classes', 'stratifiedKFold', (random) => [[1, 0, 1, 0], 1, seedOf(random)], {
      throws: 'RangeError',
      kills: ['makes-a-single-fold'],
    }),
    hidden('half a fold more than two, for classes', 'stratifiedKFold', (random) => [[1, 0, 1, 0, 1], 2.5, seedOf(random)], {
      throws: 'RangeError',
      kills: ['takes-fractions'],
    }),
    hidden('a number of folds of classes that is no number', 'stratifiedKFold', (random) => [[1, 0, 1, 0], NaN, seedOf(random)], {
      throws: 'RangeError',
      kills: ['takes-fractions'],
    }),
    hidden('no fold for any class', 'stratifiedKFold', (random) => [[1, 0, 1, 0], 0, seedOf(random)], { throws: 'RangeError' }),
    hidden('fewer folds than none, for classes', 'stratifiedKFold', (random) => [[1, 0, 1, 0], -2, seedOf(random)], {
      throws: 'RangeError',
    }),
    hidden('no labels at all', 'stratifiedKFold', (random) => [[], 2, seedOf(random)], {
      throws: 'RangeError',
      kills: ['makes-empty-folds'],
    }),
  ]),
]

const seedOf = (random: Random) => random.int(1, 2147483646)

/** The first number drawn from here is exactly 1/2: for an even n it falls on the border between two places. */
const seedOfAHalf = 2023651103

/** Labels 0, 1, … as often as said, shuffled. */
function classes(random: Random, sizes: number[]): number[] {
  return random.shuffle(sizes.flatMap((size, label) => Array<number>(size).fill(label)))
}

/** As many rows as said of each class, side by side; labels fall. */
function runs(sizes: number[]): number[] {
  return sizes.flatMap((size, i) => Array<number>(size).fill(sizes.length - i))
}

/** Identifiers: some differ by a power of 2 that is cut off when bits are kept in thirty-two, and some are beyond half of it. */
function wide(random: Random): number[] {
  const low = random.int(1, 99)
  return random.shuffle([low, low + 2 ** 32, low + 2 ** 31, low - 2 ** 33].flatMap((label, i) => Array<number>(3 + i).fill(label)))
}

/** Twelve digits, of which the last one tells two classes apart; the same below zero. */
function neighbours(random: Random): number[] {
  return random.shuffle([1e12, 1e12 - 1, 1 - 1e12, -1e12].flatMap((label, i) => Array<number>(3 + i).fill(label)))
}

/**
 * The first to appear is neither the smallest nor the first as text; two differ in sign only, and the largest would come before another if it were
 * cut to 8 or 16 bits.
 */
function labels(random: Random): number[] {
  return [10, ...random.shuffle([10, 10, 10, 9, 9, 9, 9, 9, -1, -1, 1, 1, 1, -12, -12, -12, 100, 100, 40000, 40000])]
}
