import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { barrier, bowl, bowlOf, nearMiss, parabola, settingsOf, slope, valley } from './landscapes.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const manySteps = 'float32 loses the small decreases at the end of a long run'

/** A function’s ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden(
    'a decrease that is not enough',
    'backtrack',
    (random) => {
      const { landscape, x, search } = nearMiss(random, random.int(3, 5))
      return [landscape, x, search]
    },
    { kills: ['any-decrease', 'share-added', 'first-trial-untested', 'all-of-the-promise'] },
  ),
  hidden(
    'a long gradient and a short step',
    'backtrack',
    (random) => [bowl(random, [9e12, 5e12, 3e12]), [6, -5, 4], { initialStep: 1, shrink: 0.5, sufficient: 0.4, trials: 100 }],
    { kills: ['share-without-the-step', 'gives-up-when-short'] },
  ),
  hidden(
    'the very first step is good enough',
    'backtrack',
    (random) => {
      const initialStep = random.uniform(1, 2)
      const { landscape, x } = parabola(random, 1 / initialStep)
      return [landscape, x, { initialStep, shrink: 0.5, sufficient: 0.3, trials: 10 }]
    },
    { kills: ['shrinks-first', 'all-of-the-promise'] },
  ),
  hidden(
    'a short gradient, and steps that shrink slowly',
    'backtrack',
    (random) => {
      const [curvature, centre] = [random.uniform(10, 30), random.uniform(-0.1, 0.1)]
      const search = { initialStep: 1, shrink: random.uniform(0.8, 0.83), sufficient: 0.3, trials: 40 }
      // the gradient is 1/2 there: its square asks for less than its norm
      return [bowlOf([[curvature]], [centre]), [centre + 0.5 / curvature], search]
    },
    { kills: ['always-halves', 'any-decrease', 'share-added', 'norm-not-squared'] },
  ),
  hidden(
    'the last trial is good enough',
    'backtrack',
    (random) => {
      const refused = random.int(3, 5)
      const { landscape, x, search } = nearMiss(random, refused)
      return [landscape, x, { ...search, trials: refused + 1 }]
    },
    { kills: ['counts-refusals'] },
  ),
  hidden(
    'the next trial would be good enough',
    'backtrack',
    (random) => {
      const refused = random.int(3, 5)
      const { landscape, x, search } = nearMiss(random, refused)
      return [landscape, x, { ...search, trials: refused }]
    },
    { kills: ['searches-without-end', 'one-trial-more', 'takes-the-last-trial'] },
  ),
  hidden(
    'a bowl so flat that every value is tiny',
    'backtrack',
    (random) => {
      const { landscape, x, search } = nearMiss(random, random.int(3, 5), 1e-14)
      return [landscape, x, search]
    },
    { kills: ['adds-a-slack', 'any-decrease'] },
  ),
  hidden(
    'no slope at all, where no decrease is asked for',
    'backtrack',
    (random) => {
      // powers of two, so that the slope is 0 to the last digit
      const weight = 2 ** random.int(1, 4)
      return [barrier(weight), [1 / weight], { initialStep: random.uniform(0.5, 2), shrink: 0.5, sufficient: 0.3, trials: 10 }]
    },
    { kills: ['refuses-equality'] },
  ),
  hidden(
    'trials beyond a border',
    'backtrack',
    (random) => {
      const landscape = barrier(random.uniform(2, 3), random.uniform(3, 4))
      return [landscape, [2, 1.5], { initialStep: 4, shrink: 0.5, sufficient: 0.2, trials: 40 }]
    },
    { kills: ['takes-trials-without-value'] },
  ),
  hidden(
    'a search from where f has no value',
    'backtrack',
    () => [barrier(2, 3), [1, -1], { initialStep: 1, shrink: 0.5, sufficient: 0.2, trials: 40 }],
    { throws: 'RangeError', kills: ['trusts-the-start'] },
  ),
  hidden(
    'a search from where f is infinite',
    'backtrack',
    () => [barrier(2, 3), [1, 0], { initialStep: 1, shrink: 0.5, sufficient: 0.2, trials: 40 }],
    { throws: 'RangeError', kills: ['trusts-the-start'] },
  ),
  ...(['initialStep', 'shrink', 'sufficient', 'trials'] as const).map((setting) =>
    hidden(
      `a search whose ${setting} is no number`,
      'backtrack',
      (random) => [
        bowl(random, [3, 2]),
        [1, 2],
        { initialStep: 1, shrink: 0.5, sufficient: 0.2, trials: 40, [setting]: Number.NaN },
      ],
      { throws: 'RangeError', kills: ['takes-any-search', 'compares-with-nan'] },
    ),
  ),
  hidden(
    'a search that asks for nothing',
    'backtrack',
    (random) => [bowl(random, [3, 2]), [1, 2], { initialStep: 1, shrink: 0.5, sufficient: 0, trials: 40 }],
    { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends'] },
  ),
  hidden(
    'a search that shrinks a step to nothing',
    'backtrack',
    (random) => [bowl(random, [3, 2]), [1, 2], { initialStep: 1, shrink: 0, sufficient: 0.2, trials: 40 }],
    { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends'] },
  ),
  hidden(
    'a first step of nothing',
    'backtrack',
    (random) => [bowl(random, [3, 2]), [1, 2], { initialStep: 0, shrink: 0.5, sufficient: 0.2, trials: 40 }],
    { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends'] },
  ),
  hidden(
    'a search without a trial',
    'backtrack',
    (random) => [bowl(random, [3, 2]), [1, 2], { initialStep: 1, shrink: 0.5, sufficient: 0.2, trials: 0 }],
    { throws: 'RangeError', kills: ['takes-any-search'] },
  ),
  hidden(
    'a search with half a trial',
    'backtrack',
    (random) => [bowl(random, [3, 2]), [1, 2], { initialStep: 1, shrink: 0.5, sufficient: 0.2, trials: random.int(2, 9) + 0.5 }],
    { throws: 'RangeError', kills: ['takes-any-search', 'takes-fractions'] },
  ),

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
    'no floor to come to',
    'descend',
    (random) => [slope(random.uniform(1, 2), -random.uniform(1, 2)), [1, 1], settingsOf({ maxIterations: 12 })],
    { kills: ['one-step-more'] },
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
  hidden(
    'a search that will not do, though no step is taken',
    'descend',
    (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ sufficient: 1, maxIterations: 0 })],
    { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends', 'looks-at-the-search-when-it-searches'] },
  ),
  hidden('a run from where f has no value', 'descend', () => [barrier(2, 3), [0, 1], settingsOf({ maxIterations: 0 })], {
    throws: 'RangeError',
    kills: ['trusts-the-start'],
  }),
]
