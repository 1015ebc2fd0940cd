import type { Driven } from '#authoring/drive'
import { type Plot, type Plotting, plotsOf } from '#authoring/plot'
import { type Answers, type Formula, toCurve } from './drive.ts'
import type * as Drive from './drive.ts'
import type * as Api from './solution.ts'

export default plotsOf<Driven<typeof Api, typeof Drive>>({
  derivative: (plotting) => draw('slope', plotting),
  secondDerivative: (plotting) => draw('curvature', plotting),
})

/** A wrong step shows as a curve that trembles or lags behind; a few points show nothing. */
function draw(
  name: 'slope' | 'curvature',
  { actual: { values }, args: [formula, points, precision] }: Plotting<[Formula, number[], number, ...unknown[]], Answers>,
): Plot | undefined {
  if (points.length < 10) return undefined
  const f = toCurve(formula, precision)
  const changes = values.filter((value, i) => i > 0 && value < 0 !== values[i - 1]! < 0).length
  return {
    mark: 'line',
    title: `f and your ${name}`,
    summary: `Your ${name} at ${points.length} points, from ${values[0]!.toPrecision(3)} to ${values.at(-1)!.toPrecision(3)}; its sign changes ${changes} times.`,
    x: 'x',
    y: `f, ${name}`,
    series: [
      { name: 'f', points: points.map((x) => [x, f(x)]) },
      { name: `your ${name}`, points: points.map((x, i) => [x, values[i]!]) },
    ],
  }
}
