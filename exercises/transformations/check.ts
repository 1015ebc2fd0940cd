import { checksOf } from '#authoring/check'
import reference from './reference.ts'
import type * as Api from './solution.ts'

const { scaling, rotation, compose, transform } = reference.oracle

/**
 * Entries and coordinates that cancel are measured by what went into them: a composition by its largest entry, a cloud by the largest
 * entry of T times the largest coordinate, an area by |ad| + |bc|.
 */
export default checksOf<typeof Api>({
  scaling({ actual, expected, args: [sx, sy], tolerance, close }) {
    close('', actual, expected, tolerance, {
      'the two factors are swapped': () => scaling(sy, sx),
      'one factor is used for both axes': () => scaling(sx, sx),
    })
  },

  rotation({ actual, expected, args: [angle], tolerance, close }) {
    close('', actual, expected, tolerance, {
      'the sine has the other sign: the plane is turned clockwise, its columns are taken for rows, or the sine is computed from the cosine':
        () => rotation(-angle),
      'the angle is taken for degrees': () => rotation((angle * Math.PI) / 180),
      'sine and cosine are swapped': () => rotation(Math.PI / 2 - angle),
      'the entries are rounded to two decimals': () => expected.map((row) => row.map((x) => Math.round(100 * x) / 100)),
    })
  },

  shear({ actual, expected, args: [k], tolerance, close }) {
    close('', actual, expected, tolerance, {
      'points are pushed upwards, by how far to the right they lie': () => flip(expected),
      'k is taken for an angle': () => shearBy(Math.tan(k)),
      'points are pushed the other way': () => shearBy(-k),
    })
  },

  compose({ actual, expected, args: [steps], tolerance, close }) {
    const scale = largest(expected) || 1
    close(
      '',
      actual,
      expected,
      { absolute: tolerance.relative * scale, relative: 0 },
      {
        'the steps are done from the last to the first': () => compose(steps.toReversed()),
        'entries that stand in the same place are multiplied': () => entryByEntry(steps, (x, y) => x * y),
        'entries that stand in the same place are added': () => entryByEntry(steps, (x, y) => x + y),
        'only the first two steps are done': () => compose(steps.slice(0, 2)),
        'the last step is left out': () => compose(steps.slice(0, -1)),
        'the first step is left out': () => compose(steps.slice(1)),
        'every step is transposed': () => compose(steps.map(flip)),
        ...(steps.length > 0 && { 'small entries are rounded away, or taken for zero': () => nothingOf(expected) }),
      },
    )
  },

  transform({ actual, expected, args: [T, points], tolerance, close }) {
    const scale = largest(T) * largest(points)
    close(
      '',
      actual,
      expected,
      { absolute: tolerance.relative * scale, relative: 0 },
      {
        'points stand to the left of T, as rows, which applies its transpose': () => transform(flip(T), points),
        'the new x is used already where the new y is computed': () =>
          expected.map(([x], i) => [x!, T[1]![0]! * x! + T[1]![1]! * points[i]![1]!]),
        'the cloud is turned about its own centre, and not about the origin': () => aboutCentre(T, points),
        'the columns of the cloud are taken for points': () => (points.length === 2 ? flip(transform(T, flip(points))) : expected),
        'nothing is done to the points': () => points,
        'small coordinates are rounded away, or taken for zero': () => nothingOf(expected),
      },
    )
  },

  areaScale({ actual, expected, args: [T], tolerance, close }) {
    const [[a, b], [c, d]] = T as [[number, number], [number, number]]
    const terms = Math.abs(a * d) + Math.abs(b * c)
    close(
      '',
      actual,
      expected,
      { absolute: tolerance.relative * terms, relative: 0 },
      {
        'a mirror image counts as an area below zero': () => a * d - b * c,
        'only the diagonal is looked at': () => Math.abs(a * d),
        'the second product is added and not taken away': () => Math.abs(a * d + b * c),
        'the lengths of the columns are multiplied, as if they stood at right angles': () => Math.hypot(a, c) * Math.hypot(b, d),
        'the lengths of the rows are multiplied, as if they stood at right angles': () => Math.hypot(a, b) * Math.hypot(c, d),
        'the image of the unit square is measured by the box around it': () =>
          (Math.abs(a) + Math.abs(b)) * (Math.abs(c) + Math.abs(d)),
        'the factor for lengths is given, and not the one for areas': () => Math.sqrt(expected),
        'a small area is rounded away, or taken for none': () => 0,
      },
    )
  },
})

const shearBy = (k: number) => [
  [1, k],
  [0, 1],
]

const flip = (T: number[][]) => T[0]!.map((_, j) => T.map((row) => row[j]!))

const nothingOf = (rows: number[][]) => rows.map((row) => row.map(() => 0))

const largest = (rows: number[][]) => rows.flat().reduce((best, x) => Math.max(best, Math.abs(x)), 0)

const entryByEntry = (steps: number[][][], join: (x: number, y: number) => number) =>
  steps.length === 0 ? [] : steps.reduce((done, next) => done.map((row, i) => row.map((x, j) => join(x, next[i]![j]!))))

function aboutCentre(T: number[][], points: number[][]): number[][] {
  const centre = [0, 1].map((j) => points.reduce((sum, point) => sum + point[j]!, 0) / points.length)
  const centred = points.map((point) => point.map((x, j) => x - centre[j]!))
  return transform(T, centred).map((point) => point.map((x, j) => x + centre[j]!))
}
