import type { Random } from '#authoring/random'
import reference from '../reference.ts'

/** Rows around some centres, of different spreads: each needs a bandwidth of its own. */
export function drawClusters(random: Random, n: number, d: number, scale = 1): number[][] {
  const centres = random.matrix(4, d).map((row) => row.map((x) => 4 * x))
  return Array.from({ length: n }, (_, i) => centres[i % 4]!.map((x) => scale * (x + random.normal(0, 0.3 + (i % 4)))))
}

/** A map that is not the answer yet. */
export function drawMap(random: Random, n: number, m = 2): number[][] {
  return random.matrix(n, m)
}

/** Symmetric, with zeros on the diagonal, 1 in all; the affinities of a cloud. */
export function drawAffinities(random: Random, n: number): number[][] {
  const { neighbourShares, symmetrise } = reference.oracle
  return symmetrise(neighbourShares(drawClusters(random, n, 3), n / 4))
}

/** Rows of positive numbers, 1 in all, with zeros on the diagonal. */
export function drawShares(numbers: number[][]): number[][] {
  return numbers.map((row, i) => {
    const weights = row.map((x, j) => (i === j ? 0 : x ** 2))
    const total = weights.reduce((a, b) => a + b)
    return weights.map((weight) => weight / total)
  })
}

/** The gradient is a sum of what cancels: it is judged by the size of its terms. */
export function drawAnswered(random: Random): [number[][], number[][]] {
  const Y = drawMap(random, 14)
  return [reference.oracle.mapAffinities(Y), Y]
}

/** Square but for the last row, which has a number too many. */
export function longLast(random: Random, n: number): number[][] {
  return random.matrix(n, n).map((row, i) => (i === n - 1 ? [...row, 0.5] : row))
}

/** Twenty rows close together, and one from which all of them are nearly as far. */
export function drawHeap(random: Random): number[][] {
  return [...random.matrix(20, 2).map((row) => row.map((x) => 0.05 * x)), [60, -80]]
}

/** Rows on a line in the plane, in any order, the first gap `gap` wide and each of the others wider by a twelfth of it: no two neighbours are equally near. */
export function drawChain(random: Random, n: number, gap: number): number[][] {
  const places = [0]
  for (let i = 0; i < n - 1; i++) places.push(places[i]! + gap * (1 + i / 12))
  const angle = random.uniform(0, Math.PI)
  return random.shuffle(places).map((place) => [place * Math.cos(angle), place * Math.sin(angle)])
}

/** The same affinities, but nothing for each pair of neighbours in the list, and 1 in all again. */
export function withoutPairs(affinities: number[][]): number[][] {
  const left = affinities.map((row, i) => row.map((p, j) => (Math.abs(i - j) === 1 ? 0 : p)))
  const total = left.flat().reduce((a, b) => a + b, 0)
  return left.map((row) => row.map((p) => p / total))
}
