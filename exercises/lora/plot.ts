import type { Driven } from '#authoring/drive'
import { plotsOf } from '#authoring/plot'
import type * as Drive from './drive.ts'
import type * as Api from './solution.ts'

export default plotsOf<Driven<typeof Api, typeof Drive>>({
  adapt({ actual: { losses } }) {
    const points = losses.filter(Number.isFinite).map((loss, step): [number, number] => [step, loss])
    const [first, last] = [losses[0], losses.at(-1)].map((loss) => loss?.toPrecision(3))
    const summary = `The loss of your adapter over ${losses.length - 1} steps, from ${first} to ${last}. It starts flat, since A learns nothing while B is zero.`
    return { mark: 'line', title: 'Two matrices learn', summary, x: 'step', y: 'loss', series: [{ name: 'your loss', points }] }
  },
})
