import type { Driven } from '#authoring/drive'
import { plotsOf } from '#authoring/plot'
import type * as Drive from './drive.ts'
import type * as Api from './solution.ts'

export default plotsOf<Driven<typeof Api, typeof Drive>>({
  train({ actual: { losses } }) {
    const points = losses.flatMap((loss, i): [number, number][] => (Number.isFinite(loss) ? [[i + 1, loss]] : []))
    const ends = [losses[0], losses.at(-1)].map((loss) => loss?.toPrecision(3))
    return {
      mark: 'line',
      title: 'Loss after each epoch',
      x: 'epoch',
      y: 'loss, nats',
      summary: `Your loss over ${losses.length} epochs, from ${ends[0]} to ${ends[1]}.`,
      series: [{ name: 'your loss', points }],
    }
  },
})
