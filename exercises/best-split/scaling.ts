import { scalingOf } from '#authoring/scaling'
import { drawDescending } from './cases/tables.ts'
import type * as Api from './solution.ts'

const { probe } = scalingOf<typeof Api>()
const gini: Api.Criterion = 'gini'

/** The largest of the four sizes is the largest table the contract names. */
export default [
  probe('time grows like n log n with the rows', 'bestSplit', {
    unit: 'rows',
    base: 312,
    asked: { name: 'n log n', exponent: 1.1 },
    refused: { name: 'n²', exponent: 2 },
    draw: (random, n) => [...drawDescending(random, n), gini],
    kills: ['counts-anew-for-every-threshold', 'sorts-by-insertion', 'leaves-equals-on-one-side'],
  }),
]
