import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { drawChain, drawClusters, drawHeap, drawShares, longLast } from './maps.ts'
import { refused, refusedByRow } from './refusals.ts'

const { hidden } = casesOf<typeof Api>()

/** Cases of neighbourShares and of symmetrise: ordinary ones, then the edges, then what must be refused. */
export const neighbours = [
  hidden('clusters of different density', 'neighbourShares', (random) => [drawClusters(random, 48, 3), 10], {
    kills: ['one-bandwidth-for-all', 'entropy-in-nats', 'distances-not-squared', 'counts-itself', 'stops-early', 'by-column'],
  }),
  ...inParts('rows near and far, in any unit', [
    hidden('rows that are thousands apart', 'neighbourShares', (random) => [drawClusters(random, 30, 4, 5000), 6], {
      kills: ['searches-too-small-a-range'],
    }),
    hidden('rows that are thousandths apart', 'neighbourShares', (random) => [drawClusters(random, 30, 4, 1e-4), 6], {
      kills: ['searches-too-small-a-range'],
    }),
    hidden(
      'rows far from zero',
      'neighbourShares',
      (random) => [drawClusters(random, 24, 3).map((row) => row.map((x) => 1e8 + x)), 6],
      {
        kills: ['expands-the-square'],
      },
    ),
    hidden(
      'rows a hundred-thousandth apart, and hardly a neighbour each',
      'neighbourShares',
      (random) => [drawChain(random, 10, random.uniform(1.1e-5, 1.3e-5)), 1.1],
      { kills: ['searches-too-small-a-range'], oracleOnly: 'float32 has too few digits for so small an entropy' },
    ),
    hidden(
      'rows up to a hundred thousand apart, and all but nobody left out',
      'neighbourShares',
      (random) => [drawChain(random, 12, random.uniform(4500, 5000)), 10.9],
      { kills: ['bounds-the-precision'], oracleOnly: 'float32 has too few digits for what such shares differ by' },
    ),
    hidden('a heap of rows, seen from far away', 'neighbourShares', (random) => [drawHeap(random), 5], {
      kills: ['all-weights-vanish'],
      oracleOnly: 'float32 has too few digits for what far distances differ by',
    }),
  ]),
  ...inParts('few rows, equal rows, and perplexities at their ends', [
    hidden('two rows that are the same', 'neighbourShares', (random) => {
      const X = drawClusters(random, 20, 3)
      return [[...X, [...X[0]!]], 4.5]
    }),
    hidden(
      'a perplexity that leaves nobody out, of rows far apart',
      'neighbourShares',
      (random) => [random.matrix(12, 2).map((row) => row.map((x) => 1.5e4 * x)), 10],
      { kills: ['bounds-the-precision'] },
    ),
    hidden('a perplexity hardly above one', 'neighbourShares', (random) => [drawClusters(random, 12, 2), 1.1], {
      oracleOnly: 'float32 has too few digits for so small an entropy',
    }),
    hidden('three rows', 'neighbourShares', (random) => [random.matrix(3, 2), 1.5]),
  ]),
  ...inParts('rows that have no neighbours', [
    hidden('no rows have no perplexity', 'neighbourShares', () => [[], 1.5], refused),
    hidden('a single row has no neighbours', 'neighbourShares', (random) => [random.matrix(1, 3), 1.5], refused),
    hidden('two rows have no perplexity', 'neighbourShares', (random) => [random.matrix(2, 2), 1.5], refused),
    hidden(
      'rows of different lengths: shares',
      'neighbourShares',
      (random) => [[...random.matrix(5, 3), ...random.matrix(1, 2)], 2],
      refused,
    ),
    hidden(
      'a row in the midst that is longer than the others',
      'neighbourShares',
      (random) => [[...random.matrix(3, 2), ...random.matrix(1, 3), ...random.matrix(2, 2)], 2],
      refused,
    ),
  ]),
  ...inParts('perplexities that no row can have', [
    hidden('a perplexity of one', 'neighbourShares', (random) => [random.matrix(6, 2), 1], refused),
    hidden('a perplexity below one', 'neighbourShares', (random) => [random.matrix(6, 2), 0.5], refused),
    hidden('more neighbours than there are', 'neighbourShares', (random) => [random.matrix(6, 2), 5], refused),
    hidden('a perplexity that is no number', 'neighbourShares', (random) => [random.matrix(6, 2), NaN], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error', 'lets-nan-through'],
    }),
    hidden('a perplexity without end', 'neighbourShares', (random) => [random.matrix(6, 2), Infinity], refused),
  ]),
  hidden('shares of many rows', 'symmetrise', (random) => [drawShares(random.matrix(20, 20))], {
    kills: ['forgets-n', 'only-adds', 'writes-into-the-shares'],
  }),
  ...inParts('tables of shares that cannot be made symmetric', [
    hidden('no shares at all', 'symmetrise', () => [[]], refused),
    hidden('shares that are not square', 'symmetrise', (random) => [longLast(random, 3)], refusedByRow),
    hidden(
      'shares of which a row in the midst is too short',
      'symmetrise',
      (random) => [random.matrix(5, 5).with(random.int(1, 3), random.vector(4))],
      refusedByRow,
    ),
    hidden(
      'shares of which a row in the midst is too long',
      'symmetrise',
      (random) => [random.matrix(5, 5).with(random.int(1, 3), random.vector(6))],
      refusedByRow,
    ),
    hidden(
      'shares of which the first row is too short',
      'symmetrise',
      (random) => [random.matrix(4, 4).with(0, random.vector(3))],
      refused,
    ),
    hidden(
      'shares of which the last row is too short',
      'symmetrise',
      (random) => [random.matrix(4, 4).with(3, random.vector(3))],
      refusedByRow,
    ),
    hidden('more rows than shares in each', 'symmetrise', (random) => [random.matrix(4, 3)], refused),
    hidden('fewer rows than shares in each', 'symmetrise', (random) => [random.matrix(3, 4)], refused),
  ]),
]
