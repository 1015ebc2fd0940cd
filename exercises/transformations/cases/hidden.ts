import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import {
  flat,
  flatInTenths,
  flatPastOne,
  general,
  huge,
  leaning,
  littleTurns,
  repeated,
  rotation,
  shear,
  shrunk,
  times,
  turned,
  uneven,
  undone,
} from './draws.ts'
import { refusals } from './refusals.ts'

const { hidden } = casesOf<typeof Api>()

const noElements = 'tensors without elements cannot be multiplied on every backend'

/** A function's ordinary cases first, then what must be refused. */
export default [
  ...inParts('stretches that mirror, shrink and flatten', [
    hidden('mirrored along one axis and shrunk along the other', 'scaling', (random) => [
      -random.uniform(1.5, 3),
      random.uniform(0.1, 0.9),
    ]),
    hidden('flattened along one axis', 'scaling', (random) => [random.uniform(1.5, 3), 0], {
      kills: ['swaps-the-factors', 'one-factor-for-both'],
    }),
    hidden('shrunk along one axis and mirrored along the other', 'scaling', (random) => [
      random.uniform(0.1, 0.9),
      -random.uniform(1.5, 3),
    ]),
    hidden('flattened along the other axis', 'scaling', (random) => [0, random.uniform(1.5, 3)]),
    hidden('everything shrunk to the origin', 'scaling', () => [0, 0]),
    hidden('a metre in millimetres, and in kilometres', 'scaling', () => [1000, 0.001]),
  ]),
  ...inParts('turns to either side, by less than a circle and by more', [
    hidden('any turn to the left', 'rotation', (random) => [uneven(random)], {
      kills: ['rounds-the-entries', 'swaps-sine-and-cosine', 'takes-degrees'],
    }),
    hidden('no turn at all', 'rotation', () => [0], { kills: ['swaps-sine-and-cosine'] }),
    hidden('a turn to the right by more than a full circle', 'rotation', (random) => [-2 * Math.PI - uneven(random)], {
      kills: ['turns-clockwise', 'root-for-the-sine'],
    }),
    hidden(
      'a turn to the left by one circle and more than a half',
      'rotation',
      (random) => [3 * Math.PI + random.uniform(0.2, 0.55)],
      { kills: ['sine-from-the-cosine', 'root-for-the-sine', 'turns-clockwise'] },
    ),
    hidden('as far to the right as there is need for', 'rotation', () => [-10], { kills: ['takes-degrees', 'turns-clockwise'] }),
    hidden('a turn that one hardly sees', 'rotation', (random) => [1e-4 * (random.int(3, 8) + random.uniform(0.45, 0.55))]),
  ]),
  ...inParts('shears to either side', [
    hidden('a shear to the left', 'shear', (random) => [-random.uniform(0.5, 1.4)], {
      kills: ['shears-by-an-angle', 'shears-upwards'],
    }),
    hidden('a shear to the right, by several times the height', 'shear', (random) => [random.uniform(4, 9)], {
      kills: ['shears-by-an-angle', 'shears-upwards'],
    }),
    hidden('no shear at all', 'shear', () => [0]),
  ]),

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
  ...inParts('steps of all kinds as one: many, two, one and none', [
    hidden('nine matrices of all kinds', 'compose', (random) => [Array.from({ length: 9 }, () => general(random))], {
      kills: ['composes-from-last-to-first', 'leaves-out-the-last'],
    }),
    hidden('a transformation and the one that undoes it', 'compose', (random) => [undone(random)]),
    hidden('two steps that leave next to nothing', 'compose', (random) => [[shrunk(random), shrunk(random)]], {
      kills: ['rounds-what-comes-out'],
    }),
    hidden(
      'a step that flattens the plane, and one that turns what is left',
      'compose',
      (random) => [[flat(random), general(random)]],
      {
        kills: ['composes-from-last-to-first'],
      },
    ),
    hidden('a turn, a step that sends everything to the origin, and a turn', 'compose', (random) => [
      [rotation(uneven(random)), times(0, general(random)), rotation(uneven(random))],
    ]),
    hidden('more than a dozen turns and shears', 'compose', (random) => [
      Array.from({ length: random.int(13, 16) }, (_, i) =>
        i % 2 === 0 ? rotation(uneven(random)) : shear(random.uniform(-0.5, -0.2)),
      ),
    ]),
    hidden('a turn that is made of thousands of little ones', 'compose', (random) => [littleTurns(random)], {
      kills: ['calls-itself-for-every-step'],
      oracleOnly: 'thousands of products are too many for float32',
    }),
    hidden('a single step', 'compose', (random) => [[general(random)]]),
    hidden('no steps at all', 'compose', () => [[]], { kills: ['reduces-without-a-start'] }),
  ]),

  ...inParts('clouds of points: far away, flattened, small and empty', [
    hidden('a cloud far from the origin', 'transform', (random) => [general(random), random.cloud(200, [4, 1], 12)], {
      kills: ['points-as-rows', 'uses-the-new-x', 'turns-about-the-centre', 'writes-over-the-points'],
    }),
    hidden('a cloud flattened to a line', 'transform', (random) => [flat(random), random.matrix(20, 2)]),
    hidden('a cloud that is a speck', 'transform', (random) => [general(random), times(1e-9, random.matrix(20, 2))], {
      kills: ['rounds-what-comes-out'],
    }),
    hidden('points that lie in one place', 'transform', (random) => [general(random), repeated(random)]),
    hidden('numbers as large as there may be', 'transform', (random) => [huge(random), [...huge(random), ...huge(random)]]),
    hidden('two points: as many as coordinates', 'transform', (random) => [general(random), random.matrix(2, 2)], {
      kills: ['points-as-columns'],
    }),
    hidden('a single point', 'transform', (random) => [general(random), random.matrix(1, 2)], {
      kills: ['points-as-rows', 'turns-about-the-centre'],
    }),
    hidden('no points at all', 'transform', (random) => [general(random), []], {
      kills: ['asks-the-first-point'],
      oracleOnly: noElements,
    }),
  ]),

  ...inParts('areas of parallelograms, mirrored and small ones too', [
    hidden('a parallelogram, leaning', 'areaScale', (random) => [leaning(random, 1)], {
      kills: ['multiplies-column-lengths', 'measures-the-box', 'scale-of-lengths', 'adds-the-products', 'looks-at-the-diagonal'],
    }),
    hidden('a mirror image has an area too', 'areaScale', (random) => [leaning(random, -1)], { kills: ['keeps-the-sign'] }),
    hidden('little is left of an area, and more than nothing', 'areaScale', (random) => [times(1e-9, leaning(random, 1))], {
      kills: ['small-areas-count-as-none', 'rounds-what-comes-out'],
    }),
    hidden('a parallelogram that is turned as well', 'areaScale', (random) => [turned(random)], {
      kills: ['takes-magnitudes-first', 'adds-the-products'],
    }),
    hidden('an area of millions of millions', 'areaScale', (random) => [huge(random)]),
  ]),
  ...inParts('planes that are flattened to a line', [
    hidden('nothing is left of an area on a line', 'areaScale', (random) => [flat(random)], {
      kills: ['multiplies-column-lengths'],
    }),
    hidden('nothing is left, in numbers that are rounded', 'areaScale', (random) => [flatInTenths(random)], {
      kills: ['root-of-a-product-of-lengths'],
    }),
    hidden('nothing is left, and the cosine between the columns is rounded past one', 'areaScale', (random) => [
      flatPastOne(random),
    ]),
    hidden('everything goes to the origin', 'areaScale', () => [
      [
        [0, 0],
        [0, 0],
      ],
    ]),
  ]),

  ...refusals,
]
