import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { barrier, bowl, settingsOf } from './landscapes.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** What a run must refuse: settings first, then places. */
export const misfits = [
  ...inParts('tolerances and numbers of steps that there cannot be', [
    hidden('fewer steps than none', 'descend', (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ maxIterations: -1 })], {
      throws: 'RangeError',
      kills: ['takes-any-settings'],
    }),
    hidden('steps without end', 'descend', (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ maxIterations: Infinity })], {
      throws: 'RangeError',
      kills: ['takes-any-settings'],
    }),
    hidden(
      'half a step',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ maxIterations: random.int(2, 9) + 0.5 })],
      { throws: 'RangeError', kills: ['takes-any-settings', 'takes-fractions'] },
    ),
    hidden(
      'a number of steps that is no number',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ maxIterations: Number.NaN })],
      { throws: 'RangeError', kills: ['takes-any-settings', 'compares-with-nan'] },
    ),
    hidden(
      'a tolerance that is no number',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ tolerance: Number.NaN })],
      {
        throws: 'RangeError',
        kills: ['takes-any-settings', 'compares-with-nan'],
      },
    ),
    hidden('a tolerance below zero', 'descend', (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ tolerance: -0.5 })], {
      throws: 'RangeError',
      kills: ['takes-any-settings'],
    }),
  ]),
  ...inParts('shares that will not do for a run', [
    hidden(
      'a search that will not do, though no step is taken',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ sufficient: 1, maxIterations: 0 })],
      { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends', 'looks-at-the-search-when-it-searches'] },
    ),
    hidden(
      'a run that asks for more than the promise',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ sufficient: random.uniform(1.1, 2) })],
      { throws: 'RangeError', kills: ['takes-any-search', 'bounds-shares-from-below'] },
    ),
    hidden('a run that asks for nothing', 'descend', (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ sufficient: 0 })], {
      throws: 'RangeError',
      kills: ['takes-any-search', 'takes-the-ends'],
    }),
    hidden(
      'a run whose share of the promise is no number',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ sufficient: Number.NaN, maxIterations: 0 })],
      { throws: 'RangeError', kills: ['takes-any-search', 'compares-with-nan', 'looks-at-the-search-when-it-searches'] },
    ),
    hidden(
      'a run whose steps do not shrink',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ shrink: 1, maxIterations: 0 })],
      { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends', 'looks-at-the-search-when-it-searches'] },
    ),
    hidden(
      'a run whose steps shrink to nothing',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ shrink: 0 })],
      { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends'] },
    ),
    hidden(
      'a run whose shrink is no number',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ shrink: Number.NaN })],
      { throws: 'RangeError', kills: ['takes-any-search', 'compares-with-nan'] },
    ),
  ]),
  ...inParts('first steps and numbers of trials that will not do for a run', [
    hidden(
      'a run whose first step is nothing',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ initialStep: 0, maxIterations: 0 })],
      { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends', 'looks-at-the-search-when-it-searches'] },
    ),
    hidden(
      'a run whose first step leads backwards',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ initialStep: -1 })],
      { throws: 'RangeError', kills: ['takes-any-search'] },
    ),
    hidden(
      'a run whose first step is no number',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ initialStep: Number.NaN })],
      { throws: 'RangeError', kills: ['takes-any-search', 'compares-with-nan'] },
    ),
    hidden('a run without trials', 'descend', (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ trials: 0 })], {
      throws: 'RangeError',
      kills: ['takes-any-search'],
    }),
    hidden(
      'a run with fewer trials than none',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ trials: -2, maxIterations: 0 })],
      { throws: 'RangeError', kills: ['takes-any-search', 'asks-for-some-trials', 'looks-at-the-search-when-it-searches'] },
    ),
    hidden(
      'a run with half a trial',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ trials: 1.5, maxIterations: 0 })],
      { throws: 'RangeError', kills: ['takes-any-search', 'takes-fractions', 'looks-at-the-search-when-it-searches'] },
    ),
    hidden(
      'a run with trials without end',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ trials: Infinity })],
      {
        throws: 'RangeError',
        kills: ['takes-any-search'],
      },
    ),
    hidden(
      'a run whose trials are no number',
      'descend',
      (random) => [bowl(random, [3, 2]), [1, 2], settingsOf({ trials: Number.NaN })],
      { throws: 'RangeError', kills: ['takes-any-search', 'compares-with-nan'] },
    ),
  ]),
  ...inParts('starts where no run can begin', [
    hidden('a run from where f has no value', 'descend', () => [barrier(2, 3), [0, 1], settingsOf({ maxIterations: 0 })], {
      throws: 'RangeError',
      kills: ['trusts-the-start', 'takes-an-infinite-start'],
    }),
    hidden('a run from beyond a border', 'descend', () => [barrier(2, 3), [1, -1], settingsOf({ maxIterations: 0 })], {
      throws: 'RangeError',
      kills: ['trusts-the-start'],
    }),
    hidden('a run from the border, with steps to take', 'descend', () => [barrier(2, 3), [1, 0], settingsOf()], {
      throws: 'RangeError',
      kills: ['trusts-the-start', 'takes-an-infinite-start'],
    }),
  ]),
]
