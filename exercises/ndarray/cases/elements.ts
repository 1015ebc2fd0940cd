import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { drawArray, drawCut, drawValues } from './draws.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** Arrays from their values, and values from their indices. */
export const elements = [
  ...inParts('new arrays, with many axes, with none, and without elements', [
    hidden('three axes of different size', 'makeArray', (random) => [drawValues(random, 24), [2, 4, 3]], {
      kills: ['column-major'],
    }),
    hidden('a number without axes', 'makeArray', (random) => [drawValues(random, 1), []]),
    hidden('axes of a single place around one of several', 'makeArray', (random) => [drawValues(random, 5), [1, 5, 1]]),
    hidden('an axis without elements', 'makeArray', () => [[], [2, 0]], {
      kills: ['no-size-of-zero'],
      oracleOnly: 'tensors without elements are read differently by the backends',
    }),
    hidden('an axis without elements before one of several', 'makeArray', () => [[], [3, 0, 2]], {
      kills: ['no-size-of-zero'],
      oracleOnly: 'tensors without elements are read differently by the backends',
    }),
  ]),
  ...inParts('values that do not fill a shape, and shapes that are none', [
    hidden('more values than places', 'makeArray', (random) => [drawValues(random, 13), [3, 4]], {
      throws: 'RangeError',
      kills: ['takes-any-length', 'throws-any-error'],
    }),
    hidden('fewer values than places', 'makeArray', (random) => [drawValues(random, 11), [3, 4]], {
      throws: 'RangeError',
      kills: ['takes-any-length', 'refuses-what-is-left-over'],
    }),
    hidden('no value for a number without axes', 'makeArray', () => [[], []], {
      throws: 'RangeError',
      kills: ['takes-any-length', 'refuses-what-is-left-over'],
    }),
    hidden('values for a number without axes, more than one', 'makeArray', (random) => [drawValues(random, 3), []], {
      throws: 'RangeError',
      kills: ['takes-any-length'],
    }),
    hidden('a value for an axis without elements', 'makeArray', (random) => [drawValues(random, 1), [2, 0]], {
      throws: 'RangeError',
      kills: ['takes-any-length'],
    }),
    hidden('two negative sizes, whose product fits', 'makeArray', (random) => [drawValues(random, 6), [-1, -1, 6]], {
      throws: 'RangeError',
      kills: ['takes-any-size'],
    }),
    hidden('a negative size beside one of zero', 'makeArray', () => [[], [0, -2]], {
      throws: 'RangeError',
      kills: ['takes-any-size'],
    }),
    hidden('a size that is no integer', 'makeArray', (random) => [drawValues(random, 6), [1.5, 4]], {
      throws: 'RangeError',
      kills: ['takes-any-size'],
    }),
  ]),

  ...inParts('elements of any view, from the front and from the end', [
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
      'elements of a row that is repeated',
      'at',
      (random) => [
        { ...drawArray(random, [4]), shape: [3, 4], strides: [0, 1] },
        random.shuffle([
          [0, 3],
          [2, 1],
          [-3, -2],
        ]),
      ],
      { kills: ['front-only', 'reads-by-shape'] },
    ),
    hidden('an element that is zero', 'at', (random) => [
      { data: Float64Array.of(random.int(1, 9), 0, random.int(1, 9)), shape: [3], strides: [1], offset: 0 },
      [[1], [-2]],
    ]),
    hidden(
      'the element of a number without axes',
      'at',
      (random) => [{ ...drawArray(random, [5]), shape: [], strides: [], offset: random.int(1, 4) }, [[]]],
      {
        kills: ['forgets-the-offset'],
      },
    ),
  ]),
  ...inParts('indices that lead to no element', [
    hidden(
      'an index past the end of its axis, but not of the data',
      'at',
      (random) => [drawArray(random, [3, 4]), [[random.int(0, 1), 4]]],
      {
        throws: 'RangeError',
        kills: ['checks-the-data-only', 'wraps-around', 'throws-any-error'],
      },
    ),
    hidden(
      'an index past the end of the first axis of a part, where the data go on',
      'at',
      (random) => [{ ...drawArray(random, [6, 4]), shape: [3, 4] }, [[3, random.int(0, 3)]]],
      { throws: 'RangeError', kills: ['checks-the-data-only', 'wraps-around', 'looks-at-the-last-index'] },
    ),
    hidden('an index before the beginning of its axis', 'at', (random) => [drawArray(random, [3, 4]), [[random.int(1, 2), -5]]], {
      throws: 'RangeError',
      kills: ['checks-the-data-only', 'wraps-around'],
    }),
    hidden(
      'an index before the beginning of the first axis of a part, where there are data before',
      'at',
      (random) => [{ ...drawArray(random, [6, 4]), shape: [3, 4], offset: 12 }, [[-4, random.int(0, 3)]]],
      { throws: 'RangeError', kills: ['checks-the-data-only', 'wraps-around', 'looks-at-the-last-index'] },
    ),
    hidden('an index between two elements', 'at', (random) => [drawArray(random, [3, 4]), [[1, 1.5]]], {
      throws: 'RangeError',
      kills: ['takes-half-indices'],
    }),
    hidden('an index between two elements, counted from the end', 'at', (random) => [drawArray(random, [3, 4]), [[-1.5, 1]]], {
      throws: 'RangeError',
      kills: ['takes-half-indices'],
    }),
    hidden('an index that is no number', 'at', (random) => [drawArray(random, [3, 4]), [[Number.NaN, random.int(0, 3)]]], {
      throws: 'RangeError',
    }),
    hidden('an index too few', 'at', (random) => [drawArray(random, [3, 4]), [[random.int(0, 2)]]], {
      throws: 'RangeError',
      kills: ['takes-few-indices'],
    }),
    hidden('no index at all', 'at', (random) => [drawArray(random, [3, 4]), [[]]], {
      throws: 'RangeError',
      kills: ['takes-few-indices'],
    }),
    hidden('an index too many', 'at', (random) => [drawArray(random, [3, 4]), [[random.int(0, 2), 1, 0]]], {
      throws: 'RangeError',
      kills: ['takes-few-indices'],
    }),
    hidden(
      'an index into a number without axes',
      'at',
      (random) => [{ ...drawArray(random, [1]), shape: [], strides: [] }, [[0]]],
      {
        throws: 'RangeError',
        kills: ['takes-few-indices'],
      },
    ),
  ]),
]
