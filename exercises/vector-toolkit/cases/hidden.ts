import { casesOf } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

const beyondFloat32 = 'the components lie beyond the range of float32'
const emptyTensor = 'the WebAssembly backend sums a tensor without elements to an arbitrary number'

/** A function's ordinary cases first, then what it must refuse, then the ends of the number range. */
export default [
  hidden('many components of both signs', 'norm1', (random) => [random.vector(300)], { kills: ['norm1-keeps-signs'] }),
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

  hidden('every component is negative', 'normInf', (random) => [random.vector(50).map((x) => -Math.abs(x))], {
    kills: ['largest-component'],
  }),
  hidden('no components at all: largest magnitude', 'normInf', () => [[]]),
  hidden('as many components as a flattened gradient', 'normInf', (random) => [long(random)], {
    kills: ['spreads-into-arguments'],
  }),

  hidden('long vectors', 'dot', (random) => [random.vector(500), random.vector(500)]),
  hidden('no components at all: dot product', 'dot', () => [[], []], {
    kills: ['reduces-without-a-start'],
    oracleOnly: emptyTensor,
  }),
  hidden('one component too many: dot product', 'dot', (random) => unequal(random), {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),

  hidden('random directions, random lengths', 'cosineSimilarity', (random) => [random.vector(12), random.vector(12)], {
    kills: ['normalises-in-place'],
  }),
  hidden('parallel vectors: rounding must not carry the cosine past one', 'cosineSimilarity', (random) => rounded(random, 1), {
    kills: ['acos-without-clamp'],
  }),
  hidden('opposite vectors: rounding must not carry the cosine past minus one', 'cosineSimilarity', (random) =>
    rounded(random, -1),
  ),
  hidden('a zero vector has no direction: cosine', 'cosineSimilarity', (random) => [random.vector(4), zeros(4)], {
    throws: 'RangeError',
    kills: ['zero-cosine-is-zero'],
  }),
  hidden('one component too many: cosine', 'cosineSimilarity', (random) => unequal(random), { throws: 'RangeError' }),
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

  hidden('a slanted direction, neither unit nor parallel', 'projection', (random) => [random.vector(5), random.vector(5)], {
    kills: ['projects-onto-first', 'projection-divides-by-length'],
  }),
  hidden('the zero vector casts a zero shadow', 'projection', (random) => [zeros(3), random.vector(3)]),
  hidden('no shadow on a zero vector', 'projection', (random) => [random.vector(4), zeros(4)], { throws: 'RangeError' }),
  hidden('one component too many: projection', 'projection', (random) => unequal(random), { throws: 'RangeError' }),
  hidden('a huge vector onto a tiny one', 'projection', (random) => [huge(random, 5), tiny(random, 5)], {
    oracleOnly: beyondFloat32,
  }),

  hidden('an obtuse angle stays obtuse', 'angle', (random) => obtuse(random), {
    kills: ['angle-folds-to-acute', 'angle-in-degrees'],
  }),
  hidden('a zero vector has no direction: angle', 'angle', (random) => [zeros(3), random.vector(3)], { throws: 'RangeError' }),
  hidden('one component too many: angle', 'angle', (random) => unequal(random), { throws: 'RangeError' }),
  hidden('parallel vectors whose rounded cosine exceeds one', 'angle', (random) => rounded(random, 1), {
    kills: ['acos-without-clamp'],
  }),
  hidden('opposite vectors whose rounded cosine falls below minus one', 'angle', (random) => rounded(random, -1), {
    kills: ['acos-without-clamp'],
  }),
]

const zeros = (n: number) => Array.from({ length: n }, () => 0)

/** Magnitudes from low to high, either sign. */
const magnitudes = (random: Random, n: number, low: number, high: number) =>
  Array.from({ length: n }, () => random.pick([-1, 1]) * random.uniform(low, high))

const huge = (random: Random, n: number) => magnitudes(random, n, 1e199, 1e200)
const tiny = (random: Random, n: number) => magnitudes(random, n, 1e-200, 1e-199)

/** 150 000 components, the same 500 over and over: drawing them all would take longer than the rest of the exercise. */
function long(random: Random): number[] {
  const block = random.vector(500)
  return Array.from({ length: 300 }, () => block).flat()
}

function unequal(random: Random): [number[], number[]] {
  const n = random.int(2, 6)
  return [random.vector(n), random.vector(n + 1)]
}

function obtuse(random: Random): [number[], number[]] {
  const a = random.vector(6)
  return [a, random.vector(6).map((x, i) => 0.25 * x - a[i]!)]
}

/**
 * A vector and a multiple of it with the given sign, drawn again until each of the usual formulas for the cosine, computed without
 * care, rounds to more than one in magnitude.
 */
function rounded(random: Random, sign: 1 | -1): [number[], number[]] {
  for (;;) {
    const a = random.vector(3)
    const factor = sign * random.uniform(1, 10)
    const b = a.map((x) => factor * x)
    if (usualCosines(a, b).every((cosine) => Math.abs(cosine) > 1)) return [a, b]
  }
}

function usualCosines(a: number[], b: number[]): number[] {
  const dot = (u: number[], v: number[]) => u.reduce((sum, x, i) => sum + x * v[i]!, 0)
  const plain = (v: number[]) => Math.sqrt(dot(v, v))
  const scaled = (v: number[]) => {
    const scale = Math.max(...v.map(Math.abs))
    return scale * plain(v.map((x) => x / scale))
  }
  const unit = (v: number[]) => v.map((x) => x / scaled(v))
  return [
    dot(a, b) / (plain(a) * plain(b)),
    dot(a, b) / plain(a) / plain(b),
    dot(a, b) / (scaled(a) * scaled(b)),
    dot(a, b) / (Math.hypot(...a) * Math.hypot(...b)),
    dot(unit(a), unit(b)),
  ]
}
