import { scalingOf } from '#authoring/scaling'
import { drawDescending } from './cases/tables.ts'
import type * as Api from './solution.ts'

const { probe } = scalingOf<typeof Api>()

/** The largest of the four sizes is the largest table the contract names. */
export default [
  probe('time grows like n log n with the rows', 'bestSplit', {
    unit: 'rows',
    base: 312,
    asked: { name: 'n log n', exponent: 1.1 },
    refused: { name: 'n²', exponent: 2 },
    draw(random, n) {
      const [X, y] = drawDescending(random, n)
      return [X.map(([noise, , falling]) => [noise!, falling!]), y]
    },
    kills: ['sorts-by-insertion'],
  }),
  // some sorts that are quick on all else stall where values are equal
  probe('time grows no faster where a column holds two values only', 'bestSplit', {
    unit: 'rows',
    base: 312,
    asked: { name: 'n log n', exponent: 1.1 },
    refused: { name: 'n²', exponent: 2 },
    draw(random, n) {
      const X = Array.from({ length: n }, () => [random.int(0, 1), random.int(0, 1)])
      return [X, X.map(([a]) => (random.uniform() < 0.2 ? random.int(0, 1) : a!))]
    },
    kills: ['stalls-on-equal-values'],
  }),
]
