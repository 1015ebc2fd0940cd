import type { Random } from '#authoring/random'
import type { Activation, Layer } from '../solution.ts'

/** Layers between these widths. The weights leave sums of order 1, whatever the width: no activation is saturated. */
export function drawNetwork(random: Random, widths: number[], activations: Activation[]): Layer[] {
  return activations.map((activation, l) => {
    const [p, q] = [widths[l]!, widths[l + 1]!]
    const size = 1.2 / Math.sqrt(p)
    return {
      weights: random.matrix(p, q).map((row) => row.map((x) => size * x)),
      biases: random.vector(q).map((x) => 0.5 * x),
      activation,
    }
  })
}

/** n rows, each with a 1 for one of q classes. */
export function drawLabels(random: Random, n: number, q: number): number[][] {
  return Array.from({ length: n }, () => {
    const label = random.int(0, q - 1)
    return Array.from({ length: q }, (_, k) => (k === label ? 1 : 0))
  })
}

/** n rows of q probabilities, none of them 0. */
export function drawChances(random: Random, n: number, q: number): number[][] {
  return Array.from({ length: n }, () => {
    const shares = Array.from({ length: q }, () => random.uniform(0.1, 1))
    const total = shares.reduce((sum, share) => sum + share, 0)
    return shares.map((share) => share / total)
  })
}

/**
 * A ReLU layer in which every other unit has a sum of exactly 0 in every row: its weights cancel on inputs that are equal. All numbers are
 * whole, so that they cancel in float32 too.
 */
export function drawKinks(random: Random): { layers: Layer[]; X: number[][] } {
  const X = Array.from({ length: 5 }, () => {
    const x = random.int(1, 5)
    return [x, x]
  })
  const cancelling = Array.from({ length: 4 }, (_, k) => {
    const w = random.int(1, 3)
    return k % 2 === 0 ? [w, -w] : [w, random.int(-3, 3)]
  })
  const hidden: Layer = {
    weights: [0, 1].map((j) => cancelling.map((pair) => pair[j]!)),
    biases: cancelling.map(() => 0),
    activation: 'relu',
  }
  return { layers: [hidden, ...drawNetwork(random, [4, 2], ['identity'])], X }
}
