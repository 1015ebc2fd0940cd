import type { Suspects } from '#authoring/check'
import { generatorFrom } from './drive.ts'
import { contract, type Habits, replay, shuffle, swap } from './replay.ts'
import type { Fit, MiniBatchSettings } from './solution.ts'

/** Each completes "This is what comes out when …". */
const mistakes: Record<string, Partial<Habits>> = {
  'an epoch whose loss is not finite leaves its parameters behind': { keepsDivergedEpoch: true },
  'the step goes along the gradient instead of against it': { direction: 1 },
  'the gradient of a batch is a sum and not a mean': { divisor: () => 1 },
  'the gradient of a batch is divided by the number of all rows': { divisor: (_batch, _batchSize, all) => all },
  'the last, shorter batch is divided by the full batch size': { divisor: (_batch, batchSize) => batchSize },
  'the gradient lacks the factor 2 of the square': { factor: 1 },
  'the last, shorter batch is left out': { visited: (all, batchSize) => all - (all % batchSize) },
  'the rows are never shuffled': { reorder: (rows) => rows },
  'the rows are shuffled once, before the first epoch': {
    reorder: (rows, before, epoch, shuffle) => (epoch === 0 ? shuffle(rows) : before),
  },
  'an epoch shuffles the order that the epoch before left': { reorder: (_rows, before, _epoch, shuffle) => shuffle(before) },
  'the rows are shuffled and their targets are not': { targetOf: (_row, place) => place },
  'gradients add up from batch to batch': { carried: 1 },
  'the bias steps after the weights, with what they have become': { biasWaits: true },
  'the bias never steps': { stepsBias: false },
  'the loss of an epoch is the mean of what its batches met on their way': { lossOnTheWay: true },
}

/** What one field of the fit would be after each well-known mistake. */
export function suspectFits(field: keyof Fit, X: number[][], y: number[], settings: MiniBatchSettings, seed?: number): Suspects {
  return Object.fromEntries(
    Object.entries(mistakes).map(([words, slip]) => [words, () => replay({ ...contract, ...slip }, X, y, settings, seed)[field]]),
  )
}

/** Orders that come out of well-known slips in the shuffle. */
export function suspectOrders(n: number, seed: number): Suspects {
  const rows = Array.from({ length: n }, (_, i) => i)
  return {
    'every place draws from all n rows': () => shuffle(rows, generatorFrom(seed), () => n),
    'a place never draws the row that stands there': () => shuffle(rows, generatorFrom(seed), (place) => place),
    'the shuffle runs from the first place up': () => shuffleUpwards(rows, generatorFrom(seed)),
  }
}

function shuffleUpwards(rows: number[], random: () => number): number[] {
  const order = [...rows]
  for (let place = 0; place < order.length - 1; place++) swap(order, place, place + Math.floor(random() * (order.length - place)))
  return order
}
