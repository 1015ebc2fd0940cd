import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { adapter, seedOf, small } from './draws.ts'
import { countsRefused, ranksRefused } from './ranks.ts'
import { descentsRefused, mergersRefused, outputsRefused, slopesRefused, unmergersRefused } from './refusals.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

type Counting = Parameters<typeof Api.countParameters>

/** A function’s ordinary cases first, then its edges, then what it must refuse. */
export default [
  ...inParts('fresh adapters of every rank there is', [
    hidden('an adapter for a wide matrix', 'initialAdapter', (random) => [12, 7, 3, 6, seedOf(random)], {
      kills: ['draws-b-too', 'zero-a-too', 'limit-by-rank'],
    }),
    hidden('the highest rank there is', 'initialAdapter', (random) => [5, 3, 3, 1, seedOf(random)], {
      kills: ['rank-below-the-most'],
    }),
    hidden('the highest rank of a high matrix', 'initialAdapter', (random) => [3, 8, 3, 4, seedOf(random)], {
      kills: ['rank-below-the-most', 'draws-b-too'],
    }),
    hidden('a single input, and so rank one', 'initialAdapter', (random) => [1, 3, 1, 2, seedOf(random)]),
  ]),
  ...ranksRefused,

  ...inParts('outputs of an adapted matrix, whatever the rank', [
    hidden(
      'several rows through an adapted matrix',
      'forward',
      (random) => [random.matrix(5, 6), random.matrix(4, 6), adapter(random, 6, 4, 3)],
      {
        kills: ['forgets-the-scale', 'scales-by-alpha', 'scales-by-the-root', 'writes-into-w'],
      },
    ),
    hidden('an adapter that is fresh', 'forward', (random) => [
      random.matrix(3, 4),
      random.matrix(3, 4),
      {
        ...adapter(random, 4, 3, 2),
        B: [
          [0, 0],
          [0, 0],
          [0, 0],
        ],
      },
    ]),
    hidden(
      'an adapter of a higher rank than its matrix can have',
      'forward',
      (random) => [random.matrix(4, 3), random.matrix(2, 3), adapter(random, 3, 2, 5)],
      { kills: ['limits-a-given-rank'] },
    ),
    hidden('a single output', 'forward', (random) => [random.matrix(4, 3), random.matrix(1, 3), adapter(random, 3, 1, 1)]),
    hidden(
      'a single row through a square matrix',
      'forward',
      (random) => [random.matrix(1, 4), random.matrix(4, 4), adapter(random, 4, 4, 2)],
      {
        kills: ['forgets-the-scale', 'scales-by-alpha', 'scales-by-the-root'],
      },
    ),
  ]),
  ...outputsRefused,

  ...inParts('slopes, whatever the rank', [
    hidden('slopes of both halves', 'gradients', (random) => [random.matrix(5, 6), adapter(random, 6, 4, 3), random.matrix(5, 4)], {
      kills: ['forgets-the-scale-going-back', 'scales-by-alpha', 'averages-the-slopes'],
    }),
    hidden(
      'slopes of an adapter that is fresh',
      'gradients',
      (random) => [
        random.matrix(4, 5),
        {
          ...adapter(random, 5, 2, 2),
          B: [
            [0, 0],
            [0, 0],
          ],
        },
        random.matrix(4, 2),
      ],
      { kills: ['scales-by-alpha', 'averages-the-slopes'] },
    ),
    hidden(
      'slopes of an adapter of a higher rank than its matrix can have',
      'gradients',
      (random) => [random.matrix(4, 3), adapter(random, 3, 2, 5), random.matrix(4, 2)],
      { kills: ['scales-by-alpha'] },
    ),
    hidden(
      'slopes of a single row',
      'gradients',
      (random) => [random.matrix(1, 4), adapter(random, 4, 3, 2), random.matrix(1, 3)],
      {
        kills: ['forgets-the-scale-going-back', 'scales-by-alpha'],
      },
    ),
  ]),
  ...slopesRefused,

  hidden(
    'a table learnt in twenty steps',
    'adapt',
    (random) => [random.matrix(12, 6), random.matrix(12, 4), random.matrix(4, 6), small(adapter(random, 6, 4, 2)), 0.01, 20],
    { kills: ['b-before-a', 'trains-b-alone', 'sums-over-rows', 'writes-into-w', 'hands-the-scale-back', 'averages-over-entries'] },
  ),
  ...inParts('a single step, and no step', [
    hidden(
      'a single step',
      'adapt',
      (random) => [random.matrix(5, 4), random.matrix(5, 3), random.matrix(3, 4), small(adapter(random, 4, 3, 2)), 0.05, 1],
      { kills: ['climbs', 'sums-over-rows', 'averages-over-entries'] },
    ),
    hidden('no step at all', 'adapt', (random) => [
      random.matrix(4, 3),
      random.matrix(4, 3),
      random.matrix(3, 3),
      small(adapter(random, 3, 3, 1)),
      0.1,
      0,
    ]),
  ]),
  ...descentsRefused,

  ...inParts('a matrix and its adapter in one, whatever the rank', [
    hidden('a matrix and its adapter in one', 'merge', (random) => [random.matrix(4, 6), adapter(random, 6, 4, 3)], {
      kills: ['forgets-the-scale', 'scales-by-alpha', 'writes-into-w'],
    }),
    hidden(
      'an adapter of a high rank in one with its matrix',
      'merge',
      (random) => [random.matrix(2, 3), adapter(random, 3, 2, 4)],
      {
        kills: ['limits-a-given-rank'],
      },
    ),
    hidden('an adapter that is fresh leaves the matrix as it is', 'merge', (random) => [
      random.matrix(2, 4),
      { ...adapter(random, 4, 2, 1), B: [[0], [0]] },
    ]),
  ]),
  ...mergersRefused,
  ...inParts('an adapter taken out again, whatever the rank', [
    hidden('what was there before', 'unmerge', (random) => [random.matrix(5, 3), adapter(random, 3, 5, 2)], {
      kills: ['adds-when-unmerging', 'scales-by-alpha'],
    }),
    hidden('a high rank taken out again', 'unmerge', (random) => [random.matrix(2, 3), adapter(random, 3, 2, 4)], {
      kills: ['adds-when-unmerging', 'scales-by-alpha', 'limits-a-given-rank'],
    }),
  ]),
  ...unmergersRefused,

  ...inParts('numbers in many matrices, and in none', [
    hidden(
      'matrices of many shapes',
      'countParameters',
      (random) => [
        Array.from({ length: 4 }, (): [number, number] => [random.int(20, 90), random.int(100, 400)]),
        random.int(5, 16),
      ],
      { kills: ['counts-one-matrix', 'counts-one-half'] },
    ),
    hidden('a single number, and an adapter for it', 'countParameters', (): Counting => [[[1, 1]], 1], {
      kills: ['rank-below-the-most', 'counts-one-half'],
    }),
    hidden('no matrix is adapted', 'countParameters', () => [[], 4]),
  ]),
  ...countsRefused,
]
