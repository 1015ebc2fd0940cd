import { type Plot, plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

const shown = 3

export default plotsOf<typeof Api>({
  /** Of a chain of beads: the eigenvectors are the shapes in which it swings. */
  symmetricEigen({ actual: { values, vectors } }): Plot | undefined {
    const n = values.length
    if (n < 6) return undefined
    const slowest = Array.from({ length: shown }, (_, k) => n - 1 - k)
    return {
      mark: 'line',
      title: 'The three slowest swings of a string of beads',
      summary: slowest
        .map((k) => `For the eigenvalue ${values[k]!.toFixed(3)}, the beads change sides ${countCrossings(vectors[k]!)} times.`)
        .join(' '),
      x: 'bead',
      y: 'component of the eigenvector',
      series: slowest.map((k) => ({
        name: `λ = ${values[k]!.toFixed(3)}`,
        points: vectors[k]!.map((x, i): [number, number] => [i + 1, x]),
      })),
    }
  },
})

function countCrossings(v: number[]): number {
  return v.filter((x, i) => i > 0 && x * v[i - 1]! < 0).length
}
