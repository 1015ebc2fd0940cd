import { casesOf } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { pastOne } from './past-one.ts'

const { hidden } = casesOf<typeof Api>()

const beyondFloat32 = 'the components lie beyond the range of float32'
const emptyTensor = 'the WebAssembly backend sums a tensor without elements to an arbitrary number'

/** A function's ordinary cases first, then what it must refuse, then the ends of the number range. */
export default [
  hidden('many components of both signs, beyond the range of float32', 'norm1', (random) => [[0, ...huge(random, 300)]], {
    kills: ['norm1-keeps-signs', 'narrows-to-float32', 'stops-at-a-zero'],
    oracleOnly: beyondFloat32,
  }),
  hidden('no components at all: Manhattan length', 'norm1', () => [[]], { oracleOnly: emptyTensor }),

  hidden('many components', 'norm2', (random) => [random.vector(300)]),
  hidden('the zero vector has length zero', 'norm2', (random) => [zeros(random.int(2, 9))], { kills: ['scales-by-zero'] }),
  hidden('components so large that their squares overflow', 'norm2', (random) => [huge(random, 40)], {
    kills: ['squares-overflow'],
    oracleOnly: beyondFloat32,
  }),
  hidden('components so small that their squares vanish', 'norm2', (random) => [tiny(random, 40)], {
    kills: ['squares-overflow'],
    oracleOnly: beyondFloat32,
  }),

  hidden('components whose squares keep a few digits', 'norm2', (random) => [magnitudes(random, 6, 1e-162, 4e-162)], {
    kills: ['rescales-what-is-zero-or-infinite'],
    oracleOnly: beyondFloat32,
  }),

  hidden('negative components, one of which has a digit more than the others', 'normInf', (random) => [oneDigitMore(random)], {
    kills: ['largest-component', 'sorts-as-text'],
  }),
  hidden('no components at all: largest magnitude', 'normInf', () => [[]]),
  hidden('as many components as a flattened gradient', 'normInf', (random) => [long(random)], {
    kills: ['spreads-into-arguments'],
  }),

  hidden(
    'long vectors, a huge one and a tiny one, with a zero here and there',
    'dot',
    (random) => [
      [0, ...huge(random, 500)],
      [...tiny(random, 500), 0],
    ],
    { kills: ['dot-of-magnitudes', 'narrows-to-float32', 'stops-at-a-zero'], oracleOnly: beyondFloat32 },
  ),
  hidden('no components at all: dot product', 'dot', () => [[], []], {
    kills: ['reduces-without-a-start'],
    oracleOnly: emptyTensor,
  }),
  hidden('one component too many: dot product', 'dot', (random) => unequal(random), {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
  hidden('one component too few: dot product', 'dot', (random) => swap(unequal(random)), {
    throws: 'RangeError',
    kills: ['ignores-lengths', 'looks-for-missing-numbers-in-the-first'],
  }),

  hidden('random directions, random lengths', 'cosineSimilarity', (random) => [[0, ...random.vector(11)], random.vector(12)], {
    kills: ['normalises-in-place'],
  }),
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
  hidden('a zero vector has no direction: cosine', 'cosineSimilarity', (random) => [random.vector(4), zeros(4)], {
    throws: 'RangeError',
    kills: ['zero-cosine-is-zero'],
  }),
  hidden('a zero vector in the first place: cosine', 'cosineSimilarity', (random) => [zeros(4), random.vector(4)], {
    throws: 'RangeError',
    kills: ['zero-cosine-is-zero'],
  }),
  hidden('no components, no direction: cosine', 'cosineSimilarity', () => [[], []], { throws: 'RangeError' }),
  hidden('one component too few: cosine', 'cosineSimilarity', (random) => swap(unequal(random)), { throws: 'RangeError' }),
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

  hidden(
    'a shadow that falls against the direction, whose components are all negative',
    'projection',
    (random) => against(random),
    { kills: ['projects-onto-first', 'projection-divides-by-length', 'clips-the-shadow', 'finds-zero-by-sign'] },
  ),
  hidden('the zero vector casts a zero shadow', 'projection', (random) => [zeros(3), random.vector(3)]),
  hidden('no shadow on a zero vector', 'projection', (random) => [random.vector(4), zeros(4)], { throws: 'RangeError' }),
  hidden('no components, no direction: projection', 'projection', () => [[], []], {
    throws: 'RangeError',
    kills: ['projects-onto-nothing'],
  }),
  hidden('one component too many: projection', 'projection', (random) => unequal(random), { throws: 'RangeError' }),
  hidden('the zero vector, and one that is shorter', 'projection', (random) => [zeros(4), random.vector(3)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
  hidden('a huge vector onto a tiny one', 'projection', (random) => [huge(random, 5), tiny(random, 5)], {
    oracleOnly: beyondFloat32,
  }),

  hidden('an obtuse angle stays obtuse', 'angle', (random) => obtuse(random), {
    kills: ['angle-folds-to-acute', 'angle-in-degrees'],
  }),
  hidden('an angle of a hair, which unit vectors in float32 lose', 'angle', (random) => hair(random), {
    kills: ['narrows-to-float32'],
  }),
  hidden('a zero vector has no direction: angle', 'angle', (random) => [zeros(3), random.vector(3)], { throws: 'RangeError' }),
  hidden('a zero vector in the second place: angle', 'angle', (random) => [random.vector(3), zeros(3)], { throws: 'RangeError' }),
  hidden('no components, no direction: angle', 'angle', () => [[], []], { throws: 'RangeError' }),
  hidden('one component too few: angle', 'angle', (random) => swap(unequal(random)), { throws: 'RangeError' }),
  hidden('huge vectors: angle', 'angle', (random) => [huge(random, 6), huge(random, 6)], {
    kills: ['angle-from-raw-squares'],
    oracleOnly: beyondFloat32,
  }),
  hidden('a tiny vector and a huge one: angle', 'angle', (random) => [tiny(random, 6), huge(random, 6)], {
    kills: ['one-scale-for-both', 'angle-from-raw-squares'],
    oracleOnly: beyondFloat32,
  }),
  hidden('almost parallel vectors whose rounded cosine exceeds one', 'angle', (random) => pastOne(random, 1), {
    kills: ['acos-without-clamp', 'clamps-below-only'],
  }),
  hidden('almost opposite vectors whose rounded cosine falls below minus one', 'angle', (random) => pastOne(random, -1), {
    kills: ['acos-without-clamp', 'clamps-above-only'],
  }),
]

const zeros = (n: number) => Array.from({ length: n }, () => 0)

/** Magnitudes from low to high, either sign. */
const magnitudes = (random: Random, n: number, low: number, high: number) =>
  Array.from({ length: n }, () => random.pick([-1, 1]) * random.uniform(low, high))

const huge = (random: Random, n: number) => magnitudes(random, n, 1e199, 1e200)
const tiny = (random: Random, n: number) => magnitudes(random, n, 1e-200, 1e-199)

/** All below zero: seven magnitudes from 2 to 9.9, and one from 10 to 19, which comes before them in a dictionary. */
function oneDigitMore(random: Random): number[] {
  const few = Array.from({ length: 7 }, () => -random.uniform(2, 9.9))
  return random.shuffle([...few, -random.uniform(10, 19)])
}

/**
 * 149 987 components, a number that no usual length of a piece divides, the largest of them last. The same 500 over and over: drawing them
 * all would take longer than the rest of the exercise.
 */
function long(random: Random): number[] {
  const block = random.vector(500)
  return [...Array.from({ length: 300 }, () => block).flat(), -random.uniform(10, 20)].slice(14)
}

function unequal(random: Random): [number[], number[]] {
  const n = random.int(2, 6)
  return [random.vector(n), random.vector(n + 1)]
}

const swap = <T>([a, b]: [T, T]): [T, T] => [b, a]

/** Components from −2 to −1, and before them a vector whose components are all positive, from 1 to 5. */
function against(random: Random): [number[], number[]] {
  const b = Array.from({ length: 5 }, () => -random.uniform(1, 2))
  return [b.map((x) => random.uniform(0, 3) - x), b]
}

function obtuse(random: Random): [number[], number[]] {
  const a = random.vector(6)
  return [a, random.vector(6).map((x, i) => 0.25 * x - a[i]!)]
}

/** Some 5e-5 radians apart, and drawn again until unit vectors rounded to float32 are not. */
function hair(random: Random): [number[], number[]] {
  const dot = (u: number[], v: number[]) => u.reduce((sum, x, i) => sum + x * v[i]!, 0)
  const narrow = (v: number[]) => v.map((x) => Math.fround(x / Math.hypot(...v)))
  const angleOf = (cosine: number) => Math.acos(Math.min(1, cosine))
  for (;;) {
    const a = random.vector(4)
    const b = random.vector(4).map((x, i) => 5e-5 * x + 2 * a[i]!)
    const wide = dot(a, b) / Math.hypot(...a) / Math.hypot(...b)
    if (Math.abs(angleOf(wide) - angleOf(dot(narrow(a), narrow(b)))) > 3e-5) return [a, b]
  }
}
