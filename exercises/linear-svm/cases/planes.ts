import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { clouds, plane, ragged, separated, withMargins } from './tables.ts'

const { hidden } = casesOf<typeof Api>()

const fine = 0.005

/** Cases of train and of readMargin. */
export const planes = [
  hidden('two clouds that overlap', 'train', (random) => [...clouds(random, [30, 30], 3, 2), 0.1, fine], {
    kills: ['a-hundred-steps'],
  }),
  hidden('clouds far from the origin', 'train', (random) => [...clouds(random, [25, 25], 2, 3, 2.5), 0.1, fine], {
    kills: ['penalises-the-bias', 'leaves-out-the-bias', 'a-hundred-steps', 'ends-on-the-last-step', 'penalty-on-the-sum'],
  }),
  ...inParts('classes with a strip between them, or rows in common', [
    hidden('a clear strip between the classes', 'train', (random) => [...separated(random, 50, 3, 1.2), 0.02, fine], {
      kills: ['stops-at-the-first-separation'],
    }),
    hidden(
      'as many rows as there may be, in clouds that cover each other',
      'train',
      (random) => [...clouds(random, [50, 50], 4, 1), 0.02, fine],
      {
        kills: ['sixty-pairs'],
      },
    ),
    hidden('the same row with both labels', 'train', (random) => {
      const [X, y] = clouds(random, [15, 15], 2, 2.5)
      return [[...X, ...X.slice(0, 4)], [...y, ...y.slice(0, 4).map((label) => -label)], 0.1, fine]
    }),
  ]),
  ...inParts('classes of other sizes, and a penalty of another strength', [
    hidden('few rows of one class', 'train', (random) => [...clouds(random, [95, 5], 4, 2), 0.02, fine], {
      kills: ['balances-the-classes', 'begins-with-giant-steps'],
    }),
    hidden(
      'a strong penalty, and one class that is more frequent',
      'train',
      (random) => [...clouds(random, [35, 15], 2, 1), 0.5, fine],
      { kills: ['penalises-the-bias', 'penalises-the-bias-of-centred-rows', 'averages-all-support-vectors'] },
    ),
    hidden('a strong penalty', 'train', (random) => [...clouds(random, [20, 30], 2, 3), 0.5, fine], {
      kills: ['whole-square', 'standardises-the-features'],
    }),
  ]),
  ...inParts('rows and labels that nothing can be trained on', [
    hidden('training without rows', 'train', () => [[], [], 0.1, fine], { throws: 'RangeError' }),
    hidden('rows of one class alone', 'train', (random) => [random.matrix(5, 2), Array<number>(5).fill(1), 0.1, fine], {
      throws: 'RangeError',
      kills: ['trains-on-one-class'],
    }),
    hidden('rows of the other class alone', 'train', (random) => [random.matrix(5, 2), Array<number>(5).fill(-1), 0.1, fine], {
      throws: 'RangeError',
      kills: ['trains-on-one-class'],
    }),
    hidden('rows of different lengths', 'train', (random) => [ragged(random, 4, 2, 3), [1, -1, 1, -1], 0.1, fine], {
      throws: 'RangeError',
      kills: ['trusts-lengths', 'looks-at-the-first-row'],
    }),
    hidden(
      'a last row that is shorter than the others',
      'train',
      (random) => [[...random.matrix(4, 3), random.vector(2)], [1, -1, 1, -1, 1], 0.1, fine],
      { throws: 'RangeError', kills: ['trusts-lengths', 'looks-at-the-first-row'] },
    ),
    hidden('one label too few: training', 'train', (random) => [random.matrix(3, 2), [1, -1], 0.1, fine], {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    }),
    hidden('one label too many: training', 'train', (random) => [random.matrix(3, 2), [1, -1, 1, -1], 0.1, fine], {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    }),
    hidden('labels of 0 and 1: training', 'train', (random) => [random.matrix(4, 2), random.shuffle([0, 1, 0, 1]), 0.1, fine], {
      throws: 'RangeError',
      kills: ['takes-any-label'],
    }),
    hidden('a label that is no number: training', 'train', (random) => [random.matrix(4, 2), [1, -1, Number.NaN, -1], 0.1, fine], {
      throws: 'RangeError',
      kills: ['takes-any-label'],
    }),
  ]),
  ...inParts('a lambda or an accuracy that there cannot be', [
    hidden('a lambda of zero: training', 'train', (random) => [...clouds(random, [3, 3], 2, 2), 0, fine], {
      throws: 'RangeError',
      kills: ['takes-any-lambda'],
    }),
    hidden('a lambda below zero: training', 'train', (random) => [...clouds(random, [3, 3], 2, 2), -0.1, fine], {
      throws: 'RangeError',
      kills: ['takes-any-lambda'],
    }),
    hidden('a lambda that is no number', 'train', (random) => [...clouds(random, [3, 3], 2, 2), Number.NaN, fine], {
      throws: 'RangeError',
      kills: ['takes-any-lambda'],
    }),
    hidden('an infinite lambda: training', 'train', (random) => [...clouds(random, [3, 3], 2, 2), Infinity, fine], {
      throws: 'RangeError',
      kills: ['takes-any-lambda'],
    }),
    hidden('an accuracy of zero', 'train', (random) => [...clouds(random, [3, 3], 2, 2), 0.1, 0], {
      throws: 'RangeError',
      kills: ['takes-any-accuracy'],
    }),
    hidden('an accuracy below zero', 'train', (random) => [...clouds(random, [3, 3], 2, 2), 0.1, -0.005], {
      throws: 'RangeError',
      kills: ['takes-any-accuracy'],
    }),
    hidden('an accuracy that is no number', 'train', (random) => [...clouds(random, [3, 3], 2, 2), 0.1, Number.NaN], {
      throws: 'RangeError',
    }),
    hidden('an infinite accuracy', 'train', (random) => [...clouds(random, [3, 3], 2, 2), 0.1, Infinity], {
      throws: 'RangeError',
      kills: ['takes-any-accuracy'],
    }),
  ]),
  ...inParts('rows on the lines, in the strip and outside', [
    hidden(
      'rows on, in and outside the strip',
      'readMargin',
      (random) => marginsOf(random, [1, 0.5, 1.5, 1, -1, 0, -2.5, 3, 2, 1]),
      {
        kills: ['half-the-width', 'lists-the-margin-alone', 'lists-the-inside-alone', 'leaves-out-the-wrong-side'],
      },
    ),
    hidden(
      'rows that rounding puts a little beyond their margin',
      'readMargin',
      (random) => marginsOf(random, [1 + 8e-7, 1 - 8e-7, 1 + 2e-6, 1.01, 0.99, 2, 1 + 1e-9, 3]),
      { kills: ['compares-exactly', 'generous-with-support'] },
    ),
    hidden(
      'a strip that runs along a feature',
      'readMargin',
      (random) => {
        const [X, y, { weights, bias }] = withMargins(random, [1, 0.5, 1.5, 2, -1, 3], 0)
        return [X.map((row) => row.toReversed()), y, { weights: weights.toReversed(), bias }]
      },
      { kills: ['refuses-any-zero-weight'] },
    ),
    hidden(
      'as many rows as there may be, most of them in the strip',
      'readMargin',
      (random) =>
        marginsOf(
          random,
          Array.from({ length: 100 }, () => random.pick([1, 0.5, 0, -1, 2])),
        ),
      { kills: ['sorts-row-numbers-as-text', 'lists-the-margin-alone'] },
    ),
    hidden('rows of one class have a margin', 'readMargin', (random) => {
      const [X, y, at] = marginsOf(random, [1, 0.5, 1.5, 2, -1, 3])
      return [X.filter((_, i) => y[i] === 1), y.filter((label) => label === 1), at]
    }),
    hidden('a very wide strip', 'readMargin', (random) => wide(random, 1e-7)),
    hidden('a strip without end, as far as anybody can see', 'readMargin', (random) => wide(random, 1e-13)),
    hidden('weights that add up to nothing, and are not 0', 'readMargin', (random) =>
      withMargins(random, [1, 0.5, 1.5, 2, -1, 3], -2),
    ),
  ]),
  ...inParts('rows, labels and weights that have no margin', [
    hidden('the margin of no rows', 'readMargin', (random) => [[], [], plane(random, 2)], {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    }),
    hidden(
      'a row in the midst that is too long',
      'readMargin',
      (random) => [ragged(random, 4, 2, 3), [1, -1, 1, -1], plane(random, 2)],
      {
        throws: 'RangeError',
        kills: ['trusts-lengths', 'looks-at-the-first-row'],
      },
    ),
    hidden(
      'a last row that is too short',
      'readMargin',
      (random) => [[...random.matrix(3, 3), random.vector(2)], [1, -1, 1, -1], plane(random, 3)],
      { throws: 'RangeError', kills: ['trusts-lengths', 'looks-at-the-first-row'] },
    ),
    hidden(
      'the margin of rows that are all longer than the weights',
      'readMargin',
      (random) => [random.matrix(4, 3), [1, -1, 1, -1], plane(random, 2)],
      { throws: 'RangeError', kills: ['trusts-lengths', 'compares-rows-alone'] },
    ),
    hidden(
      'the margin of rows that are all shorter than the weights',
      'readMargin',
      (random) => [random.matrix(4, 2), [1, -1, 1, -1], plane(random, 3)],
      { throws: 'RangeError', kills: ['trusts-lengths', 'compares-rows-alone'] },
    ),
    hidden('one label too few: the margin', 'readMargin', (random) => [random.matrix(3, 2), [1, -1], plane(random, 2)], {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    }),
    hidden('one label too many: the margin', 'readMargin', (random) => [random.matrix(2, 2), [1, -1, 1], plane(random, 2)], {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    }),
    hidden('a label between the classes', 'readMargin', (random) => [random.matrix(3, 2), [1, -1, 0.5], plane(random, 2)], {
      throws: 'RangeError',
      kills: ['takes-any-label'],
    }),
    hidden(
      'a label that is no number: the margin',
      'readMargin',
      (random) => [random.matrix(3, 2), [Number.NaN, -1, 1], plane(random, 2)],
      { throws: 'RangeError', kills: ['takes-any-label'] },
    ),
    hidden('weights of zero', 'readMargin', (random) => [random.matrix(3, 2), [1, -1, 1], { weights: [0, 0], bias: 1 }], {
      throws: 'RangeError',
      kills: ['divides-by-no-length'],
    }),
  ]),
]

function marginsOf(random: Random, margins: number[]): [X: number[][], y: number[], plane: Api.Parameters] {
  return withMargins(random, margins)
}

/** Weights so short that the bias alone decides: rows of one class lie beyond their margin, all others on the wrong side. */
function wide(random: Random, size: number): [X: number[][], y: number[], plane: Api.Parameters] {
  const [X, y] = clouds(random, [6, 5], 2, 2)
  return [X, y, { weights: [size * random.uniform(1, 3), -size * random.uniform(1, 3)], bias: random.pick([-1.5, 1.5]) }]
}
