import type { Random } from '#authoring/random'
import type { Merge } from '../solution.ts'

/** Rows around a few places, unevenly many around each, in no order. */
export function blobs(random: Random, n: number, d: number): number[][] {
  const places = Array.from({ length: 4 }, () => Array.from({ length: d }, () => random.uniform(-6, 6)))
  return Array.from({ length: n }, (_, i) => places[Math.min(i % 7, 3)]!.map((x) => random.normal(x, 1.5)))
}

/** Merges of n rows in any way, at heights that rise by these steps. */
export function mergesOf(random: Random, n: number, step: () => number): Merge[] {
  const open = Array.from({ length: n }, (_, id) => ({ id, size: 1 }))
  let height = 0
  return Array.from({ length: n - 1 }, (_, t): Merge => {
    const take = () => open.splice(random.int(0, open.length - 1), 1)[0]!
    const [a, b] = [take(), take()]
    const size = a.size + b.size
    open.push({ id: n + t, size })
    height += step()
    return [Math.min(a.id, b.id), Math.max(a.id, b.id), height, size]
  })
}
