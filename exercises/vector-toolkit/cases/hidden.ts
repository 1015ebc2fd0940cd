import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import {
  against,
  apart,
  dust,
  hair,
  huge,
  long,
  magnitudes,
  meetZeros,
  obtuse,
  oneDigitMore,
  swap,
  tiny,
  unequal,
  zeros,
} from './draws.ts'
import { pastOne } from './past-one.ts'

const { hidden } = casesOf<typeof Api>()

const beyondFloat32 = 'the components lie beyond the range of float32'
const emptyTensor = 'the WebAssembly backend sums a tensor without elements to an arbitrary number'

/** A function's ordinary cases first, then the ends of the number range, then what it must refuse. */
export default [
  ...inParts('Manhattan lengths, of many components and of none', [
    hidden('many components of both signs, beyond the range of float32', 'norm1', (random) => [[0, ...huge(random, 300)]], {
      kills: ['norm1-keeps-signs', 'narrows-to-float32', 'stops-at-a-zero'],
      oracleOnly: beyondFloat32,
    }),
    hidden('components close to the smallest there can be', 'norm1', (random) => [[...tiny(random, 40), 0]], {
      kills: ['norm1-keeps-signs', 'narrows-to-float32'],
      oracleOnly: beyondFloat32,
    }),
    hidden('no components at all: Manhattan length', 'norm1', () => [[]], { oracleOnly: emptyTensor }),
  ]),

  ...inParts('Euclidean lengths, of many components, of zeros and of none', [
    hidden('many components', 'norm2', (random) => [random.vector(300)]),
    hidden('one component, and very many that are smaller by some digits', 'norm2', (random) => [dust(random)]),
    hidden('a zero before all other components', 'norm2', (random) => [[0, ...random.vector(5)]], {
      kills: ['scales-by-the-first'],
    }),
    hidden('a single component, below zero', 'norm2', (random) => [[-random.uniform(1, 9)]]),
    hidden('the zero vector has length zero', 'norm2', (random) => [zeros(random.int(2, 9))], { kills: ['scales-by-zero'] }),
    hidden('no components at all: Euclidean length', 'norm2', () => [[]], { oracleOnly: emptyTensor }),
  ]),
  ...inParts('Euclidean lengths, where squares leave the range', [
    hidden('components so large that their squares overflow', 'norm2', (random) => [huge(random, 40)], {
      kills: ['squares-overflow'],
      oracleOnly: beyondFloat32,
    }),
    hidden('components so small that their squares vanish', 'norm2', (random) => [tiny(random, 40)], {
      kills: ['squares-overflow'],
      oracleOnly: beyondFloat32,
    }),
    hidden('components whose squares hardly overflow', 'norm2', (random) => [magnitudes(random, 6, 2e154, 9e155)], {
      kills: ['squares-overflow'],
      oracleOnly: beyondFloat32,
    }),
    hidden('squares within the range, whose sum is not', 'norm2', (random) => [magnitudes(random, 40, 0.8e154, 1.3e154)], {
      kills: ['squares-overflow'],
      oracleOnly: beyondFloat32,
    }),
    hidden('components whose squares keep a few digits', 'norm2', (random) => [magnitudes(random, 6, 1e-162, 4e-162)], {
      kills: ['rescales-what-is-zero-or-infinite'],
      oracleOnly: beyondFloat32,
    }),
    hidden(
      'one huge component, and others that are smaller by nine digits',
      'norm2',
      (random) => [random.shuffle([...huge(random, 1), ...magnitudes(random, 5, 2e191, 9e191), 0])],
      { kills: ['squares-overflow'], oracleOnly: beyondFloat32 },
    ),
  ]),

  ...inParts('largest magnitudes, of negative components and of none', [
    hidden('negative components, one of which has a digit more than the others', 'normInf', (random) => [oneDigitMore(random)], {
      kills: ['largest-component', 'sorts-as-text'],
    }),
    hidden(
      'components of both signs, huge and tiny: largest magnitude',
      'normInf',
      (random) => [random.shuffle([...huge(random, 8), ...magnitudes(random, 4, 2e191, 9e191), 0])],
      {
        oracleOnly: beyondFloat32,
      },
    ),
    hidden('no components at all: largest magnitude', 'normInf', () => [[]]),
  ]),
  hidden('as many components as a flattened gradient', 'normInf', (random) => [long(random)], {
    kills: ['spreads-into-arguments'],
  }),

  ...inParts('dot products, of long vectors and of none', [
    hidden(
      'long vectors, a huge one and a tiny one, with a zero here and there',
      'dot',
      (random) => [
        [0, ...huge(random, 500)],
        [...tiny(random, 500), 0],
      ],
      { kills: ['dot-of-magnitudes', 'narrows-to-float32', 'stops-at-a-zero'], oracleOnly: beyondFloat32 },
    ),
    hidden(
      'short vectors, whose product is smaller still',
      'dot',
      (random) => [magnitudes(random, 5, 1e-8, 1e-7), magnitudes(random, 5, 1e-8, 1e-7)],
      { kills: ['dot-of-magnitudes', 'takes-small-products-for-zero'] },
    ),
    hidden('huge vectors, in which only zeros meet numbers', 'dot', (random) => meetZeros(random), { oracleOnly: beyondFloat32 }),
    hidden('no components at all: dot product', 'dot', () => [[], []], {
      kills: ['reduces-without-a-start'],
      oracleOnly: emptyTensor,
    }),
  ]),
  ...inParts('vectors of different lengths, which have no dot product', [
    hidden('one component too many: dot product', 'dot', (random) => unequal(random), {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('one component too few: dot product', 'dot', (random) => swap(unequal(random)), {
      throws: 'RangeError',
      kills: ['ignores-lengths', 'looks-for-missing-numbers-in-the-first'],
    }),
    hidden('a vector without components before one that has some: dot product', 'dot', (random) => [[], random.vector(3)], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('a vector without components after one that has some: dot product', 'dot', (random) => [random.vector(3), []], {
      throws: 'RangeError',
      kills: ['ignores-lengths', 'looks-for-missing-numbers-in-the-first'],
    }),
  ]),

  ...inParts('cosines of vectors of any length, huge and tiny', [
    hidden('random directions, random lengths', 'cosineSimilarity', (random) => [[0, ...random.vector(11)], random.vector(12)], {
      kills: ['normalises-in-place'],
    }),
    hidden(
      'huge vectors: the dot product overflows, the cosine does not',
      'cosineSimilarity',
      (random) => [huge(random, 6), huge(random, 6)],
      { kills: ['cosine-overflows-in-dot'], oracleOnly: beyondFloat32 },
    ),
    hidden('tiny vectors are not zero vectors', 'cosineSimilarity', (random) => [tiny(random, 6), tiny(random, 6)], {
      kills: ['epsilon-counts-as-zero'],
      oracleOnly: beyondFloat32,
    }),
    hidden('a huge vector and a tiny one: cosine', 'cosineSimilarity', (random) => [huge(random, 6), tiny(random, 6)], {
      kills: ['one-scale-for-both'],
      oracleOnly: beyondFloat32,
    }),
    hidden('a tiny vector and a huge one: cosine', 'cosineSimilarity', (random) => [tiny(random, 6), huge(random, 6)], {
      kills: ['one-scale-for-both'],
      oracleOnly: beyondFloat32,
    }),
  ]),
  ...inParts('cosines that rounding would carry past one and past minus one', [
    hidden(
      'almost parallel vectors: rounding must not carry the cosine past one',
      'cosineSimilarity',
      (random) => pastOne(random, 1),
      {
        kills: ['acos-without-clamp', 'clamps-below-only'],
      },
    ),
    hidden(
      'almost opposite vectors: rounding must not carry the cosine past minus one',
      'cosineSimilarity',
      (random) => pastOne(random, -1),
      { kills: ['acos-without-clamp', 'clamps-above-only'] },
    ),
  ]),
  ...inParts('vectors that have no cosine', [
    hidden('a zero vector has no direction: cosine', 'cosineSimilarity', (random) => [random.vector(4), zeros(4)], {
      throws: 'RangeError',
      kills: ['zero-cosine-is-zero'],
    }),
    hidden('a zero vector in the first place: cosine', 'cosineSimilarity', (random) => [zeros(4), random.vector(4)], {
      throws: 'RangeError',
      kills: ['zero-cosine-is-zero'],
    }),
    hidden('the same zero vector twice: cosine', 'cosineSimilarity', () => [zeros(3), zeros(3)], {
      throws: 'RangeError',
      kills: ['zero-cosine-is-zero', 'equals-are-parallel'],
    }),
    hidden('no components, no direction: cosine', 'cosineSimilarity', () => [[], []], { throws: 'RangeError' }),
    hidden('one component too few: cosine', 'cosineSimilarity', (random) => swap(unequal(random)), { throws: 'RangeError' }),
    hidden('one component too many: cosine', 'cosineSimilarity', (random) => unequal(random), {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
  ]),

  ...inParts('shadows of vectors, against the direction, huge and tiny', [
    hidden(
      'a shadow that falls against the direction, whose components are all negative',
      'projection',
      (random) => against(random),
      { kills: ['projects-onto-first', 'projection-divides-by-length', 'clips-the-shadow', 'finds-zero-by-sign'] },
    ),
    hidden('the zero vector casts a zero shadow', 'projection', (random) => [zeros(3), random.vector(3)]),
    hidden('a huge vector onto a tiny one', 'projection', (random) => [huge(random, 5), tiny(random, 5)], {
      oracleOnly: beyondFloat32,
    }),
    hidden('a tiny vector onto a huge one', 'projection', (random) => [tiny(random, 5), huge(random, 5)], {
      oracleOnly: beyondFloat32,
    }),
    hidden('a huge vector onto a huge one', 'projection', (random) => [huge(random, 5), huge(random, 5)], {
      kills: ['divides-by-lengths-too-late'],
      oracleOnly: beyondFloat32,
    }),
    hidden('a tiny vector onto a tiny one', 'projection', (random) => [tiny(random, 5), tiny(random, 5)], {
      kills: ['divides-by-lengths-too-late', 'epsilon-counts-as-zero'],
      oracleOnly: beyondFloat32,
    }),
  ]),
  ...inParts('vectors that cast no shadow on each other', [
    hidden('no shadow on a zero vector', 'projection', (random) => [random.vector(4), zeros(4)], { throws: 'RangeError' }),
    hidden('no shadow of a zero vector on a zero vector', 'projection', () => [zeros(3), zeros(3)], {
      throws: 'RangeError',
      kills: ['zero-first'],
    }),
    hidden('no components, no direction: projection', 'projection', () => [[], []], {
      throws: 'RangeError',
      kills: ['projects-onto-nothing'],
    }),
    hidden('one component too many: projection', 'projection', (random) => unequal(random), { throws: 'RangeError' }),
    hidden('one component too few: projection', 'projection', (random) => swap(unequal(random)), {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('the zero vector, and one that is shorter', 'projection', (random) => [zeros(4), random.vector(3)], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('the zero vector, and one that is longer', 'projection', (random) => [zeros(3), random.vector(4)], {
      throws: 'RangeError',
      kills: ['ignores-lengths', 'zero-first'],
    }),
  ]),

  ...inParts('angles, obtuse, of a hair, between huge and tiny vectors', [
    hidden('an obtuse angle stays obtuse', 'angle', (random) => obtuse(random), {
      kills: ['angle-folds-to-acute', 'angle-in-degrees'],
    }),
    hidden('an angle of a hair, which unit vectors in float32 lose', 'angle', (random) => hair(random), {
      kills: ['narrows-to-float32'],
    }),
    hidden('an angle of some hundred thousandths', 'angle', (random) => apart(random, random.uniform(2.2e-5, 4e-5))),
    hidden('an angle that is short of π by some ten thousandths', 'angle', (random) => {
      return apart(random, Math.PI - random.uniform(1e-4, 3e-4))
    }),
    hidden('single components of opposite signs', 'angle', (random) => [[random.uniform(1, 9)], [-random.uniform(1, 9)]], {
      kills: ['angle-folds-to-acute', 'angle-in-degrees'],
    }),
    hidden('huge vectors: angle', 'angle', (random) => [huge(random, 6), huge(random, 6)], {
      kills: ['angle-from-raw-squares'],
      oracleOnly: beyondFloat32,
    }),
    hidden('tiny vectors: angle', 'angle', (random) => [tiny(random, 6), tiny(random, 6)], {
      kills: ['angle-from-raw-squares', 'epsilon-counts-as-zero'],
      oracleOnly: beyondFloat32,
    }),
    hidden('a tiny vector and a huge one: angle', 'angle', (random) => [tiny(random, 6), huge(random, 6)], {
      kills: ['one-scale-for-both', 'angle-from-raw-squares'],
      oracleOnly: beyondFloat32,
    }),
    hidden('a huge vector and a tiny one: angle', 'angle', (random) => [huge(random, 6), tiny(random, 6)], {
      kills: ['one-scale-for-both', 'angle-from-raw-squares'],
      oracleOnly: beyondFloat32,
    }),
  ]),
  ...inParts('angles of almost nothing and of almost π, whose cosine rounds past its ends', [
    hidden('almost parallel vectors whose rounded cosine exceeds one', 'angle', (random) => pastOne(random, 1), {
      kills: ['acos-without-clamp', 'clamps-below-only'],
    }),
    hidden('almost opposite vectors whose rounded cosine falls below minus one', 'angle', (random) => pastOne(random, -1), {
      kills: ['acos-without-clamp', 'clamps-above-only'],
    }),
  ]),
  ...inParts('vectors between which there is no angle', [
    hidden('a zero vector has no direction: angle', 'angle', (random) => [zeros(3), random.vector(3)], { throws: 'RangeError' }),
    hidden('a zero vector in the second place: angle', 'angle', (random) => [random.vector(3), zeros(3)], { throws: 'RangeError' }),
    hidden('the same zero vector twice: angle', 'angle', () => [zeros(3), zeros(3)], {
      throws: 'RangeError',
      kills: ['equals-are-parallel'],
    }),
    hidden('no components, no direction: angle', 'angle', () => [[], []], { throws: 'RangeError' }),
    hidden('one component too few: angle', 'angle', (random) => swap(unequal(random)), { throws: 'RangeError' }),
    hidden('one component too many: angle', 'angle', (random) => unequal(random), {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
  ]),
]
