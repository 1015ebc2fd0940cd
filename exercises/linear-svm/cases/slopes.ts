import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { clouds, plane, ragged, withMargins } from './tables.ts'

const { hidden } = casesOf<typeof Api>()

/** Cases of objective and of subgradient. */
export const slopes = [
  ...inParts('rows of both classes, and of one', [
    hidden('many rows of both classes', 'objective', (random) => [...clouds(random, [40, 60], 4, 2), 0.3, plane(random, 4)], {
      kills: ['penalises-the-bias', 'whole-square', 'sums-the-losses', 'perceptron-loss', 'squares-the-hinge', 'rewards-distance'],
    }),
    hidden('rows of one class have an objective', 'objective', (random) => [
      ...clouds(random, [0, 9], 3, 2),
      0.3,
      plane(random, 3),
    ]),
    hidden('rows of the other class have an objective', 'objective', (random) => [
      ...clouds(random, [9, 0], 3, 2),
      0.3,
      plane(random, 3),
    ]),
  ]),
  ...inParts('rows and labels that have no objective', [
    hidden('no rows at all', 'objective', (random) => [[], [], 0.3, plane(random, 2)], {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    }),
    hidden(
      'a row in the midst that is too short',
      'objective',
      (random) => [ragged(random, 4, 2, 1), [1, -1, 1, -1], 0.3, plane(random, 2)],
      {
        throws: 'RangeError',
        kills: ['trusts-lengths', 'looks-at-the-first-row'],
      },
    ),
    hidden(
      'a last row that is too long',
      'objective',
      (random) => [[...random.matrix(3, 2), random.vector(3)], [1, -1, 1, -1], 0.3, plane(random, 2)],
      { throws: 'RangeError', kills: ['trusts-lengths', 'looks-at-the-first-row'] },
    ),
    hidden(
      'rows that are all longer than the weights',
      'objective',
      (random) => [random.matrix(4, 3), [1, -1, 1, -1], 0.3, plane(random, 2)],
      { throws: 'RangeError', kills: ['trusts-lengths', 'compares-rows-alone'] },
    ),
    hidden(
      'rows that are all shorter than the weights',
      'objective',
      (random) => [random.matrix(4, 2), [1, -1, 1, -1], 0.3, plane(random, 3)],
      { throws: 'RangeError', kills: ['trusts-lengths', 'compares-rows-alone'] },
    ),
    hidden('one label too few', 'objective', (random) => [random.matrix(3, 2), [1, -1], 0.3, plane(random, 2)], {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    }),
    hidden('one label too many: objective', 'objective', (random) => [random.matrix(2, 2), [1, -1, 1], 0.3, plane(random, 2)], {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    }),
    hidden(
      'labels of 0 and 1',
      'objective',
      (random) => [random.matrix(4, 2), random.shuffle([0, 1, 0, 1]), 0.3, plane(random, 2)],
      {
        throws: 'RangeError',
        kills: ['takes-any-label'],
      },
    ),
    hidden(
      'a label that is no number: objective',
      'objective',
      (random) => [random.matrix(3, 2), [1, -1, Number.NaN], 0.3, plane(random, 2)],
      { throws: 'RangeError', kills: ['takes-any-label'] },
    ),
    hidden('a label of two', 'objective', (random) => [random.matrix(3, 2), [1, 2, -1], 0.3, plane(random, 2)], {
      throws: 'RangeError',
      kills: ['takes-any-label'],
    }),
  ]),
  ...inParts('a lambda with which there is no objective', [
    hidden('a lambda of zero', 'objective', (random) => [...clouds(random, [3, 3], 2, 2), 0, plane(random, 2)], {
      throws: 'RangeError',
      kills: ['takes-any-lambda'],
    }),
    hidden('a lambda below zero', 'objective', (random) => [...clouds(random, [3, 3], 2, 2), -0.1, plane(random, 2)], {
      throws: 'RangeError',
      kills: ['takes-any-lambda'],
    }),
    hidden(
      'a lambda that is no number: objective',
      'objective',
      (random) => [...clouds(random, [3, 3], 2, 2), Number.NaN, plane(random, 2)],
      { throws: 'RangeError', kills: ['takes-any-lambda'] },
    ),
    hidden(
      'an infinite lambda: objective',
      'objective',
      (random) => [...clouds(random, [3, 3], 2, 2), Infinity, plane(random, 2)],
      { throws: 'RangeError', kills: ['takes-any-lambda'] },
    ),
  ]),
  ...inParts('slopes for rows of both classes, and of one', [
    hidden('slopes for many rows', 'subgradient', (random) => [...clouds(random, [60, 40], 4, 2), 0.3, plane(random, 4)], {
      kills: ['penalises-the-bias', 'whole-square', 'sums-the-losses', 'perceptron-loss', 'rewards-distance'],
    }),
    hidden('rows of one class have slopes', 'subgradient', (random) => [...clouds(random, [0, 9], 3, 2), 0.3, plane(random, 3)]),
    hidden('rows of the other class have slopes', 'subgradient', (random) => [
      ...clouds(random, [9, 0], 3, 2),
      0.3,
      plane(random, 3),
    ]),
  ]),
  ...inParts('rows on their margin, and beside it', [
    hidden(
      'rows exactly on their margin',
      'subgradient',
      (random) => {
        const [X, y, at] = withMargins(random, [1, 1, 1, 1, 0, 2, -1, 3, 0, 1])
        return [X, y, 0.5, at]
      },
      { kills: ['counts-the-rows-on-the-margin'] },
    ),
    hidden(
      'rows a hair inside their margin, and a hair beyond it',
      'subgradient',
      (random) => {
        const margins = [1e-3, 1e-5, 1e-7, 1e-9].flatMap((hair) => [1 - hair, 1 + hair])
        const [X, y, at] = withMargins(random, margins)
        return [X, y, 0.5, at]
      },
      { oracleOnly: 'float32 takes the closest of these margins for 1' },
    ),
  ]),
  ...inParts('rows and labels that have no slope', [
    hidden('slopes without rows', 'subgradient', (random) => [[], [], 0.3, plane(random, 2)], {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    }),
    hidden(
      'a row longer than the weights',
      'subgradient',
      (random) => [ragged(random, 4, 2, 3), [1, -1, 1, -1], 0.3, plane(random, 2)],
      {
        throws: 'RangeError',
        kills: ['trusts-lengths', 'looks-at-the-first-row'],
      },
    ),
    hidden(
      'a first row that is shorter than the weights',
      'subgradient',
      (random) => [[random.vector(2), ...random.matrix(3, 3)], [1, -1, 1, -1], 0.3, plane(random, 3)],
      { throws: 'RangeError', kills: ['trusts-lengths'] },
    ),
    hidden(
      'slopes of rows that are all longer than the weights',
      'subgradient',
      (random) => [random.matrix(4, 3), [1, -1, 1, -1], 0.3, plane(random, 2)],
      { throws: 'RangeError', kills: ['trusts-lengths', 'compares-rows-alone'] },
    ),
    hidden(
      'slopes of rows that are all shorter than the weights',
      'subgradient',
      (random) => [random.matrix(4, 2), [1, -1, 1, -1], 0.3, plane(random, 3)],
      { throws: 'RangeError', kills: ['trusts-lengths', 'compares-rows-alone'] },
    ),
    hidden('one label too many', 'subgradient', (random) => [random.matrix(2, 2), [1, -1, 1], 0.3, plane(random, 2)], {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    }),
    hidden('one label too few: slopes', 'subgradient', (random) => [random.matrix(3, 2), [1, -1], 0.3, plane(random, 2)], {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    }),
    hidden(
      'labels of 0 and 1: slopes',
      'subgradient',
      (random) => [random.matrix(4, 2), random.shuffle([0, 1, 0, 1]), 0.3, plane(random, 2)],
      { throws: 'RangeError', kills: ['takes-any-label'] },
    ),
    hidden(
      'a label that is no number',
      'subgradient',
      (random) => [random.matrix(3, 2), [1, Number.NaN, -1], 0.3, plane(random, 2)],
      {
        throws: 'RangeError',
        kills: ['takes-any-label'],
      },
    ),
  ]),
  ...inParts('a lambda with which there is no slope', [
    hidden('a lambda of zero: slopes', 'subgradient', (random) => [...clouds(random, [3, 3], 2, 2), 0, plane(random, 2)], {
      throws: 'RangeError',
      kills: ['takes-any-lambda'],
    }),
    hidden('a lambda below zero: slopes', 'subgradient', (random) => [...clouds(random, [3, 3], 2, 2), -0.1, plane(random, 2)], {
      throws: 'RangeError',
      kills: ['takes-any-lambda'],
    }),
    hidden(
      'a lambda that is no number: slopes',
      'subgradient',
      (random) => [...clouds(random, [3, 3], 2, 2), Number.NaN, plane(random, 2)],
      { throws: 'RangeError', kills: ['takes-any-lambda'] },
    ),
    hidden('an infinite lambda', 'subgradient', (random) => [...clouds(random, [3, 3], 2, 2), Infinity, plane(random, 2)], {
      throws: 'RangeError',
      kills: ['takes-any-lambda'],
    }),
  ]),
]
