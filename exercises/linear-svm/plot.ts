import { plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

export default plotsOf<typeof Api>({
  train({ actual: { weights, bias }, args: [X, y] }) {
    const [a, b] = weights
    if (weights.length !== 2 || !a || !b) return undefined
    const abscissae = X.map(([x]) => x!)
    const [left, right] = [Math.min(...abscissae), Math.max(...abscissae)]
    /** Where the score is `level`, sampled from the leftmost row to the rightmost. */
    const line = (level: number) =>
      Array.from({ length: 60 }, (_, i): [number, number] => {
        const x = left + ((right - left) * i) / 59
        return [x, (level - bias - a * x) / b]
      })
    const rowsOf = (label: number) => X.filter((_, i) => y[i] === label).map(([u, v]): [number, number] => [u!, v!])
    const inside = X.filter(([u, v], i) => y[i]! * (a * u! + b * v! + bias) < 1 - 1e-3).length
    return {
      mark: 'scatter',
      title: 'Your hyperplane and its margins',
      summary: `The strip is ${(2 / Math.hypot(a, b)).toPrecision(3)} wide, and ${inside} of ${X.length} rows lie in it or on its wrong side.`,
      x: 'first feature',
      y: 'second feature',
      series: [
        { name: 'class 1', points: rowsOf(1) },
        { name: 'class −1', points: rowsOf(-1) },
        { name: 'your hyperplane', points: line(0) },
        { name: 'margin of class 1', points: line(1) },
        { name: 'margin of class −1', points: line(-1) },
      ],
    }
  },
})
