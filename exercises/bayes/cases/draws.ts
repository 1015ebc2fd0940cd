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

/** A thousand observations for the first hypothesis, as many against it, and a handful that decide. */
export function turnAround(random: Random): [number[], number[][]] {
  const there = Array.from({ length: 1000 }, () => {
    const ratio = random.uniform(2.2, 3.5)
    const rest = random.uniform(0.1, 0.25)
    return [rest * ratio, rest, rest * random.uniform(0.5, 0.9)]
  })
  const decisive = drawLikelihoods(random, 8, 3, 0.3, 0.6)
  return [drawDistribution(random, 3), [...there, ...shuffleBack(random, there), ...decisive]]
}

/** The first of two hypotheses all but rules itself out, further than float64 reaches, and then the second does. */
export function hardlyRuledOut(random: Random): [number[], number[][]] {
  const away = [random.uniform(1e-200, 2e-200), 0.5]
  const back = [0.5, random.uniform(1e-200, 2e-200)]
  return [drawDistribution(random, 2), [away, away, back, back]]
}

/** Next to nothing speaks for the first of two hypotheses at the beginning, and two observations speak as strongly against the second. */
export function outOfNothing(random: Random): [number[], number[][]] {
  const against = () => [random.uniform(0.4, 0.8), random.uniform(1e-150, 2e-150)]
  return [
    [random.uniform(1e-300, 3e-300), 1],
    [against(), against()],
  ]
}

export function drawScreening(random: Random, rare: number, common: number): Api.Screening {
  return {
    prevalence: random.uniform(rare, common),
    sensitivity: random.uniform(0.8, 0.95),
    specificity: random.uniform(0.85, 0.97),
  }
}

/** Rows in random order; every class lacks the last word at least. */
export function drawTraining(
  random: Random,
  sizes: number[],
  words: number,
  smoothing: number,
): [number[][], number[], number, number] {
  const labels = random.shuffle(sizes.flatMap((size, c) => Array<number>(size).fill(c)))
  const weights = sizes.map(() => drawDistribution(random, words - 1))
  const rows = labels.map((label) => [...weights[label]!.map((weight) => Math.round(random.uniform(0, 8 * weight * words))), 0])
  return [rows.with(0, [2, ...rows[0]!.slice(1)]), labels, sizes.length, smoothing]
}

/** Neither the last class nor the last column has anything, and the second class lacks the first word. */
export function withGaps(random: Random): [number[][], number[], number, number] {
  const [rows, labels, , smoothing] = drawTraining(random, [4, 6], 6, random.uniform(0.5, 0.9))
  return [rows.map((row, i) => (labels[i] === 1 ? [0, ...row.slice(1)] : row)), labels, 3, smoothing]
}

/** The second and third of four classes are the same, and so likely that they lead in many rows. */
export function withTwins(random: Random): [Api.NaiveBayes, number[][]] {
  const { logLikelihoods } = drawModel(random, 4, 6)
  const rows = drawRows(random, 12, 6, 3)
  const priors = drawDistribution(random, 2).map((p) => Math.log(0.1 * p))
  const twins = [priors[0]!, Math.log(0.45), Math.log(0.45), priors[1]!]
  return [{ logPriors: twins, logLikelihoods: logLikelihoods.with(2, logLikelihoods[1]!) }, [...rows, Array(6).fill(0)]]
}

/** Three classes that are alike in all they expect, and as frequent as each other. */
export function equals(random: Random): [Api.NaiveBayes, number[][]] {
  const logs = drawDistribution(random, 5).map(Math.log)
  const third = Math.log(1 / 3)
  return [{ logPriors: [third, third, third], logLikelihoods: [logs, [...logs], [...logs]] }, drawRows(random, 6, 5, 4)]
}

/** The first class knows no first word, and the second no second. */
export function unsmoothed(random: Random): [Api.NaiveBayes, number[][]] {
  const [p, q] = [drawDistribution(random, 4), drawDistribution(random, 4)]
  const logLikelihoods = [
    [-Infinity, ...p.map(Math.log)],
    [Math.log(q[0]!), -Infinity, ...q.slice(1).map(Math.log)],
  ]
  const rows = [0, 1, 2].map(() => [0, 0, random.int(1, 3), random.int(0, 3), random.int(1, 2)])
  return [{ logPriors: drawDistribution(random, 2).map(Math.log), logLikelihoods }, [...rows, [3, 0, 1, 0, 2], [0, 2, 0, 1, 1]]]
}

/** Two of three classes expect the same words, and the later one is more frequent, by so little. */
export function nearTwins(random: Random, little: number): [Api.NaiveBayes, number[][]] {
  const [other, logs] = [0, 1].map(() => drawDistribution(random, 5).map(Math.log))
  const logPriors = [0.45 - little / 2, 0.1, 0.45 + little / 2].map(Math.log)
  return [{ logPriors, logLikelihoods: [logs!, other!, [...logs!]] }, [...drawRows(random, 6, 5, 2), Array(5).fill(0)]]
}
