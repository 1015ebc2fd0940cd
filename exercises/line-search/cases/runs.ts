import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { barrier, bowl, bowlOf, parabola, settingsOf, slope, valley } from './landscapes.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const manySteps = 'float32 loses the small decreases at the end of a long run'

/** Ordinary runs first, then how they end. */
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
    hidden(
      'short steps, and many of them',
      'descend',
      (random) => {
        // each step leaves 99 hundredths of the way
        const { landscape, x } = parabola(random, 1)
        return [landscape, x, settingsOf({ initialStep: 0.01, maxIterations: 2000 })]
      },
      { kills: ['stops-when-f-hardly-falls'], oracleOnly: manySteps },
    ),
    hidden(
      'more steps than it would take to come close are not allowed',
      'descend',
      (random) => {
        const { landscape, x } = parabola(random, 1)
        return [landscape, x, settingsOf({ initialStep: 0.01, maxIterations: random.int(520, 600), tolerance: 1e-4 })]
      },
      { kills: ['one-step-more'], oracleOnly: manySteps },
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
    hidden(
      'ground so flat that every gradient is tiny, and no tolerance',
      'descend',
      (random) => {
        const { landscape, x } = parabola(random, 1e-18)
        return [landscape, x, settingsOf({ initialStep: random.uniform(2e17, 5e17), tolerance: 0, maxIterations: 6 })]
      },
      { oracleOnly: manySteps },
    ),
    hidden(
      'ground so flat that every gradient is tiny, and a tolerance to match',
      'descend',
      (random) => {
        const { landscape, x } = parabola(random, 1e-18)
        return [landscape, x, settingsOf({ initialStep: random.uniform(2e17, 5e17), tolerance: 1e-20, maxIterations: 60 })]
      },
      { kills: ['stops-when-f-hardly-falls', 'squared-norm'], oracleOnly: manySteps },
    ),
  ]),
  ...inParts('runs that may not go on, or cannot', [
    hidden(
      'no floor to come to',
      'descend',
      (random) => [slope(random.uniform(1, 2), -random.uniform(1, 2)), [1, 1], settingsOf({ maxIterations: 12 })],
      { kills: ['one-step-more'] },
    ),
    hidden(
      'no floor to come to, far below a million',
      'descend',
      (random) => [slope(random.uniform(1e4, 2e4), -random.uniform(1e4, 2e4)), [1, 1], settingsOf({ maxIterations: 12 })],
      { kills: ['one-step-more'] },
    ),
    hidden(
      'a run that asks for half of the promise',
      'descend',
      (random) => [bowl(random, [5, 2]), [4, 5], settingsOf({ sufficient: 0.5, maxIterations: 6, tolerance: 1e-9 })],
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
]
