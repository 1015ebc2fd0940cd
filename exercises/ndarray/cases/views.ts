import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { drawArray, drawCut } from './draws.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** Axes in another order, and axes that are repeated. */
export const views = [
  ...inParts('axes in another order', [
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
    hidden('a single axis, which stays where it is', 'transpose', (random) => [drawCut(random, [5], -1)], {
      kills: ['copies-transposes'],
    }),
    hidden(
      'more than ten axes, most of them of a single place',
      'transpose',
      (random) => {
        const last = random.shuffle([1, 2, 3])
        return [drawArray(random, [2, ...Array<number>(8).fill(1), ...last]), [11, 10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]
      },
      { kills: ['the-other-way-round', 'sorts-axes-as-text'], oracleOnly: 'tensors have six axes at most' },
    ),
    hidden('a number, which has no axes to reverse', 'transpose', (random) => [
      { ...drawArray(random, [5]), shape: [], strides: [], offset: random.int(1, 4) },
    ]),
  ]),
  ...inParts('lists that do not name each axis once', [
    hidden('an axis named twice', 'transpose', (random) => [drawArray(random, [2, 3, 4]), random.shuffle([0, 1, 1])], {
      throws: 'RangeError',
      kills: ['takes-any-axes', 'throws-any-error'],
    }),
    hidden('an axis named three times, the one in the middle', 'transpose', (random) => [drawArray(random, [2, 3, 4]), [1, 1, 1]], {
      throws: 'RangeError',
      kills: ['takes-any-axes'],
    }),
    hidden('an axis left out', 'transpose', (random) => [drawArray(random, [2, 3, 4]), [1, 0]], {
      throws: 'RangeError',
      kills: ['takes-any-axes'],
    }),
    hidden('no axis named at all', 'transpose', (random) => [drawArray(random, [2, 3]), []], {
      throws: 'RangeError',
      kills: ['takes-any-axes', 'takes-an-empty-list-for-none'],
    }),
    hidden(
      'an axis too many, each of the others named once',
      'transpose',
      (random) => [drawArray(random, [2, 3]), [1, 0, random.int(0, 1)]],
      {
        throws: 'RangeError',
        kills: ['takes-any-axes', 'compares-as-sets'],
      },
    ),
    hidden(
      'an axis that the array does not have',
      'transpose',
      (random) => [drawArray(random, [2, 3, 4]), random.shuffle([0, 1, 3])],
      {
        throws: 'RangeError',
        kills: ['takes-any-axes'],
      },
    ),
    hidden('an axis between two others', 'transpose', (random) => [drawArray(random, [2, 3]), random.shuffle([0.5, 1])], {
      throws: 'RangeError',
    }),
    hidden('an axis that is no number', 'transpose', (random) => [drawArray(random, [2, 3]), random.shuffle([Number.NaN, 1])], {
      throws: 'RangeError',
      kills: ['takes-any-axes'],
    }),
  ]),

  ...inParts('rows, columns and single numbers, repeated', [
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
    hidden('a transposed matrix, stacked', 'broadcastTo', (random) => [
      { ...drawArray(random, [4, 3]), shape: [3, 4], strides: [1, 3] },
      [2, 3, 4],
    ]),
    hidden('a shape that it has already', 'broadcastTo', (random) => [drawCut(random, [3, 1], -1), [3, 1]], {
      kills: ['copies-when-repeating'],
    }),
  ]),
  ...inParts('shapes that an array cannot be stretched to', [
    hidden('two rows cannot become four', 'broadcastTo', (random) => [drawArray(random, [2, 3]), [4, 3]], {
      throws: 'RangeError',
      kills: ['tiles-multiples', 'throws-any-error'],
    }),
    hidden('a shape that would fit at the front', 'broadcastTo', (random) => [drawArray(random, [3]), [3, 4]], {
      throws: 'RangeError',
    }),
    hidden('an axis that would get lost', 'broadcastTo', (random) => [drawArray(random, [1, 3]), [3]], {
      throws: 'RangeError',
      kills: ['drops-axes'],
    }),
    hidden('an axis that would shrink to one', 'broadcastTo', (random) => [drawArray(random, [3, 4]), [1, 4]], {
      throws: 'RangeError',
      kills: ['fits-both-ways'],
    }),
    hidden('four columns cannot become two', 'broadcastTo', (random) => [drawArray(random, [3, 4]), [3, 2]], {
      throws: 'RangeError',
    }),
    hidden(
      'a size to stretch to that is no integer',
      'broadcastTo',
      (random) => [drawArray(random, [1]), [random.int(2, 4) + 0.5]],
      {
        throws: 'RangeError',
        kills: ['takes-any-size'],
      },
    ),
    hidden('a new leading axis whose size is no integer', 'broadcastTo', (random) => [drawArray(random, [3]), [1.5, 3]], {
      throws: 'RangeError',
      kills: ['takes-any-size'],
    }),
    hidden('a size to stretch to that is negative', 'broadcastTo', (random) => [drawArray(random, [1]), [-random.int(2, 4)]], {
      throws: 'RangeError',
      kills: ['takes-any-size'],
    }),
    hidden('a size of minus one, for what there is', 'broadcastTo', (random) => [drawArray(random, [3, 4]), [3, -1]], {
      throws: 'RangeError',
      kills: ['keeps-at-minus-one'],
    }),
    hidden('a new leading axis of negative size', 'broadcastTo', (random) => [drawArray(random, [3]), [-random.int(1, 3), 3]], {
      throws: 'RangeError',
      kills: ['takes-any-size'],
    }),
    hidden('a size to stretch to that is no number', 'broadcastTo', (random) => [drawArray(random, [1, 3]), [Number.NaN, 3]], {
      throws: 'RangeError',
      kills: ['takes-any-size'],
    }),
    hidden('a size to stretch to without end', 'broadcastTo', (random) => [drawArray(random, [1, 3]), [Infinity, 3]], {
      throws: 'RangeError',
      kills: ['takes-any-size'],
    }),
  ]),
]
