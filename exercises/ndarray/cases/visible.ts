import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'

const { visible } = casesOf<Driven<typeof Api, typeof Drive>>()

/** The arrays that are worked by hand in the statement. */
const table: Api.NdArray = { data: Float64Array.of(1, 2, 3, 4, 5, 6), shape: [2, 3], strides: [3, 1], offset: 0 }
const turned: Api.NdArray = { ...table, shape: [3, 2], strides: [1, 3] }
const column: Api.NdArray = { data: Float64Array.of(10, 20, 30), shape: [3, 1], strides: [1, 1], offset: 0 }
const row: Api.NdArray = { data: Float64Array.of(1, 2, 3, 4), shape: [1, 4], strides: [4, 1], offset: 0 }
/** Two matrices, and then one of another shape. */
const stack: Api.NdArray = { data: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8), shape: [2, 2, 2], strides: [4, 2, 1], offset: 0 }
const matrix: Api.NdArray = { data: Float64Array.of(1, 0, 2, 0, 1, 3), shape: [2, 3], strides: [3, 1], offset: 0 }

export default [
  visible(
    'six values in two rows',
    'makeArray',
    [
      [1, 2, 3, 4, 5, 6],
      [2, 3],
    ],
    { kills: ['column-major'] },
  ),
  visible(
    'from the front and from the end',
    'at',
    [
      table,
      [
        [0, 2],
        [1, 0],
        [-1, -1],
      ],
    ],
    { kills: ['front-only'] },
  ),
  visible('rows of a transpose, every second one, backwards', 'slice', [turned, [{ step: -2 }]], {
    kills: ['copies-slices', 'row-major-again', 'step-for-stride', 'forwards-by-default', 'minus-one-by-default'],
  }),
  visible('rows become columns', 'transpose', [table], { kills: ['copies-transposes', 'turns-the-shape-only'] }),
  visible('a column repeated four times', 'broadcastTo', [column, [3, 4]], {
    kills: ['copies-when-repeating', 'repeats-in-turn', 'keeps-the-stride'],
  }),
  visible('a column and a row make a table', 'add', [column, row], { kills: ['cycles-through-the-shorter', 'one-side-only'] }),
  visible('two matrices times one', 'matmul', [stack, matrix], { kills: ['needs-equal-stacks'] }),
]
