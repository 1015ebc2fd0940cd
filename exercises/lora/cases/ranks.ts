import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { seedOf } from './draws.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

type Counting = Parameters<typeof Api.countParameters>

export const ranksRefused = inParts('ranks that no fresh adapter has', [
  hidden('a rank above the number of outputs', 'initialAdapter', (random) => [6, 3, 4, 1, seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-rank'],
  }),
  hidden('a rank above the number of inputs', 'initialAdapter', (random) => [3, 6, 4, 1, seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-rank'],
  }),
  hidden('rank zero', 'initialAdapter', (random) => [6, 3, 0, 1, seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-rank'],
  }),
  hidden('a rank below zero', 'initialAdapter', (random) => [6, 3, -1, 1, seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-rank'],
  }),
  hidden('a rank and a half', 'initialAdapter', (random) => [6, 3, 1.5, 1, seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-rank'],
  }),
  hidden('a rank that is no number', 'initialAdapter', (random) => [6, 3, Number.NaN, 1, seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-rank', 'compares-with-nan'],
  }),
])

export const countsRefused = inParts('ranks that there cannot be, of all matrices or of one', [
  hidden(
    'a rank that one of the matrices cannot have',
    'countParameters',
    (): Counting => [
      [
        [64, 64],
        [4, 64],
      ],
      8,
    ],
    {
      throws: 'RangeError',
      kills: ['takes-any-rank'],
    },
  ),
  hidden(
    'a rank that the first of the matrices cannot have',
    'countParameters',
    (): Counting => [
      [
        [64, 4],
        [64, 64],
        [32, 64],
      ],
      8,
    ],
    { throws: 'RangeError', kills: ['takes-any-rank', 'looks-at-the-last-matrix'] },
  ),
  hidden(
    'a rank that the matrix in the middle cannot have',
    'countParameters',
    (): Counting => [
      [
        [64, 64],
        [7, 64],
        [32, 64],
      ],
      8,
    ],
    { throws: 'RangeError', kills: ['takes-any-rank', 'looks-at-the-last-matrix'] },
  ),
  hidden('a rank above the number of inputs: count', 'countParameters', (): Counting => [[[9, 2]], 5], {
    throws: 'RangeError',
    kills: ['takes-any-rank'],
  }),
  hidden('rank zero: count', 'countParameters', (): Counting => [[[3, 3]], 0], { throws: 'RangeError', kills: ['takes-any-rank'] }),
  hidden('a rank below zero: count', 'countParameters', (): Counting => [[[3, 3]], -2], {
    throws: 'RangeError',
    kills: ['takes-any-rank'],
  }),
  hidden('a rank and a half: count', 'countParameters', (): Counting => [[[3, 3]], 1.5], {
    throws: 'RangeError',
    kills: ['takes-any-rank'],
  }),
  hidden('a rank that is no number: count', 'countParameters', (): Counting => [[[3, 3]], Number.NaN], {
    throws: 'RangeError',
    kills: ['takes-any-rank', 'compares-with-nan'],
  }),
])
