import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { bins, drawClear, drawEchoes, drawLabels, drawLoudNoise, flat, follow, renamed, type Table, toRows } from './tables.ts'

const { hidden } = casesOf<typeof Api>()

/** Cases of extractFeatures and compareLeading. */
export const components = [
  ...inParts('scores of rows far off, of unequal features, and of two rows', [
    hidden('a cloud far from the origin', 'extractFeatures', (random) => [random.cloud(60, [16, 4, 1, 0.25], 50), 2], {
      kills: ['not-centred', 'last-components', 'components-in-place-of-scores', 'centres-in-place'],
    }),
    hidden('features of very different size', 'extractFeatures', (random) => [drawUnequal(random), 1], {
      kills: ['standardises-first'],
    }),
    hidden('a cloud a hundred million from the origin', 'extractFeatures', (random) => [random.cloud(40, [16, 4, 1], 1e8), 2], {
      kills: ['not-centred'],
    }),
    hidden(
      'features in a large unit',
      'extractFeatures',
      (random) => [random.cloud(40, [16, 4, 1], 3).map((row) => row.map((x) => 1e-4 * x)), 2],
      { kills: ['last-components'] },
    ),
    hidden('three features, and every component', 'extractFeatures', (random) => [random.cloud(40, [16, 4, 1], 5), 3], {
      kills: ['keeps-a-component-back'],
    }),
    hidden('two rows, and every component', 'extractFeatures', (random) => [toRows([[0, random.uniform(3, 9)]]), 1]),
  ]),
  ...inParts('tables without scores, and components that there are not', [
    hidden('no rows at all: scores', 'extractFeatures', () => [[], 1], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('a single row', 'extractFeatures', (random) => [random.matrix(1, 3), 1], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden(
      'a row too short in the midst: scores',
      'extractFeatures',
      (random) => [random.matrix(5, 3).with(random.int(1, 3), random.vector(2)), 1],
      { throws: 'RangeError', kills: ['throws-any-error'] },
    ),
    hidden(
      'a last row that is longer than the others: scores',
      'extractFeatures',
      (random) => [[...random.matrix(4, 2), random.vector(3)], 1],
      { throws: 'RangeError', kills: ['throws-any-error'] },
    ),
    hidden('not even one component', 'extractFeatures', (random) => [random.matrix(5, 3), 0], {
      throws: 'RangeError',
      kills: ['throws-any-error'],
    }),
    hidden('fewer components than none', 'extractFeatures', (random) => [random.matrix(5, 3), -1], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('more components than features', 'extractFeatures', (random) => [random.matrix(5, 2), 3], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('a component and a half', 'extractFeatures', (random) => [random.matrix(5, 3), 1.5], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('a number of components that is no number', 'extractFeatures', (random) => [random.matrix(5, 3), Number.NaN], {
      throws: 'RangeError',
    }),
  ]),
  ...inParts('the best feature beside the first component', [
    hidden(
      'classes with odd names, told by the last feature',
      'compareLeading',
      (random) => flat(drawClear(() => renamed(drawLast(random)), bins)),
      {
        kills: ['first-feature'],
      },
    ),
    hidden(
      'loud noise takes the first component',
      'compareLeading',
      (random) => flat(drawClear(() => drawLoudNoise(random, 100), bins)),
      {
        kills: ['feature-of-largest-variance', 'standardises-first'],
      },
    ),
    hidden('a single feature is its own component', 'compareLeading', (random) => flat(drawClear(() => drawOne(random), bins))),
    hidden(
      'many echoes of one thing: the component knows more',
      'compareLeading',
      (random) => flat(drawClear(() => drawEchoes(random, 120), bins)),
      {
        kills: ['first-feature'],
      },
    ),
  ]),
  ...inParts('tables, labels and bins that cannot be compared', [
    hidden('no rows at all: comparison', 'compareLeading', () => [[], [], bins], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('a single row has no component', 'compareLeading', (random) => [random.matrix(1, 3), [random.int(0, 4)], bins], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden(
      'a row too short in the midst: comparison',
      'compareLeading',
      (random) => [random.matrix(5, 3).with(random.int(1, 3), random.vector(2)), drawLabels(random, 5, 2), bins],
      { throws: 'RangeError', kills: ['throws-any-error'] },
    ),
    hidden(
      'a last row that is longer than the others: comparison',
      'compareLeading',
      (random) => [[...random.matrix(4, 2), random.vector(3)], drawLabels(random, 5, 2), bins],
      { throws: 'RangeError', kills: ['throws-any-error'] },
    ),
    hidden('a label too few: comparison', 'compareLeading', (random) => [random.matrix(6, 2), drawLabels(random, 5, 2), bins], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('a label too many: comparison', 'compareLeading', (random) => [random.matrix(6, 2), drawLabels(random, 7, 2), bins], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('not a single bin: comparison', 'compareLeading', (random) => [random.matrix(6, 2), drawLabels(random, 6, 2), 0], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('half a bin: comparison', 'compareLeading', (random) => [random.matrix(6, 2), drawLabels(random, 6, 2), 2.5], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
  ]),
]

/** One feature a thousand times as large as the others, and not the one with most to say. */
function drawUnequal(random: Random): number[][] {
  return random.cloud(40, [9, 3, 1], 5).map(([a, b, c]) => [1000 * a!, b!, c!])
}

function drawOne(random: Random): Table {
  const labels = drawLabels(random, 50, 3)
  return { X: toRows([follow(random, labels, 1.5)]), labels }
}

/** Three features of noise, and one behind them that tells. */
function drawLast(random: Random): Table {
  const labels = drawLabels(random, 90, 3)
  const noise = Array.from({ length: 3 }, () => random.vector(labels.length))
  return { X: toRows([...noise, follow(random, labels, 2)]), labels }
}
