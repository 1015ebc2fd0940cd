import { scalingOf } from '#authoring/scaling'
import { drawNetwork } from './cases/networks.ts'
import type * as Api from './solution.ts'

const { probe } = scalingOf<typeof Api>()

const cost: Api.Cost = 'squared-error'

/**
 * A hidden layer that grows, and with it the number of weights. There are so few that a pass for each of them comes to its end within the limit of a
 * case, at every size: what met the limit would be told about time, and not about how it grows.
 */
export default [
  probe('time grows like the number of weights', 'backprop', {
    unit: 'hidden units',
    base: 8,
    asked: { name: 'n', exponent: 1 },
    refused: { name: 'n²', exponent: 2 },
    draw: (random, n) => [drawNetwork(random, [1, n, 1], ['tanh', 'identity']), random.matrix(8, 1), random.matrix(8, 1), cost],
    kills: ['one-weight-at-a-time'],
  }),
]
