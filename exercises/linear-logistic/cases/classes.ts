import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { besideOne, binary, intruded, labelled, oblique, ragged, separated, signs } from './tables.ts'

const { hidden } = casesOf<typeof Api>()

/** Cases of fitLogistic. */
export const classes = [
  ...inParts('classes that overlap, no ridge', [
    hidden('many rows, no ridge', 'fitLogistic', (random) => [...labelled(random, 150, 4), 0], {
      kills: ['stops-when-the-loss-barely-falls', 'least-squares-on-labels', 'a-hundred-steps'],
    }),
    hidden(
      'a feature in a large unit: large weights, though the classes overlap',
      'fitLogistic',
      (random) => [...labelled(random, 150, 2, { strength: 6, spread: 0.3 }), 0],
      { kills: ['takes-large-weights-for-separated', 'a-hundred-steps'] },
    ),
    hidden('features of 0 and 1 alone, so that rows come again and again, no ridge', 'fitLogistic', (random) => [
      ...binary(random),
      0,
    ]),
    hidden('two rows of class 1 among those of class 0, no ridge', 'fitLogistic', (random) => [...intruded(random, 8, 1), 0], {
      kills: ['allows-for-a-row-or-two'],
    }),
    hidden('two rows of class 0 among those of class 1, no ridge', 'fitLogistic', (random) => [...intruded(random, 8, 0), 0], {
      kills: ['allows-for-a-row-or-two'],
    }),
  ]),
  ...inParts('classes, overlapping or not, and a ridge', [
    hidden(
      'class 1 is rare, with a ridge',
      'fitLogistic',
      (random) => [...labelled(random, 200, 3, { bias: -3 }), random.uniform(0.05, 0.1)],
      {
        kills: ['penalises-the-bias-of-scores', 'penalty-on-the-sum', 'halves-the-penalty', 'leaves-out-the-ridge'],
      },
    ),
    hidden('more features than rows, with a ridge: classes', 'fitLogistic', (random) => [
      random.matrix(6, 9),
      random.shuffle([0, 0, 0, 1, 1, 1]),
      random.uniform(0.05, 0.1),
    ]),
    hidden('a feature that is the same in every row, with a ridge: classes', 'fitLogistic', (random) => {
      const [X, y] = labelled(random, 60, 2)
      return [besideOne(X, random.uniform(1, 3)), y, random.uniform(0.05, 0.1)]
    }),
    hidden(
      'separable classes, held by a small ridge',
      'fitLogistic',
      (random) => [...separated(random, 60, 3), random.uniform(0.002, 0.004)],
      { kills: ['refuses-all-separable-rows', 'a-hundred-steps', 'stops-when-the-loss-barely-falls'] },
    ),
  ]),
  ...inParts('classes for which larger weights are always better', [
    hidden('separable classes, no ridge', 'fitLogistic', (random) => [...separated(random, 40, 2), 0], {
      throws: 'RangeError',
      kills: ['gives-up-on-the-way-to-infinity'],
    }),
    hidden(
      'classes on both sides of a plane that is far from the origin, no ridge',
      'fitLogistic',
      (random) => [...separated(random, 30, 2, 2), 0],
      {
        throws: 'RangeError',
        kills: ['gives-up-on-the-way-to-infinity', 'looks-for-planes-through-the-origin'],
      },
    ),
    hidden(
      'a few rows of class 0 and many of class 1, which no single feature tells apart, no ridge',
      'fitLogistic',
      (random) => [...oblique(random), 0],
      { throws: 'RangeError', kills: ['gives-up-on-the-way-to-infinity', 'looks-at-each-feature-alone'] },
    ),
    hidden('rows of class 0 alone, with a ridge', 'fitLogistic', (random) => [random.matrix(8, 2), Array<number>(8).fill(0), 0.1], {
      throws: 'RangeError',
      kills: ['fits-one-class'],
    }),
    hidden('rows of class 1 alone, with a ridge', 'fitLogistic', (random) => [random.matrix(8, 2), Array<number>(8).fill(1), 0.1], {
      throws: 'RangeError',
      kills: ['fits-one-class'],
    }),
    hidden(
      'rows of one class alone, no ridge',
      'fitLogistic',
      (random) => [random.matrix(8, 2), Array<number>(8).fill(random.int(0, 1)), 0],
      { throws: 'RangeError' },
    ),
  ]),
  ...inParts('rows without classes: none, ragged, more or fewer than labels', [
    hidden('no rows to tell apart', 'fitLogistic', () => [[], [], 0.1], { throws: 'RangeError' }),
    hidden('rows of different lengths: classes', 'fitLogistic', (random) => [ragged(random), [0, 1, 0, 1], 0.1], {
      throws: 'RangeError',
    }),
    hidden(
      'a last row that is shorter than the others: classes',
      'fitLogistic',
      (random) => [[...random.matrix(4, 3), random.vector(2)], [0, 1, 0, 1, 1], 0.1],
      { throws: 'RangeError' },
    ),
    hidden(
      'one label too many',
      'fitLogistic',
      (random) => {
        const [X, y] = labelled(random, 10, 2)
        return [X, [...y, 1], 0.1]
      },
      { throws: 'RangeError', kills: ['trusts-lengths'] },
    ),
    hidden(
      'one label too few: classes',
      'fitLogistic',
      (random) => {
        const [X, y] = labelled(random, 10, 2)
        return [X, y.slice(1), 0.1]
      },
      { throws: 'RangeError' },
    ),
  ]),
  ...inParts('labels that are no class, and ridges that there cannot be', [
    hidden('labels of 1 and −1: fit', 'fitLogistic', (random) => [...signs(random), 0.1], {
      throws: 'RangeError',
      kills: ['takes-any-label'],
    }),
    hidden(
      'a label between the classes: fit',
      'fitLogistic',
      (random) => {
        const [X, y] = labelled(random, 10, 2)
        return [X, y.with(random.int(1, 9), 0.5), 0.1]
      },
      { throws: 'RangeError' },
    ),
    hidden('a third class: fit', 'fitLogistic', (random) => [random.matrix(5, 2), random.shuffle([0, 1, 2, 1, 0]), 0.1], {
      throws: 'RangeError',
      kills: ['takes-any-label'],
    }),
    hidden('a label that is no number', 'fitLogistic', (random) => [random.matrix(4, 2), [0, 1, Number.NaN, 1], 0.1], {
      throws: 'RangeError',
    }),
    hidden('a ridge below zero: classes', 'fitLogistic', (random) => [...labelled(random, 10, 2), -0.01], {
      throws: 'RangeError',
      kills: ['takes-any-ridge'],
    }),
    hidden('a ridge that is no number: classes', 'fitLogistic', (random) => [...labelled(random, 10, 2), Number.NaN], {
      throws: 'RangeError',
    }),
    hidden('an infinite ridge: classes', 'fitLogistic', (random) => [...labelled(random, 10, 2), Infinity], {
      throws: 'RangeError',
    }),
  ]),
]
