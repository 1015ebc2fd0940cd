import type { Random } from '#authoring/random'
import { blobs, box, untied } from './clouds.ts'

/** Whole numbers, and sixteen rows, so that equal distances are equal to the bit even from the mean: the first two centres mirror each other in the column x = 0. */
export function lattice(random: Random): [number[][], number[][]] {
  const across = random.int(1, 3)
  const X = Array.from({ length: 16 }, (_, i) => [i % 2 === 0 ? 0 : random.int(-6, 6), random.int(-6, 6)])
  return [
    X,
    [
      [across, 2],
      [-across, 2],
      [across, 2],
      [0, -40],
    ],
  ]
}

/** Neighbours a unit or so apart, a hundred million units away. */
export function farAway(random: Random): [number[][], number[][]] {
  return untied(() => {
    const at = [1e8, -1e8, 1e8].map((x) => x + random.int(-1000, 1000))
    const middles = [
      [0, 0, 0],
      [3, 0, 0],
      [0, 3, 2],
    ].map((step) => step.map((x, j) => at[j]! + x))
    const X = blobs(random, middles, [20, 20, 20], 0.8)
    return [X, X.slice(0, 3)]
  })
}

export function shrink(X: number[][], factor: number): number[][] {
  return X.map((row) => row.map((x) => x * factor))
}

/** Uneven clusters in three dimensions, whose labels have nothing to do with distances. */
export function strayLabels(random: Random, n: number): [number[][], number[][], number[]] {
  const labels = [0, 1, 2, 3, ...Array.from({ length: n - 4 }, () => Math.min(random.int(0, 5), 3))]
  return [box(random, n, 3, 7), box(random, 4, 3, 7), random.shuffle(labels)]
}

export function groups(random: Random): number[][] {
  return blobs(random, box(random, 5, 2, 30), [40, 30, 20, 20, 10], 2)
}

/** Six different rows in whole numbers, none at the same distance from another twice, each several times. */
export function repeated(random: Random): number[][] {
  const different = random.shuffle([1, 2, 4, 8, 16, 32]).map((x) => [x, -3 * x])
  return random.shuffle([...different, ...different, ...different.slice(0, 3)])
}

/** From this seed the first draw is 0.8847 and the second is 0; the row at the top is the one drawn first, once more. */
export function drawnZero(random: Random): [number[][], number, number] {
  const seed = 225371434
  const X = box(random, 20, 2, 5)
  X[0] = X[17]!.slice()
  X[1] = X[17]!.slice()
  return [X, 2, seed]
}

export function overlapping(random: Random, maxRounds: number): [number[][], number[][], number] {
  const X = blobs(random, box(random, 4, 2, 4), [50, 40, 30, 20], 1.5)
  return [X, X.slice(0, 4), maxRounds]
}

/** Rows in pairs, one far above all centres and one as far below: most of the inertia is theirs, and no round can change it. */
export function plateau(random: Random): [number[][], number[][]] {
  const places = random.shuffle(box(random, 70, 1, 6)).map(([x]) => x!)
  return [places.flatMap((x) => [20, -20].map((y) => [x, y])), places.slice(0, 3).map((x) => [x, 0])]
}

/** The second centre is too far from all rows until the first has moved towards the larger group. */
export function lateComer(random: Random): [number[][], number[][], number] {
  return untied(() => {
    const X = blobs(
      random,
      [
        [0, 1],
        [20, 1],
      ],
      [10, 30],
      0.3,
    )
    return [
      X,
      [
        [random.uniform(5.5, 6.5), 1],
        [random.uniform(-9, -8.5), 1],
        [200, random.uniform(150, 200)],
      ],
      30,
    ]
  })
}

/** Whole numbers and a mean in quarters. */
export function crowded(random: Random): [number[][], number[][], number] {
  const [x, y] = [random.int(-5, 5), random.int(-5, 5)]
  return [
    [
      [x, y],
      [x + 2, y],
      [x + 20, y + 1],
      [x + 20, y - 1],
    ],
    [
      [x + 1, y],
      [x + 1, y],
      [x + 20, y],
      [x + 40, y],
      [x + 60, y],
    ],
    9,
  ]
}

/**
 * Along a line, in whole numbers with a whole mean: 2 lies halfway at first and goes to the first centre, which moves to 0 then; 4 begins with
 * the second, which moves to 8.
 */
export function halfway(random: Random): [number[][], number[][], number] {
  const [unit, shift, aside] = [random.int(1, 9), random.int(-20, 20), random.int(-9, 9)]
  const place = (x: number) => [x * unit + shift, aside]
  return [random.shuffle([-2, 2, 4, 12].map(place)), [-1, 5].map(place), 9]
}

/** The middle centre takes the inner halves of two groups, moves onto the line between them, and loses both as the outer centres arrive. */
export function squeezed(random: Random): [number[][], number[][], number] {
  return untied(() => {
    const group = (x: number) =>
      Array.from({ length: 11 }, (_, i) => [x + (i - 5) / 5 + random.uniform(-0.05, 0.05), random.uniform(-0.3, 0.3)])
    return [
      random.shuffle([...group(0), ...group(20)]),
      [
        [-10.77 + random.uniform(-0.2, 0.2), 0],
        [10, 4],
        [30.77 + random.uniform(-0.2, 0.2), 0],
      ],
      30,
    ]
  })
}

/** Whole numbers; the rows of the first two clusters have a mean of zero in one column, and those of the last in both. */
export function balanced(random: Random): [number[][], number[][], number[]] {
  const [x, y] = [random.int(1, 9), random.int(1, 9)]
  return [
    [
      [x, y],
      [-x, 1],
      [5, -y],
      [6, y],
      [x, y],
      [-x, -y],
    ],
    box(random, 3, 2, 5),
    [0, 0, 1, 1, 2, 2],
  ]
}

/** Six different rows, all with one sum, and none at the same distance from another twice. */
export function equalSums(random: Random): number[][] {
  const whole = random.int(40, 60)
  return random.shuffle([1, 2, 4, 8, 16, 32]).map((x) => [x, whole - x])
}
