import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { drawArray, drawCut, drawTransposed, drawValues } from './draws.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('three axes of different size', 'makeArray', (random) => [drawValues(random, 24), [2, 4, 3]], { kills: ['column-major'] }),
  hidden('a number without axes', 'makeArray', (random) => [drawValues(random, 1), []]),
  hidden('an axis without elements', 'makeArray', () => [[], [2, 0]], {
    kills: ['no-size-of-zero'],
    oracleOnly: 'tensors without elements are read differently by the backends',
  }),
  hidden('more values than places', 'makeArray', (random) => [drawValues(random, 13), [3, 4]], {
    throws: 'RangeError',
    kills: ['takes-any-length', 'throws-any-error'],
  }),
  hidden('two negative sizes, whose product fits', 'makeArray', (random) => [drawValues(random, 6), [-1, -1, 6]], {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),
  hidden('a size that is no integer', 'makeArray', (random) => [drawValues(random, 6), [1.5, 4]], {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),

  hidden(
    'elements of an array cut out of a larger one',
    'at',
    (random) => [
      drawCut(random, [3, 4], 2),
      random.shuffle([
        [0, 0],
        [2, 3],
        [1, 2],
      ]),
    ],
    {
      kills: ['forgets-the-offset', 'reads-by-shape'],
    },
  ),
  hidden(
    'elements of an array turned round, counted from its ends',
    'at',
    (random) => [
      drawCut(random, [2, 3, 2], -1),
      random.shuffle([
        [-2, -3, -2],
        [-1, 0, -2],
        [0, -1, 1],
      ]),
    ],
    {
      kills: ['front-only', 'reads-by-shape'],
    },
  ),
  hidden(
    'the element of a number without axes',
    'at',
    (random) => [{ ...drawArray(random, [5]), shape: [], strides: [], offset: random.int(1, 4) }, [[]]],
    {
      kills: ['forgets-the-offset'],
    },
  ),
  hidden(
    'an index past the end of its axis, but not of the data',
    'at',
    (random) => [drawArray(random, [3, 4]), [[random.int(0, 1), 4]]],
    {
      throws: 'RangeError',
      kills: ['checks-the-data-only', 'wraps-around', 'throws-any-error'],
    },
  ),
  hidden('an index before the beginning of its axis', 'at', (random) => [drawArray(random, [3, 4]), [[random.int(1, 2), -5]]], {
    throws: 'RangeError',
    kills: ['checks-the-data-only', 'wraps-around'],
  }),
  hidden('an index between two elements', 'at', (random) => [drawArray(random, [3, 4]), [[1, 1.5]]], {
    throws: 'RangeError',
    kills: ['takes-half-indices'],
  }),
  hidden('an index too few', 'at', (random) => [drawArray(random, [3, 4]), [[random.int(0, 2)]]], {
    throws: 'RangeError',
    kills: ['takes-few-indices'],
  }),
  hidden('an index too many', 'at', (random) => [drawArray(random, [3, 4]), [[random.int(0, 2), 1, 0]]], {
    throws: 'RangeError',
    kills: ['takes-few-indices'],
  }),

  hidden(
    'a part of each axis',
    'slice',
    (random) => [
      drawArray(random, [6, 9]),
      [
        { start: 1, stop: 5 },
        { start: 2, step: 3 },
      ],
    ],
    {
      kills: ['changes-what-it-was-given', 'copies-slices', 'includes-the-stop', 'counts-down'],
    },
  ),
  hidden(
    'a part of a transposed array',
    'slice',
    (random) => [drawTransposed(random, [5, 4, 3]), [{ start: 1, stop: 4, step: 2 }, {}, { start: 1 }]],
    {
      kills: ['row-major-again', 'step-for-stride', 'copies-slices'],
    },
  ),
  hidden('a part of a part', 'slice', (random) => [drawCut(random, [6, 5], 2), [{ start: 1, step: 2 }, { start: 2 }]], {
    kills: ['starts-from-zero', 'step-for-stride', 'strides-of-the-slice'],
  }),
  hidden(
    'backwards through what goes backwards',
    'slice',
    (random) => [drawCut(random, [5, 4], -1), [{ step: -2 }, { step: -1 }]],
    {
      kills: ['starts-from-zero', 'forwards-by-default', 'minus-one-by-default'],
    },
  ),
  hidden('the first axis only', 'slice', (random) => [drawArray(random, [5, 3, 2]), [{ start: -3, stop: -1 }]], {
    kills: ['needs-all-ranges', 'negative-is-zero'],
  }),
  hidden(
    'backwards between two ends counted from the end',
    'slice',
    (random) => [drawArray(random, [9]), [{ start: -2, stop: -7, step: -2 }]],
    {
      kills: ['negative-is-zero'],
    },
  ),
  hidden(
    'backwards down to the first element, and the one after it',
    'slice',
    (random) => [
      drawArray(random, [6, 6]),
      [
        { start: 4, step: -1 },
        { start: 4, stop: 0, step: -1 },
      ],
    ],
    {
      kills: ['falsy-ends', 'never-reaches-the-first', 'minus-one-by-default'],
    },
  ),
  hidden(
    'from the first element backwards, and up to it forwards',
    'slice',
    (random) => [
      drawArray(random, [5, 4]),
      [
        { start: 0, step: -1 },
        { start: 0, stop: -1 },
      ],
    ],
    {
      kills: ['falsy-ends', 'negative-is-zero'],
    },
  ),
  hidden(
    'ends far beyond the axis',
    'slice',
    (random) => [
      drawArray(random, [5, 4]),
      [
        { start: -20, stop: 30, step: 2 },
        { start: 20, stop: -30, step: -1 },
      ],
    ],
    {
      kills: ['runs-beyond', 'never-reaches-the-first'],
    },
  ),
  hidden('a start beyond the end', 'slice', (random) => [drawArray(random, [5, 2]), [{ start: random.int(5, 9) }]], {
    kills: ['start-clamped-to-the-axis'],
    oracleOnly: 'tensors without elements are read differently by the backends',
  }),
  hidden(
    'a start before the beginning, going backwards',
    'slice',
    (random) => [drawArray(random, [5]), [{ start: -random.int(6, 9), step: -1 }]],
    {
      kills: ['start-clamped-to-the-axis'],
      oracleOnly: 'tensors without elements are read differently by the backends',
    },
  ),
  hidden('nothing between start and stop', 'slice', (random) => [drawArray(random, [5, 4]), [{ start: 3, stop: 2 }]], {
    kills: ['negative-counts'],
    oracleOnly: 'tensors without elements are read differently by the backends',
  }),
  hidden(
    'nothing between start and stop, backwards',
    'slice',
    (random) => [drawArray(random, [5, 4]), [{ start: 1, stop: 3, step: -1 }]],
    {
      kills: ['negative-counts'],
      oracleOnly: 'tensors without elements are read differently by the backends',
    },
  ),
  hidden(
    'a part that stops before it begins, at the first element',
    'slice',
    (random) => [drawArray(random, [4, 3]), [{ stop: 0 }]],
    {
      kills: ['falsy-ends'],
      oracleOnly: 'tensors without elements are read differently by the backends',
    },
  ),
  hidden(
    'a single element of each axis, with steps beyond it',
    'slice',
    (random) => [
      drawArray(random, [5, 4]),
      [
        { start: 2, step: 7 },
        { start: 1, step: -9 },
      ],
    ],
    {
      kills: ['counts-down'],
    },
  ),
  hidden('a step that leads nowhere', 'slice', (random) => [drawArray(random, [5]), [{ start: 1, step: 0 }]], {
    throws: 'RangeError',
    kills: ['takes-any-step', 'throws-any-error'],
  }),
  hidden('more ranges than axes', 'slice', (random) => [drawArray(random, [5]), [{ start: 1 }, {}]], {
    throws: 'RangeError',
    kills: ['takes-many-ranges'],
  }),

  hidden('four axes in another order', 'transpose', (random) => [drawArray(random, [2, 3, 4, 5]), [2, 0, 3, 1]], {
    kills: ['the-other-way-round', 'always-reverses', 'swaps-the-last-two'],
  }),
  hidden(
    'the axes of a part, three of equal size in a circle',
    'transpose',
    (random) => [drawCut(random, [3, 3, 3], 2), [1, 2, 0]],
    {
      kills: ['the-other-way-round', 'turns-the-shape-only', 'copies-transposes'],
    },
  ),
  hidden('three axes in reverse, of what goes backwards', 'transpose', (random) => [drawCut(random, [4, 3, 2], -1)], {
    kills: ['swaps-the-last-two', 'turns-the-shape-only'],
  }),
  hidden('an axis named twice', 'transpose', (random) => [drawArray(random, [2, 3, 4]), random.shuffle([0, 1, 1])], {
    throws: 'RangeError',
    kills: ['takes-any-axes', 'throws-any-error'],
  }),
  hidden('an axis between two others', 'transpose', (random) => [drawArray(random, [2, 3]), random.shuffle([0.5, 1])], {
    throws: 'RangeError',
  }),
  hidden('an axis left out', 'transpose', (random) => [drawArray(random, [2, 3, 4]), [1, 0]], {
    throws: 'RangeError',
    kills: ['takes-any-axes'],
  }),

  hidden(
    'a row cut out of a matrix, stacked',
    'broadcastTo',
    (random) => [{ ...drawArray(random, [6, 4]), shape: [1, 4], offset: 8 }, [2, 3, 4]],
    {
      kills: ['copies-when-repeating', 'keeps-the-stride'],
    },
  ),
  hidden('every second element of a column, repeated', 'broadcastTo', (random) => [drawCut(random, [5, 1], 2), [2, 5, 3]], {
    kills: ['keeps-the-stride', 'repeats-in-turn', 'copies-when-repeating'],
  }),
  hidden('one number everywhere', 'broadcastTo', (random) => [{ ...drawArray(random, [1]), shape: [], strides: [] }, [2, 3]]),
  hidden('a row that becomes a square matrix', 'broadcastTo', (random) => [drawArray(random, [4]), [4, 4]]),
  hidden('a size to stretch to that is no integer', 'broadcastTo', (random) => [drawArray(random, [1]), [random.int(2, 4) + 0.5]], {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),
  hidden('a size to stretch to that is negative', 'broadcastTo', (random) => [drawArray(random, [1]), [-random.int(2, 4)]], {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),
  hidden('two rows cannot become four', 'broadcastTo', (random) => [drawArray(random, [2, 3]), [4, 3]], {
    throws: 'RangeError',
    kills: ['tiles-multiples', 'throws-any-error'],
  }),
  hidden('an axis that would get lost', 'broadcastTo', (random) => [drawArray(random, [1, 3]), [3]], {
    throws: 'RangeError',
    kills: ['drops-axes'],
  }),
  hidden('an axis that would shrink to one', 'broadcastTo', (random) => [drawArray(random, [3, 4]), [1, 4]], {
    throws: 'RangeError',
    kills: ['fits-both-ways'],
  }),

  hidden('a row and a column, both of them cut out', 'add', (random) => [drawCut(random, [1, 6], 2), drawCut(random, [4, 1], -1)], {
    kills: ['cycles-through-the-shorter', 'one-side-only', 'adds-in-order-of-data'],
  }),
  hidden('a matrix and its transpose', 'add', (random) => withTranspose(drawArray(random, [4, 4])), {
    kills: ['adds-in-order-of-data'],
  }),
  hidden('shapes of two and of four axes', 'add', (random) => [drawArray(random, [3, 1]), drawArray(random, [2, 1, 1, 5])], {
    kills: ['aligns-at-the-front', 'one-side-only'],
  }),
  hidden('shapes that would fit at the front', 'add', (random) => [drawArray(random, [3]), drawArray(random, [3, 4])], {
    throws: 'RangeError',
    kills: ['aligns-at-the-front', 'cycles-through-the-shorter', 'throws-any-error'],
  }),

  hidden(
    'a transposed matrix times one that goes backwards',
    'matmul',
    (random) => [drawTransposed(random, [4, 6]), drawCut(random, [6, 3], -1)],
    {
      kills: ['multiplies-in-order-of-data', 'right-factor-transposed'],
    },
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
  hidden('a right stack that is repeated along its last axis', 'matmul', (random) => [
    drawArray(random, [2, 3, 2, 4]),
    drawArray(random, [2, 1, 4, 2]),
  ]),
  hidden('two square matrices', 'matmul', (random) => [drawArray(random, [4, 4]), drawArray(random, [4, 4])], {
    kills: ['right-factor-transposed'],
  }),
  hidden('inner sizes that differ', 'matmul', (random) => [drawArray(random, [2, 3]), drawArray(random, [2, 3])], {
    throws: 'RangeError',
    kills: ['takes-any-inner-size', 'throws-any-error'],
  }),
  hidden('an inner size of one is not repeated', 'matmul', (random) => [drawArray(random, [2, 3]), drawArray(random, [1, 2])], {
    throws: 'RangeError',
    kills: ['takes-any-inner-size', 'repeats-the-inner-size'],
  }),
  hidden('stacks that do not fit', 'matmul', (random) => [drawArray(random, [2, 2, 3]), drawArray(random, [4, 3, 2])], {
    throws: 'RangeError',
    kills: ['cycles-through-stacks'],
  }),
  hidden('a vector is no matrix', 'matmul', (random) => [drawArray(random, [2, 3]), drawArray(random, [3])], {
    throws: 'RangeError',
    kills: ['takes-vectors'],
  }),
]

function withTranspose(array: Api.NdArray): [Api.NdArray, Api.NdArray] {
  return [array, { ...array, strides: array.strides.toReversed() }]
}
