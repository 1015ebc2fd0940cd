import { casesOf } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('scores of both signs', 'softmaxRows', (random) => [random.matrix(7, 4)], {
    kills: ['softmax-over-columns', 'softmax-over-everything', 'writes-over-the-scores'],
  }),
  hidden('scores of ten thousand, above zero and below', 'softmaxRows', (random) => [steep(random)], {
    kills: ['softmax-overflows', 'subtracts-the-largest-of-all'],
  }),
  hidden(
    'excluded scores, and a row of nothing else',
    'softmaxRows',
    (random) => {
      const S = random.matrix(4, 5)
      return [random.shuffle([...S.map((row) => row.with(random.int(0, 4), -Infinity)), row(5, () => -Infinity)])]
    },
    { kills: ['divides-nothing-by-nothing'] },
  ),
  hidden('a row without columns', 'softmaxRows', () => [[[]]], { throws: 'RangeError', kills: ['accepts-empty-rows'] }),
  hidden('no rows at all', 'softmaxRows', () => [[]], { throws: 'RangeError', kills: ['trusts-the-shapes'] }),
  hidden('rows of different lengths', 'softmaxRows', (random) => [[...random.matrix(3, 4), random.vector(3)]], {
    throws: 'RangeError',
    kills: ['looks-at-the-first-row-only'],
  }),

  hidden(
    'fewer queries than keys, and values of another width',
    'attention',
    (random) => [random.matrix(3, 8), random.matrix(7, 8), random.matrix(7, 2)],
    { kills: ['forgets-the-scale', 'divides-by-the-width', 'divides-by-the-keys', 'normalises-over-queries'] },
  ),
  hidden(
    'everything square, so that no shape gives a mistake away',
    'attention',
    (random) => [random.matrix(5, 5), random.matrix(5, 5), random.matrix(5, 5)],
    { kills: ['swaps-queries-and-keys', 'keys-not-transposed', 'values-transposed', 'weights-transposed'] },
  ),
  hidden(
    'a mask of chance, and a query that may look nowhere',
    'attention',
    (random) => [random.matrix(6, 3), random.matrix(5, 3), random.matrix(5, 4), chanceMask(random, 6, 5)],
    { kills: ['mask-means-hidden', 'masks-after-the-softmax', 'hidden-scores-are-zero', 'large-negative-for-hidden'] },
  ),
  hidden('long keys: products of thousands', 'attention', (random) => long(random), { kills: ['softmax-overflows'] }),
  hidden('a mask that hides the largest scores and shows the lowest', 'attention', (random) => repelled(random), {
    kills: ['renormalises-after-masking', 'hides-with-ten-thousand', 'masks-after-the-softmax'],
  }),
  hidden(
    'queries and keys of different widths',
    'attention',
    (random) => [random.matrix(3, 4), random.matrix(5, 3), random.matrix(5, 2)],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
  hidden('a value too many', 'attention', (random) => [random.matrix(3, 4), random.matrix(4, 4), random.matrix(5, 2)], {
    throws: 'RangeError',
    kills: ['trusts-the-shapes'],
  }),
  hidden(
    'values in rows of different lengths',
    'attention',
    (random) => [random.matrix(3, 4), random.matrix(5, 4), [...random.matrix(4, 2), random.vector(3)]],
    { throws: 'RangeError', kills: ['trusts-the-values'] },
  ),
  hidden(
    'keys in rows of different lengths',
    'attention',
    (random) => [random.matrix(3, 4), [...random.matrix(4, 4), random.vector(5)], random.matrix(5, 2)],
    { throws: 'RangeError', kills: ['trusts-the-keys', 'trusts-the-shapes'] },
  ),
  hidden(
    'a mask of which a later row is short',
    'attention',
    (random) => {
      const [first, second, third] = chanceMask(random, 3, 5)
      return [random.matrix(3, 4), random.matrix(5, 4), random.matrix(5, 2), [first!, second!.slice(1), third!]]
    },
    { throws: 'RangeError', kills: ['reads-the-first-row-of-the-mask', 'trusts-the-shapes'] },
  ),
  hidden(
    'a mask for a key too few',
    'attention',
    (random) => [random.matrix(3, 4), random.matrix(5, 4), random.matrix(5, 2), chanceMask(random, 3, 4)],
    { throws: 'RangeError', kills: ['counts-mask-rows-only', 'trusts-the-shapes'] },
  ),
  hidden(
    'a mask for one query too many',
    'attention',
    (random) => [random.matrix(3, 4), random.matrix(5, 4), random.matrix(5, 2), chanceMask(random, 4, 5)],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),

  hidden(
    'three heads, and every position sees every other',
    'selfAttention',
    (random) => [random.matrix(5, 6), projections(random, 6), 3, false],
    {
      kills: [
        'scales-by-the-model-width',
        'interleaves-the-heads',
        'reshapes-without-transposing',
        'one-head-for-all',
        'forgets-the-output-projection',
        'multiplies-by-transposed-weights',
        'swaps-keys-and-values',
      ],
    },
  ),
  hidden('two heads that look back only', 'selfAttention', (random) => [random.matrix(7, 6), projections(random, 6), 2, true], {
    kills: ['looks-ahead', 'does-not-see-itself', 'masks-after-the-softmax'],
  }),
  hidden('as many heads as columns', 'selfAttention', (random) => [random.matrix(4, 3), projections(random, 3), 3, true]),
  hidden(
    'heads that do not divide the columns',
    'selfAttention',
    (random) => [random.matrix(3, 4), projections(random, 4), 3, false],
    {
      throws: 'RangeError',
      kills: ['rounds-the-width-of-a-head'],
    },
  ),
  hidden(
    'an output projection with a column too many',
    'selfAttention',
    (random) => [random.matrix(3, 4), { ...projections(random, 4), Wo: random.matrix(4, 5) }, 2, false],
    { throws: 'RangeError', kills: ['trusts-the-shapes', 'trusts-the-output-projection'] },
  ),
  hidden(
    'an input projection with a column too many',
    'selfAttention',
    (random) => {
      const wide = random.pick(['Wq', 'Wk', 'Wv'] as const)
      return [random.matrix(3, 4), { ...projections(random, 4), [wide]: random.matrix(4, 5) }, 2, false]
    },
    { throws: 'RangeError', kills: ['trusts-the-shapes', 'trusts-the-input-projections'] },
  ),

  hidden(
    'gains and shifts by column',
    'layerNorm',
    (random) => [random.matrix(6, 4).map((row) => row.map((x) => 3 * x + 2)), norm(random, 4, 1e-5)],
    { kills: ['sample-variance', 'normalises-columns', 'swaps-gain-and-shift', 'keeps-the-mean', 'gains-the-shift'] },
  ),
  hidden(
    'rows that hardly vary, and one that does not at all',
    'layerNorm',
    (random) => {
      const rows = random.matrix(4, 8).map((row) => row.map((x) => 1e-3 * x))
      const still = random.int(1, 9)
      return [[...rows, row(8, () => still)], norm(random, 8, 1e-7)]
    },
    { kills: ['epsilon-outside-the-root', 'forgets-epsilon', 'raises-epsilon'] },
  ),
  hidden('rows far from zero', 'layerNorm', (random) => [farRows(random), norm(random, 8, 1e-5)], {
    kills: ['variance-as-a-difference'],
    oracleOnly: 'float32 keeps no digit of the spread so far from zero',
  }),
  hidden(
    'a gain for a column that is not there',
    'layerNorm',
    (random) => [random.matrix(3, 4), { gamma: random.vector(5), beta: random.vector(4), epsilon: 1e-5 }],
    { throws: 'RangeError', kills: ['trusts-the-shapes', 'trusts-the-gain', 'asks-only-for-enough'] },
  ),
  hidden(
    'a shift for a column that is not there',
    'layerNorm',
    (random) => [random.matrix(3, 4), { gamma: random.vector(4), beta: random.vector(5), epsilon: 1e-5 }],
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),

  hidden('one block, one sequence', 'transformer', (random) => [[random.matrix(5, 6)], [block(random, 6, 8)], 2, false], {
    kills: [
      'forgets-the-residual',
      'residual-from-the-start',
      'normalises-before',
      'one-norm-for-both',
      'forgets-the-relu',
      'adds-in-place',
      'adds-after-normalising',
      'forgets-the-first-bias',
      'relu-before-the-bias',
      'gelu',
      'one-head-in-blocks',
    ],
  }),
  hidden(
    'a stack of three blocks that look back only',
    'transformer',
    (random) => [[random.matrix(5, 12)], row(3, () => block(random, 12, 6)), 3, true],
    { kills: ['feeds-every-block-the-input', 'never-causal-in-blocks', 'every-block-is-the-first'] },
  ),
  hidden(
    'a batch of sequences of different lengths, all looking back only',
    'transformer',
    (random) => [[3, 1, 6].map((n) => random.matrix(n, 8)), row(2, () => block(random, 8, 5)), 2, true],
    { kills: ['attends-across-the-batch', 'causal-in-the-first-sequence-only'] },
  ),
  hidden('a bias that is shorter than the hidden layer', 'transformer', (random) => fed(random, { b1: random.vector(5) }), {
    throws: 'RangeError',
    kills: ['trusts-the-shapes'],
  }),
  hidden('a bias that is longer than the hidden layer', 'transformer', (random) => fed(random, { b1: random.vector(7) }), {
    throws: 'RangeError',
    kills: ['trusts-the-shapes', 'asks-only-for-enough'],
  }),
  hidden('a last bias that is longer than the rows', 'transformer', (random) => fed(random, { b2: random.vector(5) }), {
    throws: 'RangeError',
    kills: ['trusts-the-shapes', 'trusts-the-last-bias', 'asks-only-for-enough'],
  }),
  hidden(
    'a feed-forward part that begins with a row too many',
    'transformer',
    (random) => fed(random, { W1: random.matrix(5, 6) }),
    { throws: 'RangeError', kills: ['trusts-the-shapes', 'multiplies-what-there-is'] },
  ),
  hidden(
    'a feed-forward part that ends a column too wide',
    'transformer',
    (random) => fed(random, { W2: random.matrix(6, 5), b2: random.vector(5) }),
    { throws: 'RangeError', kills: ['trusts-the-shapes'] },
  ),
  hidden(
    'a feed-forward part that ends a column too narrow',
    'transformer',
    (random) => fed(random, { W2: random.matrix(6, 3), b2: random.vector(3) }),
    { throws: 'RangeError', kills: ['trusts-the-shapes', 'trusts-the-width-of-the-second-layer'] },
  ),
]

function row<T>(length: number, make: () => T): T[] {
  return Array.from({ length }, make)
}

/** Rows close to 10 000, to −10 000, and from one to the other. Multiples of 1/64 keep their differences exact in float32. */
function steep(random: Random): number[][] {
  const near = (level: number) => level + random.int(-128, 128) / 64
  const level = 9990
  return [row(6, () => near(level)), row(6, () => near(-level)), random.shuffle([-level, -level, 0, 0, level, level].map(near))]
}

/** Rows of both kinds of entries, and one, anywhere, of hidden ones alone. */
function chanceMask(random: Random, n: number, m: number): boolean[][] {
  const rows = row(n - 1, () => random.shuffle([true, false, ...row(m - 2, () => random.uniform() < 0.5)]))
  return random.shuffle([...rows, row(m, () => false)])
}

/** Integers, and a width whose root is one: float32 makes no error in the scores, which reach thousands. */
function long(random: Random): [number[][], number[][], number[][]] {
  const Q = row(4, () => row(4, () => random.pick([-1, 1]) * random.int(40, 60)))
  const K = Q.flatMap((query) => [0, 1].map(() => query.map((x) => x + random.int(-1, 1))))
  return [Q, K, random.matrix(8, 3)]
}

/**
 * Each query sees keys that point away from it, with scores just above −10 000, while the hidden ones come near 10 000: what they take in a
 * softmax leaves nothing. Multiples of 1/64, and keys of one component: float32 makes no error in the scores.
 */
function repelled(random: Random): [number[][], number[][], number[][], boolean[][]] {
  const signs = random.shuffle([1, 1, 1, -1, -1, -1])
  const K = signs.map((sign) => [sign * (156.25 - random.int(0, 3) / 64)])
  const Q = random.shuffle([64, 64, -64, -64]).map((q) => [q])
  return [Q, K, random.matrix(6, 3), Q.map(([q]) => signs.map((sign) => q! * sign < 0))]
}

/** Keeps the size of the rows it is multiplied by, as initial weights do: no weight of attention is 0 or 1 to rounding. */
function layer(random: Random, rows: number, columns: number): number[][] {
  return random.matrix(rows, columns).map((row) => row.map((x) => x / Math.sqrt(rows)))
}

function projections(random: Random, d: number): Api.Projections {
  return { Wq: layer(random, d, d), Wk: layer(random, d, d), Wv: layer(random, d, d), Wo: layer(random, d, d) }
}

function norm(random: Random, d: number, epsilon: number): Api.Norm {
  return { gamma: row(d, () => random.uniform(0.5, 1.5)), beta: random.vector(d), epsilon }
}

function block(random: Random, d: number, hidden: number): Api.Block {
  return {
    attention: projections(random, d),
    norm1: norm(random, d, 0.1),
    feedForward: {
      W1: layer(random, d, hidden),
      b1: random.vector(hidden),
      W2: layer(random, hidden, d),
      b2: random.vector(d),
    },
    norm2: norm(random, d, 0.1),
  }
}

/** Three rows of four columns for a block with a hidden layer of six, of whose feed-forward part some is replaced. */
function fed(random: Random, replaced: Partial<Api.FeedForward>): [number[][][], Api.Block[], number, boolean] {
  const { feedForward, ...rest } = block(random, 4, 6)
  return [[random.matrix(3, 4)], [{ ...rest, feedForward: { ...feedForward, ...replaced } }], 2, false]
}

/** Rows a hundred million from zero with a spread of about one, drawn until E[x²] − E[x]² has lost their variance. */
function farRows(random: Random): number[][] {
  const kept: number[][] = []
  while (kept.length < 3) {
    const far = random.vector(8).map((x) => 1e8 + x)
    const mean = average(far)
    const difference = average(far.map((x) => x * x)) - mean * mean
    const variance = average(far.map((x) => (x - mean) ** 2))
    if (difference > 0 && Math.abs(difference - variance) > 0.2 * variance) kept.push(far)
  }
  return kept
}

const average = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length
