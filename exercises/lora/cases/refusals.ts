import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { adapter, small, torn } from './draws.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

export const outputsRefused = inParts('rows, matrices and adapters that give no outputs', [
  hidden('rows that are too short', 'forward', (random) => [random.matrix(3, 5), random.matrix(4, 6), adapter(random, 6, 4, 2)], {
    throws: 'RangeError',
    kills: ['trusts-the-shapes'],
  }),
  hidden('rows that are too long', 'forward', (random) => [random.matrix(3, 7), random.matrix(4, 6), adapter(random, 6, 4, 2)], {
    throws: 'RangeError',
    kills: ['trusts-the-shapes'],
  }),
  hidden(
    'an adapter for another matrix',
    'forward',
    (random) => [random.matrix(3, 6), random.matrix(4, 6), adapter(random, 6, 5, 2)],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes'],
    },
  ),
  hidden(
    'an adapter for a matrix with fewer outputs',
    'forward',
    (random) => [random.matrix(3, 6), random.matrix(4, 6), adapter(random, 6, 3, 2)],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes'],
    },
  ),
  hidden(
    'an adapter for a matrix with fewer inputs',
    'forward',
    (random) => [random.matrix(3, 6), random.matrix(4, 6), adapter(random, 5, 4, 2)],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
  hidden(
    'two halves of different ranks',
    'forward',
    (random) => [random.matrix(3, 6), random.matrix(4, 6), { ...adapter(random, 6, 4, 2), B: random.matrix(4, 3) }],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
  hidden(
    'two halves of different ranks, the second the smaller',
    'forward',
    (random) => [random.matrix(3, 6), random.matrix(4, 6), { ...adapter(random, 6, 4, 3), B: random.matrix(4, 2) }],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
  hidden(
    'a matrix with an input more than the rows and the adapter have',
    'forward',
    (random) => [random.matrix(3, 5), random.matrix(4, 6), adapter(random, 5, 4, 2)],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
])

export const slopesRefused = inParts('rows, adapters and slopes that do not belong together', [
  hidden('fewer slopes than rows', 'gradients', (random) => [random.matrix(5, 6), adapter(random, 6, 4, 3), random.matrix(4, 4)], {
    throws: 'RangeError',
    kills: ['trusts-the-shapes'],
  }),
  hidden('more slopes than rows', 'gradients', (random) => [random.matrix(4, 6), adapter(random, 6, 4, 3), random.matrix(5, 4)], {
    throws: 'RangeError',
    kills: ['trusts-the-shapes'],
  }),
  hidden(
    'rows with an input too many',
    'gradients',
    (random) => [random.matrix(5, 7), adapter(random, 6, 4, 3), random.matrix(5, 4)],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes'],
    },
  ),
  hidden(
    'rows with an input too few',
    'gradients',
    (random) => [random.matrix(5, 5), adapter(random, 6, 4, 3), random.matrix(5, 4)],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes'],
    },
  ),
  hidden(
    'slopes for another number of outputs',
    'gradients',
    (random) => [random.matrix(5, 6), adapter(random, 6, 4, 3), random.matrix(5, 3)],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes'],
    },
  ),
  hidden(
    'slopes for an output too many',
    'gradients',
    (random) => [random.matrix(5, 6), adapter(random, 6, 4, 3), random.matrix(5, 5)],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes'],
    },
  ),
  hidden(
    'slopes for two halves of different ranks',
    'gradients',
    (random) => [random.matrix(5, 6), torn(random, 6, 4, [2, 3]), random.matrix(5, 4)],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes', 'never-compares-the-halves'],
    },
  ),
  hidden(
    'slopes for two halves of different ranks, the second the smaller',
    'gradients',
    (random) => [random.matrix(5, 6), torn(random, 6, 4, [3, 2]), random.matrix(5, 4)],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes', 'never-compares-the-halves'],
    },
  ),
])

export const descentsRefused = inParts('tables, matrices and adapters that nothing can be learnt from', [
  hidden(
    'targets for another number of outputs',
    'adapt',
    (random) => [random.matrix(4, 3), random.matrix(4, 2), random.matrix(3, 3), adapter(random, 3, 3, 1), 0.1, 3],
    { throws: 'RangeError', kills: ['trusts-the-targets'] },
  ),
  hidden(
    'targets for an output too many',
    'adapt',
    (random) => [random.matrix(4, 3), random.matrix(4, 4), random.matrix(3, 3), small(adapter(random, 3, 3, 1)), 0.1, 3],
    {
      throws: 'RangeError',
      kills: ['trusts-the-targets'],
    },
  ),
  hidden(
    'a row of targets too few',
    'adapt',
    (random) => [random.matrix(5, 4), random.matrix(4, 2), random.matrix(2, 4), small(adapter(random, 4, 2, 1)), 0.1, 2],
    {
      throws: 'RangeError',
      kills: ['trusts-the-targets'],
    },
  ),
  hidden(
    'a row of targets too many, and no step to need it',
    'adapt',
    (random) => [random.matrix(3, 4), random.matrix(4, 2), random.matrix(2, 4), adapter(random, 4, 2, 1), 0.1, 0],
    { throws: 'RangeError', kills: ['trusts-the-targets'] },
  ),
  hidden(
    'rows with an input too few: descent',
    'adapt',
    (random) => [random.matrix(4, 3), random.matrix(4, 2), random.matrix(2, 4), small(adapter(random, 4, 2, 1)), 0.1, 2],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes'],
    },
  ),
  hidden(
    'an adapter for a matrix with more outputs: descent',
    'adapt',
    (random) => [random.matrix(4, 4), random.matrix(4, 2), random.matrix(2, 4), small(adapter(random, 4, 3, 1)), 0.1, 2],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes'],
    },
  ),
  hidden(
    'a matrix with an input more than the rows and the adapter have: descent',
    'adapt',
    (random) => [random.matrix(4, 3), random.matrix(4, 2), random.matrix(2, 4), small(adapter(random, 3, 2, 1)), 0.1, 2],
    { throws: 'RangeError', kills: ['trusts-the-shapes', 'descends-past-w'] },
  ),
  hidden(
    'an adapter for a matrix with fewer inputs, and no step to need it',
    'adapt',
    (random) => [random.matrix(4, 4), random.matrix(4, 2), random.matrix(2, 4), small(adapter(random, 3, 2, 1)), 0.1, 0],
    { throws: 'RangeError', kills: ['trusts-the-shapes', 'descends-past-w'] },
  ),
  hidden(
    'an adapter for a matrix with more outputs, and no step to need it',
    'adapt',
    (random) => [random.matrix(4, 4), random.matrix(4, 2), random.matrix(2, 4), small(adapter(random, 4, 3, 1)), 0.1, 0],
    { throws: 'RangeError', kills: ['trusts-the-shapes', 'descends-past-w'] },
  ),
  hidden(
    'two halves of different ranks, and no step to need them',
    'adapt',
    (random) => [random.matrix(4, 4), random.matrix(4, 2), random.matrix(2, 4), small(torn(random, 4, 2, [1, 2])), 0.1, 0],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes'],
    },
  ),
])

export const mergersRefused = inParts('adapters that do not go into a matrix', [
  hidden('an adapter for a matrix with other inputs', 'merge', (random) => [random.matrix(4, 6), adapter(random, 5, 4, 2)], {
    throws: 'RangeError',
    kills: ['trusts-the-shapes'],
  }),
  hidden('an adapter for a matrix with more inputs', 'merge', (random) => [random.matrix(4, 6), adapter(random, 7, 4, 2)], {
    throws: 'RangeError',
    kills: ['trusts-the-shapes'],
  }),
  hidden('an adapter for a matrix with more outputs', 'merge', (random) => [random.matrix(4, 6), adapter(random, 6, 5, 2)], {
    throws: 'RangeError',
    kills: ['trusts-the-shapes'],
  }),
  hidden('an adapter for a single row of the matrix', 'merge', (random) => [random.matrix(4, 6), adapter(random, 6, 1, 1)], {
    throws: 'RangeError',
    kills: ['trusts-the-shapes'],
  }),
  hidden(
    'two halves that cannot be multiplied',
    'merge',
    (random) => [random.matrix(4, 6), { ...adapter(random, 6, 4, 2), B: random.matrix(4, 3) }],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
  hidden(
    'two halves that cannot be multiplied, the second the smaller',
    'merge',
    (random) => [random.matrix(4, 6), torn(random, 6, 4, [3, 2])],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes'],
    },
  ),
  hidden('an adapter for the transposed matrix', 'merge', (random) => [random.matrix(6, 4), adapter(random, 6, 4, 2)], {
    throws: 'RangeError',
    kills: ['trusts-the-shapes'],
  }),
])

export const unmergersRefused = inParts('adapters that cannot have been in a matrix', [
  hidden('an adapter for a matrix with other outputs', 'unmerge', (random) => [random.matrix(4, 6), adapter(random, 6, 5, 2)], {
    throws: 'RangeError',
    kills: ['trusts-the-shapes'],
  }),
  hidden(
    'an adapter for a matrix with fewer outputs, taken out',
    'unmerge',
    (random) => [random.matrix(4, 6), adapter(random, 6, 3, 2)],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes', 'looks-when-merging-alone'],
    },
  ),
  hidden(
    'an adapter for a matrix with fewer inputs, taken out',
    'unmerge',
    (random) => [random.matrix(4, 6), adapter(random, 5, 4, 2)],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes', 'looks-when-merging-alone'],
    },
  ),
  hidden('two halves of different ranks, taken out', 'unmerge', (random) => [random.matrix(4, 6), torn(random, 6, 4, [2, 3])], {
    throws: 'RangeError',
    kills: ['trusts-the-shapes', 'looks-when-merging-alone'],
  }),
  hidden(
    'an adapter for the transposed matrix, taken out',
    'unmerge',
    (random) => [random.matrix(6, 4), adapter(random, 6, 4, 2)],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes', 'looks-when-merging-alone'],
    },
  ),
])
