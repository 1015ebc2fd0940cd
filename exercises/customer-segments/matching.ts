import type { Tolerance } from '#authoring/check'
import type { Profile, Score, Segmentation } from './solution.ts'

export const exactly: Tolerance = { absolute: 0, relative: 0 }

/** Numbered by first appearance: two numberings of the same segments become one. */
export function renumber(labels: readonly number[]): number[] {
  const names = [...new Set(labels)]
  return labels.map((label) => names.indexOf(label))
}

export const isSamePartition = (a: readonly number[], b: readonly number[]) => String(renumber(a)) === String(renumber(b))

/** Profiles in the order in which the segments of these labels first appear. */
export function reorder(profiles: readonly Profile[], labels: readonly number[]): Profile[] {
  return [...new Set(labels)].map((label) => profiles[label] ?? { size: NaN, means: [] })
}

/** Means are measured by how far a column reaches, or by its rounding where it reaches nowhere. */
export function measureColumns(X: readonly number[][], { relative }: Tolerance): Tolerance[] {
  return X[0]!.map((_, j) => {
    const column = X.map((row) => row[j]!)
    const [low, high] = [Math.min(...column), Math.max(...column)]
    return { absolute: relative * (high - low) + 1e-6 * Math.abs(high), relative: 0 }
  })
}

const isNear = (a: number, b: number, { absolute, relative }: Tolerance) => Math.abs(a - b) <= absolute + relative * Math.abs(b)

export function areSameProfiles(a: readonly Profile[], b: readonly Profile[], within: readonly Tolerance[]): boolean {
  const isSame = ({ size, means }: Profile, other: Profile) =>
    size === other.size && means.length === other.means.length && means.every((x, j) => isNear(x, other.means[j]!, within[j]!))
  return a.length === b.length && a.every((it, c) => isSame(it, b[c]!))
}

export function areSameScores(a: readonly Score[], b: readonly Score[], tolerance: Tolerance): boolean {
  return a.length === b.length && a.every((it, i) => isSameScore(it, b[i]!, tolerance))
}

function isSameScore(a: Score, b: Score, { relative }: Tolerance): boolean {
  const areFiguresNear =
    isNear(a.inertia, b.inertia, { absolute: 0, relative }) &&
    isNear(a.silhouette, b.silhouette, { absolute: relative, relative: 0 })
  return a.k === b.k && areFiguresNear
}

export function isSameSegmentation(a: Segmentation, b: Segmentation, X: readonly number[][], tolerance: Tolerance): boolean {
  return (
    isSamePartition(a.labels, b.labels) &&
    areSameScores(a.scores, b.scores, tolerance) &&
    areSameProfiles(reorder(a.profiles, a.labels), reorder(b.profiles, b.labels), measureColumns(X, tolerance))
  )
}

/** Whether an answer can be read as a segmentation of n rows at all. */
export function isSegmentation(value: unknown, n: number): value is Segmentation {
  const { labels, profiles, scores } = (value ?? {}) as Record<keyof Segmentation, unknown>
  const areNumbers = (list: unknown): list is number[] => Array.isArray(list) && list.every((it) => Number.isFinite(it))
  const areAll = (list: unknown, holds: (it: Record<string, unknown>) => boolean) =>
    Array.isArray(list) && list.every((it) => typeof it === 'object' && it !== null && holds(it))
  return (
    areNumbers(labels) &&
    labels.length === n &&
    areAll(profiles, ({ size, means }) => Number.isFinite(size) && areNumbers(means)) &&
    areAll(scores, ({ k, inertia, silhouette }) => areNumbers([k, inertia, silhouette]))
  )
}
