import type { Random } from '#authoring/random'

/** Rows of `columns` numbers, but for one row after the first, which has `other`. */
export function ragged(random: Random, rows: number, columns: number, other: number): number[][] {
  return random.matrix(rows, columns).with(random.int(1, rows - 1), random.vector(other))
}

/** Positive numbers of one size: none is close to zero, and their sums do not cancel. */
export function scaled(random: Random, rows: number, columns: number, size: number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => size * random.uniform(0.5, 2)))
}

/** Whole numbers of five and six digits: the product of two fits a double, and no 32 bits. */
export function whole(random: Random, rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => random.int(99_000, 999_000)))
}

/** 3 × 3 and zero above the diagonal, which is the same throughout: there are too few directions for a diagonal form. */
export function lower(random: Random): number[][] {
  const stays = random.uniform(0.9, 1.1)
  return [
    [stays, 0, 0],
    [random.uniform(0.5, 1), stays, 0],
    [random.uniform(0.5, 1), random.uniform(0.5, 1), stays],
  ]
}

/** 256 × 256, drawn at a fraction of the cost: every row is the first one, turned by a step and stretched. */
export function large(random: Random): number[][] {
  const first = random.vector(256)
  const stretches = random.vector(256)
  return stretches.map((stretch, i) => first.map((_, j) => stretch * first[(i + j) % 256]!))
}

/**
 * Row i holds the chances of moving from state i to each state: they add up to one, and so do those of every power. Three times in four a
 * state stays what it is, so that ten steps and eleven can be told apart.
 */
export function chain(random: Random, states: number): number[][] {
  return Array.from({ length: states }, (_, i) => {
    const weights = Array.from({ length: states }, () => random.uniform(0.1, 1))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return weights.map((weight, j) => (0.25 * weight) / total + (i === j ? 0.75 : 0))
  })
}

/** A permutation of twelve with cycles of 3, 4 and 5, as a matrix: it comes back after sixty steps, and no power of it is ever rounded. */
export function shuffle(random: Random): number[][] {
  const cards = random.shuffle(Array.from({ length: 12 }, (_, i) => i))
  const moves = [cards.slice(0, 3), cards.slice(3, 7), cards.slice(7)].flatMap((cycle) =>
    cycle.map((card, i) => ({ card, next: cycle[(i + 1) % cycle.length]! })),
  )
  return cards.map((_, i) => cards.map((_, j) => (moves.some(({ card, next }) => card === i && next === j) ? 1 : 0)))
}

/** Sixty times a number from low to high, and a remainder prime to sixty, so that no card is back in its place. */
export function count(random: Random, low: number, high: number): number {
  return 60 * random.int(low, high) + random.pick([7, 11, 13, 17, 19, 23])
}

/** Rows of three numbers, but one row after the first has two and another four: as many numbers in all as a matrix would have. */
export function uneven(random: Random, rows: number): number[][] {
  const [short, long] = random.shuffle(Array.from({ length: rows - 1 }, (_, i) => i + 1))
  return random.matrix(rows, 3).with(short!, random.vector(2)).with(long!, random.vector(4))
}
