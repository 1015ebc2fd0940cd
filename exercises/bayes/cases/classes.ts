import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { composeRows, drawDistribution, drawModel, drawRows, equals, nearTwins, unsmoothed, withTwins } from './draws.ts'

const { hidden } = casesOf<typeof Api>()

const tooLong = 'a sum of thousands of logarithms keeps three decimals in float32'

/** Ordinary messages first, then ties and probabilities of zero, then what must be refused. */
export const classes = [
  ...inParts('messages of a few words, and none', [
    hidden('short messages', 'classify', (random) => [drawModel(random, 3, 8), drawRows(random, 20, 8, 6)], {
      kills: ['leaves-out-the-priors', 'words-once', 'answers-in-logarithms', 'divides-by-length', 'absent-words-speak'],
    }),
    hidden('no messages', 'classify', (random) => [drawModel(random, 3, 8), []], { oracleOnly: 'there is nothing to classify' }),
    hidden('a single class for all messages', 'classify', (random) => [drawModel(random, 1, 5), drawRows(random, 4, 5, 6)], {
      kills: ['answers-in-logarithms'],
    }),
    hidden('messages of twenty classes', 'classify', (random) => [drawModel(random, 20, 8), drawRows(random, 20, 8, 4)], {
      kills: ['leaves-out-the-priors'],
    }),
  ]),
  ...inParts('messages of thousands of words', [
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
  ]),
  ...inParts('classes that are equally probable', [
    hidden('classes that cannot be told apart', 'classify', (random) => withTwins(random), { kills: ['last-of-equals'] }),
    hidden('nothing speaks for any class', 'classify', (random) => equals(random), { kills: ['last-of-equals'] }),
    hidden('a class that is a little more probable than another', 'classify', (random) => nearTwins(random, 4e-4)),
    hidden(
      'a class that is more probable than another from the seventh digit on',
      'classify',
      (random) => nearTwins(random, 2e-7),
      {
        oracleOnly: 'float32 takes them for equally probable',
      },
    ),
    hidden(
      'a class that is more probable than another from the eleventh digit on',
      'classify',
      (random) => nearTwins(random, 2e-11),
      { kills: ['takes-close-for-equal'], oracleOnly: 'float32 takes them for equally probable' },
    ),
  ]),
  ...inParts('words and classes of probability zero', [
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
      'a class with no probability, and a word for it that occurs a billion times',
      'classify',
      (random) => {
        const { logLikelihoods } = drawModel(random, 3, 6)
        const logPriors = [-Infinity, ...drawDistribution(random, 2).map(Math.log)]
        const tempting = [0.9, 0.02, 0.02, 0.02, 0.02, 0.02].map(Math.log)
        const model = { logPriors, logLikelihoods: logLikelihoods.with(0, tempting) }
        return [model, [[random.int(2e9, 3e9), 0, 0, 0, 0, 0]]]
      },
      { kills: ['leaves-out-the-priors', 'labels-without-priors'], oracleOnly: 'float32 rounds such counts to hundreds' },
    ),
  ]),
  ...inParts('rows that cannot be classified', [
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
      'a count that is no number',
      'classify',
      (random) => [drawModel(random, 2, 4), [[1, NaN, 0, 2], ...drawRows(random, 2, 4, 5)]],
      { throws: 'RangeError', kills: ['takes-any-count', 'lets-nan-counts-through'] },
    ),
    hidden(
      'an infinite count',
      'classify',
      (random) => [drawModel(random, 2, 4), [...drawRows(random, 2, 4, 5), [1, 0, Infinity, 2]]],
      {
        throws: 'RangeError',
      },
    ),
    hidden(
      'a row with a count too few',
      'classify',
      (random) => [drawModel(random, 2, 4), [[1, 2, 0, 1], drawRows(random, 1, 3, 5)[0]!]],
      {
        throws: 'RangeError',
        kills: ['ignores-lengths'],
      },
    ),
    hidden(
      'a row with a count too many',
      'classify',
      (random) => [drawModel(random, 2, 4), [[1, 2, 0, 1], drawRows(random, 1, 5, 5)[0]!]],
      { throws: 'RangeError', kills: ['ignores-lengths', 'cuts-what-is-spare'] },
    ),
    hidden('a spare count that is zero', 'classify', (random) => [drawModel(random, 2, 4), [[1, 2, 0, 1, 0]]], {
      throws: 'RangeError',
      kills: ['ignores-lengths', 'cuts-what-is-spare'],
    }),
    hidden('a row without counts', 'classify', (random) => [drawModel(random, 2, 4), [[1, 2, 0, 1], []]], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
  ]),
]
