import type { Driven } from '#authoring/drive'
import { plotsOf } from '#authoring/plot'
import type * as Drive from './drive.ts'
import { lowestPoint } from './landscapes.ts'
import type * as Api from './solution.ts'

/** The path itself where it lies in a plane: across a narrow valley it goes zigzag, along its floor it creeps. */
export default plotsOf<Driven<typeof Api, typeof Drive>>({
  descend({ actual: { path, status }, args: [landscape, start] }) {
    if (start.length !== 2 || path.length < 3) return undefined
    const lowest = lowestPoint(landscape)
    const points = path.slice(0, 2000).filter((x) => x.length === 2 && x.every(Number.isFinite)) as [number, number][]
    const last = points.at(-1)
    const away = lowest && last ? Math.hypot(last[0] - lowest[0]!, last[1] - lowest[1]!).toPrecision(2) : undefined
    return {
      mark: 'scatter',
      title: 'Your path',
      summary: `${path.length - 1} steps, status ${status}${away === undefined ? '' : `; it ends ${away} from the lowest point`}.`,
      x: 'x₁',
      y: 'x₂',
      series: [{ name: 'your path', points }, ...(lowest ? [{ name: 'lowest point', points: [lowest as [number, number]] }] : [])],
    }
  },
})
