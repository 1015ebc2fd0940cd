import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('many rows in a shuffled order', 'shuffledOrder', (random) => [200, seedOf(random)], {
    kills: ['never-shuffles', 'draws-from-all-places', 'sorts-by-random-numbers', 'shuffles-upwards', 'draws-for-the-first-place'],
  }),
  hidden('a single row needs no draw', 'shuffledOrder', (random) => [1, seedOf(random)], { kills: ['draws-for-the-first-place'] }),

  hidden('folds of equal size', 'kFold', (random) => [60, 5, seedOf(random)], {
    kills: ['cuts-blocks', 'keeps-the-shuffled-order', 'trains-on-all-rows', 'swaps-the-lists', 'shuffles-for-every-fold'],
  }),
  hidden('a size that the folds do not divide', 'kFold', (random) => [97, 9, seedOf(random)], {
    kills: ['drops-what-is-left-over', 'gives-the-rest-to-the-last', 'cuts-blocks', 'cuts-even-blocks'],
  }),
  hidden('halves', 'kFold', (random) => [31, 2, seedOf(random)]),
  hidden('as many folds as rows', 'kFold', (random) => [12, 12, seedOf(random)], { kills: ['refuses-single-rows'] }),
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
  hidden('labels below zero and beyond nine', 'stratifiedKFold', (random) => [labels(random), 3, seedOf(random)], {
    kills: ['classes-as-they-come', 'classes-as-text', 'drops-the-sign', 'labels-in-a-byte'],
  }),
  hidden('a class with fewer rows than folds', 'stratifiedKFold', (random) => [classes(random, [30, 3, 1]), 6, seedOf(random)], {
    kills: ['refuses-rare-classes'],
  }),
  hidden('one class for all rows', 'stratifiedKFold', (random) => [Array<number>(17).fill(4), 3, seedOf(random)]),
  hidden(
    'a class for each row, and a fold for each',
    'stratifiedKFold',
    (random) => [random.shuffle([5, 3, 8, 1, 9]), 5, seedOf(random)],
    { kills: ['refuses-rare-classes', 'refuses-single-rows'] },
  ),
  hidden('more folds than rows of all classes', 'stratifiedKFold', (random) => [[1, 0, 1, 0], 5, seedOf(random)], {
    throws: 'RangeError',
    kills: ['makes-empty-folds'],
  }),
  hidden('a single fold of all classes', 'stratifiedKFold', (random) => [[1, 0, 1, 0], 1, seedOf(random)], {
    throws: 'RangeError',
    kills: ['makes-a-single-fold'],
  }),
]

const seedOf = (random: Random) => random.int(1, 2147483646)

/** Labels 0, 1, … as often as said, shuffled. */
function classes(random: Random, sizes: number[]): number[] {
  return random.shuffle(sizes.flatMap((size, label) => Array<number>(size).fill(label)))
}

/**
 * The first to appear is neither the smallest nor the first as text; two differ in sign only, and the largest would come before another if it were
 * cut to 8 or 16 bits.
 */
function labels(random: Random): number[] {
  return [10, ...random.shuffle([10, 10, 10, 9, 9, 9, 9, 9, -1, -1, 1, 1, 1, -12, -12, -12, 100, 100, 40000, 40000])]
}
