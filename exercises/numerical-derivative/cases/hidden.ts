import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { around, beyond, distances, float32, float64, gentle, halfLine, mixture, powers, tooFine } from './formulas.ts'
import { refusals } from './refusals.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** A function’s ordinary cases first, then its edges; at last what they must refuse. */
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
  ...inParts('slopes far from zero, close to it, and at zero itself', [
    hidden(
      'far from zero on both sides, in units that are as large',
      'derivative',
      (random) => {
        const unit = 10 ** random.uniform(7, 8)
        return [mixture(random, unit), around(random, unit), float64]
      },
      { kills: ['absolute-step', 'scale-without-the-sign'], oracleOnly: tooFine },
    ),
    hidden('as far from zero as x may be', 'derivative', (random) => [mixture(random, 1e9), [1e9, -1e9], float64], {
      kills: ['absolute-step', 'scale-without-the-sign'],
      oracleOnly: tooFine,
    }),
    hidden(
      'at zero, and so close to it that x says nothing about the scale',
      'derivative',
      (random) => [mixture(random, 1), [0, random.uniform(1e-9, 1e-8), -random.uniform(1e-6, 1e-5), 0], float64],
      { kills: ['relative-step', 'relative-but-at-zero'], oracleOnly: tooFine },
    ),
    hidden(
      'places of all sizes, one after the other',
      'derivative',
      (random) => [powers(random), random.shuffle([1e8, -1e5, 2000, -30, 1, -0.5, 0, 1e-3]), float64],
      { kills: ['absolute-step', 'scale-without-the-sign'], oracleOnly: tooFine },
    ),
  ]),
  ...inParts('slopes of values that have few digits', [
    hidden(
      'values with seven or eight digits, far from zero',
      'derivative',
      (random) => {
        const unit = 10 ** random.uniform(4, 6)
        return [gentle(random, unit), around(random, unit), 10 ** random.uniform(-7.5, -7)]
      },
      { kills: ['knows-two-precisions', 'absolute-step', 'ignores-the-precision'] },
    ),
    hidden(
      'values with nine digits, between those of a float64 and a float32',
      'derivative',
      (random) => [gentle(random, 1), around(random, 1), 10 ** random.uniform(-9.5, -9)],
      { kills: ['knows-two-precisions', 'ignores-the-precision'], oracleOnly: tooFine },
    ),
    hidden(
      'values with thirteen digits',
      'derivative',
      (random) => [gentle(random, 1), around(random, 1), 10 ** random.uniform(-13.5, -12.5)],
      { kills: ['knows-float64-and-less'], oracleOnly: tooFine },
    ),
    hidden('the fewest digits there may be', 'derivative', (random) => [mixture(random, 1), around(random, 1), 1e-6], {
      kills: ['ignores-the-precision'],
    }),
  ]),

  ...inParts('slopes far from all borders', [
    hidden(
      'in the middle of a domain that is wide enough',
      'derivativeWithin',
      (random) => [halfLine(random, 1), beyond(random, 1), float64, 0.5, 3],
      { kills: ['one-sided-everywhere'], oracleOnly: tooFine },
    ),
    hidden(
      'in a domain that is wider by far than f takes to change',
      'derivativeWithin',
      (random) => [mixture(random, 1), around(random, 1), float64, -1e7, 1e8],
      { kills: ['asks-for-the-width', 'one-sided-everywhere'], oracleOnly: tooFine },
    ),
    hidden(
      'a line without borders',
      'derivativeWithin',
      (random) => [mixture(random, 1), around(random, 1), float64, -Infinity, Infinity],
      {
        kills: ['one-sided-everywhere'],
        oracleOnly: tooFine,
      },
    ),
  ]),
  ...inParts('slopes on borders and near them', [
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
      'on both borders of a domain far below zero, and in the middle of it',
      'derivativeWithin',
      (random) => {
        const unit = 10 ** random.uniform(7, 8)
        return [mixture(random, unit), [-2 * unit, -unit, -1.5 * unit], float64, -2 * unit, -unit]
      },
      {
        kills: ['absolute-step', 'scale-without-the-sign', 'crosses-the-border', 'looks-at-one-border', 'mirrors-without-the-sign'],
        oracleOnly: tooFine,
      },
    ),
    hidden(
      'at every distance from either border',
      'derivativeWithin',
      (random) => [mixture(random, 1), distances.flatMap((it) => [-1 + it, 2 - it]), float64, -1, 2],
      { kills: ['crosses-the-border', 'asks-for-half-a-step'], oracleOnly: tooFine },
    ),
    hidden(
      'at every distance from either border, from six digits',
      'derivativeWithin',
      (random) => [gentle(random, 1), distances.flatMap((it) => [1 + it, 2 - it]), 1e-6, 1, 2],
      { kills: ['crosses-the-border', 'asks-for-half-a-step'] },
    ),
    hidden(
      'anywhere in a domain as narrow as there may be, from six digits',
      'derivativeWithin',
      (random) => [gentle(random, 1), [1.5, 1.501, 1.6, 1.75, 1.9, 1.999, 2], 1e-6, 1.5, 2],
      { kills: ['crosses-the-border', 'looks-at-one-border'] },
    ),
  ]),
  ...inParts('slopes on half a line, which has one border', [
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
    hidden(
      'half a line that begins at zero',
      'derivativeWithin',
      (random) => [mixture(random, 1), [0, 1e-9, random.uniform(1, 2)], float64, 0, Infinity],
      {
        kills: ['asks-for-the-width', 'relative-step', 'relative-but-at-zero', 'crosses-the-border'],
        oracleOnly: tooFine,
      },
    ),
  ]),

  hidden(
    'the curvature of many kinds, with all digits',
    'secondDerivative',
    (random) => [mixture(random, 1), around(random, 1), float64],
    {
      kills: ['step-of-the-slope', 'slope-of-the-slope', 'forgets-to-square', 'middle-counts-once', 'second-difference-forwards'],
      oracleOnly: tooFine,
    },
  ),
  ...inParts('curvatures far from zero and at zero, from all digits and from few', [
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
    hidden(
      'the curvature from the fewest digits there may be',
      'secondDerivative',
      (random) => [gentle(random, 1), around(random, 1), 1e-6],
      {
        kills: ['ignores-the-precision'],
      },
    ),
  ]),

  ...refusals,
]
