import { drawCustomers, toRow } from '#authoring/customers'
import type { Random } from '#authoring/random'
import { isSamePartition, isSameSegmentation } from '../matching.ts'
import { suspectClusters, suspectSegmentations } from '../mistakes.ts'
import reference, { pairInertia, runLloyd } from '../reference.ts'

type Table = number[][]

const { standardise, segment } = reference.oracle

export const drawTable = (random: Random, n: number): Table => drawCustomers(random, n).map(toRow)

const drawStarts = (random: Random, n: number, k: number) => random.shuffle(Array.from({ length: n }, (_, i) => i)).slice(0, k)

/** Whether every right solution gives these labels: no row comes near a tie in any round, and no centre loses all its rows. */
const isClear = (X: Table, starts: number[]) => runLloyd(X, starts).margin > 1e-4

function drawClear(random: Random, Z: Table, k: number): number[] {
  for (;;) {
    const starts = drawStarts(random, Z.length, k)
    if (isClear(Z, starts)) return starts
  }
}

/** A table and starts from which it takes more rounds than these, and each mistake of the given words leads to other clusters. */
export function drawTelling(random: Random, drawX: () => Table, k: number, fewest: number, telling: RegExp): [Table, number[]] {
  for (;;) {
    const X = drawX()
    const starts = drawStarts(random, X.length, k)
    const { labels, rounds } = runLloyd(X, starts)
    const others = Object.entries(suspectClusters(X, starts)).filter(([words]) => telling.test(words))
    if (rounds > fewest && isClear(X, starts) && others.every(([, compute]) => !isSamePartition(compute(), labels)))
      return [X, starts]
  }
}

/** `each` candidates of every size, so that there is no doubt about which is best, and no mistake of the given words gives the same answer. */
export function drawCandidates(
  random: Random,
  drawX: () => Table,
  sizes: number[],
  each: number,
  telling: RegExp,
): [Table, number[][]] {
  for (;;) {
    const X = drawX()
    const Z = standardise(X)
    const drawn = sizes.toReversed().flatMap((k) => Array.from({ length: each }, () => drawClear(random, Z, k)))
    // the largest first, so that sizes do not come in ascending order
    const candidates = [drawn[0]!, ...random.shuffle(drawn.slice(1))]
    if (!isDecided(X, Z, candidates)) continue
    const right = segment(X, candidates)
    const tolerance = { absolute: 0, relative: 0.01 }
    const others = Object.entries(suspectSegmentations(X, candidates)).filter(([words]) => telling.test(words))
    if (others.some(([, compute]) => isSameSegmentation(compute(), right, X, tolerance))) continue
    // two ways of choosing the number of segments that choose the same are not told apart
    const [one, other] = others.filter(([words]) => /decides/.test(words)).map(([, compute]) => compute())
    if (!one || !other || !isSamePartition(one.labels, other.labels)) return [X, candidates]
  }
}

/** Candidates of one size end in the same clusters, or differ in inertia; the best silhouette stands out. */
function isDecided(X: Table, Z: Table, candidates: number[][]): boolean {
  const ends = candidates.map((starts) => {
    const { labels } = runLloyd(Z, starts)
    return { k: starts.length, labels, inertia: pairInertia(Z, labels) }
  })
  const areApart = ends.every((a) =>
    ends.every((b) => a.k !== b.k || isSamePartition(a.labels, b.labels) || Math.abs(a.inertia / b.inertia - 1) > 1e-3),
  )
  if (!areApart) return false
  const { scores } = segment(X, candidates)
  const [first, second = -1] = scores.map(({ silhouette }) => silhouette).toSorted((a, b) => b - a)
  return first! - second > 0.01
}

export const withColumn = (X: number[][], x: number) => X.map((row) => [...row.slice(0, 2), x, ...row.slice(2)])

export function ragged(random: Random): number[][] {
  const X = drawTable(random, 8)
  const at = random.int(1, 7)
  return X.map((row, i) => (i === at ? row.slice(1) : row))
}

/** Rows around a few places, in no order. */
export function blobs(random: Random, n: number, d: number): number[][] {
  const places = Array.from({ length: 4 }, () => random.vector(d).map((x) => 2.2 * x))
  return Array.from({ length: n }, () => random.pick(places).map((x) => random.normal(x, 1.2)))
}

/** Labels of these names, many of the last and fewer of each before it, in no order. */
export function labelled(random: Random, n: number, names: number[]): number[] {
  const sizes = names.map((_, c) => 2 + c)
  const some = names.flatMap((name, c) => Array<number>(sizes[c]!).fill(name))
  return random.shuffle([...some, ...Array<number>(n - some.length).fill(names.at(-1)!)])
}
