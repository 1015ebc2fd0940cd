import { isClose } from '../closeness.ts'
import { type Difference, matrixOf, type Named } from './difference.ts'

/** Rows that should all have the same sum, or norm, where the columns have it instead: normalised along the other axis; and the reverse. */
export function findWrongAxis(difference: Difference): Named | undefined {
  const shape = matrixOf(difference)
  if (!shape || shape.rows < 2 || shape.columns < 2) return undefined
  const { actual, expected, tolerance } = difference
  const near = { absolute: tolerance.absolute * 4, relative: Math.max(4 * tolerance.relative, 1e-9) }
  for (const measure of [(x: number) => x, (x: number) => x * x]) {
    const lines = [actual, expected].map((values) => sumLines(values, shape, measure))
    const [a, e] = lines as [Lines, Lines]
    for (const [along, across] of [
      ['rows', 'columns'],
      ['columns', 'rows'],
    ] as const) {
      const common = e[along][0]!
      if (common === 0 || !e[along].every((sum) => isClose(sum, common, near))) continue
      const is = (sums: readonly number[]) => sums.every((sum) => isClose(sum, common, near))
      if (is(a[across]) && !is(a[along])) return { kind: 'wrong_axis', detail: `${across} where ${along} are meant` }
    }
  }
  return undefined
}

interface Lines {
  rows: number[]
  columns: number[]
}

function sumLines(values: readonly number[], shape: { rows: number; columns: number }, measure: (x: number) => number): Lines {
  const rows = Array.from({ length: shape.rows }, () => 0)
  const columns = Array.from({ length: shape.columns }, () => 0)
  for (const [i, value] of values.entries()) {
    const [r, c] = [Math.floor(i / shape.columns), i % shape.columns]
    rows[r] = rows[r]! + measure(value)
    columns[c] = columns[c]! + measure(value)
  }
  return { rows, columns }
}
