import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { scaled, seedOf, whole } from './draws.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const finerThanFloat32 = 'float32 tells ties by a wider margin'

/** Ordinary samples first, then ties and single values, then what must be refused. */
export const permutations = [
  ...inParts('samples that differ, one way or the other', [
    hidden('samples that differ', 'permutationP', (random) => [whole(random, 9, 2), whole(random, 13, 0), 1999, seedOf(random)], {
      kills: ['never-counts-the-observed'],
    }),
    hidden(
      'the second sample has the larger mean, in shuffles',
      'permutationP',
      (random) => [whole(random, 6, 0), whole(random, 11, 3), 99, seedOf(random)],
      {
        kills: ['one-sided-shuffles'],
      },
    ),
    hidden(
      'samples so far apart that no shuffle comes near',
      'permutationP',
      (random) => [whole(random, 15, 100), whole(random, 12, 0), 99, seedOf(random)],
      {
        kills: ['never-counts-the-observed'],
      },
    ),
    hidden(
      'as many values and rounds as there may be',
      'permutationP',
      (random) => [whole(random, 30, 1), whole(random, 30, 0), 2000, seedOf(random)],
      { kills: ['goes-on-shuffling', 'shuffles-from-the-start', 'swaps-the-first-place-too'] },
    ),
    hidden(
      'a value that is far from most, and counts where it stays in its place',
      'permutationP',
      (random) => {
        const far = random.int(40, 60)
        return [[far], [far, ...whole(random, 2, 0)], 999, seedOf(random)]
      },
      { kills: ['leaves-nothing-in-its-place'] },
    ),
  ]),
  ...inParts('shuffles that tie with what was observed', [
    hidden(
      'many ties among the shuffles',
      'permutationP',
      (random) => [random.shuffle([0, 1, 1, 1, 0, 1]), [0, 1, 0, 0], 99, seedOf(random)],
      {
        kills: ['strictly-more'],
      },
    ),
    hidden('ties among tenths, whose sums round', 'permutationP', (random) => [
      random.shuffle([0.1, 0.3, 0.7, 0.2]),
      random.shuffle([0.2, 0.5, 0.6, 0.9, 0.4]),
      999,
      seedOf(random),
    ]),
    hidden(
      'differences that are small, and larger than what counts for nothing',
      'permutationP',
      (random) => [scaled(whole(random, 5, 6), 1e-7), scaled(whole(random, 6, 0), 1e-7), 199, seedOf(random)],
      {
        kills: ['ties-by-the-millionth'],
        oracleOnly: finerThanFloat32,
      },
    ),
    hidden('differences that all count for nothing', 'permutationP', (random) => [...apart(random), 999, seedOf(random)], {
      kills: ['ties-in-proportion', 'ties-to-the-last-digit'],
    }),
    hidden(
      'differences a little less than a billionth apart, and a little more',
      'permutationP',
      (random) => {
        // six values a side: neighbouring differences of means lie a third of a unit apart
        const unit = random.uniform(2e-9, 2.3e-9)
        return [scaled(whole(random, 6, 3), unit), scaled(whole(random, 6, 0), unit), 999, seedOf(random)]
      },
      { kills: ['ties-by-the-millionth', 'ties-to-the-last-digit'], oracleOnly: finerThanFloat32 },
    ),
    hidden(
      'differences that are small, and far from zero',
      'permutationP',
      (random) => {
        const far = (values: number[]) => scaled(values, 1e-7).map((x) => 1e4 + x)
        return [far(whole(random, 5, 6)), far(whole(random, 6, 0)), 199, seedOf(random)]
      },
      { kills: ['ties-by-the-millionth', 'ties-in-proportion-to-the-values'], oracleOnly: finerThanFloat32 },
    ),
    hidden(
      'large differences, hardly apart from each other',
      'permutationP',
      (random) => {
        const [first, ...others] = [random.int(4, 8), ...Array.from({ length: 3 }, () => random.int(0, 3))].map(
          (x) => 1e4 + 1e-7 * x,
        )
        return [[first!], random.shuffle([...others, ...whole(random, 3, 0)]), 199, seedOf(random)]
      },
      { kills: ['ties-by-the-millionth'], oracleOnly: finerThanFloat32 },
    ),
    hidden(
      'all values are equal, and so are all shuffles',
      'permutationP',
      (random) => [[3, 3, 3], [3, 3, 3, 3], 49, seedOf(random)],
      { kills: ['strictly-more'] },
    ),
  ]),
  ...inParts('single values, and a single round', [
    hidden(
      'a single value against many',
      'permutationP',
      (random) => [[random.int(3, 5)], whole(random, 9, 0), 99, seedOf(random)],
      {
        kills: ['asks-for-two-values'],
      },
    ),
    hidden(
      'many values against a single one',
      'permutationP',
      (random) => [whole(random, 9, 0), [random.int(3, 5)], 99, seedOf(random)],
      {
        kills: ['asks-for-two-values'],
      },
    ),
    hidden(
      'a single value against another',
      'permutationP',
      (random) => [[random.int(3, 5)], [random.int(0, 2)], 99, seedOf(random)],
      { kills: ['asks-for-two-values'] },
    ),
    hidden('a single round', 'permutationP', (random) => [whole(random, 5, 0), whole(random, 7, 0), 1, seedOf(random)]),
  ]),
  ...inParts('samples and rounds that there cannot be', [
    hidden('an empty second sample', 'permutationP', (random) => [whole(random, 9, 0), [], 9, seedOf(random)], {
      throws: 'RangeError',
      kills: ['shuffles-nothing'],
    }),
    hidden('an empty sample', 'permutationP', (random) => [[], whole(random, 9, 0), 9, seedOf(random)], {
      throws: 'RangeError',
      kills: ['shuffles-nothing'],
    }),
    hidden('two empty samples', 'permutationP', (random) => [[], [], 9, seedOf(random)], {
      throws: 'RangeError',
      kills: ['shuffles-nothing'],
    }),
    hidden('no rounds', 'permutationP', (random) => [whole(random, 4, 0), whole(random, 4, 0), 0, seedOf(random)], {
      throws: 'RangeError',
      kills: ['takes-any-rounds'],
    }),
    hidden(
      'fewer rounds than none',
      'permutationP',
      (random) => [whole(random, 4, 0), whole(random, 4, 0), -random.int(2, 9), seedOf(random)],
      { throws: 'RangeError', kills: ['takes-any-rounds', 'asks-for-some-rounds'] },
    ),
    hidden('a round and a half', 'permutationP', (random) => [whole(random, 4, 0), whole(random, 4, 0), 1.5, seedOf(random)], {
      throws: 'RangeError',
      kills: ['takes-any-rounds'],
    }),
    hidden(
      'rounds that are no number',
      'permutationP',
      (random) => [whole(random, 4, 0), whole(random, 4, 0), NaN, seedOf(random)],
      {
        throws: 'RangeError',
        kills: ['takes-any-rounds', 'lets-nan-rounds-through'],
      },
    ),
    // The last part: whoever takes it goes on for ever.
    hidden('rounds without end', 'permutationP', (random) => [whole(random, 4, 0), whole(random, 4, 0), Infinity, seedOf(random)], {
      throws: 'RangeError',
    }),
  ]),
]

/** Differences of some 1e-11: drawn until shuffles come out closer and farther apart, so that it matters whether they count. */
function apart(random: Random): [a: number[], b: number[]] {
  const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length
  for (;;) {
    const [a, b] = [whole(random, 5, 6), whole(random, 6, 0)]
    const gap = Math.abs(mean(a) - mean(b))
    if (gap > 4 && gap < 7) return [scaled(a, 1e-11), scaled(b, 1e-11)]
  }
}
