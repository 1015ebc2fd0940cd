import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { draw } from './draws.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** Ordinary samples first, then awkward ones, then what must be refused. */
export const welch = [
  ...inParts('samples of any two sizes and spreads', [
    hidden('samples of other sizes and other spreads', 'welch', (random) => [draw(random, 8, 3, 2), draw(random, 25, 1, 1.5)], {
      kills: [
        'pools-the-variances',
        'df-of-the-pooled-test',
        'smaller-sample-decides-df',
        'divides-by-n',
        'spread-not-of-the-mean',
        'one-sided',
        'normal-p',
        'rounds-df',
        'df-of-standard-errors',
      ],
    }),
    hidden('the second sample has the larger mean', 'welch', (random) => [draw(random, 12, 1, 2), draw(random, 7, 4, 3)], {
      kills: ['absolute-t', 'second-minus-first', 'keeps-the-sign'],
    }),
    hidden('samples of equal size', 'welch', (random) => [draw(random, 15, 2, 1), draw(random, 15, 1, 3)], {
      kills: ['pairs-the-values'],
    }),
    hidden('two values on each side', 'welch', (random) => [draw(random, 2, 5, 1), draw(random, 2, 1, 2)]),
    hidden('as many values as there may be, against two', 'welch', (random) => [draw(random, 30, 3, 1), draw(random, 2, 1, 4)], {
      kills: ['pools-the-variances', 'df-of-the-pooled-test', 'divides-by-n'],
    }),
    hidden(
      'a large difference, of which p keeps the digits',
      'welch',
      (random) => [draw(random, 30, 12, 2), draw(random, 28, 1, 3)],
      { kills: ['one-minus-cdf', 'normal-p'] },
    ),
  ]),
  ...inParts('a sample without spread beside one that has some', [
    hidden('one of two samples without spread', 'welch', (random) => [draw(random, 6, 3, 2), [1, 1, 1, 1]], {
      kills: ['refuses-equal-values'],
    }),
    hidden('the first of two samples without spread', 'welch', (random) => [[4, 4, 4], draw(random, 7, 2, 3)], {
      kills: ['refuses-equal-values'],
    }),
  ]),
  ...inParts('values far from zero, or in a large unit', [
    hidden(
      'a billion and a little: the differences decide',
      'welch',
      (random) => [draw(random, 20, 1e9 + 2, 3), draw(random, 30, 1e9, 1)],
      {
        kills: ['mean-of-squares'],
        oracleOnly: 'float32 has seven digits, and these values differ in the ninth and later',
      },
    ),
    hidden(
      'a small difference of small numbers',
      'welch',
      (random) => [draw(random, 9, 5e-9, 2e-9), draw(random, 14, 3e-9, 1e-9)],
      { kills: ['takes-little-for-no-spread'] },
    ),
  ]),
  ...inParts('samples that cannot be compared', [
    hidden('a single value on one side', 'welch', (random) => [draw(random, 5, 3, 2), [random.normal()]], {
      throws: 'RangeError',
      kills: ['takes-single-values', 'looks-at-the-first-sample'],
    }),
    hidden('a single value on the other side', 'welch', (random) => [[random.normal()], draw(random, 5, 3, 2)], {
      throws: 'RangeError',
      kills: ['takes-single-values'],
    }),
    hidden('nothing on one side', 'welch', (random) => [[], draw(random, 5, 3, 2)], {
      throws: 'RangeError',
      kills: ['takes-single-values'],
    }),
    hidden('nothing on the other side', 'welch', (random) => [draw(random, 5, 3, 2), []], {
      throws: 'RangeError',
      kills: ['takes-single-values', 'looks-at-the-first-sample'],
    }),
    hidden(
      'no spread on either side',
      'welch',
      () => [
        [2, 2, 2],
        [5, 5],
      ],
      { throws: 'RangeError', kills: ['divides-by-no-spread'] },
    ),
    hidden(
      'the same value everywhere',
      'welch',
      (random) => {
        const value = random.int(1, 9)
        return [
          [value, value, value, value],
          [value, value],
        ]
      },
      { throws: 'RangeError', kills: ['divides-by-no-spread'] },
    ),
  ]),
]
