import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { projections, row } from './draw.ts'

const { hidden } = casesOf<typeof Api>()

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export const attentionCases = [
  hidden('scores of both signs', 'softmaxRows', (random) => [random.matrix(7, 4)], {
    kills: ['softmax-over-columns', 'softmax-over-everything', 'writes-over-the-scores'],
  }),
  hidden('scores of ten thousand, above zero and below', 'softmaxRows', (random) => [steep(random)], {
    kills: ['softmax-overflows', 'subtracts-the-largest-of-all'],
  }),
  ...inParts('excluded scores, and rows of one score', [
    hidden(
      'excluded scores, and a row of nothing else',
      'softmaxRows',
      (random) => {
        const S = random.matrix(4, 5)
        return [random.shuffle([...S.map((row) => row.with(random.int(0, 4), -Infinity)), row(5, () => -Infinity)])]
      },
      { kills: ['divides-nothing-by-nothing'] },
    ),
    hidden('excluded scores beside some of minus ten thousand', 'softmaxRows', (random) => [
      row(4, () => random.shuffle([-Infinity, -9999, -9998, -Infinity, -9997])),
    ]),
    hidden('a single row', 'softmaxRows', (random) => [random.matrix(1, 6)], { kills: ['softmax-over-columns'] }),
    hidden('a single column', 'softmaxRows', (random) => [[...random.matrix(3, 1), [-Infinity]]], {
      kills: ['divides-nothing-by-nothing'],
    }),
  ]),
  ...inParts('scores that are no matrix', [
    hidden('a row without columns', 'softmaxRows', () => [[[]]], { throws: 'RangeError', kills: ['accepts-empty-rows'] }),
    hidden('no rows at all', 'softmaxRows', () => [[]], { throws: 'RangeError', kills: ['trusts-the-shapes'] }),
    hidden('rows of different lengths', 'softmaxRows', (random) => [[...random.matrix(3, 4), random.vector(3)]], {
      throws: 'RangeError',
      kills: ['looks-at-the-first-row-only'],
    }),
    hidden(
      'a row, amid others, with a score too many',
      'softmaxRows',
      (random) => [random.matrix(4, 3).with(1, random.vector(4))],
      { throws: 'RangeError', kills: ['looks-at-the-first-row-only', 'trusts-the-shapes'] },
    ),
    hidden('a first row without columns, before others', 'softmaxRows', (random) => [[[], ...random.matrix(2, 3)]], {
      throws: 'RangeError',
      kills: ['trusts-the-shapes'],
    }),
  ]),

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
  ...inParts('scores of thousands, all of them seen or the largest hidden', [
    hidden('long keys: products of thousands', 'attention', (random) => long(random), { kills: ['softmax-overflows'] }),
    hidden('a mask that hides the largest scores and shows the lowest', 'attention', (random) => repelled(random), {
      kills: ['renormalises-after-masking', 'hides-with-ten-thousand', 'masks-after-the-softmax'],
    }),
  ]),
  ...inParts('queries, keys and values that do not fit each other', [
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
    hidden('a value too few', 'attention', (random) => [random.matrix(3, 4), random.matrix(5, 4), random.matrix(4, 2)], {
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
      'queries in rows of different lengths',
      'attention',
      (random) => [[...random.matrix(2, 4), random.vector(3)], random.matrix(5, 4), random.matrix(5, 2)],
      { throws: 'RangeError', kills: ['trusts-the-shapes'] },
    ),
    hidden('no queries', 'attention', (random) => [[], random.matrix(5, 4), random.matrix(5, 2)], { throws: 'RangeError' }),
    hidden('neither keys nor values', 'attention', (random) => [random.matrix(3, 4), [], []], { throws: 'RangeError' }),
    hidden('values without columns', 'attention', (random) => [random.matrix(2, 4), random.matrix(3, 4), [[], [], []]], {
      throws: 'RangeError',
    }),
  ]),
  ...inParts('masks that do not fit the queries and keys', [
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
      'a mask of which the last row is long',
      'attention',
      (random) => [
        random.matrix(3, 4),
        random.matrix(5, 4),
        random.matrix(5, 2),
        [...chanceMask(random, 2, 5), chanceMask(random, 1, 6)[0]!],
      ],
      { throws: 'RangeError', kills: ['reads-the-first-row-of-the-mask', 'trusts-the-shapes'] },
    ),
    hidden(
      'a mask for a key too few',
      'attention',
      (random) => [random.matrix(3, 4), random.matrix(5, 4), random.matrix(5, 2), chanceMask(random, 3, 4)],
      { throws: 'RangeError', kills: ['counts-mask-rows-only', 'trusts-the-shapes'] },
    ),
    hidden(
      'a mask for a key too many',
      'attention',
      (random) => [random.matrix(3, 4), random.matrix(5, 4), random.matrix(5, 2), chanceMask(random, 3, 6)],
      { throws: 'RangeError', kills: ['counts-mask-rows-only', 'trusts-the-shapes'] },
    ),
    hidden(
      'a mask for one query too many',
      'attention',
      (random) => [random.matrix(3, 4), random.matrix(5, 4), random.matrix(5, 2), chanceMask(random, 4, 5)],
      { throws: 'RangeError', kills: ['trusts-the-shapes'] },
    ),
    hidden(
      'a mask for one query too few',
      'attention',
      (random) => [random.matrix(3, 4), random.matrix(5, 4), random.matrix(5, 2), chanceMask(random, 2, 5)],
      { throws: 'RangeError' },
    ),
    hidden('a mask without rows', 'attention', (random) => [random.matrix(3, 4), random.matrix(5, 4), random.matrix(5, 2), []], {
      throws: 'RangeError',
    }),
  ]),

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
  ...inParts('one head, as many heads as columns, one position', [
    hidden('as many heads as columns', 'selfAttention', (random) => [random.matrix(4, 3), projections(random, 3), 3, true]),
    hidden('a single head', 'selfAttention', (random) => [random.matrix(4, 5), projections(random, 5), 1, false], {
      kills: ['multiplies-by-transposed-weights', 'forgets-the-output-projection'],
    }),
    hidden(
      'a single position, which sees itself',
      'selfAttention',
      (random) => [random.matrix(1, 4), projections(random, 4), 2, true],
      { kills: ['does-not-see-itself'] },
    ),
    hidden('positions of a single column', 'selfAttention', (random) => [random.matrix(4, 1), projections(random, 1), 1, true], {
      kills: ['looks-ahead'],
    }),
  ]),
  ...inParts('numbers of heads that do not divide the columns', [
    hidden(
      'heads that do not divide the columns',
      'selfAttention',
      (random) => [random.matrix(3, 4), projections(random, 4), 3, false],
      {
        throws: 'RangeError',
        kills: ['rounds-the-width-of-a-head'],
      },
    ),
    hidden('more heads than columns', 'selfAttention', (random) => [random.matrix(3, 4), projections(random, 4), 8, false], {
      throws: 'RangeError',
    }),
  ]),
  ...inParts('projections that do not fit the rows', [
    hidden(
      'an output projection with a column too many',
      'selfAttention',
      (random) => [random.matrix(3, 4), { ...projections(random, 4), Wo: random.matrix(4, 5) }, 2, false],
      { throws: 'RangeError', kills: ['trusts-the-shapes', 'trusts-the-output-projection'] },
    ),
    hidden(
      'an output projection with a column too few',
      'selfAttention',
      (random) => [random.matrix(3, 4), { ...projections(random, 4), Wo: random.matrix(4, 3) }, 2, false],
      { throws: 'RangeError', kills: ['trusts-the-shapes', 'trusts-the-output-projection'] },
    ),
    ...(['Wq', 'Wk', 'Wv'] as const).map((name, i) =>
      hidden(
        `${['queries', 'keys', 'values'][i]} from a projection with a column too many`,
        'selfAttention',
        (random) => [random.matrix(3, 4), { ...projections(random, 4), [name]: random.matrix(4, 5) }, 2, false],
        {
          throws: 'RangeError',
          kills: ['trusts-the-shapes', 'trusts-the-input-projections', ...(name === 'Wq' ? [] : ['looks-at-the-first-projection'])],
        },
      ),
    ),
    ...(['Wq', 'Wk', 'Wv'] as const).map((name, i) =>
      hidden(
        `${['queries', 'keys', 'values'][i]} from a projection with a row too many`,
        'selfAttention',
        (random) => [random.matrix(3, 4), { ...projections(random, 4), [name]: random.matrix(5, 4) }, 2, false],
        { throws: 'RangeError', kills: ['trusts-the-shapes'] },
      ),
    ),
    hidden(
      'a projection in rows of different lengths',
      'selfAttention',
      (random) => [random.matrix(3, 4), { ...projections(random, 4), Wv: random.matrix(4, 4).with(2, random.vector(3)) }, 2, false],
      { throws: 'RangeError', kills: ['trusts-the-shapes'] },
    ),
    hidden(
      'positions in rows of different lengths',
      'selfAttention',
      (random) => [random.matrix(3, 4).with(1, random.vector(5)), projections(random, 4), 2, false],
      { throws: 'RangeError', kills: ['trusts-the-shapes'] },
    ),
    hidden('no positions', 'selfAttention', (random) => [[], projections(random, 4), 2, false], { throws: 'RangeError' }),
  ]),
]

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
