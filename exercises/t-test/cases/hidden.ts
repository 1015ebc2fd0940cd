import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden(
    'some degrees of freedom, not a whole number of them',
    'twoSidedP',
    (random) => [random.uniform(1.5, 2.5), random.int(4, 9) + 0.4],
    {
      kills: ['one-sided', 'normal-p', 'rounds-df', 'cdf-twice-reversed'],
    },
  ),
  hidden('ten thousand degrees of freedom, at the usual limit', 'twoSidedP', (random) => [random.uniform(1.65, 1.85), 10_000], {
    oracleOnly: 'float32 loses the digits of an exponent of thousands',
  }),
  hidden('a t below zero', 'twoSidedP', (random) => [-random.uniform(0.5, 1.5), random.uniform(5, 30)], {
    kills: ['keeps-the-sign'],
  }),
  hidden('close to the centre', 'twoSidedP', (random) => [random.uniform(0.01, 0.05), random.uniform(3, 40)], {
    kills: ['one-sided'],
  }),
  hidden('no difference at all', 'twoSidedP', (random) => [0, random.uniform(3, 40)], { kills: ['one-sided'] }),
  hidden('far out, where p keeps its digits', 'twoSidedP', (random) => [random.uniform(14, 16), random.uniform(40, 60)], {
    kills: ['one-minus-cdf'],
  }),
  hidden(
    'so far out that only few degrees of freedom leave anything',
    'twoSidedP',
    (random) => [10 ** random.uniform(20, 90), random.uniform(1, 2)],
    { kills: ['nothing-far-out'], oracleOnly: 'float32 cannot hold the square of such a t' },
  ),
  hidden('thousands of degrees of freedom', 'twoSidedP', (random) => [random.uniform(1, 3), random.uniform(2000, 5000)], {
    kills: ['gamma-overflows'],
    oracleOnly: 'float32 loses the digits of an exponent of thousands',
  }),
  hidden('less than one degree of freedom', 'twoSidedP', (random) => [random.normal(), random.uniform(0, 0.9)], {
    throws: 'RangeError',
    kills: ['takes-any-df'],
  }),
  hidden('degrees of freedom that are no number', 'twoSidedP', (random) => [random.normal(), NaN], {
    throws: 'RangeError',
    kills: ['takes-any-df', 'lets-nan-through'],
  }),

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
  hidden('one of two samples without spread', 'welch', (random) => [draw(random, 6, 3, 2), [1, 1, 1, 1]], {
    kills: ['refuses-equal-values'],
  }),
  hidden(
    'a billion and a little: the differences decide',
    'welch',
    (random) => [draw(random, 20, 1e9 + 2, 3), draw(random, 30, 1e9, 1)],
    {
      kills: ['mean-of-squares'],
      oracleOnly: 'float32 has seven digits, and these values differ in the ninth and later',
    },
  ),
  hidden('a single value on one side', 'welch', (random) => [draw(random, 5, 3, 2), [random.normal()]], {
    throws: 'RangeError',
    kills: ['takes-single-values', 'looks-at-the-first-sample'],
  }),
  hidden('nothing on one side', 'welch', (random) => [[], draw(random, 5, 3, 2)], {
    throws: 'RangeError',
    kills: ['takes-single-values'],
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

  hidden('samples that differ', 'permutationP', (random) => [whole(random, 9, 2), whole(random, 13, 0), 1999, seedOf(random)], {
    kills: ['never-counts-the-observed'],
  }),
  hidden(
    'many ties among the shuffles',
    'permutationP',
    (random) => [random.shuffle([0, 1, 1, 1, 0, 1]), [0, 1, 0, 0], 99, seedOf(random)],
    {
      kills: ['strictly-more'],
    },
  ),
  hidden('ties among tenths, whose sums round', 'permutationP', (random) => [
    random.shuffle([0.1, 0.3, 0.7, 0.2]),
    random.shuffle([0.2, 0.5, 0.6, 0.9, 0.4]),
    999,
    seedOf(random),
  ]),
  hidden(
    'differences that are small, and larger than what counts for nothing',
    'permutationP',
    (random) => [scaled(whole(random, 5, 6), 1e-7), scaled(whole(random, 6, 0), 1e-7), 199, seedOf(random)],
    {
      kills: ['ties-by-the-millionth'],
      oracleOnly: 'float32 tells ties by a wider margin',
    },
  ),
  hidden(
    'differences that all count for nothing',
    'permutationP',
    (random) => [scaled(whole(random, 5, 6), 1e-11), scaled(whole(random, 6, 0), 1e-11), 199, seedOf(random)],
    {
      kills: ['ties-in-proportion', 'ties-to-the-last-digit'],
    },
  ),
  hidden(
    'the second sample has the larger mean, in shuffles',
    'permutationP',
    (random) => [whole(random, 6, 0), whole(random, 11, 3), 99, seedOf(random)],
    {
      kills: ['one-sided-shuffles'],
    },
  ),
  hidden(
    'samples so far apart that no shuffle comes near',
    'permutationP',
    (random) => [whole(random, 15, 100), whole(random, 12, 0), 99, seedOf(random)],
    {
      kills: ['never-counts-the-observed'],
    },
  ),
  hidden('a single value against many', 'permutationP', (random) => [[random.int(3, 5)], whole(random, 9, 0), 99, seedOf(random)], {
    kills: ['asks-for-two-values'],
  }),
  hidden(
    'many values against a single one',
    'permutationP',
    (random) => [whole(random, 9, 0), [random.int(3, 5)], 99, seedOf(random)],
    {
      kills: ['asks-for-two-values'],
    },
  ),
  hidden('a single round', 'permutationP', (random) => [whole(random, 5, 0), whole(random, 7, 0), 1, seedOf(random)]),
  hidden('an empty second sample', 'permutationP', (random) => [whole(random, 9, 0), [], 9, seedOf(random)], {
    throws: 'RangeError',
    kills: ['shuffles-nothing'],
  }),
  hidden('an empty sample', 'permutationP', (random) => [[], whole(random, 9, 0), 9, seedOf(random)], {
    throws: 'RangeError',
    kills: ['shuffles-nothing'],
  }),
  hidden('no rounds', 'permutationP', (random) => [whole(random, 4, 0), whole(random, 4, 0), 0, seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-rounds'],
  }),
  hidden('a round and a half', 'permutationP', (random) => [whole(random, 4, 0), whole(random, 4, 0), 1.5, seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-rounds'],
  }),
  hidden('rounds that are no number', 'permutationP', (random) => [whole(random, 4, 0), whole(random, 4, 0), NaN, seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-rounds', 'lets-nan-rounds-through'],
  }),
]

const seedOf = (random: Random) => random.int(1, 2147483646)

/** n normal values whose mean and standard deviation are these, up to rounding. */
function draw(random: Random, n: number, mean: number, sd: number): number[] {
  return random.cloud(n, [sd ** 2], 0).map(([x]) => mean + x!)
}

/** Whole numbers, whose sums are exact: differences are equal or far from it. */
function whole(random: Random, n: number, shift: number): number[] {
  return Array.from({ length: n }, () => shift + random.int(0, 12))
}

const scaled = (values: number[], by: number) => values.map((x) => x * by)
