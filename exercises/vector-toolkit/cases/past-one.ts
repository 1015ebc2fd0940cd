import type { Random } from '#authoring/random'

/** The distance from 1 to the next float64. */
const ulp = 2 ** -52

/**
 * Squares of components beside one of magnitude 1, in ulp. Sums of squares and products all start near 1, and every term that joins them is
 * rounded to whole ulp: the first kind adds 1 to a · a (1.45), 2 to a · b (1.8) and 2 to b · b (2.23), more than it should to the product
 * alone. The second kind fools a length that is grown by hypot(length, x), which halves a square before it is rounded: 2.4 becomes 2.
 */
const kinds = [
  { square: 1.45, product: 1.8 },
  { square: 4.8, product: 4.8 },
]

/**
 * Two vectors, 1e-7 radians from parallel (sign 1) or opposite (sign −1), whose cosine comes out beyond ±1 by 2 ulp and more, whichever
 * of the usual formulas computes it without care: random parallel vectors would fool one formula and not another. Half of the small
 * components come before the large one and half behind it, so that summing from either end meets them.
 */
export function pastOne(random: Random, sign: 1 | -1): [number[], number[]] {
  const few = () =>
    Array.from({ length: 12 }, (_, i) => {
      const { square, product } = kinds[i % 2]!
      const x = random.pick([-1, 1]) * Math.sqrt(square * ulp)
      return [x, (product / square) * x] as const
    })
  const large = random.pick([-1, 1])
  const pairs = [...few(), [large, large] as const, ...few()]
  // powers of two round nothing
  const [stretchA, stretchB] = [2 ** random.int(-3, 3), sign * 2 ** random.int(-3, 3)]
  return [pairs.map(([x]) => stretchA * x), pairs.map(([, y]) => stretchB * y)]
}
