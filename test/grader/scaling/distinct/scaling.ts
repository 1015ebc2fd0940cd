import { scalingOf } from '#authoring/scaling'
import type * as Api from './solution.ts'

const { probe } = scalingOf<typeof Api>()

export default [
  probe('time grows like n', 'countDistinct', {
    unit: 'numbers',
    base: 500,
    asked: { name: 'n', exponent: 1 },
    refused: { name: 'n²', exponent: 2 },
    draw: (random, n) => [random.shuffle(Array.from({ length: n }, (_, i) => i / 2))],
    kills: ['looks-through-all'],
  }),
]
