import type { Random } from '#authoring/random'
import type { Plane } from '../exact.ts'

/** Two clouds whose centres are `apart` units from each other, their midpoint `distance` from the origin on the same line. */
export function clouds(random: Random, [negative, positive]: [number, number], d: number, apart: number, distance = 0) {
  const [axis] = random.orthogonal(d)
  const y = random.shuffle([...Array<number>(negative).fill(-1), ...Array<number>(positive).fill(1)])
  const X = y.map((label) => random.vector(d).map((x, j) => x + (distance + (label * apart) / 2) * axis![j]!))
  return [X, y] as [number[][], number[]]
}

/** Two clouds with a strip of width `gap` between them in which there is no row. */
export function separated(random: Random, n: number, d: number, gap: number): [X: number[][], y: number[]] {
  const [axis] = random.orthogonal(d)
  const y = random.shuffle(Array.from({ length: n }, (_, i) => (i % 2 === 0 ? -1 : 1)))
  const X = y.map((label) => {
    const row = random.vector(d)
    const height = row.reduce((sum, x, j) => sum + x * axis![j]!, 0)
    const wanted = label * (gap / 2 + random.uniform(0, 1.5))
    return row.map((x, j) => x + (wanted - height) * axis![j]!)
  })
  return [X, y]
}

export function plane(random: Random, d: number): Plane {
  return { weights: Array.from({ length: d }, () => random.pick([-1, 1]) * random.uniform(0.5, 2)), bias: random.uniform(0.5, 1.5) }
}

/** Rows whose length fits but for one in their midst, which is neither the first nor the last. */
export function ragged(random: Random, n: number, d: number, other: number): number[][] {
  const odd = random.int(1, n - 2)
  return Array.from({ length: n }, (_, i) => random.vector(i === odd ? other : d))
}

/** Rows that have these margins with respect to a plane; in two features of small whole numbers, so that they are exact. */
export function withMargins(random: Random, margins: number[], along?: number): [X: number[][], y: number[], plane: Plane] {
  const y = random.shuffle(margins.map((_, i) => (i % 2 === 0 ? -1 : 1)))
  const [slope, bias] = [along ?? random.int(1, 3), random.int(-3, 3)]
  const X = margins.map((margin, i) => {
    const b = random.int(-4, 4)
    return [(y[i]! * margin - bias - slope * b) / 2, b]
  })
  return [X, y, { weights: [2, slope], bias }]
}
