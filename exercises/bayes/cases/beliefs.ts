import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { hardlyRuledOut, drawDistribution, drawLikelihoods, outOfNothing, turnAround } from './draws.ts'

const { hidden } = casesOf<typeof Api>()

const tooLong = 'a sum of thousands of logarithms keeps three decimals in float32'
const tooFar = 'float32 reaches from 1e-45 to 3e38'

/** Ordinary evidence first, then what underflows and what is impossible, then what must be refused. */
export const beliefs = [
  ...inParts('observations of every kind, and none at all', [
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
      'as many hypotheses as there may be',
      'updateBeliefs',
      (random) => [drawDistribution(random, 20), drawLikelihoods(random, 5, 20, 0.2, 0.9)],
      { kills: ['forgets-the-prior'] },
    ),
    hidden('a single hypothesis stays certain', 'updateBeliefs', (random) => [[1], drawLikelihoods(random, 3, 1, 0.2, 0.9)]),
    hidden('nothing has been observed', 'updateBeliefs', (random) => [drawDistribution(random, 3), []], {
      oracleOnly: 'there is nothing to multiply',
    }),
  ]),
  ...inParts('more evidence than a float64 can multiply', [
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
      'observations that hardly any hypothesis expects',
      'updateBeliefs',
      (random) => [drawDistribution(random, 3), drawLikelihoods(random, 4, 3, 1e-220, 9e-220)],
      { kills: ['multiplies-all-likelihoods', 'takes-little-for-impossible'], oracleOnly: tooFar },
    ),
    hidden(
      'densities far above one',
      'updateBeliefs',
      (random) => [drawDistribution(random, 3), drawLikelihoods(random, 4, 3, 1e220, 9e220)],
      { kills: ['multiplies-all-likelihoods'], oracleOnly: tooFar },
    ),
    hidden(
      'thousands of observations, each of them all but impossible',
      'updateBeliefs',
      (random) => [drawDistribution(random, 3), drawLikelihoods(random, random.int(3000, 3900), 3, 3e-101, 3.4e-101)],
      { kills: ['multiplies-all-likelihoods', 'exponentiates-sums'], oracleOnly: tooFar },
    ),
  ]),
  ...inParts('hypotheses that are ruled out, and those that are not quite', [
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
    hidden('next to nothing is left of a hypothesis, and it comes back', 'updateBeliefs', (random) => hardlyRuledOut(random), {
      kills: ['keeps-a-floor', 'normalises-plain-numbers'],
      oracleOnly: tooFar,
    }),
    hidden(
      'a hypothesis with next to no probability to begin with, which all observations speak for',
      'updateBeliefs',
      (random) => {
        const prior = [random.uniform(1e-17, 3e-17), ...drawDistribution(random, 2)]
        return [prior, drawLikelihoods(random, 40, 3, 0.1, 0.3).map(([a, b, c]) => [3 * a!, b!, c!])]
      },
      { kills: ['forgets-the-prior'] },
    ),
    hidden(
      'a prior as small as numbers are, and evidence that makes up for it',
      'updateBeliefs',
      (random) => outOfNothing(random),
      {
        oracleOnly: tooFar,
      },
    ),
    hidden(
      'each of two hypotheses comes as close to being ruled out as numbers can say',
      'updateBeliefs',
      (random) => {
        const least = () => random.uniform(1e-305, 2e-305)
        const rows = [
          [least(), 0.5],
          [0.5, least()],
        ]
        return [drawDistribution(random, 2), rows]
      },
      { kills: ['keeps-a-floor'], oracleOnly: tooFar },
    ),
  ]),
  ...inParts('priors that there cannot be', [
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
    hidden(
      'a negative number in a prior',
      'updateBeliefs',
      (random) => [[0.7, 0.5, -0.2], drawLikelihoods(random, 2, 3, 0.2, 0.9)],
      {
        throws: 'RangeError',
        kills: ['takes-any-weights'],
      },
    ),
    hidden(
      'a negative number at the end of a prior that leaves nothing to observe',
      'updateBeliefs',
      () => [[0.6, 0.4 + 0.1, -0.1], []],
      { throws: 'RangeError', kills: ['takes-any-weights'] },
    ),
    hidden(
      'a prior in which one is no number',
      'updateBeliefs',
      (random) => [[...drawDistribution(random, 2), NaN], drawLikelihoods(random, 2, 3, 0.2, 0.9)],
      { throws: 'RangeError', kills: ['lets-nan-through'] },
    ),
    hidden('a prior that begins with what is no number', 'updateBeliefs', (random) => [[NaN, ...drawDistribution(random, 2)], []], {
      throws: 'RangeError',
      kills: ['lets-nan-through'],
    }),
    hidden('an infinite prior', 'updateBeliefs', (random) => [[0.5, Infinity], drawLikelihoods(random, 2, 2, 0.2, 0.9)], {
      throws: 'RangeError',
    }),
  ]),
  ...inParts('observations that there cannot be', [
    hidden(
      'a likelihood that is no number',
      'updateBeliefs',
      (random) => [drawDistribution(random, 2), [[0.3, 0.4], random.shuffle([0.5, NaN])]],
      { throws: 'RangeError', kills: ['lets-nan-through'] },
    ),
    hidden(
      'a likelihood that is no number, before all others',
      'updateBeliefs',
      (random) => [
        drawDistribution(random, 2),
        [
          [NaN, 0.5],
          [0.3, 0.4],
          [0.2, 0.7],
        ],
      ],
      { throws: 'RangeError', kills: ['lets-nan-through'] },
    ),
    hidden(
      'a likelihood that is infinite',
      'updateBeliefs',
      (random) => [drawDistribution(random, 2), [[0.3, 0.4], random.shuffle([0.5, Infinity])]],
      { throws: 'RangeError', kills: ['takes-any-weights'] },
    ),
    hidden(
      'a likelihood below zero',
      'updateBeliefs',
      (random) => [drawDistribution(random, 2), [[0.3, 0.4], random.shuffle([0.5, -0.2]), [0.2, 0.7]]],
      { throws: 'RangeError', kills: ['takes-any-weights'] },
    ),
    hidden(
      'an observation with a likelihood too few',
      'updateBeliefs',
      (random) => [drawDistribution(random, 3), [[0.3, 0.4, 0.1], drawDistribution(random, 2)]],
      { throws: 'RangeError', kills: ['ignores-lengths'] },
    ),
    hidden(
      'an observation with a likelihood too many',
      'updateBeliefs',
      (random) => [drawDistribution(random, 3), [[0.3, 0.4, 0.1], drawDistribution(random, 4)]],
      { throws: 'RangeError', kills: ['ignores-lengths', 'cuts-what-is-spare'] },
    ),
    hidden(
      'all observations have a likelihood too many',
      'updateBeliefs',
      (random) => [drawDistribution(random, 3), [drawDistribution(random, 4), drawDistribution(random, 4)]],
      { throws: 'RangeError', kills: ['ignores-lengths', 'cuts-what-is-spare'] },
    ),
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
  ]),
]
