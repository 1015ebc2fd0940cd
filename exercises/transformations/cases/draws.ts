import type { Random } from '#authoring/random'

/** An angle from 0.3 to 1.2, whose cosine and sine two decimals do not hold. */
export function uneven(random: Random): number {
  const distance = (x: number) => Math.abs(x - Math.round(100 * x) / 100)
  for (;;) {
    const angle = random.uniform(0.3, 1.2)
    const isEven = Math.abs(angle - Math.PI / 4) < 0.05
    if (!isEven && distance(Math.cos(angle)) > 1e-3 && distance(Math.sin(angle)) > 1e-3) return angle
  }
}

export const shear = (k: number) => [
  [1, k],
  [0, 1],
]

export const rotation = (angle: number) => [
  [Math.cos(angle), -Math.sin(angle)],
  [Math.sin(angle), Math.cos(angle)],
]

/** Entries of all signs, whose two off the diagonal differ: its transpose is another matrix. */
export function general(random: Random): number[][] {
  for (;;) {
    const T = random.matrix(2, 2)
    const determinant = T[0]![0]! * T[1]![1]! - T[0]![1]! * T[1]![0]!
    if (Math.abs(T[0]![1]! - T[1]![0]!) > 0.5 && Math.abs(determinant) > 0.5) return T
  }
}

export function undone(random: Random): number[][][] {
  const T = general(random)
  const [[a, b], [c, d]] = T as [[number, number], [number, number]]
  const determinant = a * d - b * c
  return [
    T,
    [
      [d / determinant, -b / determinant],
      [-c / determinant, a / determinant],
    ],
  ]
}

/** A second row that is a multiple of the first. Whole numbers, so that the plane is flat without rounding. */
export function flat(random: Random): number[][] {
  const row = [random.int(1, 9), -random.int(1, 9)]
  const factor = random.int(2, 5)
  return [row, row.map((x) => factor * x)]
}

export const times = (factor: number, rows: number[][]) => rows.map((row) => row.map((x) => factor * x))
export const shrunk = (random: Random) => times(random.uniform(1e-6, 3e-6), general(random))

/** As `flat`, in tenths: drawn again until rounding carries the product of the squared lengths below the square of their product. */
export function flatInTenths(random: Random): number[][] {
  for (;;) {
    const T = times(0.1, flat(random))
    const [[a, b], [c, d]] = T as [[number, number], [number, number]]
    if ((a * a + c * c) * (b * b + d * d) < (a * b + c * d) ** 2) return T
  }
}

/** As `flat`, in tenths: drawn again until the cosine of the angle between the columns, over their lengths, is more than one. */
export function flatPastOne(random: Random): number[][] {
  for (;;) {
    const T = times(0.1, flat(random))
    const [[a, b], [c, d]] = T as [[number, number], [number, number]]
    if (Math.abs(a * b + c * d) / (Math.hypot(a, c) * Math.hypot(b, d)) > 1) return T
  }
}

/** Thousands of turns, all in all by one that is `uneven`. */
export function littleTurns(random: Random): number[][][] {
  const step = rotation(uneven(random) / 20_000)
  return Array.from({ length: 20_000 }, () => step)
}

/** Points of which some lie where another does, next to it in the list or further on. */
export function repeated(random: Random): number[][] {
  const [first, second] = random.matrix(2, 2)
  return [first!, first!, second!, ...random.matrix(3, 2), first!, second!].map((point) => [...point])
}

/** Whole numbers of six digits, falling in the first row and rising in the second, so that the area is not small beside its terms. */
export function huge(random: Random): number[][] {
  return [
    [random.int(700_000, 999_999), random.int(100_000, 400_000)],
    [random.int(100_000, 400_000), random.int(700_000, 999_999)],
  ]
}

/** Only the entry at the upper right is below zero: what is taken away from the first product adds to it. */
export function turned(random: Random): number[][] {
  return [
    [random.uniform(2, 3), -random.uniform(0.5, 1)],
    [random.uniform(0.8, 1.2), random.uniform(1.5, 2)],
  ]
}

/** All four entries above zero, or with `sign` −1 its rows in the other order; no two of the usual shortcuts agree on it. */
export function leaning(random: Random, sign: 1 | -1): number[][] {
  const rows = [
    [random.uniform(2, 3), random.uniform(0.5, 1)],
    [random.uniform(0.8, 1.2), random.uniform(1.5, 2)],
  ]
  return sign === 1 ? rows : rows.toReversed()
}

/** Five points, and one between the second and the last of them that has another number of coordinates. */
export function broken(random: Random, coordinates: number): number[][] {
  return random.matrix(5, 2).toSpliced(random.int(1, 4), 0, random.vector(coordinates))
}

/** Six points, of which one has a single coordinate and another three: as many numbers in all as a cloud would have. */
export function lopsided(random: Random): number[][] {
  const [short, long] = random.shuffle([0, 1, 2, 3, 4, 5])
  return random.matrix(6, 2).with(short!, random.vector(1)).with(long!, random.vector(3))
}
