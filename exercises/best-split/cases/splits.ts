import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import { type Mistake, searchSplit, tidyings } from '../mistakes.ts'
import type * as Api from '../solution.ts'
import * as tables from './tables.ts'

const { hidden } = casesOf<typeof Api>()

const entropy: Api.Criterion = 'entropy'
const gini: Api.Criterion = 'gini'

/** Cases of bestSplit. */
export const splits = [
  ...inParts('what a side counts, and what is measured', [
    hidden(
      'weights move the question',
      'bestSplit',
      (random) => misled(random, entropy, (it) => searchSplit(unweighted(it), entropy, {})),
      {
        kills: ['ignores-weights', 'threshold-at-the-lower'],
      },
    ),
    hidden(
      'Gini impurity asks another question than entropy',
      'bestSplit',
      (random) => misled(random, gini, (it) => searchSplit(it, entropy, {})),
      {
        kills: ['always-entropy'],
      },
    ),
    hidden(
      'sides of many light rows',
      'bestSplit',
      (random) => misled(random, gini, mistaken(gini, { weigh: (_, ofRows) => ofRows })),
      {
        kills: ['sides-by-rows'],
      },
    ),
    hidden('sides of different weight', 'bestSplit', (random) => misled(random, entropy, mistaken(entropy, { weigh: () => 0.5 })), {
      kills: ['equal-children'],
    }),
  ]),
  ...inParts('values as they come: repeated, adjacent, of any length', [
    hidden('few values, each in many rows', 'bestSplit', (random) => repeated(random), {
      kills: ['cuts-between-equals'],
    }),
    hidden(
      'numbers with one digit and with two',
      'bestSplit',
      (random) => tables.drawClear(() => tables.drawDigits(random), gini),
      {
        kills: ['sorts-as-text'],
      },
    ),
    hidden('only the largest value is another', 'bestSplit', (random) => {
      const X = random.shuffle(Array.from({ length: 9 }, (_, i) => [i + random.int(1, 4) / 5]))
      const largest = Math.max(...X.flat())
      return [X, X.map(([x]) => (x === largest ? 'odd' : 'even')), tables.drawWeights(random, 9), entropy]
    }),
    hidden(
      'neighbouring numbers, with nothing between them',
      'bestSplit',
      () => [[[1 + 2 * Number.EPSILON], [1 + Number.EPSILON]], ['a', 'b'], [1, 2], gini],
      { oracleOnly: 'float32 takes the two numbers for one' },
    ),
    hidden('zeros of both signs in a table', 'bestSplit', (random) => zeros(random), { kills: ['tells-zeros-apart'] }),
    hidden('a single row', 'bestSplit', (random) => [[[random.int(1, 9), 2]], ['alone'], [3], gini]),
  ]),
  ...inParts('gains that are equal, faint or none, rounding aside', [
    hidden(
      'equal gains at both ends of a feature, and in another',
      'bestSplit',
      (random) => tables.drawClear(() => tables.drawMirrored(random), entropy),
      {
        kills: ['last-of-equals'],
      },
    ),
    hidden(
      'equal gains in two features, the later of which has the lower threshold',
      'bestSplit',
      (random) => tables.drawClear(() => tables.drawTwice(random), gini),
      { kills: ['lowest-threshold-first'] },
    ),
    hidden('equal gains, but for the last digit of a sum', 'bestSplit', (random) => roundedTies(random, tables.drawRoundedTies), {
      kills: ['trusts-the-last-digit'],
    }),
    hidden(
      'equal gains at two thresholds, but for the last digit of a sum',
      'bestSplit',
      (random) => roundedTies(random, tables.drawRoundedThresholds),
      { kills: ['trusts-the-last-digit', 'trusts-the-last-digit-of-a-feature'] },
    ),
    hidden('weights in tenths, added up and taken away', 'bestSplit', (random) => traces(random), {
      kills: ['less-than-nothing'],
    }),
    ...([entropy, gini] as const).map((measure) =>
      hidden(`tenths that leave a crumb when they are taken away: ${measure}`, 'bestSplit', (random) => {
        const shift = random.int(-9, 9)
        const values = [40, 7, 1, 58, 66, 48, 20, 35].map((x) => [x + shift])
        return [values, [...'aaabbaaa'], [0.8, 0.7, 0.5, 0.9, 0.2, 0.6, 0.4, 0.8], measure]
      }),
    ),
    hidden('two faint gains, the second of them a little larger', 'bestSplit', (random) => [...tables.drawFaint(random), gini], {
      kills: ['faint-is-nothing', 'faint-are-equal'],
      oracleOnly: 'float32 does not see such a gain',
    }),
    hidden(
      'a gain of some billionths',
      'bestSplit',
      (random) => [...tables.drawHardly(random, random.uniform(3.6e-4, 5e-4)), gini],
      {
        kills: ['faint-is-nothing'],
        oracleOnly: 'float32 does not see such a gain',
      },
    ),
    hidden(
      'a gain of less than a billionth',
      'bestSplit',
      (random) => [...tables.drawHardly(random, random.uniform(6e-5, 9e-5)), gini],
      {
        oracleOnly: 'float32 does not see such a gain',
      },
    ),
    hidden('features that say nothing, rounding aside', 'bestSplit', (random) => silent(random), {
      kills: ['splits-on-rounding', 'splits-what-is-pure'],
    }),
  ]),
  hidden('labels that look alike', 'bestSplit', (random) => alike(random), {
    kills: ['tidies-labels', 'labels-as-numbers', 'normalises-labels', 'skips-empty-labels'],
  }),
  ...inParts('tables without rows, or with too many of something', [
    hidden('a table without rows', 'bestSplit', () => [[], [], [], entropy], { throws: 'RangeError', kills: ['splits-nothing'] }),
    hidden('rows of different lengths', 'bestSplit', () => [[[1, 2], [3, 4], [5]], ['a', 'b', 'a'], [1, 1, 1], gini], {
      throws: 'RangeError',
      kills: ['trusts-the-first-row'],
    }),
    hidden(
      'rows of different lengths, though all labels are the same',
      'bestSplit',
      () => [[[1], [2], [3, 4]], [...'aaa'], [1, 1, 1], gini],
      {
        throws: 'RangeError',
        kills: ['trusts-the-first-row', 'answers-before-it-looks'],
      },
    ),
    hidden(
      'a first row that is longer than the others',
      'bestSplit',
      () => [
        [
          [1, 2, 3],
          [3, 4],
          [5, 6],
        ],
        ['a', 'b', 'a'],
        [1, 1, 1],
        entropy,
      ],
      { throws: 'RangeError', kills: ['trusts-the-first-row'] },
    ),
    hidden(
      'rows in the midst that are shorter and longer than the first and the last',
      'bestSplit',
      () => [[[1, 2], [3], [4, 5, 6], [7, 8]], ['a', 'b', 'a', 'b'], [1, 1, 1, 1], gini],
      { throws: 'RangeError', kills: ['trusts-the-first-row'] },
    ),
    hidden('more weights than rows', 'bestSplit', () => [[[1], [2]], ['a', 'b'], [1, 1, 1], gini], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('fewer weights than rows', 'bestSplit', () => [[[1], [2], [3]], ['a', 'b', 'a'], [1, 1], entropy], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('fewer labels than rows', 'bestSplit', () => [[[1], [2], [3]], ['a', 'b'], [1, 1, 1], gini], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('more labels than rows, and a weight for each row', 'bestSplit', () => [[[1], [2]], ['a', 'b', 'a'], [1, 1], entropy], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('more labels than rows, and as many weights', 'bestSplit', () => [[[1], [2]], ['a', 'b', 'a'], [1, 1, 1], gini], {
      throws: 'RangeError',
      kills: ['ignores-lengths', 'compares-two-lengths'],
    }),
  ]),
  ...inParts('tables with a row whose weight there cannot be', [
    hidden(
      'a weight that is no number, though all labels are the same',
      'bestSplit',
      () => [[[1], [2]], ['a', 'a'], [1, Number.NaN], gini],
      {
        throws: 'RangeError',
        kills: ['takes-any-weight', 'compares-with-nan', 'answers-before-it-looks'],
      },
    ),
    hidden('a single row that weighs nothing', 'bestSplit', () => [[[1, 2]], ['a'], [0], gini], {
      throws: 'RangeError',
      kills: ['takes-any-weight', 'a-single-row-has-no-split'],
    }),
    hidden('a row that weighs nothing, in a table', 'bestSplit', () => [[[1], [2], [3]], ['a', 'b', 'a'], [1, 1, 0], entropy], {
      throws: 'RangeError',
      kills: ['takes-any-weight'],
    }),
    hidden(
      'a row that weighs less than nothing, in a table',
      'bestSplit',
      () => [[[1], [2], [3]], ['a', 'b', 'a'], [2, -1, 2], gini],
      { throws: 'RangeError', kills: ['takes-any-weight'] },
    ),
    hidden(
      'a row that outweighs everything, in a table',
      'bestSplit',
      () => [[[1], [2], [3]], ['a', 'b', 'a'], [Infinity, 1, 1], entropy],
      { throws: 'RangeError', kills: ['takes-any-weight'] },
    ),
  ]),
]

type Table = Parameters<typeof searchSplit>[0]

const unweighted = ([X, y, w]: Table): Table => [X, y, w.map(() => 1)]

const mistaken = (criterion: Api.Criterion, mistake: Mistake) => (table: Table) => searchSplit(table, criterion, mistake)

/** A table on which a mistake asks another question than the best. */
function misled(random: Random, criterion: Api.Criterion, mistake: (table: Table) => Api.Split | null) {
  return tables.drawClear(
    () => tables.drawMixed(random, 40, 2),
    criterion,
    (best, table) => best !== null && !tables.areSame(best, mistake(table)),
  )
}

/** Drawn until a cut between rows of equal value seems to gain most. */
function repeated(random: Random) {
  return tables.drawClear(
    () => tables.drawRepeated(random),
    entropy,
    (best, table) => best !== null && !tables.areSame(best, searchSplit(table, entropy, { isCut: () => true })),
  )
}

/** A table as it is and with its rows reversed: sums in another order round differently. */
const bothWays = ([X, y, w]: Table): Table[] => [
  [X, y, w],
  [X.toReversed(), y.toReversed(), w.toReversed()],
]

/** Drawn until comparing gains exactly takes a later feature, or a later threshold. */
function roundedTies(random: Random, draw: (random: Random) => Table) {
  return tables.drawClear(
    () => draw(random),
    entropy,
    (best, table) => best !== null && bothWays(table).every((it) => !tables.areSame(best, searchSplit(it, entropy, { margin: 0 }))),
  )
}

/** Drawn until every way to make labels tidy changes the question, or what it gains. */
function alike(random: Random) {
  return tables.drawClear(
    () => tables.drawAlike(random),
    entropy,
    (best, [X, y, w]) =>
      best !== null &&
      Object.values(tidyings).every((tidy) => {
        const other = searchSplit([X, y.map(tidy), w], entropy, {})
        return !tables.areSame(best, other) || Math.abs(best.gain - other!.gain) > 1e-3
      }),
  )
}

/** Drawn until a cut between the zeros seems to gain most. */
function zeros(random: Random) {
  return tables.drawClear(
    () => tables.drawZeros(random),
    gini,
    (best, table) =>
      best !== null && !tables.areSame(best, searchSplit(table, gini, { isCut: (value, next) => !Object.is(value, next) })),
  )
}

/** What rounding makes of a gain of nothing now and then; above it, every formula sees one. */
const noise = 4e-16

/** Drawn until exact comparison finds a gain where there is none. */
function silent(random: Random) {
  return tables.drawClear(
    () => tables.drawSilent(random),
    entropy,
    (best, table) => best === null && bothWays(table).every((it) => searchSplit(it, entropy, { margin: noise }) !== null),
  )
}

/** Drawn until the class that has left the right side weighs a little less than nothing there. */
function traces(random: Random) {
  return tables.drawClear(
    () => tables.drawTraces(random),
    entropy,
    (_, [X, y, w]) => {
      const early = [...X.keys()].filter((i) => y[i] === 'early')
      const rising = early.toSorted((a, b) => X[a]![0]! - X[b]![0]!)
      // in whichever of the two usual orders the class was added up
      const totals = [early, rising].map((rows) => rows.reduce((sum, i) => sum + w[i]!, 0))
      return totals.every((total) => rising.reduce((left, i) => left - w[i]!, total) < 0)
    },
  )
}
