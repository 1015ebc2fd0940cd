import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { drawArray, drawCut, drawTransposed } from './draws.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** Sums and products, which are new arrays. */
export const results = [
  ...inParts('sums of rows, columns, matrices and numbers, wherever their elements lie in memory', [
    hidden(
      'a row and a column, both of them cut out',
      'add',
      (random) => [drawCut(random, [1, 6], 2), drawCut(random, [4, 1], -1)],
      {
        kills: ['cycles-through-the-shorter', 'one-side-only', 'adds-in-order-of-data'],
      },
    ),
    hidden('a matrix and its transpose', 'add', (random) => withTranspose(drawArray(random, [4, 4])), {
      kills: ['adds-in-order-of-data'],
    }),
    hidden('shapes of two and of four axes', 'add', (random) => [drawArray(random, [3, 1]), drawArray(random, [2, 1, 1, 5])], {
      kills: ['aligns-at-the-front', 'one-side-only'],
    }),
    hidden(
      'a matrix and a row that is repeated already',
      'add',
      (random) => [{ ...drawArray(random, [4]), shape: [3, 4], strides: [0, 1] }, drawArray(random, [3, 4])],
      { kills: ['adds-in-order-of-data', 'adds-into-a-copy'] },
    ),
    hidden(
      'a number without axes and a matrix',
      'add',
      (random) => [{ ...drawArray(random, [1]), shape: [], strides: [] }, drawCut(random, [2, 3], 2)],
      { kills: ['one-side-only'] },
    ),
    hidden('a matrix and a number without axes', 'add', (random) => [
      drawCut(random, [3, 2], -1),
      { ...drawArray(random, [3]), shape: [], strides: [], offset: 1 },
    ]),
    hidden(
      'a dozen axes, and a few of them',
      'add',
      (random) => [drawArray(random, [3, ...Array<number>(9).fill(1), 2, 1]), drawArray(random, [2, 1, 2])],
      { oracleOnly: 'tensors have six axes at most' },
    ),
    hidden('two numbers without axes', 'add', (random) => [
      { ...drawArray(random, [1]), shape: [], strides: [] },
      { ...drawArray(random, [3]), shape: [], strides: [], offset: 2 },
    ]),
    hidden(
      'a column and a row that make as large a table as there can be',
      'add',
      (random) => [drawArray(random, [100, 1]), drawArray(random, [100])],
      { kills: ['cycles-through-the-shorter', 'one-side-only'] },
    ),
  ]),
  ...inParts('shapes that cannot be added', [
    hidden('shapes that would fit at the front', 'add', (random) => [drawArray(random, [3]), drawArray(random, [3, 4])], {
      throws: 'RangeError',
      kills: ['aligns-at-the-front', 'cycles-through-the-shorter', 'throws-any-error'],
    }),
    hidden('as many elements in another shape', 'add', (random) => [drawArray(random, [2, 3]), drawArray(random, [3, 2])], {
      throws: 'RangeError',
      kills: ['cycles-through-the-shorter'],
    }),
    hidden('two rows and four', 'add', (random) => [drawArray(random, [2, 3]), drawArray(random, [4, 3])], {
      throws: 'RangeError',
      kills: ['cycles-through-the-shorter'],
    }),
    hidden('four columns and two', 'add', (random) => [drawArray(random, [3, 4]), drawArray(random, [3, 2])], {
      throws: 'RangeError',
      kills: ['cycles-through-the-shorter'],
    }),
  ]),

  ...inParts('products of matrices, wherever their elements lie in memory', [
    hidden(
      'a transposed matrix times one that goes backwards',
      'matmul',
      (random) => [drawTransposed(random, [4, 6]), drawCut(random, [6, 3], -1)],
      {
        kills: ['multiplies-in-order-of-data', 'right-factor-transposed'],
      },
    ),
    hidden('two square matrices', 'matmul', (random) => [drawArray(random, [4, 4]), drawArray(random, [4, 4])], {
      kills: ['right-factor-transposed'],
    }),
    hidden(
      'a row times a column, and so a single number',
      'matmul',
      (random) => [drawArray(random, [1, 5]), drawCut(random, [5, 1], 2)],
      {
        kills: ['multiplies-in-order-of-data'],
      },
    ),
    hidden(
      'a matrix times a row that is repeated already',
      'matmul',
      (random) => [drawArray(random, [2, 3]), { ...drawArray(random, [4]), shape: [3, 4], strides: [0, 1] }],
      { kills: ['multiplies-in-order-of-data', 'right-factor-transposed'] },
    ),
    hidden(
      'stacks of matrices, broadcast against each other',
      'matmul',
      (random) => [drawArray(random, [3, 1, 2, 4]), drawTransposed(random, [1, 4, 4, 3])],
      {
        kills: ['multiplies-in-order-of-data', 'needs-equal-stacks', 'first-matrix-only', 'right-factor-transposed'],
      },
    ),
    hidden(
      'one matrix times every second one of a stack',
      'matmul',
      (random) => [drawArray(random, [2, 3]), drawCut(random, [4, 3, 2], 2)],
      {
        kills: ['needs-equal-stacks', 'first-matrix-only', 'multiplies-in-order-of-data'],
      },
    ),
    hidden('stacks of two axes and of one', 'matmul', (random) => [drawArray(random, [2, 3, 2, 4]), drawArray(random, [3, 4, 2])], {
      kills: ['needs-equal-stacks', 'first-matrix-only'],
    }),
    hidden('a stack of a single matrix', 'matmul', (random) => [drawArray(random, [1, 2, 3]), drawArray(random, [3, 2])]),
    hidden('a right stack that is repeated along its last axis', 'matmul', (random) => [
      drawArray(random, [2, 3, 2, 4]),
      drawArray(random, [2, 1, 4, 2]),
    ]),
  ]),
  ...inParts('shapes that have no product', [
    hidden('inner sizes that differ', 'matmul', (random) => [drawArray(random, [2, 3]), drawArray(random, [2, 3])], {
      throws: 'RangeError',
      kills: ['takes-any-inner-size', 'throws-any-error'],
    }),
    hidden('an inner size of one is not repeated', 'matmul', (random) => [drawArray(random, [2, 3]), drawArray(random, [1, 2])], {
      throws: 'RangeError',
      kills: ['takes-any-inner-size', 'repeats-the-inner-size'],
    }),
    hidden(
      'an inner size of one on the left is not repeated',
      'matmul',
      (random) => [drawArray(random, [2, 1]), drawArray(random, [3, 2])],
      {
        throws: 'RangeError',
        kills: ['takes-any-inner-size', 'repeats-the-inner-size'],
      },
    ),
    hidden('stacks that do not fit', 'matmul', (random) => [drawArray(random, [2, 2, 3]), drawArray(random, [4, 3, 2])], {
      throws: 'RangeError',
      kills: ['cycles-through-stacks'],
    }),
    hidden(
      'a longer stack on the left that does not fit',
      'matmul',
      (random) => [drawArray(random, [4, 2, 3]), drawArray(random, [2, 3, 2])],
      {
        throws: 'RangeError',
      },
    ),
    hidden('a vector is no matrix', 'matmul', (random) => [drawArray(random, [2, 3]), drawArray(random, [3])], {
      throws: 'RangeError',
      kills: ['takes-vectors'],
    }),
    hidden('a vector on the left is no matrix', 'matmul', (random) => [drawArray(random, [3]), drawArray(random, [3, 2])], {
      throws: 'RangeError',
    }),
    hidden(
      'a number without axes is no matrix',
      'matmul',
      (random) => [drawArray(random, [2, 3]), { ...drawArray(random, [1]), shape: [], strides: [] }],
      { throws: 'RangeError', kills: ['stretches-by-a-number'] },
    ),
    hidden(
      'a number without axes on the left is no matrix',
      'matmul',
      (random) => [{ ...drawArray(random, [1]), shape: [], strides: [] }, drawArray(random, [2, 3])],
      { throws: 'RangeError', kills: ['stretches-by-a-number'] },
    ),
    hidden('two vectors are no matrices', 'matmul', (random) => [drawArray(random, [3]), drawArray(random, [3])], {
      throws: 'RangeError',
    }),
  ]),
]

function withTranspose(array: Api.NdArray): [Api.NdArray, Api.NdArray] {
  return [array, { ...array, strides: array.strides.toReversed() }]
}
