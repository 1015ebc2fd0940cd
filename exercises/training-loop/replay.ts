/** Training in float64 on plain arrays, with the derivatives written out: as the contract has it, or with somebody's habits. */
import { maskFrom, type Parameters } from './drive.ts'
import type { Settings } from './solution.ts'

export interface Habits {
  /** What becomes of the batches' mean gradients in a step. */
  combine: 'mean over rows' | 'sum of means' | 'mean of means' | 'over a full step'
  /** Whether each step begins with gradients of zero. */
  resets: boolean
  /** Whether `accumulate` batches share a step. */
  accumulates: boolean
  /** Whether what is left at the end of an epoch makes a step. */
  stepsAtTheEnd: boolean
  /** Whether kept units are scaled. */
  scales: boolean
  /** What evaluating does to hidden units. */
  evaluates: 'whole' | 'with a mask' | 'scaled down'
  /** What is recorded after an epoch. */
  records: 'evaluated' | 'while training' | 'summed'
}

export const contract: Habits = {
  combine: 'mean over rows',
  resets: true,
  accumulates: true,
  stepsAtTheEnd: true,
  scales: true,
  evaluates: 'whole',
  records: 'evaluated',
}

export interface Trained {
  losses: number[]
  parameters: Parameters
  masks: number
}

export function replay(
  start: Parameters,
  X: number[][],
  labels: number[],
  { learningRate, epochs, batchSize, accumulate, dropout }: Settings,
  seed: number,
  habits: Habits = contract,
): Trained {
  const { combine, resets, accumulates, stepsAtTheEnd, scales, evaluates, records } = habits
  const nextMask = maskFrom(seed, start.b1.length, dropout)
  const perStep = accumulates ? accumulate : 1
  let parameters = start
  let masks = 0
  const losses: number[] = []
  let sum = map(start, () => 0)
  for (let epoch = 0; epoch < epochs; epoch++) {
    let seen = { rows: 0, batches: 0 }
    if (!stepsAtTheEnd) sum = map(start, () => 0)
    const during: number[] = []
    for (let from = 0; from < X.length; from += batchSize) {
      const [rows, classes] = [X.slice(from, from + batchSize), labels.slice(from, from + batchSize)]
      const mask = nextMask(rows.length).map((row) => row.map((kept) => (scales ? kept / (1 - dropout) : kept)))
      masks++
      const { gradient, loss } = differentiate(parameters, rows, classes, mask)
      during.push(loss)
      const weight = combine === 'mean over rows' || combine === 'over a full step' ? rows.length : 1
      sum = zip(sum, gradient, (s, g) => s + weight * g)
      seen = { rows: seen.rows + rows.length, batches: seen.batches + 1 }
      const isLast = from + batchSize >= X.length
      if (seen.batches < perStep && !(isLast && stepsAtTheEnd)) continue
      const divisors = {
        'mean over rows': seen.rows,
        'sum of means': 1,
        'mean of means': seen.batches,
        'over a full step': batchSize * perStep,
      }
      parameters = zip(parameters, sum, (p, g) => p - (learningRate * g) / divisors[combine])
      if (resets) sum = map(start, () => 0)
      seen = { rows: 0, batches: 0 }
    }
    const evalMask = evaluates === 'with a mask' ? nextMask(X.length).map((row) => row.map((it) => it / (1 - dropout))) : undefined
    if (evalMask) masks++
    const scaledDown = evaluates === 'scaled down' ? X.map(() => start.b1.map(() => 1 - dropout)) : undefined
    const loss = meanLoss(parameters, X, labels, evalMask ?? scaledDown)
    if (records === 'while training') losses.push(during.reduce((a, b) => a + b, 0) / during.length)
    else losses.push(records === 'summed' ? loss * X.length : loss)
  }
  return { losses, parameters, masks }
}

export function scoresOf({ W1, b1, W2, b2 }: Parameters, x: number[], factors?: number[]): { hidden: number[]; scores: number[] } {
  const hidden = b1.map((b, j) => Math.tanh(x.reduce((sum, xi, i) => sum + xi * W1[i]![j]!, b)))
  const scores = b2.map((b, k) => hidden.reduce((sum, h, j) => sum + h * (factors?.[j] ?? 1) * W2[j]![k]!, b))
  return { hidden, scores }
}

export function meanLoss(parameters: Parameters, X: number[][], labels: number[], factors?: number[][]): number {
  const losses = X.map((x, i) => {
    const { scores } = scoresOf(parameters, x, factors?.[i])
    return logSumExp(scores) - scores[labels[i]!]!
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / X.length
}

function differentiate(parameters: Parameters, X: number[][], labels: number[], factors: number[][]) {
  const { W2 } = parameters
  let gradient = map(parameters, () => 0)
  X.forEach((x, i) => {
    const { hidden, scores } = scoresOf(parameters, x, factors[i])
    const total = logSumExp(scores)
    const b2 = scores.map((score, k) => Math.exp(score - total) - (k === labels[i] ? 1 : 0))
    const b1 = hidden.map((h, j) => (1 - h * h) * factors[i]![j]! * b2.reduce((sum, d, k) => sum + d * W2[j]![k]!, 0))
    const W2s = hidden.map((h, j) => b2.map((d) => h * factors[i]![j]! * d))
    const mine: Parameters = { W1: x.map((xi) => b1.map((d) => xi * d)), b1, W2: W2s, b2 }
    gradient = zip(gradient, mine, (a, b) => a + b / X.length)
  })
  return { gradient, loss: meanLoss(parameters, X, labels, factors) }
}

function logSumExp(values: number[]): number {
  const largest = Math.max(...values)
  return largest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - largest), 0))
}

function map({ W1, b1, W2, b2 }: Parameters, f: (x: number) => number): Parameters {
  return { W1: W1.map((row) => row.map(f)), b1: b1.map(f), W2: W2.map((row) => row.map(f)), b2: b2.map(f) }
}

function zip(a: Parameters, b: Parameters, f: (x: number, y: number) => number): Parameters {
  const list = (p: number[], q: number[]) => p.map((x, i) => f(x, q[i]!))
  const table = (p: number[][], q: number[][]) => p.map((row, i) => list(row, q[i]!))
  return { W1: table(a.W1, b.W1), b1: list(a.b1, b.b1), W2: table(a.W2, b.W2), b2: list(a.b2, b.b2) }
}
