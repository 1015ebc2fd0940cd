import { scalingOf } from '#authoring/scaling'
import { drawNetwork } from './cases/networks.ts'
import type * as Api from './solution.ts'

const { probe } = scalingOf<typeof Api>()

const cost: Api.Cost = 'squared-error'

/** A hidden layer that grows, and with it the number of weights. */
export default [
  probe('time grows like the number of weights', 'backprop', {
    unit: 'hidden units',
    base: 48,
    asked: { name: 'n', exponent: 1 },
    refused: { name: 'n²', exponent: 2 },
    draw: (random, n) => [drawNetwork(random, [10, n, 5], ['tanh', 'identity']), random.matrix(4, 10), random.matrix(4, 5), cost],
    kills: ['one-weight-at-a-time'],
  }),
]
