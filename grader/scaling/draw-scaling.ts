import type { Scaling } from '#schema/report.ts'
import type { ScalingProbe } from '../authoring/scaling.ts'
import type { Fit, Timing } from './fit.ts'

type Pair<T> = readonly [solution: T, model: T]

/** The exponents, and the times they were fitted to beside the model's. */
export function drawScaling({ entry, unit }: ScalingProbe, timings: Pair<Timing[]>, fits: Pair<Fit>): Scaling {
  const [exponent, modelExponent] = fits.map((fit) => round(fit.exponent, 2)) as [number, number]
  const series = ['yours', 'the model'].map((name, i) => {
    const points = timings[i]!.map(([n, ms]): Timing => [n, round(ms, 3)])
    const { factor, exponent } = fits[i]!
    const on = (n: number): Timing => [n, factor * n ** exponent]
    return { name, points, fitted: [on(points[0]![0]), on(points.at(-1)![0])] as [Timing, Timing] }
  })
  const summary = `Your ${entry} takes time that grows like n^${exponent.toFixed(2)}, the model’s like n^${modelExponent.toFixed(2)}.`
  const title = `Time of ${entry} as the number of ${unit} grows`
  return { exponent, modelExponent, plot: { mark: 'loglog', title, summary, x: unit, y: 'CPU time, ms', series } }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
