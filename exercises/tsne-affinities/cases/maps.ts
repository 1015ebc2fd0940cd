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
