import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import {
  aroundBinomial,
  aroundNormal,
  aroundUniform,
  aroundZero,
  alwaysSucceeds,
  bell,
  betweenSteps,
  binomial,
  closeToSteps,
  everyCount,
  farAndNarrow,
  farOut,
  inLargeUnit,
  interval,
  manyLevels,
  narrow,
  normal,
  rare,
  seldom,
  tails,
  trials,
  uniform,
} from './draws.ts'
import { impossibleFor } from './refusals.ts'
import { samples } from './samples.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const tooFine = 'F is asked for to seven digits, and float32 has no more than that'
const tooMany = 'a product over a hundred thousand trials, and its logarithm, lose all digits in float32'

/** What answers the ends before it looks at the parameters. */
const endsFirst = { throws: 'RangeError' as const, kills: ['takes-any-parameters', 'answers-ends-first'] }

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  ...inParts('bells and intervals, close by and far out', [
    hidden('a bell, out to four standard deviations', 'density', (random) => aroundNormal(random, [-4, -2, -0.5, 0, 0.7, 3]), {
      kills: ['sd-as-variance', 'not-divided-by-sd', 'no-half-in-the-exponent'],
    }),
    hidden('a narrow bell', 'density', (random) => narrow(random), { kills: ['sd-as-variance', 'not-divided-by-sd'] }),
    hidden('a bell below zero, whose tails count', 'density', (random) => tails(random), {
      kills: ['sd-as-variance', 'dense-near-the-mean-alone'],
      oracleOnly: 'float32 keeps too few digits of an exponent this large',
    }),
    hidden('the standard normal distribution', 'density', () => [normal(0, 1), [-2, 0, 0.5]]),
    hidden('a bell far from zero, and narrow', 'density', (random) => farAndNarrow(random), {
      oracleOnly: 'float32 keeps no digit of a spread so far from zero',
    }),
    hidden('a bell that is next to nothing wide', 'density', (random) => {
      const sd = random.uniform(1e-12, 2e-12)
      return [normal(0, sd), [-2 * sd, 0, sd]]
    }),
    hidden('a billion standard deviations away', 'density', (random) => aroundNormal(random, [-1e9, 1e9])),
    hidden('equal density inside, at both ends, and outside', 'density', (random) => aroundUniform(random), {
      kills: ['leaves-out-the-upper-end', 'dense-everywhere'],
    }),
    hidden('an interval with zero in it', 'density', (random) => aroundZero(random), { kills: ['dense-everywhere'] }),
  ]),
  ...inParts('counts of few trials, and of a hundred thousand', [
    hidden('every count of some twenty trials', 'density', (random) => everyCount(random), {
      kills: ['swaps-p', 'swaps-successes-and-ways'],
    }),
    hidden('counts among a hundred trials', 'density', (random) => aroundBinomial(random, 100), {
      kills: ['stirling-without-its-correction', 'normal-for-counts'],
    }),
    hidden('counts among a hundred thousand trials', 'density', (random) => aroundBinomial(random, 100_000), {
      kills: ['multiplies-factorials', 'begins-at-no-success', 'normal-for-counts'],
      oracleOnly: tooMany,
    }),
    hidden(
      'a hundred thousand trials that hardly ever succeed',
      'density',
      (random) => [binomial(100_000, random.uniform(1e-5, 2e-5)), [0, 1, 3]],
      { kills: ['normal-for-counts'], oracleOnly: tooMany },
    ),
    hidden('a count where hardly anything is left, among a hundred thousand trials', 'density', (random) => farOut(random), {
      kills: ['begins-at-no-success', 'normal-for-counts'],
      oracleOnly: tooMany,
    }),
    hidden(
      'more than a thousand trials that seldom succeed',
      'density',
      (random) => [binomial(random.int(1100, 1300), random.uniform(0.004, 0.006)), [0, 2, 14]],
      { kills: ['normal-for-counts', 'rare-events'], oracleOnly: tooMany },
    ),
    hidden('a success in billions of trials', 'density', (random) => [binomial(100_000, random.uniform(1e-10, 2e-10)), [0, 1]], {
      oracleOnly: tooMany,
    }),
    hidden(
      'a failure in billions of trials',
      'density',
      (random) => [binomial(100_000, 1 - random.uniform(1e-10, 2e-10)), [99_999]],
      { kills: ['begins-at-no-success'], oracleOnly: tooMany },
    ),
    hidden(
      'a hundred thousand trials that hardly ever fail',
      'density',
      (random) => [binomial(100_000, 1 - random.uniform(1e-5, 2e-5)), [99_996, 99_999, 100_000]],
      { kills: ['begins-at-no-success', 'normal-for-counts'], oracleOnly: tooMany },
    ),
  ]),
  ...inParts('a single trial, certain trials, and what is no count', [
    hidden('a single trial', 'density', (random) => [trials(random, 1), [0, 1, 2]], { kills: ['swaps-p'] }),
    hidden('trials that never succeed', 'density', (random) => [binomial(random.int(5, 9), 0), [0, 1, 3]], {
      kills: ['takes-the-logarithm-of-zero'],
    }),
    hidden('trials that always succeed', 'density', (random) => alwaysSucceeds(random), {
      kills: ['takes-the-logarithm-of-zero'],
    }),
    hidden(
      'between two counts, and outside all',
      'density',
      (random) => [trials(random, 12), [random.int(2, 9) + 0.5, 4.01, -1, 13]],
      { kills: ['density-between-counts'] },
    ),
  ]),
  ...inParts(
    'distributions that have no density',
    impossibleFor('density', 'the density of', (distribution) => [distribution, [1]]),
  ),

  ...inParts('how much of a bell or an interval lies below', [
    hidden(
      'a bell, summed up to seven digits',
      'cumulative',
      (random) => aroundNormal(random, [-5.06, -4.6, -3, -1.5, -0.6, 0.01, 1, 2.2, 4.4, 5.06]),
      {
        kills: ['erf-of-z', 'erf-to-five-digits', 'upper-tail', 'logistic-for-normal', 'nothing-beyond-four'],
        oracleOnly: tooFine,
      },
    ),
    hidden('far out on both sides of a bell', 'cumulative', (random) => aroundNormal(random, [-60, -25, -9, -6, 6, 9, 25, 60]), {
      kills: ['series-everywhere'],
      oracleOnly: tooFine,
    }),
    hidden('the standard normal distribution, summed up', 'cumulative', () => [normal(0, 1), [-1, 0, 2]], { oracleOnly: tooFine }),
    hidden('a bell far from zero, and narrow, summed up', 'cumulative', (random) => farAndNarrow(random), { oracleOnly: tooFine }),
    hidden('a billion standard deviations below, and above', 'cumulative', (random) => aroundNormal(random, [-1e9, 1e9]), {
      kills: ['series-everywhere'],
      oracleOnly: tooFine,
    }),
    hidden('an interval, and outside of it', 'cumulative', (random) => aroundUniform(random), { kills: ['runs-beyond-one'] }),
    hidden('a bell in a large unit, summed up', 'cumulative', (random) => inLargeUnit(random).curve, {
      kills: ['takes-little-for-none'],
      oracleOnly: tooFine,
    }),
    hidden('an interval in a large unit, summed up', 'cumulative', (random) => inLargeUnit(random).stretch, {
      kills: ['takes-little-for-none'],
    }),
    hidden('an interval with zero in it, summed up', 'cumulative', (random) => aroundZero(random), { kills: ['runs-beyond-one'] }),
  ]),
  ...inParts('at most so many successes', [
    hidden(
      'counts, between two of them, and outside all',
      'cumulative',
      (random) => [trials(random, 24), [-3, -0.5, 0, 7, 9.5, 11.9, 14, 23.2, 24, 31]],
      { kills: ['leaves-x-out', 'rounds-x', 'swaps-p', 'normal-for-counts'] },
    ),
    hidden('far below and far above all counts', 'cumulative', (random) => [trials(random, 12), [-1e12, 1e12]], {
      kills: ['adds-up-to-x'],
    }),
    hidden('trials that never succeed, summed up', 'cumulative', (random) => [binomial(random.int(5, 9), 0), [-1, 0, 3]], {
      kills: ['takes-the-logarithm-of-zero'],
    }),
    hidden('trials that always succeed, summed up', 'cumulative', (random) => alwaysSucceeds(random), {
      kills: ['takes-the-logarithm-of-zero'],
    }),
    hidden(
      'at most so many of more than a thousand trials that seldom succeed',
      'cumulative',
      (random) => [binomial(random.int(1100, 1300), random.uniform(0.004, 0.006)), [0, 2, 14]],
      { kills: ['sums-rare-events'], oracleOnly: tooMany },
    ),
    hidden('at most so many of a hundred thousand trials', 'cumulative', (random) => aroundBinomial(random, 100_000), {
      kills: ['multiplies-factorials', 'begins-at-no-success', 'normal-for-counts'],
      oracleOnly: tooMany,
    }),
  ]),
  ...inParts(
    'distributions that nothing lies below',
    impossibleFor('cumulative', 'what lies below in', (distribution) => [distribution, [1]]),
  ),

  ...inParts('levels of a bell or an interval, and the ends', [
    hidden(
      'levels of a bell, into its tails',
      'quantile',
      (random) => [bell(random), [0.0002, 0.02, 0.3, 0.5, 0.8, 0.99, 0.9997]],
      {
        kills: ['never-scales-back', 'searches-three-deviations'],
      },
    ),
    hidden('the quartiles of the standard normal distribution', 'quantile', () => [normal(0, 1), [0.25, 0.5, 0.75]]),
    hidden('levels next to the ends of a bell', 'quantile', (random) => [bell(random), [1e-10, 1.3e-5, 1 - 1.3e-5, 1 - 1e-10]], {
      kills: ['searches-three-deviations'],
      oracleOnly: 'float32 rounds levels so close to 1',
    }),
    hidden('levels of a bell far from zero, and narrow', 'quantile', (random) => [farAndNarrow(random)[0], [0.1, 0.5, 0.7]], {
      kills: ['never-scales-back'],
      oracleOnly: 'float32 keeps no digit of a spread so far from zero',
    }),
    hidden('the ends of a bell', 'quantile', (random) => [bell(random), [0, 0.4, 1]], {
      kills: ['bell-with-ends'],
      oracleOnly: 'the steps by which tensors find a quantile never end at infinity',
    }),
    hidden('levels of an interval, and its ends', 'quantile', (random) => [interval(random), [0, 0.1, 0.5, 0.83, 1]], {
      kills: ['share-of-high'],
    }),
    hidden('levels of an interval with zero in it', 'quantile', (random) => [aroundZero(random)[0], [0, 0.2, 0.6, 1]], {
      kills: ['share-of-high'],
    }),
  ]),
  ...inParts('levels of counts, and the ends', [
    hidden('levels between the steps of F', 'quantile', (random) => betweenSteps(random, rare(random), [0, 1, 2, 4]), {
      kills: ['largest-below', 'rounds-the-bell'],
    }),
    hidden('levels close to the steps of F', 'quantile', (random) => closeToSteps(trials(random, 10)), {
      kills: ['slack-at-the-steps'],
      oracleOnly: 'the levels are closer to the steps than float32 tells apart',
    }),
    hidden('the ends of a count', 'quantile', (random) => [trials(random, 400), [0, 1]], {
      kills: ['last-count-that-matters'],
      oracleOnly: 'sums in float32 reach 1 long before the last count',
    }),
    hidden('levels of a single trial', 'quantile', (random) => [trials(random, 1), [0, 0.2, 0.55, 0.8, 1]], {
      kills: ['largest-below'],
    }),
    hidden('a level that takes the last count', 'quantile', (random) => betweenSteps(random, trials(random, 3), [3]), {
      kills: ['largest-below'],
    }),
    hidden('the level 0 where no success is next to impossible', 'quantile', (random) => [trials(random, 5000), [0]], {
      oracleOnly: tooMany,
    }),
    hidden('levels of more than a thousand trials that seldom succeed', 'quantile', (random) => seldom(random), {
      kills: ['rounds-the-bell'],
      oracleOnly: tooMany,
    }),
    hidden('levels of a hundred thousand trials', 'quantile', (random) => manyLevels(random), {
      kills: ['largest-below'],
      oracleOnly: tooMany,
    }),
  ]),
  ...inParts('distributions that have no quantiles', [
    ...impossibleFor('quantile', 'the quantiles of', (distribution) => [distribution, [0.5]]),
    hidden('the least of a bell without spread', 'quantile', (random) => [normal(random.normal(), 0), [0]], endsFirst),
    hidden('the most of a bell without spread', 'quantile', (random) => [normal(random.normal(), 0), [1]], endsFirst),
    hidden('the least of an interval turned over', 'quantile', (random) => [uniform(random.uniform(2, 3), 1), [0]], endsFirst),
    hidden('the most of an interval turned over', 'quantile', (random) => [uniform(random.uniform(2, 3), 1), [1]], endsFirst),
    hidden('the least of trials and a half', 'quantile', (random) => [binomial(random.int(3, 8) + 0.5, 0.5), [0]], endsFirst),
    hidden('the most of trials and a half', 'quantile', (random) => [binomial(random.int(3, 8) + 0.5, 0.5), [1]], endsFirst),
  ]),
  ...inParts('levels that there cannot be', [
    hidden('a level above 1', 'quantile', (random) => [bell(random), [random.uniform(1.01, 1.5)]], {
      throws: 'RangeError',
      kills: ['takes-any-level'],
    }),
    hidden('a level of an interval above 1', 'quantile', (random) => [interval(random), [random.uniform(1.01, 1.5)]], {
      throws: 'RangeError',
      kills: ['takes-any-level'],
    }),
    hidden('a level of counts above 1', 'quantile', (random) => [trials(random, 12), [random.uniform(1.01, 1.5)]], {
      throws: 'RangeError',
      kills: ['takes-any-level', 'ends-at-the-last-count'],
    }),
    hidden('a level below 0', 'quantile', (random) => [interval(random), [random.uniform(-0.5, -0.1)]], {
      throws: 'RangeError',
      kills: ['takes-any-level'],
    }),
    hidden('a level of a bell below 0', 'quantile', (random) => [bell(random), [random.uniform(-0.5, -0.1)]], {
      throws: 'RangeError',
      kills: ['takes-any-level'],
    }),
    hidden('a level of counts below 0', 'quantile', (random) => [trials(random, 12), [random.uniform(-0.5, -0.1)]], {
      throws: 'RangeError',
      kills: ['takes-any-level', 'ends-at-the-last-count'],
    }),
    hidden('a level that is no number', 'quantile', (random) => [interval(random), [NaN]], {
      throws: 'RangeError',
      kills: ['takes-any-level', 'lets-nan-through'],
    }),
    hidden('a level of a bell that is no number', 'quantile', (random) => [bell(random), [NaN]], {
      throws: 'RangeError',
      kills: ['takes-any-level', 'lets-nan-through'],
    }),
    hidden('a level of counts that is no number', 'quantile', (random) => [trials(random, 12), [NaN]], {
      throws: 'RangeError',
      kills: ['takes-any-level', 'lets-nan-through'],
    }),
  ]),

  ...samples,
]
