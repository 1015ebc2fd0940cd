import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'
import {
  composeRows,
  drawDistribution,
  drawLikelihoods,
  drawModel,
  drawRows,
  drawScreening,
  drawTraining,
  turnAround,
  unsmoothed,
  withGaps,
  withTwins,
} from './draws.ts'

const { hidden } = casesOf<typeof Api>()

const positive: Api.Result = 'positive'
const negative: Api.Result = 'negative'

const tooLong = 'a sum of thousands of logarithms keeps three decimals in float32'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden(
    'a dozen observations, four hypotheses of different weight',
    'updateBeliefs',
    (random) => [drawDistribution(random, 4).map((p) => p * (1 + 6e-7)), drawLikelihoods(random, 12, 4, 0.2, 0.9)],
    {
      kills: [
        'forgets-the-prior',
        'prior-at-every-step',
        'begins-from-the-prior-again',
        'changes-the-prior',
        'asks-for-exactly-one',
      ],
    },
  ),
  hidden(
    'densities of measurements, most of them above one',
    'updateBeliefs',
    (random) => [drawDistribution(random, 3).map((p) => p * (1 - 6e-7)), drawLikelihoods(random, 9, 3, 2, 9)],
    { kills: ['refuses-densities', 'asks-for-exactly-one'] },
  ),
  hidden(
    'thousands of observations, each of them a little surprising',
    'updateBeliefs',
    (random) => [drawDistribution(random, 3), drawLikelihoods(random, random.int(3000, 3900), 3, 0.3, 0.34)],
    { kills: ['multiplies-all-likelihoods', 'exponentiates-sums'], oracleOnly: tooLong },
  ),
  hidden('what a thousand observations spoke against comes back', 'updateBeliefs', (random) => turnAround(random), {
    kills: ['normalises-plain-numbers', 'keeps-a-floor'],
    oracleOnly: tooLong,
  }),
  hidden(
    'a hypothesis with no probability to begin with',
    'updateBeliefs',
    (random) => [
      [0, ...drawDistribution(random, 2)],
      drawLikelihoods(random, 40, 3, 0.1, 0.3).map(([a, b, c]) => [3 * a!, b!, c!]),
    ],
    { kills: ['keeps-zero-alive', 'forgets-the-prior'] },
  ),
  hidden(
    'the first observation rules a hypothesis out, and all that follow speak for it',
    'updateBeliefs',
    (random) => {
      const later = drawLikelihoods(random, 40, 3, 0.1, 0.3).map(([a, b, c]) => [a!, 3 * b!, c!])
      return [drawDistribution(random, 3), [[0.4, 0, 0.6], ...later]]
    },
    { kills: ['keeps-zero-alive', 'hardly-impossible'] },
  ),
  hidden('nothing has been observed', 'updateBeliefs', (random) => [drawDistribution(random, 3), []], {
    oracleOnly: 'there is nothing to multiply',
  }),
  hidden(
    'observations that no hypothesis allows',
    'updateBeliefs',
    (random) => [
      [...drawDistribution(random, 2), 0],
      [
        [0.4, 0, 0.3],
        [0, 0.6, random.uniform(0.2, 0.5)],
      ],
    ],
    { throws: 'RangeError', kills: ['divides-nothing-by-nothing', 'throws-any-error'] },
  ),
  hidden(
    'a prior that adds up to a little less than one',
    'updateBeliefs',
    (random) => [drawDistribution(random, 3).map((p) => p * (1 - 5e-6)), drawLikelihoods(random, 2, 3, 0.2, 0.9)],
    { throws: 'RangeError', kills: ['takes-any-prior', 'throws-any-error', 'takes-nearly-one'] },
  ),
  hidden(
    'a prior that adds up to a little more than one',
    'updateBeliefs',
    (random) => [drawDistribution(random, 3).map((p) => p * (1 + 5e-6)), drawLikelihoods(random, 2, 3, 0.2, 0.9)],
    { throws: 'RangeError', kills: ['takes-any-prior', 'takes-nearly-one'] },
  ),
  hidden('no hypotheses', 'updateBeliefs', () => [[], []], { throws: 'RangeError', kills: ['takes-any-prior'] }),
  hidden('a negative number in a prior', 'updateBeliefs', (random) => [[0.7, 0.5, -0.2], drawLikelihoods(random, 2, 3, 0.2, 0.9)], {
    throws: 'RangeError',
    kills: ['takes-any-weights'],
  }),
  hidden(
    'a prior in which one is no number',
    'updateBeliefs',
    (random) => [[...drawDistribution(random, 2), NaN], drawLikelihoods(random, 2, 3, 0.2, 0.9)],
    { throws: 'RangeError', kills: ['lets-nan-through'] },
  ),
  hidden(
    'a likelihood that is no number',
    'updateBeliefs',
    (random) => [drawDistribution(random, 2), [[0.3, 0.4], random.shuffle([0.5, NaN])]],
    { throws: 'RangeError', kills: ['lets-nan-through'] },
  ),
  hidden(
    'a likelihood that is infinite',
    'updateBeliefs',
    (random) => [drawDistribution(random, 2), [[0.3, 0.4], random.shuffle([0.5, Infinity])]],
    { throws: 'RangeError', kills: ['takes-any-weights'] },
  ),
  hidden(
    'an observation with a likelihood too few',
    'updateBeliefs',
    (random) => [drawDistribution(random, 3), [[0.3, 0.4, 0.1], drawDistribution(random, 2)]],
    { throws: 'RangeError', kills: ['ignores-lengths'] },
  ),

  hidden('cleared of a rare condition', 'diagnose', (random) => [drawScreening(random, 1e-5, 1e-4), negative], {
    kills: ['neglects-the-base-rate', 'probability-of-health', 'ignores-the-result'],
  }),
  hidden(
    'one in a million, and a test that nearly always errs',
    'diagnose',
    (random) => [drawScreening(random, 1e-6, 9e-6), positive],
    {
      kills: ['every-second-is-ill', 'specificity-for-false-alarms'],
    },
  ),
  hidden('cleared of what next to nobody has', 'diagnose', (random) => [drawScreening(random, 5e-17, 2e-16), negative], {
    kills: ['subtracts-the-healthy'],
  }),
  hidden(
    'a condition that nobody has, and a test that would miss nobody',
    'diagnose',
    (random) => [{ prevalence: 0, sensitivity: 1, specificity: random.uniform(0.85, 0.97) }, positive],
    { kills: ['neglects-the-base-rate'] },
  ),
  hidden(
    'a result that never comes',
    'diagnose',
    (random) => [{ prevalence: 0, sensitivity: random.uniform(0.8, 1), specificity: 1 }, positive],
    { throws: 'RangeError', kills: ['divides-nothing-by-nothing'] },
  ),
  hidden(
    'a rate above one',
    'diagnose',
    (random) => [{ ...drawScreening(random, 0.05, 0.2), sensitivity: random.uniform(1.05, 1.4) }, positive],
    { throws: 'RangeError', kills: ['takes-any-rate', 'throws-any-error'] },
  ),
  hidden(
    'a rate below zero',
    'diagnose',
    (random) => [{ ...drawScreening(random, 0.05, 0.2), specificity: random.uniform(-0.4, -0.1) }, positive],
    { throws: 'RangeError', kills: ['takes-any-rate'] },
  ),
  hidden('a rate that is no number', 'diagnose', (random) => [{ ...drawScreening(random, 0.05, 0.2), prevalence: NaN }, positive], {
    throws: 'RangeError',
    kills: ['takes-any-rate', 'lets-nan-through'],
  }),

  hidden('three classes of different size', 'trainNaiveBayes', (random) => drawTraining(random, [6, 10, 4], 7, 1), {
    kills: [
      'leaves-out-smoothing',
      'denominator-plus-alpha',
      'counts-rows',
      'divides-by-all-words',
      'smooths-the-priors',
      'equal-priors',
      'words-of-the-class',
    ],
  }),
  hidden(
    'a single message, and less smoothing',
    'trainNaiveBayes',
    (random) => [[[3, 0, 1, 2, 0, 5]], [1], 2, random.uniform(0.1, 0.4)],
    {
      kills: ['always-plus-one', 'denominator-plus-words', 'denominator-plus-alpha'],
    },
  ),
  hidden('a class of which there are no rows, and a word that nobody used', 'trainNaiveBayes', (random) => withGaps(random), {
    kills: ['words-of-the-class', 'classes-that-occur', 'drops-unused-words', 'refuses-an-empty-class'],
  }),
  hidden('nothing to train on', 'trainNaiveBayes', () => [[], [], 2, 1], { throws: 'RangeError', kills: ['trains-on-nothing'] }),
  hidden('messages, but no words that they could hold', 'trainNaiveBayes', () => [[[], []], [0, 1], 2, 1], {
    throws: 'RangeError',
    kills: ['trains-on-nothing', 'trains-without-words'],
  }),
  hidden(
    'training on a count that is none',
    'trainNaiveBayes',
    (random) => {
      const [rows, ...rest] = drawTraining(random, [3, 3], 4, 1)
      return [rows.with(4, rows[4]!.with(2, random.pick([1.5, NaN]))), ...rest]
    },
    { throws: 'RangeError', kills: ['trains-on-any-count'] },
  ),
  hidden(
    'a row with a word more than the others',
    'trainNaiveBayes',
    (random) => {
      const [rows, ...rest] = drawTraining(random, [3, 3], 4, 1)
      return [rows.with(2, [...rows[2]!, 1]), ...rest]
    },
    { throws: 'RangeError', kills: ['ignores-lengths'] },
  ),
  hidden(
    'a label of no class',
    'trainNaiveBayes',
    (random) => {
      const [rows, labels, classes, smoothing] = drawTraining(random, [3, 3], 4, 1)
      return [rows, labels.with(1, classes), classes, smoothing]
    },
    { throws: 'RangeError', kills: ['takes-any-label'] },
  ),
  hidden(
    'a label below the first class',
    'trainNaiveBayes',
    (random) => {
      const [rows, labels, ...rest] = drawTraining(random, [3, 3], 4, 1)
      return [rows, labels.with(4, -1), ...rest]
    },
    { throws: 'RangeError', kills: ['takes-any-label'] },
  ),
  hidden(
    'a label between two classes',
    'trainNaiveBayes',
    (random) => {
      const [rows, labels, ...rest] = drawTraining(random, [3, 3], 4, 1)
      return [rows, labels.with(3, 0.5), ...rest]
    },
    { throws: 'RangeError', kills: ['takes-any-label', 'takes-labels-between'] },
  ),
  hidden(
    'a label too many',
    'trainNaiveBayes',
    (random) => {
      const [rows, labels, ...rest] = drawTraining(random, [3, 3], 4, 1)
      return [rows, [...labels, 1], ...rest]
    },
    { throws: 'RangeError', kills: ['takes-spare-labels'] },
  ),
  hidden(
    'a label too few',
    'trainNaiveBayes',
    (random) => {
      const [rows, labels, ...rest] = drawTraining(random, [3, 3], 4, 1)
      return [rows, labels.slice(1), ...rest]
    },
    { throws: 'RangeError', kills: ['ignores-lengths'] },
  ),
  hidden('no smoothing at all', 'trainNaiveBayes', (random) => drawTraining(random, [3, 3], 4, 0), {
    throws: 'RangeError',
    kills: ['takes-any-smoothing'],
  }),
  hidden('a smoothing that is no number', 'trainNaiveBayes', (random) => drawTraining(random, [3, 3], 4, NaN), {
    throws: 'RangeError',
    kills: ['takes-any-smoothing', 'lets-nan-through'],
  }),

  hidden('short messages', 'classify', (random) => [drawModel(random, 3, 8), drawRows(random, 20, 8, 6)], {
    kills: ['leaves-out-the-priors', 'words-once', 'answers-in-logarithms', 'divides-by-length', 'absent-words-speak'],
  }),
  hidden(
    'documents of two thousand words and more',
    'classify',
    (random) => {
      const model = drawModel(random, 3, 40)
      return [model, composeRows(random, model, 6, random.int(2000, 2500))]
    },
    { kills: ['multiplies-probabilities', 'exponentiates-sums', 'starts-the-maximum-at-zero'], oracleOnly: tooLong },
  ),
  hidden(
    'thousands of different words',
    'classify',
    (random) => {
      const model = drawModel(random, 2, 3000)
      return [model, composeRows(random, model, 5, 900)]
    },
    { kills: ['multiplies-probabilities', 'exponentiates-sums'], oracleOnly: tooLong },
  ),
  hidden('classes that cannot be told apart', 'classify', (random) => withTwins(random), { kills: ['last-of-equals'] }),
  hidden('a model without smoothing, and words of probability zero', 'classify', (random) => unsmoothed(random), {
    kills: ['zero-times-infinity'],
  }),
  hidden(
    'a class with no probability to begin with',
    'classify',
    (random) => {
      const { logLikelihoods } = drawModel(random, 3, 6)
      const [first, second] = drawDistribution(random, 2)
      const logPriors = [Math.log(first!), -Infinity, Math.log(second!)]
      const tempting = [0.9, 0.02, 0.02, 0.02, 0.02, 0.02].map(Math.log)
      const rows = drawRows(random, 8, 6, 2).map((row) => row.with(0, random.int(11, 14)))
      const insistent = [random.int(300, 400), 0, 0, 0, 0, 0]
      return [{ logPriors, logLikelihoods: logLikelihoods.with(1, tempting) }, [...rows, insistent]]
    },
    { kills: ['leaves-out-the-priors', 'labels-without-priors'] },
  ),
  hidden(
    'a row that no class allows',
    'classify',
    (random) => {
      const [model, rows] = unsmoothed(random)
      return [model, [...rows, [2, 1, 0, 0, 1]]]
    },
    { throws: 'RangeError', kills: ['divides-nothing-by-nothing', 'adds-a-tiny-number', 'throws-any-error'] },
  ),
  hidden(
    'a count that is no integer',
    'classify',
    (random) => [drawModel(random, 2, 4), [...drawRows(random, 2, 4, 5), [1, 0.5, 0, 2]]],
    { throws: 'RangeError', kills: ['takes-any-count'] },
  ),
  hidden('a count below zero', 'classify', (random) => [drawModel(random, 2, 4), [...drawRows(random, 2, 4, 5), [1, 0, -1, 2]]], {
    throws: 'RangeError',
    kills: ['takes-any-count'],
  }),
  hidden(
    'a row with a count too few',
    'classify',
    (random) => [drawModel(random, 2, 4), [[1, 2, 0, 1], drawRows(random, 1, 3, 5)[0]!]],
    {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    },
  ),
]
