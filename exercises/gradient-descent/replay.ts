import { generatorFrom } from './drive.ts'
import type { Fit, MiniBatchSettings } from './solution.ts'

/** What a descent may do in another way than the contract says. */
export interface Habits {
  /** −1 goes down. */
  direction: number
  /** The factor that the derivative of a square brings. */
  factor: number
  /** What the sum over a batch is divided by. */
  divisor: (batch: number, batchSize: number, all: number) => number
  /** How many rows of its order an epoch visits. */
  visited: (all: number, batchSize: number) => number
  /** The order of an epoch, from 0 … n − 1 and the order of the epoch before. */
  reorder: (rows: number[], before: number[], epoch: number, shuffle: (order: number[]) => number[]) => number[]
  /** Which target goes with the row that stands in a place of the order. */
  targetOf: (row: number, place: number) => number
  /** The share of a step that is taken again in the next. */
  carried: number
  /** Whether the bias steps with residuals of weights that have stepped already. */
  biasWaits: boolean
  stepsBias: boolean
  /** Whether the loss of an epoch is the mean of what its batches met on their way. */
  lossOnTheWay: boolean
  keepsDivergedEpoch: boolean
}

export const contract: Habits = {
  direction: -1,
  factor: 2,
  divisor: (batch) => batch,
  visited: (all) => all,
  reorder: (rows, _before, _epoch, shuffle) => shuffle(rows),
  targetOf: (row) => row,
  carried: 0,
  biasWaits: false,
  stepsBias: true,
  lossOnTheWay: false,
  keepsDivergedEpoch: false,
}

/** The descent with these habits. Without a seed the rows stay in order. */
export function replay(habits: Habits, X: number[][], y: number[], settings: MiniBatchSettings, seed?: number): Fit {
  const { learningRate, epochs, batchSize } = settings
  const rows = [...X.keys()]
  const random = seed === undefined ? undefined : generatorFrom(seed)
  const reshuffle = (order: number[]) => (random ? shuffle(order, random) : order)
  // the bias is the weight of a last feature that is always 1
  const A = X.map((row) => [...row, 1])
  const everyPair = rows.map((i): Pair => [A[i]!, y[i]!])
  let theta = A[0]!.map(() => 0)
  let step = theta
  let order = rows
  const losses = [meanSquare(everyPair, theta)]
  const last = theta.length - 1
  const fitOf = (theta: number[], diverged: boolean) => ({ weights: theta.slice(0, last), bias: theta[last]!, losses, diverged })

  for (let epoch = 0; epoch < epochs; epoch++) {
    const before = theta
    order = habits.reorder(rows, order, epoch, reshuffle)
    const visited = order.slice(0, habits.visited(rows.length, batchSize))
    const pairs = visited.map((row, place): Pair => [A[row]!, y[habits.targetOf(row, place)]!])
    const met: number[] = []
    for (let from = 0; from < pairs.length; from += batchSize) {
      const batch = pairs.slice(from, from + batchSize)
      if (habits.lossOnTheWay) met.push(meanSquare(batch, theta))
      const scale = (habits.direction * learningRate * habits.factor) / habits.divisor(batch.length, batchSize, rows.length)
      const slopes = addSlopes(batch, theta)
      if (habits.biasWaits) {
        const ahead = theta.map((t, j) => (j < last ? t + scale * slopes[j]! : t))
        slopes[last] = addSlopes(batch, ahead)[last]!
      }
      if (!habits.stepsBias) slopes[last] = 0
      step = step.map((s, j) => habits.carried * s + scale * slopes[j]!)
      theta = theta.map((t, j) => t + step[j]!)
    }
    const after = habits.lossOnTheWay ? met.reduce((sum, it) => sum + it, 0) / met.length : meanSquare(everyPair, theta)
    if (!Number.isFinite(after)) return fitOf(habits.keepsDivergedEpoch ? theta : before, true)
    losses.push(after)
  }
  return fitOf(theta, false)
}

type Pair = readonly [row: number[], target: number]

function residual([row, target]: Pair, theta: number[]): number {
  let sum = -target
  for (let j = 0; j < row.length; j++) sum += theta[j]! * row[j]!
  return sum
}

function meanSquare(pairs: readonly Pair[], theta: number[]): number {
  return pairs.reduce((sum, pair) => sum + residual(pair, theta) ** 2, 0) / pairs.length
}

function addSlopes(pairs: readonly Pair[], theta: number[]): number[] {
  const slopes = theta.map(() => 0)
  for (const pair of pairs) {
    const r = residual(pair, theta)
    for (const [j, x] of pair[0].entries()) slopes[j]! += r * x
  }
  return slopes
}

/** A shuffled copy, from the last place down; `choices` says how many rows a place draws from. */
export function shuffle(order: readonly number[], random: () => number, choices = (place: number) => place + 1): number[] {
  const result = [...order]
  for (let place = result.length - 1; place > 0; place--) swap(result, place, Math.floor(random() * choices(place)))
  return result
}

export function swap(order: number[], a: number, b: number): void {
  const held = order[a]!
  order[a] = order[b]!
  order[b] = held
}
