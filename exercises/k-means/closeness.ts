import type { Tolerance } from '#authoring/check'
import type { Clustering } from './solution.ts'

export type Within = Record<keyof Clustering, Tolerance>

export const exactly: Tolerance = { absolute: 0, relative: 0 }

/** Coordinates are measured by how far the table reaches, or by its rounding where it reaches nowhere; inertias by themselves. */
export function measureTable(X: number[][], { relative }: Tolerance): Within {
  const columns = X[0]!.map((_, j) => X.map((row) => row[j]!))
  const reach = Math.max(...columns.map((column) => Math.max(...column) - Math.min(...column)))
  const size = Math.max(...columns.flat().map(Math.abs))
  const step = relative * Math.max(reach, 1e-9 * size)
  return {
    centres: { absolute: step, relative: 0 },
    labels: exactly,
    inertias: { absolute: X.length * step ** 2, relative },
    converged: exactly,
  }
}

export function areNear(a: readonly number[], b: readonly number[], { absolute, relative }: Tolerance): boolean {
  return a.length === b.length && a.every((x, i) => Math.abs(x - b[i]!) <= absolute + relative * Math.abs(b[i]!))
}

/** The first field in which two clusterings differ. */
export function findDifference(a: Clustering, b: Clustering, within: Within): keyof Clustering | undefined {
  if (!areNear(a.inertias, b.inertias, within.inertias)) return 'inertias'
  if (String(a.labels) !== String(b.labels)) return 'labels'
  if (a.centres.length !== b.centres.length) return 'centres'
  if (!a.centres.every((centre, c) => areNear(centre, b.centres[c]!, within.centres))) return 'centres'
  return a.converged === b.converged ? undefined : 'converged'
}

/** Whether an answer can be read as a clustering at all. */
export function isClustering(value: unknown): value is Clustering {
  if (typeof value !== 'object' || value === null) return false
  const { centres, labels, inertias, converged } = value as Record<keyof Clustering, unknown>
  const areNumbers = (list: unknown) => Array.isArray(list) && list.every((item) => typeof item === 'number')
  return (
    [labels, inertias].every(areNumbers) && Array.isArray(centres) && centres.every(areNumbers) && typeof converged === 'boolean'
  )
}
