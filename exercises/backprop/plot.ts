import { plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

/** How much of the error is left in each layer: gradients that vanish, or explode, are seen at once. */
export default plotsOf<typeof Api>({
  backprop({ actual: { gradients } }) {
    if (gradients.length < 3) return undefined
    const bars = gradients.map(({ weights }, l) => ({ label: `layer ${l}`, value: rootMeanSquare(weights.flat()) }))
    const [first, last] = [bars[0]!.value, bars.at(-1)!.value]
    return {
      mark: 'bars',
      title: 'How far the error reaches',
      summary: `The derivatives in the first layer are ${(first / last).toPrecision(2)} times as large as those in the last.`,
      x: 'layer',
      y: 'root mean square of ∂L/∂W',
      bars,
    }
  },
})

function rootMeanSquare(values: number[]): number {
  return Math.sqrt(values.reduce((sum, x) => sum + x * x, 0) / values.length)
}
