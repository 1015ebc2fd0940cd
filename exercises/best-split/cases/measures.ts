import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import { impurities, sumByLabel, toShares } from '../mistakes.ts'
import type * as Api from '../solution.ts'
import * as tables from './tables.ts'

const { hidden } = casesOf<typeof Api>()

const entropy: Api.Criterion = 'entropy'
const gini: Api.Criterion = 'gini'

/** Cases of impurity, gain and candidates. */
export const measures = [
  ...inParts('many classes, by either criterion', [
    hidden(
      'many classes, some of them without weight',
      'impurity',
      (random) => [[0, ...positive(random, 5), 0, ...positive(random, 3)], entropy],
      { kills: ['zero-times-logarithm', 'natural-logarithm', 'weights-for-shares'] },
    ),
    hidden('Gini impurity of many classes', 'impurity', (random) => [[...positive(random, 6), 0], gini], {
      kills: ['gini-of-two-classes', 'chance-to-agree'],
    }),
  ]),
  ...inParts('only the shares of the classes count', [
    hidden(
      'classes that all weigh next to nothing',
      'impurity',
      (random) => [positive(random, 4).map((weight) => weight * 1e-13), random.pick([entropy, gini])],
      { kills: ['little-is-nothing'] },
    ),
    hidden('a single class is not mixed', 'impurity', (random) => [[0, random.uniform(1, 9), 0], random.pick([entropy, gini])]),
  ]),
  ...inParts('weights that measure no mixture', [
    hidden('classes that weigh nothing', 'impurity', () => [[0, 0, 0], gini], {
      throws: 'RangeError',
      kills: ['weighs-nothing', 'throws-any-error'],
    }),
    hidden('a single class that weighs nothing', 'impurity', () => [[0], entropy], {
      throws: 'RangeError',
      kills: ['weighs-nothing', 'a-single-class-is-pure'],
    }),
    hidden('no class at all', 'impurity', () => [[], entropy], {
      throws: 'RangeError',
      kills: ['answers-before-it-looks'],
    }),
    hidden('a class that weighs less than nothing', 'impurity', (random) => [[3, -random.uniform(0.1, 0.9), 4], entropy], {
      throws: 'RangeError',
      kills: ['takes-any-weight'],
    }),
    hidden(
      'classes of which one weighs less than nothing and the others nothing',
      'impurity',
      (random) => [[0, 0, -random.uniform(0.1, 0.9)], entropy],
      {
        throws: 'RangeError',
      },
    ),
    hidden('a class of infinite weight', 'impurity', () => [[3, Infinity], entropy], {
      throws: 'RangeError',
      kills: ['takes-any-weight'],
    }),
    hidden('a class whose weight is no number', 'impurity', () => [[3, Number.NaN, 2], gini], {
      throws: 'RangeError',
      kills: ['takes-any-weight', 'compares-with-nan'],
    }),
  ]),
  hidden('bits gained where many rows weigh little', 'gain', (random) => lightOnTheLeft(random), {
    kills: ['equal-children', 'ignores-weights', 'sides-by-rows', 'shares-swapped'],
  }),
  ...inParts('rows on the threshold, and rows all on one side of it', [
    hidden(
      'values that lie on the threshold',
      'gain',
      (random) => {
        const [X, y, w] = tables.drawMixed(random, 60, 1)
        const values = X.map(([x]) => Math.round(x!))
        return [values, y, w, 3, gini]
      },
      { kills: ['equal-goes-right'] },
    ),
    hidden(
      'values next to nothing, which differ all the same',
      'gain',
      (random) => {
        const [X, y, w] = tables.drawMixed(random, 40, 1)
        return [X.map(([x]) => x! * 1e-17), y, w, 2.95e-17, entropy]
      },
      { kills: ['forgives-a-billionth'] },
    ),
    hidden(
      'a threshold below all values parts nothing',
      'gain',
      (random) => {
        const [X, y, w] = tables.drawMixed(random, 20, 1)
        return [X.map(([x]) => x!), y, w, -1, entropy]
      },
      { kills: ['empty-side-divides'] },
    ),
    hidden(
      'a threshold above all values parts nothing',
      'gain',
      (random) => {
        const [X, y, w] = tables.drawMixed(random, 20, 1)
        return [X.map(([x]) => x!), y, w, 7, entropy]
      },
      { kills: ['empty-side-divides'] },
    ),
    ...[-Infinity, Infinity].map((threshold) =>
      hidden(
        threshold < 0 ? 'a threshold below all numbers parts nothing' : 'a threshold above all numbers parts nothing',
        'gain',
        (random) => {
          const [X, y, w] = tables.drawMixed(random, 20, 1)
          return [X.map(([x]) => x!), y, w, threshold, gini]
        },
        { kills: ['empty-side-divides'] },
      ),
    ),
    hidden(
      'a threshold that is the largest value parts nothing',
      'gain',
      (random) => {
        const [X, y, w] = tables.drawMixed(random, 20, 1)
        const values = X.map(([x]) => x!)
        return [values, y, w, Math.max(...values), gini]
      },
      { kills: ['empty-side-divides', 'equal-goes-right'] },
    ),
  ]),
  hidden(
    'labels that are words of every language, computers’ included, and some that look alike',
    'gain',
    (random) => {
      const words = ['constructor', 'toString', 'builder', '__proto__']
      const rows = [
        ...[...words, 'constructor', ...tables.alike.map(([label]) => label)].map((label) => ({ label, value: random.int(0, 4) })),
        ...[...words, 'builder', ...tables.alike.map(([, label]) => label)].map((label) => ({ label, value: random.int(5, 9) })),
      ]
      const mixed = random.shuffle(rows)
      return [
        mixed.map(({ value }) => value),
        mixed.map(({ label }) => label),
        tables.drawWeights(random, rows.length),
        4.5,
        entropy,
      ]
    },
    { kills: ['counts-in-an-object', 'tidies-labels', 'labels-as-numbers', 'normalises-labels', 'skips-empty-labels'] },
  ),
  ...inParts('rows that gain nothing, since something is missing or wrong', [
    hidden('no rows to part', 'gain', () => [[], [], [], 1.5, gini], { throws: 'RangeError' }),
    hidden('fewer labels than values', 'gain', () => [[1, 2, 3], ['a', 'b'], [1, 1, 1], 1.5, gini], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('more labels than values', 'gain', () => [[1, 2], ['a', 'b', 'a'], [1, 1], 1.5, entropy], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('fewer weights than values', 'gain', () => [[1, 2, 3], ['a', 'b', 'a'], [1, 1], 1.5, entropy], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('more weights than values', 'gain', () => [[1, 2], ['a', 'b'], [1, 1, 1], 1.5, gini], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('a row that weighs nothing', 'gain', () => [[1, 2, 3], ['a', 'b', 'a'], [1, 0, 1], 1.5, gini], {
      throws: 'RangeError',
      kills: ['takes-any-weight'],
    }),
    hidden('a last row that weighs less than nothing', 'gain', () => [[1, 2, 3], ['a', 'b', 'a'], [1, 1, -1], 1.5, entropy], {
      throws: 'RangeError',
      kills: ['takes-any-weight'],
    }),
    hidden('a row that outweighs everything', 'gain', () => [[1, 2, 3], ['a', 'b', 'a'], [1, Infinity, 1], 1.5, gini], {
      throws: 'RangeError',
      kills: ['takes-any-weight'],
    }),
    hidden('a row whose weight is no number', 'gain', () => [[1, 2, 3], ['a', 'b', 'a'], [Number.NaN, 1, 1], 1.5, gini], {
      throws: 'RangeError',
      kills: ['takes-any-weight', 'compares-with-nan'],
    }),
  ]),
  hidden('values out of order, many of them several times', 'candidates', (random) => [manyValues(random)], {
    kills: ['sorts-as-text', 'cuts-between-equals', 'never-sorts', 'sorts-the-callers-values'],
  }),
  ...inParts('values with little between them, or nothing', [
    hidden('zeros of both signs', 'candidates', (random) => [random.shuffle([-0, 0, -0, 0, random.int(1, 9), -random.int(1, 9)])], {
      kills: ['tells-zeros-apart'],
    }),
    hidden(
      'neighbouring numbers with nothing between them',
      'candidates',
      (random) => {
        const [lower, upper] = tables.drawNeighbours(random)
        return [random.shuffle([lower, upper, upper, lower - 0.0625, upper + 9])]
      },
      { kills: ['mean-of-neighbours'] },
    ),
    hidden('one value many times, and so no threshold', 'candidates', (random) => [Array<number>(7).fill(random.int(1, 9))]),
    hidden('a single value, and so no threshold', 'candidates', (random) => [[random.int(1, 9)]]),
    hidden('no values, and so no threshold', 'candidates', () => [[]]),
  ]),
]

const positive = (random: Random, count: number) => Array.from({ length: count }, () => random.uniform(0.5, 9))

/** Values with signs, one to three digits before the point, and each up to three times. */
function manyValues(random: Random): number[] {
  const some = Array.from({ length: 9 }, () => random.int(-300, 300) / 4)
  return random.shuffle([5, 10.25, -7, -30, 100, ...some].flatMap((value) => Array<number>(random.int(1, 3)).fill(value)))
}

/** Drawn until one side is clearly purer than the other: it matters then how much each of them counts. */
function lightOnTheLeft(random: Random): [number[], string[], number[], number, Api.Criterion] {
  const threshold = 2.95
  for (;;) {
    const [X, y] = tables.drawMixed(random, 40, 1)
    const values = X.map(([x]) => x!)
    const w = values.map((x) => (x <= threshold ? 0.25 : 3) * random.uniform(0.5, 1.5))
    const [left, right] = [true, false].map((isLeft) => {
      const rows = [...values.keys()].filter((i) => values[i]! <= threshold === isLeft)
      const sums = sumByLabel(
        rows.map((i) => y[i]!),
        rows.map((i) => w[i]!),
      )
      return impurities.entropy(toShares(sums))
    })
    if (Math.abs(left! - right!) > 0.1) return [values, y, w, threshold, entropy]
  }
}
