import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import {
  aroundZero,
  bottomHeavy,
  crowded,
  distinct,
  draw,
  falling,
  gaping,
  many,
  mostlyZeros,
  oneOverAndOver,
  outOfPlace,
  repeated,
  rising,
  twice,
} from './draws.ts'

const { hidden } = casesOf<typeof Api>()

const sample: Api.Kind = 'sample'
const population: Api.Kind = 'population'

const tooFine = 'float32 has seven digits, and these values differ in the ninth and later'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  ...inParts('values of every sign and size have a mean', [
    hidden('the mean of many values on both sides of zero', 'mean', (random) => [draw(random, 1000, 2, 15)]),
    hidden('zeros count like any other value', 'mean', (random) => [random.shuffle([0, 0, 0, ...draw(random, 9, 12, 4)])], {
      kills: ['passes-over-zeros'],
    }),
    hidden('the mean of values that begin with zero', 'mean', (random) => [[0, ...draw(random, 9, 12, 4)]], {
      kills: ['takes-a-leading-zero-for-none', 'passes-over-zeros'],
    }),
    hidden('a mean in a large unit', 'mean', (random) => [draw(random, 30, 4e-9, 1e-9)], { kills: ['rounds-small-numbers-away'] }),
    hidden('the mean of times in milliseconds since 1970', 'mean', (random) => [draw(random, 50, 1.76e12, 1e10)]),
    hidden(
      'the mean of well over a hundred thousand values',
      'mean',
      (random) => [Array.from({ length: random.int(120_000, 150_000) }, () => random.int(1, 999) / 10)],
      { kills: ['adds-by-recursion'], oracleOnly: 'float32 loses digits to so many additions' },
    ),
    hidden('the mean of one value, well over a hundred thousand times', 'mean', (random) => [oneOverAndOver(random)], {
      kills: ['adds-by-recursion', 'adds-in-32-bits'],
      oracleOnly: 'float32 loses digits to so many additions',
    }),
  ]),
  ...inParts('a list of a single value has a mean, and one of none has not', [
    hidden('the mean of a single value', 'mean', (random) => [[random.uniform(3, 90)]], { kills: ['halfway-to-each-value'] }),
    hidden('nothing has no mean', 'mean', () => [[]], {
      throws: 'RangeError',
      kills: ['describes-nothing', 'throws-any-error', 'reduces-without-a-start'],
    }),
  ]),

  ...inParts('one value in the middle, or two', [
    hidden('an odd number of values below and above zero', 'median', (random) => [outOfPlace(random)], {
      kills: ['never-sorts', 'two-above-the-middle'],
    }),
    hidden('an even number of values, the two in the middle far apart', 'median', (random) => [gaping(random)], {
      kills: ['upper-of-the-two', 'lower-of-the-two', 'two-above-the-middle', 'sorts-the-callers-list'],
    }),
    hidden('the middle of two values', 'median', (random) => [[random.uniform(20, 90), random.uniform(-9, 9)]], {
      kills: ['upper-of-the-two', 'lower-of-the-two'],
    }),
    hidden(
      'the middle of three values',
      'median',
      (random) => [random.shuffle([random.uniform(-9, 0), 5, random.uniform(30, 90)])],
      {
        kills: ['two-above-the-middle'],
      },
    ),
    hidden('a middle in a large unit', 'median', (random) => [draw(random, 31, 4e-9, 1e-9)]),
  ]),
  ...inParts('values that are many alike, or far out', [
    hidden('the least value occurs more often than all others together', 'median', (random) => [bottomHeavy(random)], {
      kills: ['takes-each-value-once'],
    }),
    hidden('one value outweighs all others', 'median', (random) => [random.shuffle([...draw(random, 20, 40, 4), 1e6])], {
      kills: ['takes-the-mean'],
    }),
    hidden('zeros stand in the middle like any other value', 'median', (random) => [aroundZero(random)], {
      kills: ['median-passes-over-zeros'],
    }),
  ]),
  ...inParts('long lists, in time', [
    hidden('a long list that falls, in time', 'median', (random) => [falling(random)], { kills: ['divides-at-the-first-value'] }),
    hidden('a long list that rises, in time', 'median', (random) => [rising(random)]),
    hidden('well over a hundred thousand values, most of them zeros', 'median', (random) => [mostlyZeros(random)], {
      kills: ['spreads-the-values'],
    }),
  ]),
  ...inParts('a list of a single value has a middle, and one of none has not', [
    hidden('the middle of a single value', 'median', (random) => [[random.uniform(3, 90)]], { kills: ['two-above-the-middle'] }),
    hidden('nothing has no middle', 'median', () => [[]], {
      throws: 'RangeError',
      kills: ['describes-nothing', 'throws-any-error'],
    }),
  ]),

  ...inParts('one mode, several, or every value', [
    hidden('three modes with signs and several digits', 'modes', (random) => [repeated(random, 3, 4)], {
      kills: ['modes-as-they-appear', 'modes-sorted-as-text', 'first-mode-only', 'modes-as-text', 'every-occurrence'],
    }),
    hidden('a single mode', 'modes', (random) => [repeated(random, 1, 3)]),
    hidden('zero is the mode', 'modes', (random) => [random.shuffle([0, 0, ...distinct(random, 9).filter((it) => it !== 0)])], {
      kills: ['zero-is-no-mode'],
    }),
    hidden('all values occur equally often', 'modes', (random) => [random.shuffle(distinct(random, 8))], {
      kills: ['no-mode-among-equals', 'first-mode-only'],
    }),
    hidden('all values occur twice', 'modes', (random) => [twice(random)], {
      kills: ['no-mode-among-pairs'],
    }),
    hidden('one value is its own mode', 'modes', (random) => [[random.uniform(3, 90)]], { kills: ['no-mode-among-equals'] }),
    hidden(
      'one value many times is the only mode',
      'modes',
      (random) => [Array<number>(random.int(5, 9)).fill(random.uniform(3, 90))],
      { kills: ['every-occurrence'] },
    ),
  ]),
  ...inParts('values that are nearly the same', [
    hidden(
      'values that agree in six digits are different values',
      'modes',
      (random) => [crowded(random, random.uniform(10, 20), 1e-8)],
      {
        kills: ['rounds-before-counting', 'keeps-32-bits'],
      },
    ),
    hidden(
      'values that differ in their last digit alone',
      'modes',
      (random) => [crowded(random, random.uniform(8.1, 15), 2 ** -49)],
      {
        kills: ['takes-close-for-equal', 'rounds-before-counting', 'keeps-32-bits'],
      },
    ),
    hidden(
      'values in a large unit are close together and different',
      'modes',
      (random) => [crowded(random, random.uniform(1e-7, 2e-7), 1e-10)],
      { kills: ['takes-close-for-equal', 'rounds-before-counting'] },
    ),
    hidden(
      'milliseconds since 1970 that follow each other',
      'modes',
      (random) => [crowded(random, random.int(1.7e12, 1.8e12), 1)],
      {
        kills: ['keeps-32-bits'],
      },
    ),
  ]),
  hidden('well over a hundred thousand values, in time', 'modes', (random) => [many(random)], {
    kills: ['counts-again-for-each', 'spreads-the-counts'],
  }),
  hidden('nothing has no modes', 'modes', () => [[]], { throws: 'RangeError', kills: ['describes-nothing', 'throws-any-error'] }),

  ...inParts('the divisor of a sample and that of a population', [
    hidden('a sample of measurements', 'variance', (random) => [draw(random, 60, 20, 3), sample], {
      kills: ['always-a-population', 'swaps-the-kinds', 'distances-not-squared', 'squares-after-the-mean-has-moved'],
    }),
    hidden('a population of measurements', 'variance', (random) => [draw(random, 60, 20, 3), population], {
      kills: ['always-a-sample', 'swaps-the-kinds'],
    }),
    hidden('a sample of two', 'variance', (random) => [draw(random, 2, 5, 9), sample], { kills: ['always-a-population'] }),
    hidden('a population of two', 'variance', (random) => [draw(random, 2, 5, 9), population], { kills: ['always-a-sample'] }),
    hidden('one value is a population without spread', 'variance', (random) => [[random.uniform(3, 90)], population], {
      kills: ['refuses-a-single-value'],
    }),
    hidden('a sample that begins with zero', 'variance', (random) => [[0, ...draw(random, 9, 12, 4)], sample], {
      kills: ['takes-a-leading-zero-for-none'],
    }),
    hidden('as large a sample as there may be', 'variance', (random) => [draw(random, 1000, -3, 8), sample]),
  ]),
  ...inParts('values far from zero, or in a large unit', [
    hidden('a billion and a little: the differences decide', 'variance', (random) => [draw(random, 40, 1e9, 2), sample], {
      kills: ['mean-of-squares', 'sum-of-squares', 'negative-becomes-zero', 'keeps-32-bits'],
      oracleOnly: tooFine,
    }),
    hidden('times of events in milliseconds since 1970', 'variance', (random) => [draw(random, 50, 1.76e12, 1e4), population], {
      kills: ['mean-of-squares', 'sum-of-squares', 'negative-becomes-zero', 'keeps-32-bits'],
      oracleOnly: tooFine,
    }),
    hidden('a spread in a large unit', 'variance', (random) => [draw(random, 30, 3e-7, 1e-7), sample], {
      kills: ['rounds-small-numbers-away'],
    }),
    hidden('a spread in a very large unit', 'variance', (random) => [draw(random, 30, 3e-12, 1e-12), population], {
      kills: ['rounds-small-numbers-away'],
    }),
    hidden('a spread in a unit beyond all use', 'variance', (random) => [draw(random, 30, -3e-40, 1e-40), sample], {
      kills: ['rounds-small-numbers-away'],
      oracleOnly: 'float32 ends at 1e-45, and holds no square of such numbers',
    }),
    hidden('equal values have no variance', 'variance', (random) => [Array<number>(random.int(9, 12)).fill(0.1), population]),
  ]),
  ...inParts('groups that are too small for a variance', [
    hidden('a population of nobody', 'variance', () => [[], population], {
      throws: 'RangeError',
      kills: ['describes-nothing', 'divides-by-zero', 'throws-any-error'],
    }),
    hidden('a sample of nobody', 'variance', () => [[], sample], {
      throws: 'RangeError',
      kills: ['describes-nothing', 'divides-by-zero', 'throws-any-error'],
    }),
    hidden('a sample of one measurement', 'variance', (random) => [[random.uniform(3, 90)], sample], {
      throws: 'RangeError',
      kills: ['one-value-has-no-spread', 'divides-by-zero'],
    }),
  ]),

  ...inParts('the spread in the unit of the values', [
    hidden('the standard deviation of a sample', 'standardDeviation', (random) => [draw(random, 30, -8, 2.5), sample], {
      kills: ['forgets-the-root', 'always-a-population', 'root-of-the-wrong-kind'],
    }),
    hidden('the standard deviation of a population', 'standardDeviation', (random) => [draw(random, 30, -8, 2.5), population], {
      kills: ['forgets-the-root', 'always-a-sample'],
    }),
    hidden('far from zero, in the unit of the values', 'standardDeviation', (random) => [draw(random, 30, -1e9, 4), population], {
      kills: ['mean-of-squares', 'sum-of-squares', 'negative-becomes-zero', 'keeps-32-bits'],
      oracleOnly: tooFine,
    }),
    hidden('a standard deviation in a large unit', 'standardDeviation', (random) => [draw(random, 30, 3e-7, 1e-7), sample], {
      kills: ['rounds-small-numbers-away', 'forgets-the-root'],
    }),
    hidden('equal values do not spread', 'standardDeviation', (random) => [Array<number>(random.int(9, 12)).fill(0.1), sample]),
    hidden('a population of one does not spread', 'standardDeviation', (random) => [[random.uniform(3, 90)], population], {
      kills: ['refuses-a-single-value'],
    }),
  ]),
  ...inParts('groups that are too small for a standard deviation', [
    hidden('a sample of one has no standard deviation', 'standardDeviation', (random) => [[random.uniform(3, 90)], sample], {
      throws: 'RangeError',
      kills: ['one-value-has-no-spread', 'divides-by-zero'],
    }),
    hidden('nobody has no standard deviation', 'standardDeviation', () => [[], population], {
      throws: 'RangeError',
      kills: ['root-of-nothing', 'describes-nothing', 'divides-by-zero'],
    }),
    hidden('a sample of nobody has no standard deviation', 'standardDeviation', () => [[], sample], {
      throws: 'RangeError',
      kills: ['describes-nothing', 'divides-by-zero'],
    }),
  ]),
]
