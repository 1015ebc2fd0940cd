import { casesOf, inParts } from '#authoring/cases'
import reference from '../reference.ts'
import type * as Api from '../solution.ts'
import { drawAffinities, drawAnswered, drawMap, drawShares, longLast, withoutPairs } from './maps.ts'
import { refused, refusedByCount, refusedByRow } from './refusals.ts'

const { hidden } = casesOf<typeof Api>()

/** Cases of mapAffinities, divergence, gradient and step: ordinary ones, then the edges, then what must be refused. */
export const layouts = [
  ...inParts('maps of many points, of two, and of points at one place', [
    hidden('a map in the plane', 'mapAffinities', (random) => [drawMap(random, 40)], {
      kills: ['normalises-by-row', 'counts-the-diagonal', 'normal-in-place-of-student', 'distance-not-squared-in-the-map'],
    }),
    hidden('a map along a line', 'mapAffinities', (random) => [drawMap(random, 12, 1)]),
    hidden('a map in five dimensions', 'mapAffinities', (random) => [drawMap(random, 12, 5)]),
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
    hidden(
      'affinities that are nothing for some pairs of points',
      'divergence',
      (random) => [withoutPairs(drawAffinities(random, 12)), drawAffinities(random, 12)],
      { kills: ['log-of-nothing', 'log-of-nothing-beside-the-diagonal'] },
    ),
    hidden(
      'affinities that are nothing for the same pairs of points',
      'divergence',
      (random) => [withoutPairs(drawAffinities(random, 12)), withoutPairs(drawAffinities(random, 12))],
      { kills: ['log-of-nothing', 'log-of-nothing-beside-the-diagonal'] },
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
      'more rows in the second matrix, as long as those of the first',
      'divergence',
      (random) => [random.matrix(3, 3), random.matrix(4, 3)],
      refusedByCount,
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
    hidden('a map along a line, and its slope', 'gradient', (random) => [drawAffinities(random, 16), drawMap(random, 16, 1)]),
    hidden(
      'a map in five dimensions, and its slope',
      'gradient',
      (random) => [drawAffinities(random, 16), drawMap(random, 16, 5)],
      {
        kills: ['two-dimensions-only'],
      },
    ),
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
    hidden('affinities with a row too many', 'gradient', (random) => [random.matrix(5, 4), drawMap(random, 4)], refusedByCount),
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
    hidden(
      'a step in four dimensions',
      'step',
      (random) => [drawAffinities(random, 16), drawMap(random, 16, 4), drawMap(random, 16, 4), 10, 0.6],
      { kills: ['two-dimensions-only'] },
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
      'a step of affinities of fewer rows than the map has',
      'step',
      (random) => [drawAffinities(random, 8), drawMap(random, 9), drawMap(random, 9), 1, 0.5],
      refused,
    ),
    hidden(
      'a step of affinities with a row too long',
      'step',
      (random) => [longLast(random, 4), drawMap(random, 4), drawMap(random, 4), 1, 0.5],
      refusedByRow,
    ),
    hidden(
      'a step of affinities with a row too short',
      'step',
      (random) => [random.matrix(4, 4).with(random.int(1, 3), random.vector(3)), drawMap(random, 4), drawMap(random, 4), 1, 0.5],
      refusedByRow,
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
