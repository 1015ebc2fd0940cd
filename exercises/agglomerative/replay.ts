import type { Tolerance } from '#authoring/check'
import { type Between, mergeClusters, startClusters } from './hierarchy.ts'
import type { Merge } from './solution.ts'

export function isNear(a: number, b: number, { absolute, relative }: Tolerance): boolean {
  return Math.abs(a - b) <= absolute + relative * Math.abs(b)
}

export function areSameTables(a: Merge[], b: Merge[], within: Tolerance): boolean {
  return (
    a.length === b.length &&
    a.every((merge, t) => [0, 1, 3].every((f) => merge[f] === b[t]![f]) && isNear(merge[2], b[t]![2], within))
  )
}

/**
 * Follows a table merge by merge, and returns the first thing it has to keep and does not, with the merge where. Where several pairs are equally near, any of them
 * will do: what comes later is held against what the table itself has merged so far.
 */
export function claimTable(
  merges: Merge[],
  n: number,
  between: Between,
  within: Tolerance,
): { words: string; merge: number } | undefined {
  let open = startClusters(n)
  let pairs = open.flatMap((b, i) => open.slice(0, i).map((a) => ({ a, b, distance: between(a, b) })))
  for (const [t, [first, second, height, size]] of merges.entries()) {
    const at = (words: string) => ({ words, merge: t })
    const [a, b] = [first, second].map((id) => open.find((cluster) => cluster.id === id))
    if (!a || !b || a === b) return at('a merge names two clusters that are there by then, and were not merged before')
    if (first > second) return at('the smaller of the two numbers comes first')
    const distance = between(a, b)
    const least = pairs.reduce((min, pair) => Math.min(min, pair.distance), Infinity)
    if (!isNear(distance, least, within)) return at('the two clusters merged are the nearest of all, or as near as the nearest')
    if (!isNear(height, distance, within)) return at('the height of a merge is the distance of its two clusters')
    const made = mergeClusters(a, b, n + t)
    if (size !== made.rows.length) return at('the size of a merge is the number of rows in its two clusters')
    open = open.filter((c) => c !== a && c !== b)
    pairs = pairs.filter((pair) => ![pair.a, pair.b].some((c) => c === a || c === b))
    for (const c of open) pairs.push({ a: c, b: made, distance: between(c, made) })
    open.push(made)
  }
  return undefined
}
