import type { Random } from '#authoring/random'
import reference, { columnsOf, worth } from '../reference.ts'

const { extractFeatures } = reference.oracle

export interface Table {
  X: number[][]
  labels: number[]
}

/** Draws again until no value lies so close to the edge of a bin, and no two choices so close, that rounding could decide. */
export function drawClear(draw: () => Table, bins: number): Table {
  for (;;) {
    const table = draw()
    const columns = table.X[0]!.map((_, j) => table.X.map((row) => row[j]!))
    const scores = extractFeatures(table.X, 1).map(([score]) => score!)
    if ([...columns, scores].every((it) => isClear(it, bins)) && choicesAreClear(table, bins)) return table
  }
}

function isClear(values: readonly number[], bins: number): boolean {
  const [least, largest] = [Math.min(...values), Math.max(...values)]
  return values.every((x) => {
    const place = (bins * (x - least)) / (largest - least || 1)
    return x === least || x === largest || Math.abs(place - Math.round(place)) > 1e-6
  })
}

/** Ties are exact, or wide apart. */
function choicesAreClear({ X, labels }: Table, bins: number): boolean {
  const columns = columnsOf(X, labels, bins)
  const taken: number[] = []
  while (taken.length < columns.length) {
    const left = columns.map((_, j) => j).filter((j) => !taken.includes(j))
    const values = left.map((j) => worth(columns, labels, j, taken))
    const most = Math.max(...values)
    if (values.some((it) => it < most && most - it < 1e-6 && most - it > 1e-12)) return false
    taken.push(left[values.findIndex((it) => it >= most - 1e-12)]!)
  }
  return true
}

/** n labels of c classes in turn, shuffled. */
export function drawLabels(random: Random, n: number, c: number): number[] {
  return random.shuffle(Array.from({ length: n }, (_, i) => i % c))
}

/** A column that moves with the label by `shift` standard deviations a class. */
export function follow(random: Random, labels: readonly number[], shift: number, scale = 1): number[] {
  return labels.map((label) => scale * (shift * label + random.normal()))
}

export function toRows(columns: readonly (readonly number[])[]): number[][] {
  return columns[0]!.map((_, i) => columns.map((column) => column[i]!))
}

/**
 * Noise with a far larger variance, and then in a drawn order: two features that tell much and nearly the same, one that tells less and something else,
 * and one that never varies.
 */
export function drawRedundant(random: Random, n: number): Table {
  const labels = drawLabels(random, n, 4)
  const high = labels.map((label) => (label >= 2 ? 1 : 0))
  const odd = labels.map((label) => label % 2)
  const first = follow(random, high, 4)
  const echo = first.map((x) => x + random.normal(0, 0.15))
  const other = follow(random, odd, 2.2)
  const noise = labels.map(() => random.normal(0, 40))
  const constant = labels.map(() => 7)
  return { X: toRows([noise, ...random.shuffle([first, echo, other, constant])]), labels }
}

/** A loud feature that says nothing, and a quiet one that says nearly all. */
export function drawLoudNoise(random: Random, n: number): Table {
  const labels = drawLabels(random, n, 2)
  return { X: toRows([labels.map(() => random.normal(5, 30)), follow(random, labels, 4)]), labels }
}

/** Six noisy readings of one thing: together they say more than the best of them. */
export function drawEchoes(random: Random, n: number): Table {
  const labels = drawLabels(random, n, 2)
  return { X: toRows(Array.from({ length: 6 }, () => follow(random, labels, 1.5))), labels }
}

/** Of every table whose number of bins is not what its case is about. */
export const bins = 5

export const flat = ({ X, labels }: Table): [number[][], number[], number] => [X, labels, bins]

/** Classes under names that are far apart, a negative one among them. */
export function renamed({ X, labels }: Table): Table {
  return { X, labels: labels.map((label) => [0, 1, 100, -70][label]!) }
}
