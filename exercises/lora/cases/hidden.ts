import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const seedOf = (random: Random) => random.int(1, 2147483646)

type Counting = Parameters<typeof Api.countParameters>

/** A function’s ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('an adapter for a wide matrix', 'initialAdapter', (random) => [12, 7, 3, 6, seedOf(random)], {
    kills: ['draws-b-too', 'zero-a-too', 'limit-by-rank'],
  }),
  hidden('the highest rank there is', 'initialAdapter', (random) => [5, 3, 3, 1, seedOf(random)], {
    kills: ['rank-below-the-most'],
  }),
  hidden('a single input, and so rank one', 'initialAdapter', (random) => [1, 3, 1, 2, seedOf(random)]),
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
  hidden('a rank and a half', 'initialAdapter', (random) => [6, 3, 1.5, 1, seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-rank'],
  }),

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
  hidden('rows that are too short', 'forward', (random) => [random.matrix(3, 5), random.matrix(4, 6), adapter(random, 6, 4, 2)], {
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

  hidden('slopes of both halves', 'gradients', (random) => [random.matrix(5, 6), adapter(random, 6, 4, 3), random.matrix(5, 4)], {
    kills: ['forgets-the-scale-going-back', 'scales-by-alpha', 'averages-the-slopes'],
  }),
  hidden('fewer slopes than rows', 'gradients', (random) => [random.matrix(5, 6), adapter(random, 6, 4, 3), random.matrix(4, 4)], {
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
    'slopes for another number of outputs',
    'gradients',
    (random) => [random.matrix(5, 6), adapter(random, 6, 4, 3), random.matrix(5, 3)],
    {
      throws: 'RangeError',
      kills: ['trusts-the-shapes'],
    },
  ),

  hidden(
    'a table learnt in twenty steps',
    'adapt',
    (random) => [random.matrix(12, 6), random.matrix(12, 4), random.matrix(4, 6), small(adapter(random, 6, 4, 2)), 0.01, 20],
    { kills: ['b-before-a', 'trains-b-alone', 'sums-over-rows', 'writes-into-w'] },
  ),
  hidden(
    'a single step',
    'adapt',
    (random) => [random.matrix(5, 4), random.matrix(5, 3), random.matrix(3, 4), small(adapter(random, 4, 3, 2)), 0.05, 1],
    { kills: ['climbs', 'sums-over-rows'] },
  ),
  hidden('no step at all', 'adapt', (random) => [
    random.matrix(4, 3),
    random.matrix(4, 3),
    random.matrix(3, 3),
    small(adapter(random, 3, 3, 1)),
    0.1,
    0,
  ]),
  hidden(
    'targets for another number of outputs',
    'adapt',
    (random) => [random.matrix(4, 3), random.matrix(4, 2), random.matrix(3, 3), adapter(random, 3, 3, 1), 0.1, 3],
    { throws: 'RangeError', kills: ['trusts-the-targets'] },
  ),
  hidden(
    'a row of targets too many, and no step to need it',
    'adapt',
    (random) => [random.matrix(3, 4), random.matrix(4, 2), random.matrix(2, 4), adapter(random, 4, 2, 1), 0.1, 0],
    { throws: 'RangeError', kills: ['trusts-the-targets'] },
  ),

  hidden('a matrix and its adapter in one', 'merge', (random) => [random.matrix(4, 6), adapter(random, 6, 4, 3)], {
    kills: ['forgets-the-scale', 'scales-by-alpha', 'writes-into-w'],
  }),
  hidden('an adapter of a high rank in one with its matrix', 'merge', (random) => [random.matrix(2, 3), adapter(random, 3, 2, 4)], {
    kills: ['limits-a-given-rank'],
  }),
  hidden('an adapter for a matrix with other inputs', 'merge', (random) => [random.matrix(4, 6), adapter(random, 5, 4, 2)], {
    throws: 'RangeError',
    kills: ['trusts-the-shapes'],
  }),
  hidden(
    'two halves that cannot be multiplied',
    'merge',
    (random) => [random.matrix(4, 6), { ...adapter(random, 6, 4, 2), B: random.matrix(4, 3) }],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
  hidden('an adapter for the transposed matrix', 'merge', (random) => [random.matrix(6, 4), adapter(random, 6, 4, 2)], {
    throws: 'RangeError',
    kills: ['trusts-the-shapes'],
  }),
  hidden('what was there before', 'unmerge', (random) => [random.matrix(5, 3), adapter(random, 3, 5, 2)], {
    kills: ['adds-when-unmerging', 'scales-by-alpha'],
  }),
  hidden('an adapter for a matrix with other outputs', 'unmerge', (random) => [random.matrix(4, 6), adapter(random, 6, 5, 2)], {
    throws: 'RangeError',
    kills: ['trusts-the-shapes'],
  }),

  hidden(
    'matrices of many shapes',
    'countParameters',
    (random) => [Array.from({ length: 4 }, (): [number, number] => [random.int(20, 90), random.int(100, 400)]), random.int(5, 16)],
    { kills: ['counts-one-matrix', 'counts-one-half'] },
  ),
  hidden('no matrix is adapted', 'countParameters', () => [[], 4]),
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
  hidden('a rank above the number of inputs: count', 'countParameters', (): Counting => [[[9, 2]], 5], {
    throws: 'RangeError',
    kills: ['takes-any-rank'],
  }),
  hidden('rank zero: count', 'countParameters', (): Counting => [[[3, 3]], 0], { throws: 'RangeError', kills: ['takes-any-rank'] }),
  hidden('a rank and a half: count', 'countParameters', (): Counting => [[[3, 3]], 1.5], {
    throws: 'RangeError',
    kills: ['takes-any-rank'],
  }),
]

function adapter(random: Random, inputs: number, outputs: number, rank: number): Api.Adapter {
  return { A: random.matrix(rank, inputs), B: random.matrix(outputs, rank), alpha: random.uniform(5, 9) }
}

function small({ A, B, alpha }: Api.Adapter): Api.Adapter {
  const shrink = (M: number[][]) => M.map((row) => row.map((x) => x / 5))
  return { A: shrink(A), B: shrink(B), alpha: alpha / 3 }
}
