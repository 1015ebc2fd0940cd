import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { block, norm, row } from './draw.ts'

const { hidden } = casesOf<typeof Api>()

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export const blockCases = [
  hidden(
    'gains and shifts by column',
    'layerNorm',
    (random) => [random.matrix(6, 4).map((row) => row.map((x) => 3 * x + 2)), norm(random, 4, 1e-5)],
    { kills: ['sample-variance', 'normalises-columns', 'swaps-gain-and-shift', 'keeps-the-mean', 'gains-the-shift'] },
  ),
  ...inParts('rows that hardly vary, and rows that cannot', [
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
    hidden('a single column, which is all shift', 'layerNorm', (random) => [random.matrix(4, 1), norm(random, 1, 1e-5)]),
  ]),
  hidden('rows far from zero', 'layerNorm', (random) => [farRows(random), norm(random, 8, 1e-5)], {
    kills: ['variance-as-a-difference'],
    oracleOnly: 'float32 keeps no digit of the spread so far from zero',
  }),
  ...inParts('gains, shifts and rows that do not fit each other', [
    hidden(
      'a gain for a column that is not there',
      'layerNorm',
      (random) => [random.matrix(3, 4), { gamma: random.vector(5), beta: random.vector(4), epsilon: 1e-5 }],
      { throws: 'RangeError', kills: ['trusts-the-shapes', 'trusts-the-gain', 'asks-only-for-enough'] },
    ),
    hidden(
      'a gain too few',
      'layerNorm',
      (random) => [random.matrix(3, 4), { gamma: random.vector(3), beta: random.vector(4), epsilon: 1e-5 }],
      { throws: 'RangeError', kills: ['trusts-the-shapes', 'trusts-the-gain'] },
    ),
    hidden(
      'a shift for a column that is not there',
      'layerNorm',
      (random) => [random.matrix(3, 4), { gamma: random.vector(4), beta: random.vector(5), epsilon: 1e-5 }],
      { throws: 'RangeError', kills: ['trusts-the-shapes'] },
    ),
    hidden(
      'a shift too few',
      'layerNorm',
      (random) => [random.matrix(3, 4), { gamma: random.vector(4), beta: random.vector(3), epsilon: 1e-5 }],
      { throws: 'RangeError', kills: ['trusts-the-shapes'] },
    ),
    hidden(
      'a last row that is too short to be normalised',
      'layerNorm',
      (random) => [[...random.matrix(2, 4), random.vector(3)], norm(random, 4, 1e-5)],
      { throws: 'RangeError', kills: ['trusts-the-shapes'] },
    ),
    hidden(
      'a row, amid others, that is too long to be normalised',
      'layerNorm',
      (random) => [random.matrix(3, 4).with(1, random.vector(5)), norm(random, 4, 1e-5)],
      { throws: 'RangeError', kills: ['trusts-the-shapes'] },
    ),
    hidden('no rows to normalise', 'layerNorm', (random) => [[], norm(random, 4, 1e-5)], { throws: 'RangeError' }),
    hidden('rows without columns to normalise', 'layerNorm', () => [[[], []], { gamma: [], beta: [], epsilon: 1e-5 }], {
      throws: 'RangeError',
    }),
  ]),

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
  ...inParts('feed-forward parts that do not fit', [
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
    hidden('a last bias that is shorter than the rows', 'transformer', (random) => fed(random, { b2: random.vector(3) }), {
      throws: 'RangeError',
      kills: ['trusts-the-shapes'],
    }),
    hidden(
      'a feed-forward part that begins with a row too many',
      'transformer',
      (random) => fed(random, { W1: random.matrix(5, 6) }),
      { throws: 'RangeError', kills: ['trusts-the-shapes', 'multiplies-what-there-is'] },
    ),
    hidden(
      'a feed-forward part that begins with a row too few',
      'transformer',
      (random) => fed(random, { W1: random.matrix(3, 6) }),
      { throws: 'RangeError', kills: ['trusts-the-shapes'] },
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
    hidden('a second layer for a hidden unit too many', 'transformer', (random) => fed(random, { W2: random.matrix(7, 4) }), {
      throws: 'RangeError',
      kills: ['trusts-the-shapes', 'multiplies-what-there-is'],
    }),
    hidden(
      'a second layer in rows of different lengths',
      'transformer',
      (random) => fed(random, { W2: random.matrix(6, 4).with(4, random.vector(5)) }),
      { throws: 'RangeError' },
    ),
  ]),
  ...inParts('sequences that do not fit the blocks, and blocks that do not fit each other', [
    hidden(
      'a sequence without positions, after another',
      'transformer',
      (random) => [[random.matrix(3, 4), []], [block(random, 4, 6)], 2, false],
      { throws: 'RangeError' },
    ),
    hidden(
      'a second sequence of another width',
      'transformer',
      (random) => [[random.matrix(3, 4), random.matrix(3, 6)], [block(random, 4, 6)], 2, false],
      { throws: 'RangeError', kills: ['trusts-the-shapes'] },
    ),
    hidden(
      'a second sequence in rows of different lengths',
      'transformer',
      (random) => [[random.matrix(3, 4), random.matrix(3, 4).with(2, random.vector(3))], [block(random, 4, 6)], 2, true],
      { throws: 'RangeError', kills: ['trusts-the-shapes'] },
    ),
    hidden(
      'a second block of another width',
      'transformer',
      (random) => [[random.matrix(3, 4)], [block(random, 4, 6), block(random, 6, 6)], 2, false],
      { throws: 'RangeError', kills: ['trusts-the-shapes'] },
    ),
    hidden(
      'heads that do not divide the columns of a block',
      'transformer',
      (random) => [[random.matrix(3, 4)], [block(random, 4, 6)], 3, false],
      { throws: 'RangeError', kills: ['rounds-the-width-of-a-head'] },
    ),
    hidden(
      'a second norm with a gain too many',
      'transformer',
      (random) => [[random.matrix(3, 4)], [{ ...block(random, 4, 6), norm2: norm(random, 5, 0.1) }], 2, false],
      { throws: 'RangeError', kills: ['trusts-the-shapes'] },
    ),
    hidden(
      'a first norm with a gain and a shift too few',
      'transformer',
      (random) => [[random.matrix(3, 4)], [{ ...block(random, 4, 6), norm1: norm(random, 3, 0.1) }], 2, false],
      { throws: 'RangeError', kills: ['trusts-the-shapes'] },
    ),
  ]),
]

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
