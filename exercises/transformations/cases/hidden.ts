import { casesOf } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

const noElements = 'tensors without elements cannot be multiplied on every backend'

/** A function's ordinary cases first, then what it must refuse. */
export default [
  hidden('mirrored along one axis and shrunk along the other', 'scaling', (random) => [
    -random.uniform(1.5, 3),
    random.uniform(0.1, 0.9),
  ]),
  hidden('any turn to the left', 'rotation', (random) => [uneven(random)], {
    kills: ['rounds-the-entries', 'swaps-sine-and-cosine', 'takes-degrees'],
  }),
  hidden('a turn to the right by more than a full circle', 'rotation', (random) => [-2 * Math.PI - uneven(random)], {
    kills: ['turns-clockwise', 'root-for-the-sine'],
  }),
  hidden(
    'a turn to the left by one circle and more than a half',
    'rotation',
    (random) => [3 * Math.PI + random.uniform(0.2, 0.55)],
    { kills: ['sine-from-the-cosine', 'root-for-the-sine', 'turns-clockwise'] },
  ),
  hidden('a shear to the left', 'shear', (random) => [-random.uniform(0.5, 1.4)], {
    kills: ['shears-by-an-angle', 'shears-upwards'],
  }),

  hidden(
    'a shear, a turn and a stretch, in this order',
    'compose',
    (random) => [
      [
        shear(random.uniform(0.5, 2)),
        rotation(uneven(random)),
        [
          [random.uniform(1.5, 3), 0],
          [0, random.uniform(-0.9, -0.2)],
        ],
      ],
    ],
    {
      kills: [
        'composes-from-last-to-first',
        'reverses-the-list',
        'composes-two-steps',
        'multiplies-entry-by-entry',
        'adds-the-steps',
      ],
    },
  ),
  hidden('nine matrices of all kinds', 'compose', (random) => [Array.from({ length: 9 }, () => general(random))], {
    kills: ['composes-from-last-to-first', 'leaves-out-the-last'],
  }),
  hidden('a transformation and the one that undoes it', 'compose', (random) => [undone(random)]),
  hidden('two steps that leave next to nothing', 'compose', (random) => [[shrunk(random), shrunk(random)]], {
    kills: ['rounds-what-comes-out'],
  }),
  hidden('a single step', 'compose', (random) => [[general(random)]]),
  hidden('no steps at all', 'compose', () => [[]], { kills: ['reduces-without-a-start'] }),
  hidden('a single step that has a third column', 'compose', (random) => [[random.matrix(2, 3)]], {
    throws: 'RangeError',
    kills: ['reduces-without-a-start', 'trusts-the-steps'],
  }),
  hidden('a last step that has a third row', 'compose', (random) => [[general(random), random.matrix(3, 2)]], {
    throws: 'RangeError',
    kills: ['trusts-the-steps', 'looks-at-the-first-step'],
  }),

  hidden('a cloud far from the origin', 'transform', (random) => [general(random), random.cloud(200, [4, 1], 12)], {
    kills: ['points-as-rows', 'uses-the-new-x', 'turns-about-the-centre', 'writes-over-the-points'],
  }),
  hidden('a cloud flattened to a line', 'transform', (random) => [flat(random), random.matrix(20, 2)]),
  hidden('a cloud that is a speck', 'transform', (random) => [general(random), times(1e-9, random.matrix(20, 2))], {
    kills: ['rounds-what-comes-out'],
  }),
  hidden('two points: as many as coordinates', 'transform', (random) => [general(random), random.matrix(2, 2)], {
    kills: ['points-as-columns'],
  }),
  hidden('no points at all', 'transform', (random) => [general(random), []], {
    kills: ['asks-the-first-point'],
    oracleOnly: noElements,
  }),
  hidden('one point among many that has a single coordinate', 'transform', (random) => [general(random), broken(random, 1)], {
    throws: 'RangeError',
    kills: ['looks-at-the-first-point', 'throws-any-error'],
  }),
  hidden('one point among many that has a third coordinate', 'transform', (random) => [general(random), broken(random, 3)], {
    throws: 'RangeError',
    kills: ['looks-at-the-first-point', 'cuts-coordinates'],
  }),
  hidden('a matrix with a third column, for a shift', 'transform', (random) => [random.matrix(2, 3), random.matrix(4, 2)], {
    throws: 'RangeError',
    kills: ['ignores-the-third-column'],
  }),
  hidden('a matrix with a single row, and no points to meet it', 'transform', (random) => [random.matrix(1, 2), []], {
    throws: 'RangeError',
    kills: ['looks-at-the-matrix-point-by-point'],
  }),

  hidden('a parallelogram, leaning', 'areaScale', (random) => [leaning(random, 1)], {
    kills: ['multiplies-column-lengths', 'measures-the-box', 'scale-of-lengths', 'adds-the-products', 'looks-at-the-diagonal'],
  }),
  hidden('a mirror image has an area too', 'areaScale', (random) => [leaning(random, -1)], { kills: ['keeps-the-sign'] }),
  hidden('nothing is left of an area on a line', 'areaScale', (random) => [flat(random)], { kills: ['multiplies-column-lengths'] }),
  hidden('nothing is left, in numbers that are rounded', 'areaScale', (random) => [flatInTenths(random)], {
    kills: ['root-of-a-product-of-lengths'],
  }),
  hidden('little is left of an area, and more than nothing', 'areaScale', (random) => [times(1e-5, leaning(random, 1))], {
    kills: ['small-areas-count-as-none', 'rounds-what-comes-out'],
  }),
  hidden('a third row', 'areaScale', (random) => [random.matrix(3, 2)], { throws: 'RangeError' }),
  hidden('three rows and columns', 'areaScale', (random) => [random.matrix(3, 3)], {
    throws: 'RangeError',
    kills: ['ignores-the-third-column'],
  }),
  hidden('a second row that is too long', 'areaScale', (random) => [[random.vector(2), random.vector(3)]], {
    throws: 'RangeError',
    kills: ['looks-at-the-first-row'],
  }),
]

/** An angle from 0.3 to 1.2, whose cosine and sine two decimals do not hold. */
function uneven(random: Random): number {
  const distance = (x: number) => Math.abs(x - Math.round(100 * x) / 100)
  for (;;) {
    const angle = random.uniform(0.3, 1.2)
    const isEven = Math.abs(angle - Math.PI / 4) < 0.05
    if (!isEven && distance(Math.cos(angle)) > 1e-3 && distance(Math.sin(angle)) > 1e-3) return angle
  }
}

const shear = (k: number) => [
  [1, k],
  [0, 1],
]

const rotation = (angle: number) => [
  [Math.cos(angle), -Math.sin(angle)],
  [Math.sin(angle), Math.cos(angle)],
]

/** Entries of all signs, whose two off the diagonal differ: its transpose is another matrix. */
function general(random: Random): number[][] {
  for (;;) {
    const T = random.matrix(2, 2)
    const determinant = T[0]![0]! * T[1]![1]! - T[0]![1]! * T[1]![0]!
    if (Math.abs(T[0]![1]! - T[1]![0]!) > 0.5 && Math.abs(determinant) > 0.5) return T
  }
}

function undone(random: Random): number[][][] {
  const T = general(random)
  const [[a, b], [c, d]] = T as [[number, number], [number, number]]
  const determinant = a * d - b * c
  return [
    T,
    [
      [d / determinant, -b / determinant],
      [-c / determinant, a / determinant],
    ],
  ]
}

/** A second row that is a multiple of the first. Whole numbers, so that the plane is flat without rounding. */
function flat(random: Random): number[][] {
  const row = [random.int(1, 9), -random.int(1, 9)]
  const factor = random.int(2, 5)
  return [row, row.map((x) => factor * x)]
}

const times = (factor: number, rows: number[][]) => rows.map((row) => row.map((x) => factor * x))
const shrunk = (random: Random) => times(random.uniform(1e-6, 3e-6), general(random))

/** As `flat`, in tenths: drawn again until rounding carries the product of the squared lengths below the square of their product. */
function flatInTenths(random: Random): number[][] {
  for (;;) {
    const T = times(0.1, flat(random))
    const [[a, b], [c, d]] = T as [[number, number], [number, number]]
    if ((a * a + c * c) * (b * b + d * d) < (a * b + c * d) ** 2) return T
  }
}

/** All four entries above zero, or with `sign` −1 its rows in the other order; no two of the usual shortcuts agree on it. */
function leaning(random: Random, sign: 1 | -1): number[][] {
  const rows = [
    [random.uniform(2, 3), random.uniform(0.5, 1)],
    [random.uniform(0.8, 1.2), random.uniform(1.5, 2)],
  ]
  return sign === 1 ? rows : rows.toReversed()
}

/** Five points, and one between the second and the last of them that has another number of coordinates. */
function broken(random: Random, coordinates: number): number[][] {
  return random.matrix(5, 2).toSpliced(random.int(1, 4), 0, random.vector(coordinates))
}
