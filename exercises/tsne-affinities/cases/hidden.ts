import { casesOf, inParts } from '#authoring/cases'
import reference from '../reference.ts'
import type * as Api from '../solution.ts'
import { drawAffinities, drawAnswered, drawClusters, drawHeap, drawMap, drawShares, longLast } from './maps.ts'

const { hidden } = casesOf<typeof Api>()

const refused = { throws: 'RangeError', kills: ['takes-anything', 'throws-any-error'] } as const
const refusedByRow = { ...refused, kills: [...refused.kills, 'looks-at-first-rows'] }

/** One function after the other: ordinary, then its edges, then what it must refuse. */
export default [
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
      'shares of which the last row is too short',
      'symmetrise',
      (random) => [random.matrix(4, 4).with(3, random.vector(3))],
      refusedByRow,
    ),
    hidden('more rows than shares in each', 'symmetrise', (random) => [random.matrix(4, 3)], refused),
    hidden('fewer rows than shares in each', 'symmetrise', (random) => [random.matrix(3, 4)], refused),
  ]),
  ...inParts('maps of many points, of two, and of points at one place', [
    hidden('a map in the plane', 'mapAffinities', (random) => [drawMap(random, 40)], {
      kills: ['normalises-by-row', 'counts-the-diagonal', 'normal-in-place-of-student', 'distance-not-squared-in-the-map'],
    }),
    hidden('a map along a line', 'mapAffinities', (random) => [drawMap(random, 12, 1)]),
    hidden('points of a map that lie upon each other', 'mapAffinities', (random) => {
      const Y = drawMap(random, 8)
      return [[...Y, [...Y[0]!], [...Y[1]!]]]
    }),
    hidden('a map of two points', 'mapAffinities', (random) => [drawMap(random, 2)]),
  ]),
  ...inParts('maps without affinities', [
    hidden('a map of no points', 'mapAffinities', () => [[]], refused),
    hidden('a map of one point', 'mapAffinities', (random) => [drawMap(random, 1)], refused),
    hidden('a map with rows of different lengths', 'mapAffinities', (random) => [[...drawMap(random, 4), [1]]], refused),
    hidden(
      'a map with a longer row in its midst',
      'mapAffinities',
      (random) => [[...drawMap(random, 2), [1, 2, 3], ...drawMap(random, 2)]],
      refused,
    ),
  ]),
  ...inParts('affinities that agree hardly, fully, or in all but a far point', [
    hidden('affinities that hardly agree', 'divergence', (random) => [drawAffinities(random, 24), drawAffinities(random, 24)], {
      kills: ['other-way-round', 'divergence-in-bits'],
    }),
    hidden(
      'affinities of a point far off in the map',
      'divergence',
      (random) => [drawAffinities(random, 16), reference.oracle.mapAffinities([...drawMap(random, 15), [8e7, -6e7]])],
      { kills: ['keeps-affinities-above-a-floor'] },
    ),
    hidden(
      'no divergence from itself',
      'divergence',
      (random) => {
        const P = drawAffinities(random, 16)
        return [P, P.map((row) => [...row])]
      },
      { kills: ['log-of-nothing'] },
    ),
    hidden('shares that are not symmetric', 'divergence', (random) => [
      drawShares(random.matrix(9, 9)),
      drawShares(random.matrix(9, 9)),
    ]),
  ]),
  ...inParts('affinities that do not fit each other', [
    hidden(
      'matrices of different shapes',
      'divergence',
      (random) => [drawAffinities(random, 8), drawAffinities(random, 12)],
      refused,
    ),
    hidden(
      'fewer rows in the second matrix',
      'divergence',
      (random) => [drawAffinities(random, 12), drawAffinities(random, 8)],
      refused,
    ),
    hidden(
      'matrices with rows of different lengths',
      'divergence',
      (random) => [random.matrix(3, 3), longLast(random, 3)],
      refusedByRow,
    ),
    hidden(
      'a last row that is longer in the first matrix',
      'divergence',
      (random) => [longLast(random, 3), random.matrix(3, 3)],
      refusedByRow,
    ),
    hidden(
      'a row in the midst that is shorter in the second matrix',
      'divergence',
      (random) => [random.matrix(4, 4), random.matrix(4, 4).with(random.int(1, 2), random.vector(3))],
      refusedByRow,
    ),
  ]),
  ...inParts('maps that are not the answer yet, and one that is', [
    hidden('a map that is not the answer yet', 'gradient', (random) => [drawAffinities(random, 32), drawMap(random, 32)], {
      kills: ['factor-of-two', 'without-the-kernel', 'uphill', 'unnormalised-affinities', 'squared-kernel'],
    }),
    hidden('a map in three dimensions', 'gradient', (random) => [drawAffinities(random, 20), drawMap(random, 20, 3)], {
      kills: ['two-dimensions-only'],
    }),
    hidden('a map whose affinities are those asked for has no slope', 'gradient', drawAnswered, {
      kills: ['unnormalised-affinities'],
    }),
  ]),
  ...inParts('maps without a slope, and affinities that do not fit them', [
    hidden('the slope of no points', 'gradient', () => [[], []], refused),
    hidden('the slope of one point', 'gradient', (random) => [[[0]], drawMap(random, 1)], refused),
    hidden(
      'the slope of a map with rows of different lengths',
      'gradient',
      (random) => [drawAffinities(random, 8), [...drawMap(random, 7), [1, 2, 3]]],
      refused,
    ),
    hidden('affinities of other rows', 'gradient', (random) => [drawAffinities(random, 8), drawMap(random, 9)], refused),
    hidden(
      'affinities of more rows than the map has',
      'gradient',
      (random) => [drawAffinities(random, 9), drawMap(random, 8)],
      refused,
    ),
    hidden('affinities with a row too long', 'gradient', (random) => [longLast(random, 4), drawMap(random, 4)], refusedByRow),
    hidden(
      'affinities with a row too short',
      'gradient',
      (random) => [random.matrix(4, 4).with(random.int(1, 3), random.vector(3)), drawMap(random, 4)],
      refusedByRow,
    ),
  ]),
  ...inParts('a first step, and a later one', [
    hidden(
      'a step with momentum',
      'step',
      (random) => [drawAffinities(random, 24), drawMap(random, 24), drawMap(random, 24), 10, 0.8],
      {
        kills: ['momentum-against-itself', 'no-momentum', 'steps-uphill', 'momentum-on-the-slope', 'moves-the-map'],
      },
    ),
    hidden(
      'a first step, from a map that has not moved',
      'step',
      (random) => {
        const Y = drawMap(random, 16)
        return [drawAffinities(random, 16), Y, Y.map((row) => [...row]), 25, 0.5]
      },
      { kills: ['steps-uphill'] },
    ),
  ]),
  ...inParts('maps and affinities between which there is no step', [
    hidden('a step of one point', 'step', (random) => [[[0]], drawMap(random, 1), drawMap(random, 1), 1, 0.5], refused),
    hidden(
      'a step of affinities of other rows',
      'step',
      (random) => [drawAffinities(random, 9), drawMap(random, 8), drawMap(random, 8), 1, 0.5],
      refused,
    ),
    hidden(
      'a step of a map with rows of different lengths',
      'step',
      (random) => [drawAffinities(random, 8), [...drawMap(random, 7), [1, 2, 3]], drawMap(random, 8), 1, 0.5],
      refused,
    ),
    hidden(
      'maps of different dimension',
      'step',
      (random) => [drawAffinities(random, 8), drawMap(random, 8), drawMap(random, 8, 3), 1, 0.5],
      refused,
    ),
    hidden(
      'a map that had fewer dimensions before',
      'step',
      (random) => [drawAffinities(random, 8), drawMap(random, 8, 3), drawMap(random, 8), 1, 0.5],
      refused,
    ),
    hidden(
      'maps of different sizes',
      'step',
      (random) => [drawAffinities(random, 8), drawMap(random, 8), drawMap(random, 9), 1, 0.5],
      refused,
    ),
    hidden(
      'a map that had fewer points before',
      'step',
      (random) => [drawAffinities(random, 8), drawMap(random, 8), drawMap(random, 7), 1, 0.5],
      refused,
    ),
    hidden(
      'a map before with rows of different lengths',
      'step',
      (random) => [drawAffinities(random, 8), drawMap(random, 8), [...drawMap(random, 7), [0.3, -0.2, 1]], 1, 0.5],
      refusedByRow,
    ),
    hidden(
      'a map before with a row too short in its midst',
      'step',
      (random) => [drawAffinities(random, 8), drawMap(random, 8), drawMap(random, 8).with(random.int(1, 6), [0.3]), 1, 0.5],
      refusedByRow,
    ),
  ]),
]
