import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { barrier, bowl, bowlOf, settingsOf, slope, valley } from './landscapes.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const manySteps = 'float32 loses the small decreases at the end of a long run'

/** Ordinary runs first, then how they end, then what must be refused. */
export const runs = [
  hidden(
    'a bowl in four dimensions',
    'descend',
    (random) => [
      bowl(random, [10, 6, 2, 1]),
      random.vector(4).map((it) => 3 + it),
      settingsOf({ maxIterations: 8, tolerance: 1e-9 }),
    ],
    {
      kills: [
        'climbs',
        'unit-gradient',
        'begins-with-the-last-step',
        'compares-with-the-start',
        'values-of-the-point-before',
        'keeps-the-same-array',
        'moves-the-start',
        'forgets-the-start',
        'one-step-more',
        'fixed-step',
      ],
    },
  ),
  ...inParts('valleys, and ground between borders', [
    hidden(
      'a valley like Rosenbrock’s',
      'descend',
      (random) => [
        valley(random.uniform(0.8, 1.2), random.uniform(40, 80)),
        [random.uniform(-1.6, -1.2), random.uniform(0.8, 1.2)],
        settingsOf({ maxIterations: 6, sufficient: 0.2, tolerance: 1e-6 }),
      ],
      { kills: ['fixed-step'] },
    ),
    hidden(
      'to the end of a valley',
      'descend',
      (random) => [
        valley(1, random.uniform(5, 8)),
        [random.uniform(-1.6, -1.2), random.uniform(0.8, 1.2)],
        settingsOf({ maxIterations: 3000, sufficient: 0.2, tolerance: 1e-3 }),
      ],
      { kills: ['fixed-step', 'stops-when-f-hardly-falls'], oracleOnly: manySteps },
    ),
    hidden(
      'between borders, to the lowest point',
      'descend',
      (random) => [
        barrier(random.uniform(2, 3), random.uniform(3, 4)),
        [2, 1.5],
        settingsOf({ initialStep: 4, maxIterations: 500, tolerance: 1e-4 }),
      ],
      { kills: ['takes-trials-without-value'], oracleOnly: manySteps },
    ),
  ]),
  ...inParts('gradients that are short enough', [
    hidden(
      'many components, each of them short',
      'descend',
      (random) => {
        const d = 16
        const matrix = Array.from({ length: d }, (_, i) => Array.from({ length: d }, (_, j) => (i === j ? 1 : 0)))
        const start = Array.from({ length: d }, () => random.pick([-1, 1]) * random.uniform(0.9, 1))
        return [
          bowlOf(
            matrix,
            start.map(() => 0),
          ),
          start,
          settingsOf({ initialStep: 0.5, tolerance: 0.1 }),
        ]
      },
      { kills: ['largest-component', 'squared-norm', 'stops-when-f-hardly-falls'] },
    ),
    hidden(
      'a start at the lowest point, and no tolerance',
      'descend',
      (random) => {
        const centre = [random.int(-9, 9), random.int(-9, 9)]
        return [
          bowlOf(
            [
              [2, 1],
              [1, 3],
            ],
            centre,
          ),
          [...centre],
          settingsOf({ tolerance: 0 }),
        ]
      },
      { kills: ['shorter-than-the-tolerance', 'steps-before-looking'] },
    ),
    hidden(
      'the last step that is allowed leads to the lowest point',
      'descend',
      (random) => {
        const centre = random.int(-9, 9)
        return [bowlOf([[2]], [centre]), [centre + 4], settingsOf({ initialStep: 0.5, maxIterations: 1 })]
      },
      { kills: ['looks-at-the-limit-first'] },
    ),
    hidden(
      'a start at the lowest point, and no step is allowed',
      'descend',
      (random) => {
        const centre = random.int(-9, 9)
        return [bowlOf([[2]], [centre]), [centre], settingsOf({ maxIterations: 0 })]
      },
      { kills: ['looks-at-the-limit-first'] },
    ),
  ]),
  ...inParts('runs that may not go on, or cannot', [
    hidden(
      'no floor to come to',
      'descend',
      (random) => [slope(random.uniform(1, 2), -random.uniform(1, 2)), [1, 1], settingsOf({ maxIterations: 12 })],
      { kills: ['one-step-more'] },
    ),
    hidden('no step is allowed', 'descend', (random) => [bowl(random, [3, 2]), [4, 5], settingsOf({ maxIterations: 0 })], {
      kills: ['one-step-more', 'steps-before-looking'],
    }),
    hidden(
      'no step is allowed, and none would be found',
      'descend',
      (random) => [{ ...bowl(random, [3, 2]), wrongSign: true as const }, [4, 5], settingsOf({ maxIterations: 0 })],
      { kills: ['searches-before-the-limit'] },
    ),
    hidden(
      'a gradient of the wrong sign, and steps to take',
      'descend',
      (random) => [{ ...bowl(random, [3, 2]), wrongSign: true as const }, [4, 5], settingsOf()],
      { kills: ['searches-without-end', 'stuck-is-converged'] },
    ),
    hidden(
      'a steep side that takes over: the only trial is refused after a few steps',
      'descend',
      (random) => [
        bowlOf(
          [
            [2, 0],
            [0, 8],
          ],
          [0, 0],
        ),
        [random.uniform(0.8, 1.2), random.uniform(0.04, 0.06)],
        settingsOf({ initialStep: 0.3, trials: 1, tolerance: 1e-6 }),
      ],
      { kills: ['stuck-is-converged', 'takes-the-last-trial', 'fixed-step'] },
    ),
  ]),
  ...inParts('tolerances and numbers of steps that there cannot be', [
    hidden('fewer steps than none', 'descend', (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ maxIterations: -1 })], {
      throws: 'RangeError',
      kills: ['takes-any-settings'],
    }),
    hidden(
      'half a step',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ maxIterations: random.int(2, 9) + 0.5 })],
      { throws: 'RangeError', kills: ['takes-any-settings', 'takes-fractions'] },
    ),
    hidden(
      'a number of steps that is no number',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ maxIterations: Number.NaN })],
      { throws: 'RangeError', kills: ['takes-any-settings', 'compares-with-nan'] },
    ),
    hidden(
      'a tolerance that is no number',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ tolerance: Number.NaN })],
      {
        throws: 'RangeError',
        kills: ['takes-any-settings', 'compares-with-nan'],
      },
    ),
    hidden('a tolerance below zero', 'descend', (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ tolerance: -0.5 })], {
      throws: 'RangeError',
      kills: ['takes-any-settings'],
    }),
  ]),
  ...inParts('shares that will not do for a run', [
    hidden(
      'a search that will not do, though no step is taken',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ sufficient: 1, maxIterations: 0 })],
      { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends', 'looks-at-the-search-when-it-searches'] },
    ),
    hidden(
      'a run that asks for more than the promise',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ sufficient: random.uniform(1.1, 2) })],
      { throws: 'RangeError', kills: ['takes-any-search', 'bounds-shares-from-below'] },
    ),
    hidden('a run that asks for nothing', 'descend', (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ sufficient: 0 })], {
      throws: 'RangeError',
      kills: ['takes-any-search', 'takes-the-ends'],
    }),
    hidden(
      'a run whose share of the promise is no number',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ sufficient: Number.NaN, maxIterations: 0 })],
      { throws: 'RangeError', kills: ['takes-any-search', 'compares-with-nan', 'looks-at-the-search-when-it-searches'] },
    ),
    hidden(
      'a run whose steps do not shrink',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ shrink: 1, maxIterations: 0 })],
      { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends', 'looks-at-the-search-when-it-searches'] },
    ),
    hidden(
      'a run whose steps shrink to nothing',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ shrink: 0 })],
      { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends'] },
    ),
    hidden(
      'a run whose shrink is no number',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ shrink: Number.NaN })],
      { throws: 'RangeError', kills: ['takes-any-search', 'compares-with-nan'] },
    ),
  ]),
  ...inParts('first steps and numbers of trials that will not do for a run', [
    hidden(
      'a run whose first step is nothing',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ initialStep: 0, maxIterations: 0 })],
      { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends', 'looks-at-the-search-when-it-searches'] },
    ),
    hidden(
      'a run whose first step leads backwards',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ initialStep: -1 })],
      { throws: 'RangeError', kills: ['takes-any-search'] },
    ),
    hidden(
      'a run whose first step is no number',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ initialStep: Number.NaN })],
      { throws: 'RangeError', kills: ['takes-any-search', 'compares-with-nan'] },
    ),
    hidden('a run without trials', 'descend', (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ trials: 0 })], {
      throws: 'RangeError',
      kills: ['takes-any-search'],
    }),
    hidden(
      'a run with fewer trials than none',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ trials: -2, maxIterations: 0 })],
      { throws: 'RangeError', kills: ['takes-any-search', 'asks-for-some-trials', 'looks-at-the-search-when-it-searches'] },
    ),
    hidden(
      'a run with half a trial',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ trials: 1.5, maxIterations: 0 })],
      { throws: 'RangeError', kills: ['takes-any-search', 'takes-fractions', 'looks-at-the-search-when-it-searches'] },
    ),
    hidden(
      'a run whose trials are no number',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ trials: Number.NaN })],
      { throws: 'RangeError', kills: ['takes-any-search', 'compares-with-nan'] },
    ),
  ]),
  ...inParts('starts where no run can begin', [
    hidden('a run from where f has no value', 'descend', () => [barrier(2, 3), [0, 1], settingsOf({ maxIterations: 0 })], {
      throws: 'RangeError',
      kills: ['trusts-the-start', 'takes-an-infinite-start'],
    }),
    hidden('a run from beyond a border', 'descend', () => [barrier(2, 3), [1, -1], settingsOf({ maxIterations: 0 })], {
      throws: 'RangeError',
      kills: ['trusts-the-start'],
    }),
    hidden('a run from the border, with steps to take', 'descend', () => [barrier(2, 3), [1, 0], settingsOf()], {
      throws: 'RangeError',
      kills: ['trusts-the-start', 'takes-an-infinite-start'],
    }),
  ]),
]
