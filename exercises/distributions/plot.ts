import type { Driven } from '#authoring/drive'
import { plotsOf } from '#authoring/plot'
import type * as Drive from './drive.ts'
import type * as Api from './solution.ts'

export default plotsOf<Driven<typeof Api, typeof Drive>>({
  density({ actual, args: [distribution, xs] }) {
    if (xs.length < 8) return undefined
    const total = actual.reduce((sum, f) => sum + f, 0)
    const head = { title: 'Your density', summary: `${xs.length} values, which add up to ${total.toPrecision(4)}.`, x: 'x' }
    if (distribution.kind === 'binomial')
      return { mark: 'bars', ...head, y: 'probability', bars: xs.map((x, i) => ({ label: `${x}`, value: actual[i]! })) }
    return {
      mark: 'line',
      ...head,
      y: 'probability per unit of x',
      series: [{ name: 'your density', points: xs.map((x, i) => [x, actual[i]!]) }],
    }
  },

  sample({ actual: { values } }) {
    const bins = 16
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const width = (high - low) / bins
    if (!(width > 0 && values.length >= 100)) return undefined
    const counts = Array<number>(bins).fill(0)
    for (const x of values) counts[Math.min(Math.floor((x - low) / width), bins - 1)]! += 1
    return {
      mark: 'bars',
      title: 'What you have drawn',
      summary: `${values.length} values from ${low.toPrecision(3)} to ${high.toPrecision(3)}, counted in ${bins} bins.`,
      x: 'lower end of the bin',
      y: 'values',
      bars: counts.map((value, i) => ({ label: (low + i * width).toPrecision(3), value })),
    }
  },
})
