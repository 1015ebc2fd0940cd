import { type Checking, checksOf, type Suspects } from '#authoring/check'
import type { Driven } from '#authoring/drive'
import type * as Drive from './drive.ts'
import { suspectElements, suspectProducts, suspectSlices, suspectStretches, suspectSums, suspectTransposes } from './mistakes.ts'
import reference from './reference.ts'
import type * as Api from './solution.ts'

const exactly = { absolute: 0, relative: 0 }

/** Elements are moved and not computed, so that they are right or wrong; sums and products are measured by the terms that go in. */
export default checksOf<Driven<typeof Api, typeof Drive>>({
  makeArray({ actual, expected, args: [values, shape], close }) {
    compareSeen({ actual, expected, close }, () => ({
      'the first index runs fastest, and not the last': () => suspectElements(values, shape),
    }))
  },

  at({ actual, expected, args: [array, indices], close }) {
    const raw = (position: (index: number[]) => number) => () => indices.map((index) => array.data[position(index)] ?? NaN)
    const counted = (index: number[]) => index.map((i, axis) => (i < 0 ? i + array.shape[axis]! : i))
    const rowMajor = array.shape.map((_, axis) => array.shape.slice(axis + 1).reduce((product, n) => product * n, 1))
    const sum = (index: number[], strides: number[]) => counted(index).reduce((total, i, axis) => total + i * strides[axis]!, 0)
    close('', actual, expected, exactly, {
      'the offset is left out': raw((index) => sum(index, array.strides)),
      'the strides are worked out from the shape, and not taken from the array': raw(
        (index) => array.offset + sum(index, rowMajor),
      ),
    })
  },

  slice({ actual, expected, args, close, property }) {
    if (compareSeen({ actual, expected, close }, () => suspectSlices(...args))) requireView(actual, property)
  },

  transpose({ actual, expected, args, close, property }) {
    if (compareSeen({ actual, expected, close }, () => suspectTransposes(...args))) requireView(actual, property)
  },

  broadcastTo({ actual, expected, args, close, property }) {
    if (compareSeen({ actual, expected, close }, () => suspectStretches(...args))) requireView(actual, property)
  },

  add({ actual, expected, args: [a, b], close, property, tolerance }) {
    const largest = expected.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    const within = { absolute: tolerance.relative * largest, relative: 0 }
    if (compareSeen({ actual, expected, close }, () => suspectSums(a, b, expected.shape), within)) requireCopy(actual, property)
  },

  matmul({ actual, expected, args: [a, b], close, property, tolerance }) {
    const [p, q] = [a, b].map((array) => ({ ...array, data: array.data.map(Math.abs) }))
    const terms = reference.oracle.matmul(p!, q!).values
    const within = { absolute: tolerance.relative * Math.max(...terms), relative: 0 }
    if (compareSeen({ actual, expected, close }, () => suspectProducts(a, b), within)) requireCopy(actual, property)
  },
})

type Comparing = Pick<Checking<unknown[], Drive.Seen>, 'actual' | 'expected' | 'close'>
type Claiming = Checking<unknown[], Drive.Seen>['property']

function compareSeen({ actual, expected, close }: Comparing, suspects: () => Suspects, within = exactly): boolean {
  const negative = { 'a negative size is given instead of 0': () => actual.shape.map((n, i) => (n < 0 ? n : expected.shape[i])) }
  if (!close('shape', actual.shape, expected.shape, exactly, negative)) return false
  return close('values', actual.values, expected.values, within, suspects())
}

function requireView(actual: Drive.Seen, property: Claiming): void {
  property('`data` is the very object of the array it was given: a view copies nothing', actual.sharesData, 'sharesData')
}

function requireCopy(actual: Drive.Seen, property: Claiming): void {
  property('a result has data of its own', !actual.sharesData, 'sharesData')
}
