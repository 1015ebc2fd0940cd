import { generatorFrom } from './drive.ts'
import type { Fit, MiniBatchSettings } from './solution.ts'

/** A row, with a last feature that is always 1 and has the bias for its weight, and its target. */
export type Pair = readonly [row: number[], target: number]
/** The weights, and the bias at the end. */
export type Theta = readonly number[]
export type Random = () => number

export interface Meeting {
  pairs: Pair[]
  theta: Theta
}

/** What a descent may do in another way than the contract says. */
export interface Habits {
  loss: (pairs: readonly Pair[], theta: Theta) => number
  slopes: (pairs: readonly Pair[], theta: Theta) => number[]
  start: (pairs: readonly Pair[]) => Theta
  /** The order of an epoch, from 0 … n − 1 and the order of the epoch before. */
  order: (rows: number[], before: number[], epoch: number, random: Random) => number[]
  /** The batches of an order. */
  cut: (order: number[], batchSize: number, reshuffle: () => number[]) => number[][]
  /** Which target goes with the row that stands in a place of the order. */
  targetOf: (row: number, place: number) => number
  /** What the slopes of a batch are multiplied by. */
  share: (batch: number, batchSize: number, all: number) => number
  /** The share of a step's slopes that is taken again in the next step, and whether also in the next epoch. */
  carried: number
  carriesOn: boolean
  /** Whether all slopes of an epoch are those at its start. */
  looksOnce: boolean
  move: (theta: Theta, slopesAt: (theta: Theta) => number[], rate: number) => Theta
  /** Which loss stands for an epoch; `met` are its batches, each with the parameters that it found. */
  epochLoss: (loss: Habits['loss'], pairs: readonly Pair[], theta: Theta, met: readonly Meeting[]) => number
  /** The curve, from all losses from the start on. */
  curve: (losses: number[]) => number[]
  /** What is returned of the parameters from all epochs; `overflown` are those of the epoch that was dropped. */
  choose: (visited: readonly Theta[], losses: number[], overflown: Theta | undefined) => Theta
}

export const contract: Habits = {
  loss: lossBy(residual),
  slopes: slopesBy(residual),
  start: (pairs) => pairs[0]![0].map(() => 0),
  order: (rows, _before, _epoch, random) => shuffle(rows, random),
  cut: chunk,
  targetOf: (row) => row,
  share: () => 1,
  carried: 0,
  carriesOn: true,
  looksOnce: false,
  move: (theta, slopesAt, rate) => step(theta, slopesAt(theta), () => -rate),
  epochLoss: (loss, pairs, theta) => loss(pairs, theta),
  curve: (losses) => losses,
  choose: (visited) => visited.at(-1)!,
}

export function pairsOf(X: number[][], y: number[]): Pair[] {
  return X.map((row, i) => [[...row, 1], y[i]!])
}

/** The descent with these habits. Without a seed the rows stay in order. */
export function replay(habits: Habits, X: number[][], y: number[], settings: MiniBatchSettings, seed?: number): Fit {
  const { learningRate, epochs, batchSize } = settings
  const rows = [...X.keys()]
  const random = seed === undefined ? undefined : generatorFrom(seed)
  const everyPair = pairsOf(X, y)
  let order = rows
  let carried = everyPair[0]![0].map(() => 0)
  const visited = [habits.start(everyPair)]
  const losses = [habits.loss(everyPair, visited[0]!)]

  function fitOf(overflown?: Theta): Fit {
    const theta = habits.choose(visited, losses, overflown)
    return { weights: theta.slice(0, -1), bias: theta.at(-1)!, losses: habits.curve(losses), diverged: overflown !== undefined }
  }

  for (let epoch = 0; epoch < epochs; epoch++) {
    const before = visited.at(-1)!
    let theta = before
    if (random) order = habits.order(rows, order, epoch, random)
    if (!habits.carriesOn) carried = carried.map(() => 0)
    const met: Meeting[] = []
    for (const batch of habits.cut(order, batchSize, () => (random ? shuffle(rows, random) : rows))) {
      const pairs = batch.map((row, k): Pair => [everyPair[row]![0], y[habits.targetOf(row, met.length * batchSize + k)]!])
      met.push({ pairs, theta })
      const share = habits.share(batch.length, batchSize, rows.length)
      const last = carried
      const slopesAt = (at: Theta) =>
        habits.slopes(pairs, habits.looksOnce ? before : at).map((slope, j) => share * slope + habits.carried * last[j]!)
      carried = slopesAt(theta)
      theta = habits.move(theta, slopesAt, learningRate)
    }
    const after = habits.epochLoss(habits.loss, everyPair, theta, met)
    if (!Number.isFinite(after)) return fitOf(theta)
    visited.push(theta)
    losses.push(after)
  }
  return fitOf()
}

export function dot(row: readonly number[], theta: Theta): number {
  let sum = 0
  for (let j = 0; j < row.length; j++) sum += theta[j]! * row[j]!
  return sum
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export function residual([row, target]: Pair, theta: Theta): number {
  return dot(row, theta) - target
}

export function lossBy(residualOf: typeof residual, measure: (residuals: number[]) => number = meanSquare): Habits['loss'] {
  return (pairs, theta) => measure(pairs.map((pair) => residualOf(pair, theta)))
}

/** `pull` is what one row adds to the slopes. */
export function slopesBy(
  residualOf: typeof residual,
  pull = (r: number, row: number[]): number[] => row.map((x) => 2 * r * x),
): Habits['slopes'] {
  return (pairs, theta) => {
    const pulls = pairs.map((pair) => pull(residualOf(pair, theta), pair[0]))
    return theta.map((_, j) => mean(pulls.map((it) => it[j]!)))
  }
}

export function meanSquare(residuals: readonly number[]): number {
  return mean(residuals.map((r) => r * r))
}

/** One step; `factorOf` says how far along each slope. The bias stands in the last place. */
export function step(theta: Theta, slopes: readonly number[], factorOf: (isBias: boolean, place: number) => number): Theta {
  return theta.map((t, j) => t + factorOf(j === theta.length - 1, j) * slopes[j]!)
}

export function chunk(order: number[], size: number): number[][] {
  return Array.from({ length: Math.ceil(order.length / size) }, (_, k) => order.slice(k * size, (k + 1) * size))
}

/** A shuffled copy, from the last place down; `partnerOf` says which place a draw means. */
export function shuffle(
  order: readonly number[],
  random: Random,
  partnerOf = (u: number, place: number): number => Math.floor(u * (place + 1)),
): number[] {
  const result = [...order]
  for (let place = result.length - 1; place > 0; place--) swap(result, place, partnerOf(random(), place))
  return result
}

export function swap(order: number[], a: number, b: number): void {
  const held = order[a]!
  order[a] = order[b]!
  order[b] = held
}
