import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { around, beyond, float32, float64, gentle, halfLine, mixture, tooFine } from './formulas.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** A function’s ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('sums of many kinds, with all digits', 'derivative', (random) => [mixture(random, 1), around(random, 1), float64], {
    kills: [
      'forward-difference',
      'step-of-the-smallest-number',
      'step-by-the-square-root',
      'a-very-short-step',
      'a-thousandth',
      'divides-by-the-step',
      'left-minus-right',
    ],
    oracleOnly: tooFine,
  }),
  hidden(
    'far from zero on both sides, in units that are as large',
    'derivative',
    (random) => {
      const unit = 10 ** random.uniform(7, 8)
      return [mixture(random, unit), around(random, unit), float64]
    },
    { kills: ['absolute-step', 'scale-without-the-sign'], oracleOnly: tooFine },
  ),
  hidden(
    'at zero, and so close to it that x says nothing about the scale',
    'derivative',
    (random) => [mixture(random, 1), [0, random.uniform(1e-9, 1e-8), -random.uniform(1e-6, 1e-5), 0], float64],
    { kills: ['relative-step', 'relative-but-at-zero'], oracleOnly: tooFine },
  ),
  hidden(
    'values with seven or eight digits, far from zero',
    'derivative',
    (random) => {
      const unit = 10 ** random.uniform(4, 6)
      return [gentle(random, unit), around(random, unit), 10 ** random.uniform(-7.5, -7)]
    },
    { kills: ['knows-two-precisions', 'absolute-step', 'ignores-the-precision'] },
  ),
  hidden('the fewest digits there may be', 'derivative', (random) => [mixture(random, 1), around(random, 1), 1e-6], {
    kills: ['ignores-the-precision'],
  }),
  hidden('a precision that is no number', 'derivative', (random) => [mixture(random, 1), [1], Number.NaN], {
    throws: 'RangeError',
    kills: ['takes-any-precision', 'compares-with-nan'],
  }),
  hidden('values of fewer digits than there may be', 'derivative', (random) => [mixture(random, 1), [1], 1e-3], {
    throws: 'RangeError',
    kills: ['takes-any-precision'],
  }),
  hidden('an x beyond all numbers', 'derivative', (random) => [mixture(random, 1), [Infinity], float64], {
    throws: 'RangeError',
    kills: ['takes-any-x'],
  }),
  hidden('an x below all numbers', 'derivative', (random) => [mixture(random, 1), [-Infinity], float64], {
    throws: 'RangeError',
    kills: ['takes-any-x', 'looks-for-infinity-above-only'],
  }),

  hidden(
    'in the middle of a domain that is wide enough',
    'derivativeWithin',
    (random) => [halfLine(random, 1), beyond(random, 1), float64, 0.5, 3],
    { kills: ['one-sided-everywhere'], oracleOnly: tooFine },
  ),
  hidden('on either border', 'derivativeWithin', (random) => [mixture(random, 1), [-1, 2], float64, -1, 2], {
    kills: [
      'line-at-the-border',
      'stays-inside',
      'keeps-two-steps',
      'crosses-the-border',
      'moves-inwards',
      'shrinks-the-step',
      'looks-at-one-border',
      'mirrors-without-the-sign',
    ],
    oracleOnly: tooFine,
  }),
  hidden(
    'nearer to a border than a step',
    'derivativeWithin',
    (random) => {
      const [low, high] = [random.uniform(0.6, 0.8), random.uniform(1.5, 2)]
      return [halfLine(random, 1), [low + 1e-10, low + 1e-8, high - 1e-10, high - 1e-8], float64, low, high]
    },
    { kills: ['shrinks-the-step', 'looks-at-the-border-itself', 'stays-inside', 'moves-inwards'], oracleOnly: tooFine },
  ),
  hidden(
    'half a line that begins far out',
    'derivativeWithin',
    (random) => {
      const low = 10 ** random.uniform(7, 8)
      return [halfLine(random, low), [low, ...beyond(random, low, 3)], float64, low, Infinity]
    },
    { kills: ['absolute-step', 'asks-for-the-width'], oracleOnly: tooFine },
  ),
  hidden(
    'half a line that ends in seven digits',
    'derivativeWithin',
    (random) => [mixture(random, 1), [1.5, 1.4999], float32, -Infinity, 1.5],
    { kills: ['asks-for-the-width'] },
  ),
  hidden('beyond the upper border', 'derivativeWithin', (random) => [mixture(random, 1), [2 + 1e-9], float64, -1, 2], {
    throws: 'RangeError',
    kills: ['takes-any-x', 'looks-below-only'],
  }),
  hidden('a border that is no number', 'derivativeWithin', (random) => [mixture(random, 1), [1], float64, -1, Number.NaN], {
    throws: 'RangeError',
    kills: ['takes-any-x', 'compares-with-nan'],
  }),
  hidden(
    'within borders: values of fewer digits than there may be',
    'derivativeWithin',
    (random) => [mixture(random, 1), [1], 1e-3, -1, 2],
    { throws: 'RangeError', kills: ['takes-any-precision', 'looks-at-the-borders-only'] },
  ),
  hidden(
    'within borders: a precision that is no number',
    'derivativeWithin',
    (random) => [mixture(random, 1), [1], Number.NaN, -1, 2],
    { throws: 'RangeError', kills: ['takes-any-precision', 'compares-with-nan', 'looks-at-the-borders-only'] },
  ),
  hidden(
    'an x beyond all numbers, on a border that is there as well',
    'derivativeWithin',
    (random) => [mixture(random, 1), [Infinity], float64, -1, Infinity],
    { throws: 'RangeError', kills: ['takes-any-x', 'looks-at-the-borders-only'] },
  ),

  hidden(
    'the curvature of many kinds, with all digits',
    'secondDerivative',
    (random) => [mixture(random, 1), around(random, 1), float64],
    {
      kills: ['step-of-the-slope', 'slope-of-the-slope', 'forgets-to-square', 'middle-counts-once', 'second-difference-forwards'],
      oracleOnly: tooFine,
    },
  ),
  hidden(
    'the curvature far from zero',
    'secondDerivative',
    (random) => {
      const unit = 10 ** random.uniform(6, 7)
      return [mixture(random, unit), around(random, unit), float64]
    },
    { kills: ['absolute-step', 'scale-without-the-sign'], oracleOnly: tooFine },
  ),
  hidden('the curvature at zero, from seven digits', 'secondDerivative', (random) => [mixture(random, 1), [0, 1e-7], float32], {
    kills: ['ignores-the-precision', 'relative-step', 'relative-but-at-zero'],
  }),
  hidden('a curvature where x is no number', 'secondDerivative', (random) => [mixture(random, 1), [Number.NaN], float64], {
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
]
