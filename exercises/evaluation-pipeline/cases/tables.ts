import type { Random } from '#authoring/random'

/**
 * n rows of three features: the first tells the classes apart, the others are noise, one of them a thousand times as large. The first row
 * lies so far out that a scale which includes it flattens the feature that matters.
 */
export function rowsOf(random: Random, n: number, share: number): { X: number[][]; labels: number[] } {
  const labels = random.shuffle(Array.from({ length: n }, (_, i) => (i < Math.round(n * share) ? 1 : 0)))
  const X = labels.map((label) => [random.normal(label * 2.2 + 5, 1), random.normal(40_000, 9000), random.normal(0, 0.02)])
  X[0]![0] = random.uniform(3000, 5000)
  return { X, labels }
}

/** Folds of uneven sizes, each with rows of both classes. */
export function unevenFolds(random: Random, labels: number[], sizes: number[]): number[] {
  const foldOf = labels.map(() => -1)
  for (const label of [0, 1]) {
    const rows = [...labels.keys()].filter((row) => labels[row] === label)
    const total = sizes.reduce((sum, size) => sum + size, 0)
    const deck = random.shuffle(rows.map((_, i) => (i < sizes.length ? i : draw(random, sizes, total))))
    for (const [i, row] of rows.entries()) foldOf[row] = deck[i]!
  }
  return foldOf
}

function draw(random: Random, sizes: number[], total: number): number {
  let left = random.uniform(0, total)
  const fold = sizes.findIndex((size) => (left -= size) < 0)
  return Math.max(0, fold)
}
