import type { Random } from '#authoring/random'
import { generatorFrom } from '../drive.ts'
import { shuffle } from '../replay.ts'
import type * as Api from '../solution.ts'

export const seedOf = (random: Random) => random.int(1, 2147483646)

/** The first number drawn from here is exactly 1/2: for an even n it falls on the border between two rows. */
export const seedOfAHalf = 2023651103

/** Noisy targets of a linear model: the loss never falls so far that rounding is all that is left of it. */
export function table(random: Random, n: number, d: number, noise = 0.5): [X: number[][], y: number[]] {
  const X = random.matrix(n, d)
  const weights = Array.from({ length: d }, () => random.pick([-1, 1]) * random.uniform(1, 3))
  const bias = random.uniform(2, 4)
  return [X, X.map((row) => row.reduce((sum, x, j) => sum + weights[j]! * x, bias + random.normal(0, noise)))]
}

export function parametersOf(random: Random, d: number): Api.Parameters {
  return { weights: random.vector(d), bias: random.uniform(-2, 2) }
}

export function batchesOf(random: Random, batchSize: number, epochs = 2): [number[][], number[], Api.MiniBatchSettings, number] {
  return [...table(random, 9, 2), { learningRate: 0.1, epochs, batchSize }, seedOf(random)]
}

/**
 * Pairs of opposite rows, with opposite targets of size s: the bias stays at 0, and each epoch multiplies the residuals by −10⁶. The losses are s²,
 * 10¹² s², 10²⁴ s²…, and with s from 1 to 3 the last finite one, below 10³⁰¹, is as far from the largest number as the next one beyond.
 */
export function steep(random: Random): [number[][], number[], Api.Settings] {
  const learningRate = random.uniform(0.2, 0.3)
  const x = Math.sqrt((1e6 + 1) / (2 * learningRate))
  const size = random.uniform(1, 3)
  const signs = random.shuffle([1, -1, 1, -1, 1, -1])
  return [signs.map((sign) => [sign * x]), signs.map((sign) => sign * size), { learningRate, epochs: 60 }]
}

/** A single row of which weight and bias learn alike. Each epoch multiplies its residual by −10⁶, and the losses are those of `steep`. */
export function steepAlone(random: Random): [number[][], number[], Api.Settings] {
  const x = random.uniform(0.8, 1.25)
  return [[[x]], [random.uniform(1, 3)], { learningRate: (1e6 + 1) / (2 * (x * x + 1)), epochs: 60 }]
}

/** Five rows of two features, but for one after the first that has another number of them. */
export function uneven(random: Random): [number[][], number[]] {
  return [random.matrix(5, 2).with(random.int(1, 4), random.vector(random.pick([1, 3]))), random.vector(5)]
}

/**
 * A row with a very large x and the target 0, and two rows at x = 0 that move only the bias. The large row does nothing while the bias is 0, and
 * overflows after that. In the first epoch it comes second: the last row has a finite loss then. In the next epoch it would come first.
 */
export function lurking(random: Random): [number[][], number[], Api.Settings, number] {
  const large = 10 ** random.int(100, 120)
  const target = random.uniform(1, 3)
  for (;;) {
    const seed = seedOf(random)
    const draws = generatorFrom(seed)
    const [first, second] = [shuffle([0, 1, 2], draws), shuffle([0, 1, 2], draws)]
    if (first[1] === 0 && second[0] === 0) return [[[large], [0], [0]], [0, target, target], { learningRate: 0.1, epochs: 2 }, seed]
  }
}
