import { scalingOf } from '#authoring/scaling'
import { drawChain } from './cases/graphs.ts'
import type * as Api from './solution.ts'

const { probe } = scalingOf<typeof Api>()

/** The largest size still leaves the slow ones well below the limit, where their time is measured and not cut off. */
const growth = { unit: 'nodes', base: 125, asked: { name: 'n', exponent: 1 }, refused: { name: 'n²', exponent: 2 } }

/** Chains, listed from their end: a long one of three inputs, and one half of whose nodes are inputs. */
export default [
  probe('time grows like the number of nodes', 'gradients', {
    ...growth,
    draw: (random, n) => [drawChain(random, Math.round(n / 2), 3)],
    kills: ['looks-for-the-next-node'],
  }),
  probe('time grows no faster where half of the nodes are inputs', 'gradients', {
    ...growth,
    // one pass costs little: it takes more nodes than above for passes to outweigh what is done once
    base: 250,
    draw: (random, n) => [drawChain(random, Math.round(n / 4), Math.round(n / 2))],
    kills: ['one-pass-for-each-input'],
  }),
]
