import { plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

const names = { biasSquared: 'bias²', variance: 'variance', error: 'error' }

export default plotsOf<typeof Api>({
  complexityCurve({ actual, args: [, , draws, , , sizes] }) {
    const series = (['biasSquared', 'variance', 'error'] as const).map((field) => ({
      name: names[field],
      points: actual.flatMap((parts, i): [number, number][] =>
        parts[field] > 1e-12 ? [[sizes[i]!, Math.log10(parts[field])]] : [],
      ),
    }))
    const errors = actual.map(({ error }) => error)
    const worst = errors.indexOf(Math.max(...errors))
    return {
      mark: 'line',
      title: 'Bias and variance against complexity',
      summary: `Models are fitted to ${draws[0]!.length} rows. Your error is largest with ${sizes[worst]} parameters; look for the second descent beyond.`,
      x: 'parameters',
      y: 'log₁₀ of squared error',
      series,
    }
  },
})
