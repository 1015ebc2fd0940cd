import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { float64, mixture } from './formulas.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** Precisions, points and borders that there cannot be. */
export const refusals = [
  ...inParts('precisions that no values have', [
    hidden('a precision that is no number', 'derivative', (random) => [mixture(random, 1), [1], Number.NaN], {
      throws: 'RangeError',
      kills: ['takes-any-precision', 'compares-with-nan'],
    }),
    hidden('values of fewer digits than there may be', 'derivative', (random) => [mixture(random, 1), [1], 1e-3], {
      throws: 'RangeError',
      kills: ['takes-any-precision'],
    }),
    hidden('values of hardly fewer digits than there may be', 'derivative', (random) => [mixture(random, 1), [1], 1.01e-6], {
      throws: 'RangeError',
      kills: ['takes-any-precision'],
    }),
    hidden('values of more digits than there are', 'derivative', (random) => [mixture(random, 1), [1], 2 ** -53], {
      throws: 'RangeError',
      kills: ['takes-any-precision', 'asks-for-more-than-zero'],
    }),
    hidden('a precision of nothing', 'derivative', (random) => [mixture(random, 1), [1], 0], {
      throws: 'RangeError',
      kills: ['takes-any-precision'],
    }),
    hidden('a precision below nothing', 'derivative', (random) => [mixture(random, 1), [1], -float64], {
      throws: 'RangeError',
      kills: ['takes-any-precision'],
    }),
    hidden('a precision without end', 'derivative', (random) => [mixture(random, 1), [1], Infinity], {
      throws: 'RangeError',
      kills: ['takes-any-precision'],
    }),
  ]),
  ...inParts('places where there is no slope', [
    hidden('an x that is no number', 'derivative', (random) => [mixture(random, 1), [Number.NaN], float64], {
      throws: 'RangeError',
      kills: ['takes-any-x'],
    }),
    hidden('an x beyond all numbers', 'derivative', (random) => [mixture(random, 1), [Infinity], float64], {
      throws: 'RangeError',
      kills: ['takes-any-x'],
    }),
    hidden('an x below all numbers', 'derivative', (random) => [mixture(random, 1), [-Infinity], float64], {
      throws: 'RangeError',
      kills: ['takes-any-x', 'looks-for-infinity-above-only'],
    }),
  ]),
  ...inParts('places outside of a domain, and borders that are none', [
    hidden('beyond the upper border', 'derivativeWithin', (random) => [mixture(random, 1), [2 + 1e-9], float64, -1, 2], {
      throws: 'RangeError',
      kills: ['takes-any-x', 'looks-below-only'],
    }),
    hidden('below the lower border', 'derivativeWithin', (random) => [mixture(random, 1), [-1 - 1e-9], float64, -1, 2], {
      throws: 'RangeError',
      kills: ['takes-any-x', 'looks-above-only'],
    }),
    hidden(
      'an x that is no number, between two borders',
      'derivativeWithin',
      (random) => [mixture(random, 1), [Number.NaN], float64, -1, 2],
      {
        throws: 'RangeError',
        kills: ['takes-any-x'],
      },
    ),
    hidden(
      'an x beyond all numbers, on a border that is there as well',
      'derivativeWithin',
      (random) => [mixture(random, 1), [Infinity], float64, -1, Infinity],
      { throws: 'RangeError', kills: ['takes-any-x', 'looks-at-the-borders-only'] },
    ),
    hidden(
      'an x below all numbers, on a border that is there as well',
      'derivativeWithin',
      (random) => [mixture(random, 1), [-Infinity], float64, -Infinity, 2],
      {
        throws: 'RangeError',
        kills: ['takes-any-x', 'looks-at-the-borders-only'],
      },
    ),
    hidden('a border that is no number', 'derivativeWithin', (random) => [mixture(random, 1), [1], float64, -1, Number.NaN], {
      throws: 'RangeError',
      kills: ['takes-any-x', 'compares-with-nan'],
    }),
    hidden('a lower border that is no number', 'derivativeWithin', (random) => [mixture(random, 1), [1], float64, Number.NaN, 2], {
      throws: 'RangeError',
      kills: ['takes-any-x', 'compares-with-nan'],
    }),
    hidden(
      'an x above the upper border and below the lower one',
      'derivativeWithin',
      (random) => [mixture(random, 1), [1], float64, 2, -1],
      {
        throws: 'RangeError',
        kills: ['takes-any-x', 'looks-for-the-smaller-border'],
      },
    ),
  ]),
  ...inParts('precisions that no values have, within borders', [
    hidden(
      'within borders: values of fewer digits than there may be',
      'derivativeWithin',
      (random) => [mixture(random, 1), [1], 1e-3, -1, 2],
      { throws: 'RangeError', kills: ['takes-any-precision', 'looks-at-the-borders-only'] },
    ),
    hidden(
      'within borders: values of more digits than there are',
      'derivativeWithin',
      (random) => [mixture(random, 1), [1], 2 ** -53, -1, 2],
      {
        throws: 'RangeError',
        kills: ['takes-any-precision', 'looks-at-the-borders-only', 'asks-for-more-than-zero'],
      },
    ),
    hidden(
      'within borders: a precision that is no number',
      'derivativeWithin',
      (random) => [mixture(random, 1), [1], Number.NaN, -1, 2],
      { throws: 'RangeError', kills: ['takes-any-precision', 'compares-with-nan', 'looks-at-the-borders-only'] },
    ),
  ]),
  ...inParts('places and precisions that have no curvature', [
    hidden('a curvature where x is no number', 'secondDerivative', (random) => [mixture(random, 1), [Number.NaN], float64], {
      throws: 'RangeError',
      kills: ['takes-any-x'],
    }),
    hidden('a curvature where x is beyond all numbers', 'secondDerivative', (random) => [mixture(random, 1), [Infinity], float64], {
      throws: 'RangeError',
      kills: ['takes-any-x'],
    }),
    hidden('a curvature where x is below all numbers', 'secondDerivative', (random) => [mixture(random, 1), [-Infinity], float64], {
      throws: 'RangeError',
      kills: ['takes-any-x', 'looks-for-infinity-above-only'],
    }),
    hidden(
      'a curvature from values of more digits than there are',
      'secondDerivative',
      (random) => [mixture(random, 1), [1], 2 ** -53],
      {
        throws: 'RangeError',
        kills: ['takes-any-precision'],
      },
    ),
    hidden(
      'a curvature from values of fewer digits than there may be',
      'secondDerivative',
      (random) => [mixture(random, 1), [1], 1.01e-6],
      {
        throws: 'RangeError',
        kills: ['takes-any-precision'],
      },
    ),
    hidden(
      'a curvature from a precision that is no number',
      'secondDerivative',
      (random) => [mixture(random, 1), [1], Number.NaN],
      {
        throws: 'RangeError',
        kills: ['takes-any-precision', 'compares-with-nan'],
      },
    ),
  ]),
]
