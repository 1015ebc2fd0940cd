import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { drawArray, drawCut, drawTransposed } from './draws.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const withoutElements = 'tensors without elements are read differently by the backends'

/** Parts of arrays, which are views. */
export const slices = [
  ...inParts('parts of arrays that are parts, transposes, or go backwards themselves', [
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
    hidden('no range at all', 'slice', (random) => [drawCut(random, [3, 4], 2), []], {
      kills: ['needs-all-ranges', 'starts-from-zero'],
    }),
    hidden('nothing to cut in a number without axes', 'slice', (random) => [
      { ...drawArray(random, [5]), shape: [], strides: [], offset: random.int(1, 4) },
      [],
    ]),
  ]),
  ...inParts('ends of a range: counted from either side, or beyond the axis', [
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
    hidden(
      'starts beyond the axis, with steps that would miss its first element there',
      'slice',
      (random) => [
        drawArray(random, [5, 6]),
        [
          { start: -9, step: 3 },
          { start: 8, step: -2 },
        ],
      ],
      { kills: ['runs-beyond', 'keeps-in-step'] },
    ),
    hidden(
      'ends right at the borders of the axis, and one place beyond',
      'slice',
      (random) => [
        drawArray(random, [5, 4, 3]),
        [
          { start: -5, stop: 5 },
          { start: -5, stop: 5 },
          { start: 3, stop: -4, step: -1 },
        ],
      ],
      { kills: ['runs-beyond', 'never-reaches-the-first'] },
    ),
    hidden('the first element, reached backwards and counted from the end', 'slice', (random) => [
      drawArray(random, [5, 4]),
      [
        { start: -5, step: -1 },
        { start: -4, step: -2 },
      ],
    ]),
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
  ]),
  ...inParts('ranges that lead nowhere: nothing between their ends, a step of nothing, no axis to go along', [
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
      'backwards to a last element that lies behind',
      'slice',
      (random) => [drawArray(random, [6, 2]), [{ start: random.int(2, 4), stop: -1, step: -1 }]],
      { kills: ['minus-one-is-before-the-first', 'negative-counts'], oracleOnly: withoutElements },
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
      'the same place for start and stop, counted from either side',
      'slice',
      (random) => [drawArray(random, [5, 4]), [{}, { start: 1, stop: -3 }]],
      {
        kills: ['includes-the-stop'],
        oracleOnly: withoutElements,
      },
    ),
    hidden('a step that leads nowhere', 'slice', (random) => [drawArray(random, [5]), [{ start: 1, step: 0 }]], {
      throws: 'RangeError',
      kills: ['takes-any-step', 'throws-any-error'],
    }),
    hidden(
      'a step that leads nowhere, on the last axis',
      'slice',
      (random) => [drawArray(random, [5, 3]), [{ start: 1 }, { step: 0 }]],
      {
        throws: 'RangeError',
        kills: ['takes-any-step'],
      },
    ),
    hidden(
      'a step that leads nowhere, where nothing lies between start and stop',
      'slice',
      (random) => [drawArray(random, [5]), [{ start: 3, stop: 3, step: 0 }]],
      { throws: 'RangeError', kills: ['takes-any-step'] },
    ),
    hidden('more ranges than axes', 'slice', (random) => [drawArray(random, [5]), [{ start: 1 }, {}]], {
      throws: 'RangeError',
      kills: ['takes-many-ranges'],
    }),
    hidden(
      'a range for a number without axes',
      'slice',
      (random) => [{ ...drawArray(random, [1]), shape: [], strides: [] }, [{}]],
      { throws: 'RangeError', kills: ['takes-many-ranges'] },
    ),
  ]),
]
