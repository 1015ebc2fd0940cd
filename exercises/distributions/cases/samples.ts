import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { aroundZero, bell, binomial, interval, rare, seedBefore, seedOf, trials } from './draws.ts'
import { impossibleFor } from './refusals.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** Draws, which are judged as draws: not by what they are but by how they are spread. */
export const samples = [
  ...inParts('draws from a bell and an interval', [
    hidden('draws from a bell', 'sample', (random) => [bell(random), 4000, seedOf(random)], {
      kills: [
        'draws-with-variance',
        'one-number-for-angle-and-radius',
        'ignores-random',
        'draws-in-mirrored-pairs',
        'draws-within-two-deviations',
      ],
    }),
    hidden('an odd number of draws', 'sample', (random) => [bell(random), 2 * random.int(1500, 1900) + 1, seedOf(random)], {
      kills: ['draws-in-twos', 'draws-from-a-table'],
    }),
    hidden('a single draw', 'sample', (random) => [bell(random), 1, seedOf(random)], { kills: ['draws-in-twos'] }),
    hidden('draws from an interval', 'sample', (random) => [interval(random), 4000, seedOf(random)], {
      kills: ['stretches-by-high', 'ignores-random', 'draws-in-mirrored-pairs', 'draws-from-a-table'],
    }),
    hidden('draws from an interval with zero in it', 'sample', (random) => [aroundZero(random)[0], 4000, seedOf(random)], {
      kills: ['stretches-by-high'],
    }),
  ]),
  ...inParts('counts drawn', [
    hidden('counts drawn from a dozen trials', 'sample', (random) => [trials(random, 12), 4000, seedOf(random)], {
      kills: ['one-trial-too-many', 'counts-failures', 'ignores-random'],
    }),
    hidden('counts drawn where success is rare', 'sample', (random) => [rare(random), 4000, seedOf(random)], {
      kills: ['rounds-bell-draws'],
    }),
    hidden(
      'counts drawn from thirty trials that hardly succeed',
      'sample',
      (random) => [binomial(30, random.uniform(0.018, 0.022)), 4000, seedOf(random)],
      { kills: ['rounds-bell-draws', 'bell-from-thirty'] },
    ),
    hidden('draws from a single trial', 'sample', (random) => [trials(random, 1), 4000, seedOf(random)], {
      kills: ['one-trial-too-many', 'counts-failures'],
    }),
    hidden('draws from trials that always succeed', 'sample', (random) => [binomial(random.int(5, 9), 1), 50, seedOf(random)], {
      kills: ['one-trial-too-many', 'counts-failures'],
    }),
  ]),
  ...inParts('draws of exactly 0', [
    // the first states of the generator after these seeds, or the second, is 1: the number drawn is 0
    hidden('the first number drawn is exactly 0', 'sample', (random) => [bell(random), 4, 1899818559], {
      kills: ['logarithm-of-a-draw'],
    }),
    hidden('the second number drawn is exactly 0', 'sample', (random) => [bell(random), 4, seedBefore(1899818559)]),
    hidden('0 is drawn, and nothing can succeed', 'sample', (random) => [binomial(random.int(3, 6), 0), 4, 1899818559], {
      kills: ['succeeds-at-zero'],
    }),
    hidden('0 is drawn for an interval', 'sample', (random) => [interval(random), 4, 1899818559]),
    hidden('0 is drawn for counts', 'sample', (random) => [trials(random, 12), 4, 1899818559]),
  ]),
  ...inParts(
    'distributions that nothing can be drawn from',
    impossibleFor('sample', 'draws from', (distribution, random) => [distribution, 5, seedOf(random)]),
  ),
]
