import type { Random } from '#authoring/random'
import { generatorFrom } from '../drive.ts'

type Table = number[][]

const squared = (a: number[], b: number[]) => a.reduce((sum, x, j) => sum + (x - b[j]!) ** 2, 0)

interface Trace {
  rounds: number
  margin: number
  fall: number
  swaps: number
}

export const seedOf = (random: Random) => random.int(1, 2147483646)

/** Rows around these centres, so many around each, in no order. */
export function blobs(random: Random, centres: Table, sizes: number[], sd: number): Table {
  const rows = centres.flatMap((centre, c) => Array.from({ length: sizes[c]! }, () => centre.map((x) => random.normal(x, sd))))
  return random.shuffle(rows)
}

export function box(random: Random, n: number, d: number, reach: number): Table {
  return Array.from({ length: n }, () => Array.from({ length: d }, () => random.uniform(-reach, reach)))
}

/** Rows as `box` draws them, but one after the first has a number more than the others and one before the last a number fewer. */
export function uneven(random: Random, n: number, d: number): Table {
  const [long, short] = random.shuffle([1, 2])
  return box(random, n, d, 1).map((row, i) => (i === long ? [...row, 1] : i === short ? row.slice(1) : row))
}

/**
 * What Lloyd's algorithm goes through from some starts: how many rounds it takes, how far it stays from a tie, by what share of itself the
 * inertia falls at least in a round that changes labels, and how many rounds change labels and the size of no cluster.
 */
export function trace(X: Table, starts: Table): Trace {
  let centres = starts
  let labels = ''
  let margin = Infinity
  let fall = Infinity
  let before = Infinity
  let sizes = ''
  let swaps = 0
  for (let rounds = 0; ; rounds++) {
    let inertia = 0
    const assigned = X.map((row) => {
      const distances = centres.map((centre) => squared(row, centre))
      const [first, second = Infinity] = distances.toSorted((a, b) => a - b)
      margin = Math.min(margin, (second - first!) / (first! + 1))
      inertia += first!
      return distances.indexOf(first!)
    })
    if (String(assigned) === labels || rounds > 200) return { rounds, margin, fall, swaps }
    const counts = String(centres.map((_, c) => assigned.filter((label) => label === c).length))
    if (counts === sizes) swaps++
    sizes = counts
    if (rounds > 0) fall = Math.min(fall, 1 - inertia / before)
    labels = String(assigned)
    before = inertia
    centres = centres.map((centre, c) => {
      const rows = X.filter((_, i) => assigned[i] === c)
      return rows.length === 0 ? centre : centre.map((_, j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length)
    })
  }
}

/** Draws until no row comes near a tie in any round: all right solutions give the same labels then. */
export function untied<Args extends [Table, Table, ...unknown[]]>(
  draw: () => Args,
  suits: (rounds: number, fall: number, swaps: number) => boolean = () => true,
): Args {
  while (true) {
    const args = draw()
    const { rounds, margin, fall, swaps } = trace(args[0], args[1])
    if (margin > 1e-4 && suits(rounds, fall, swaps)) return args
  }
}

/** Draws tables and seeds until no draw of k-means++ falls near the border between two rows. */
export function undisputed(k: number, draw: () => [X: Table, seed: number]): [Table, number, number] {
  while (true) {
    const [X, seed] = draw()
    const random = generatorFrom(seed)
    const starts = [Math.floor(random() * X.length)]
    let margin = Infinity
    while (starts.length < k) {
      const weights = X.map((row) => Math.min(...starts.map((start) => squared(row, X[start]!))))
      const share = random()
      let reached = 0
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      const borders = weights.map((weight) => (reached += weight) / total)
      margin = Math.min(margin, ...borders.map((border) => Math.abs(border - share)))
      starts.push(borders.findIndex((border) => border > share))
    }
    if (margin > 1e-5) return [X, k, seed]
  }
}
