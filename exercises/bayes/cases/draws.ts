import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

/** Probabilities that add up to 1, the largest at most four times the smallest, and no two alike. */
export function drawDistribution(random: Random, n: number): number[] {
  const weights = random.shuffle(Array.from({ length: n }, (_, k) => 1 + (2.4 * (k + random.uniform(0, 0.8))) / n))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

export function drawLikelihoods(random: Random, observations: number, hypotheses: number, low: number, high: number): number[][] {
  return Array.from({ length: observations }, () => Array.from({ length: hypotheses }, () => random.uniform(low, high)))
}

/** The same evidence the other way round, in another order: the first two hypotheses change places. */
export function shuffleBack(random: Random, likelihoods: number[][]): number[][] {
  return random.shuffle(likelihoods).map(([a, b, c]) => [b!, a!, c!])
}

export function drawModel(random: Random, classes: number, words: number): Api.NaiveBayes {
  return {
    logPriors: drawDistribution(random, classes).map(Math.log),
    logLikelihoods: Array.from({ length: classes }, () => drawDistribution(random, words).map(Math.log)),
  }
}

/** Counts from 0 to `most`, half of them 0. */
export function drawRows(random: Random, n: number, words: number, most: number): number[][] {
  return Array.from({ length: n }, () => Array.from({ length: words }, () => Math.max(0, random.int(-most, most))))
}

/** Documents of so many words, drawn from all words alike, so that classes differ by a few units in the logarithm and not by thousands. */
export function composeRows(random: Random, { logLikelihoods }: Api.NaiveBayes, n: number, length: number): number[][] {
  const words = logLikelihoods[0]!.length
  return Array.from({ length: n }, () => {
    const row = Array<number>(words).fill(0)
    for (let i = 0; i < length; i++) row[random.int(0, words - 1)]! += 1
    return row
  })
}
