import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { broken, general, lopsided } from './draws.ts'

const { hidden } = casesOf<typeof Api>()

/** What is no linear map of the plane, and what is no point of it. */
export const refusals = [
  ...inParts('steps that are no transformation of the plane', [
    hidden('a single step that has a third column', 'compose', (random) => [[random.matrix(2, 3)]], {
      throws: 'RangeError',
      kills: ['reduces-without-a-start', 'trusts-the-steps'],
    }),
    hidden('a last step that has a third row', 'compose', (random) => [[general(random), random.matrix(3, 2)]], {
      throws: 'RangeError',
      kills: ['trusts-the-steps', 'looks-at-the-first-step'],
    }),
    hidden(
      'a step in the middle that has a single row',
      'compose',
      (random) => [[general(random), random.matrix(1, 2), general(random)]],
      {
        throws: 'RangeError',
        kills: ['trusts-the-steps', 'looks-at-the-first-step'],
      },
    ),
    hidden('a first step that has a single column', 'compose', (random) => [[random.matrix(2, 1), general(random)]], {
      throws: 'RangeError',
      kills: ['trusts-the-steps'],
    }),
    hidden('steps in space, which fit each other', 'compose', (random) => [[random.matrix(3, 3), random.matrix(3, 3)]], {
      throws: 'RangeError',
      kills: ['trusts-the-steps', 'asks-whether-shapes-fit'],
    }),
    hidden(
      'a step whose second row is too short',
      'compose',
      (random) => [[general(random), [random.vector(2), random.vector(1)]]],
      {
        throws: 'RangeError',
        kills: ['trusts-the-steps', 'looks-at-the-first-step', 'looks-at-the-first-row'],
      },
    ),
    hidden(
      'a step with three numbers in one row and one in the other',
      'compose',
      (random) => [[[random.vector(3), random.vector(1)]]],
      {
        throws: 'RangeError',
        kills: ['trusts-the-steps', 'counts-four-numbers'],
      },
    ),
    hidden('a step whose first row is too long', 'compose', (random) => [[[random.vector(3), random.vector(2)], general(random)]], {
      throws: 'RangeError',
      kills: ['trusts-the-steps'],
    }),
    hidden('a step without rows', 'compose', (random) => [[general(random), []]], {
      throws: 'RangeError',
      kills: ['looks-at-the-first-step'],
    }),
  ]),
  ...inParts('points that do not lie in the plane', [
    hidden('one point among many that has a single coordinate', 'transform', (random) => [general(random), broken(random, 1)], {
      throws: 'RangeError',
      kills: ['looks-at-the-first-point', 'throws-any-error'],
    }),
    hidden('one point among many that has a third coordinate', 'transform', (random) => [general(random), broken(random, 3)], {
      throws: 'RangeError',
      kills: ['looks-at-the-first-point', 'cuts-coordinates'],
    }),
    hidden(
      'a last point that has a third coordinate',
      'transform',
      (random) => [general(random), [...random.matrix(4, 2), random.vector(3)]],
      {
        throws: 'RangeError',
        kills: ['looks-at-the-first-point', 'cuts-coordinates'],
      },
    ),
    hidden('a point without coordinates', 'transform', (random) => [general(random), [[], ...random.matrix(3, 2)]], {
      throws: 'RangeError',
    }),
    hidden('points with a one behind them', 'transform', (random) => [general(random), random.matrix(4, 2).map((p) => [...p, 1])], {
      throws: 'RangeError',
      kills: ['cuts-coordinates', 'takes-homogeneous-points'],
    }),
    hidden(
      'one point with a coordinate too few and another with one too many',
      'transform',
      (random) => [general(random), lopsided(random)],
      {
        throws: 'RangeError',
        kills: ['counts-coordinates'],
      },
    ),
  ]),
  ...inParts('matrices that move no point of the plane', [
    hidden('a matrix with a third column, for a shift', 'transform', (random) => [random.matrix(2, 3), random.matrix(4, 2)], {
      throws: 'RangeError',
      kills: ['ignores-the-third-column'],
    }),
    hidden(
      'a matrix with a third column, and points with a third coordinate',
      'transform',
      (random) => [random.matrix(2, 3), random.matrix(4, 3)],
      {
        throws: 'RangeError',
        kills: ['asks-whether-shapes-fit'],
      },
    ),
    hidden('a matrix with a third row', 'transform', (random) => [random.matrix(3, 2), random.matrix(4, 2)], {
      throws: 'RangeError',
      kills: ['asks-whether-shapes-fit'],
    }),
    hidden(
      'a second row that is too long for points',
      'transform',
      (random) => [[random.vector(2), random.vector(3)], random.matrix(4, 2)],
      {
        throws: 'RangeError',
        kills: ['looks-at-the-first-row'],
      },
    ),
    hidden(
      'a second row that is too short for points',
      'transform',
      (random) => [[random.vector(2), random.vector(1)], random.matrix(4, 2)],
      {
        throws: 'RangeError',
        kills: ['looks-at-the-first-row'],
      },
    ),
    hidden(
      'a first row that is too long for points',
      'transform',
      (random) => [[random.vector(3), random.vector(2)], random.matrix(4, 2)],
      { throws: 'RangeError' },
    ),
    hidden('a matrix with a single row, and no points to meet it', 'transform', (random) => [random.matrix(1, 2), []], {
      throws: 'RangeError',
      kills: ['looks-at-the-matrix-point-by-point'],
    }),
    hidden('a matrix with a third row and column, and no points to meet it', 'transform', (random) => [random.matrix(3, 3), []], {
      throws: 'RangeError',
      kills: ['looks-at-the-matrix-point-by-point'],
    }),
    hidden('a matrix without rows', 'transform', (random) => [[], random.matrix(4, 2)], { throws: 'RangeError' }),
  ]),
  ...inParts('matrices that have no area to scale', [
    hidden('a third row', 'areaScale', (random) => [random.matrix(3, 2)], { throws: 'RangeError' }),
    hidden('a single row', 'areaScale', (random) => [random.matrix(1, 2)], { throws: 'RangeError' }),
    hidden('three rows and columns', 'areaScale', (random) => [random.matrix(3, 3)], {
      throws: 'RangeError',
      kills: ['ignores-the-third-column'],
    }),
    hidden('a third column', 'areaScale', (random) => [random.matrix(2, 3)], {
      throws: 'RangeError',
      kills: ['ignores-the-third-column'],
    }),
    hidden('a second row that is too long', 'areaScale', (random) => [[random.vector(2), random.vector(3)]], {
      throws: 'RangeError',
      kills: ['looks-at-the-first-row'],
    }),
    hidden('a second row that is too short', 'areaScale', (random) => [[random.vector(2), random.vector(1)]], {
      throws: 'RangeError',
      kills: ['looks-at-the-first-row'],
    }),
    hidden('a first row that is too long', 'areaScale', (random) => [[random.vector(3), random.vector(2)]], {
      throws: 'RangeError',
    }),
    hidden('a first row that is too short', 'areaScale', (random) => [[random.vector(1), random.vector(2)]], {
      throws: 'RangeError',
    }),
    hidden('three numbers in one row and one in the other', 'areaScale', (random) => [[random.vector(3), random.vector(1)]], {
      throws: 'RangeError',
      kills: ['counts-four-numbers'],
    }),
    hidden('no rows, and so no area', 'areaScale', () => [[]], { throws: 'RangeError' }),
  ]),
]
