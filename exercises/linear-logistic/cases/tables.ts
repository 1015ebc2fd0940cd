import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

/** Noisy targets of a linear model, with a level of some ten units. Each feature has its own centre and spread. */
export function table(random: Random, n: number, centres: number[], spreads: number[]): [X: number[][], y: number[]] {
  const X = Array.from({ length: n }, () => centres.map((centre, j) => random.normal(centre, spreads[j])))
  const weights = spreads.map((spread) => (random.pick([-1, 1]) * random.uniform(1, 3)) / spread)
  const bias = random.uniform(8, 14)
  return [X, X.map((row) => row.reduce((sum, x, j) => sum + weights[j]! * (x - centres[j]!), bias + random.normal(0, 0.5)))]
}

/** Two features with a correlation of 0.999, that pull in opposite directions. */
export function twins(random: Random, n: number): [X: number[][], y: number[]] {
  const X = Array.from({ length: n }, () => {
    const shared = random.normal()
    return [shared + random.normal(0, 0.03), shared]
  })
  const [a, b] = [random.uniform(3, 5), random.uniform(-3, -2)]
  return [X, X.map(([x, z]) => a * x! + b * z! + 6 + random.normal(0, 0.05))]
}

/**
 * Labels drawn from a logistic model with weights of about `strength` and this bias. The first rows come in pairs, equal but for their label, and in
 * all directions around the centre: no hyperplane separates them.
 */
export function labelled(
  random: Random,
  n: number,
  d: number,
  { strength = 1.5, bias = 0.3, spread = 1 } = {},
): [X: number[][], y: number[]] {
  const weights = Array.from({ length: d }, () => (random.pick([-1, 1]) * random.uniform(0.8, 1.2) * strength) / spread)
  const corners = Array.from({ length: d + 1 }, (_, k) => weights.map((_, j) => (k === d ? -spread / 2 : j === k ? spread : 0)))
  const X = Array.from({ length: n }, () => random.vector(d).map((x) => spread * x))
  const y = X.map((row) => {
    const score = row.reduce((sum, x, j) => sum + weights[j]! * x, bias)
    return random.uniform() < 1 / (1 + Math.exp(-score)) ? 1 : 0
  })
  return [
    [...corners, ...corners, ...X],
    [...corners.map(() => 0), ...corners.map(() => 1), ...y],
  ]
}

/** One feature that tells the classes apart, but for two rows of class `label`, which lie between rows of the other; on either side of the border nothing is near. */
export function intruded(random: Random, n: number, label: 0 | 1): [X: number[][], y: number[]] {
  const x = Array.from({ length: n }, (_, i) => (i % 2 === 0 ? -1 : 1) * random.uniform(0.8, 2))
  const side = label === 1 ? -1 : 1
  const features = [...x, -0.8, 0.8, -2, 2, side * random.uniform(1, 1.2), side * random.uniform(1, 1.2)]
  return [features.map((value) => [value]), features.map((value, i) => (i >= n + 4 ? label : value > 0 ? 1 : 0))]
}

/** Rows on both sides of a strip without rows, a unit wide, whose middle lies `distance` from the origin. */
export function separated(random: Random, n: number, d: number, distance = 0): [X: number[][], y: number[]] {
  const [normal] = random.orthogonal(d)
  const y = random.shuffle(Array.from({ length: n }, (_, i) => i % 2))
  const X = y.map((label) => {
    const row = random.vector(d)
    const height = row.reduce((sum, x, j) => sum + x * normal![j]!, 0)
    const wanted = distance + (label === 1 ? 1 : -1) * random.uniform(0.5, 1.5)
    return row.map((x, j) => x + (wanted - height) * normal![j]!)
  })
  return [X, y]
}

/**
 * A few rows of class 0 close to a plane, many of class 1 on its other side and far away. The plane is oblique and the rows are spread widely along it:
 * neither feature tells the classes apart alone, nor does a plane through the mean.
 */
export function oblique(random: Random): [X: number[][], y: number[]] {
  const y = random.shuffle([...Array<number>(8).fill(0), ...Array<number>(40).fill(1)])
  const sign = random.pick([-1, 1])
  const X = y.map((label) => {
    const height = label === 1 ? random.uniform(0.4, 6) : -random.uniform(0.4, 0.8)
    const along = random.uniform(-5, 5)
    return [height + along, sign * (height - along)]
  })
  return [X, y]
}

/** The table with a feature between its first two that is the same in every row. */
export function besideOne(X: number[][], value: number): number[][] {
  return X.map(([a, ...others]) => [a!, value, ...others])
}

/** Two features of 0 and 1. Each pair of values occurs with both labels, and not equally often: no hyperplane separates the classes. */
export function binary(random: Random): [X: number[][], y: number[]] {
  const rows = [0, 1].flatMap((a) =>
    [0, 1].flatMap((b) => [0, 1].flatMap((label) => Array.from({ length: random.int(2, 12) }, () => ({ x: [a, b], label })))),
  )
  const shuffled = random.shuffle(rows)
  return [shuffled.map(({ x }) => x), shuffled.map(({ label }) => label)]
}

/** Three features a row, and a model that gives each row the score that is asked for. */
export function scored(random: Random, scores: number[]): [X: number[][], parameters: Api.Parameters] {
  const weights = [random.uniform(1, 2), random.uniform(-2, -1), random.uniform(1, 2)]
  const bias = random.uniform(1, 3)
  const X = scores.map((score) => {
    const [a, b] = random.vector(2)
    return [(score - bias - weights[1]! * a! - weights[2]! * b!) / weights[0]!, a!, b!]
  })
  return [X, { weights, bias }]
}

/** Two features a row, but three in one that is neither the first nor the last. */
export function ragged(random: Random): number[][] {
  const odd = random.int(1, 2)
  return Array.from({ length: 4 }, (_, i) => random.vector(i === odd ? 3 : 2))
}

/** Not as many of one sign as of the other, so that their sum is not that of one class. */
export function signs(random: Random): [X: number[][], y: number[]] {
  return [random.matrix(6, 2), random.shuffle([1, 1, 1, 1, -1, -1])]
}
