import type { Driven } from '#authoring/drive'
import { type Plot, type Plotting, plotsOf } from '#authoring/plot'
import type * as Drive from './drive.ts'
import type * as Api from './solution.ts'

export default plotsOf<Driven<typeof Api, typeof Drive>>({
  batchDescent: (plotting) => drawLosses('All rows a step', plotting),
  stochasticDescent: (plotting) => drawLosses('One row a step', plotting),
  miniBatchDescent: (plotting) => drawLosses('A batch of rows a step', plotting),
})

/** The logarithm, because a loss that falls by a constant share an epoch is a straight line then, and so is one that explodes. */
function drawLosses(
  title: string,
  { actual: { losses, diverged }, args: [X, y] }: Plotting<[number[][], number[], ...unknown[]], Api.Fit>,
): Plot {
  const last = losses.length - 1
  const rises = losses.filter((loss, i) => loss > (losses[i - 1] ?? Infinity)).length
  const curve = { name: 'your loss', points: toPoints(losses.map((loss, epoch) => [epoch, loss])) }
  let summary = `Your loss over ${last} epochs, from ${losses[0]?.toPrecision(3)} to ${losses[last]?.toPrecision(3)}; it rises ${rises} times`
  summary += diverged ? ', and then leaves the range of numbers.' : '.'

  const least = leastLoss(X, y)
  if (least === undefined) return { ...axes, title, summary, series: [curve] }
  const floor = {
    name: 'best line',
    points: toPoints([
      [0, least],
      [last, least],
    ]),
  }
  return { ...axes, title, summary: `${summary} The best line has ${least.toPrecision(3)}.`, series: [curve, floor] }
}

const axes = { mark: 'line', x: 'epoch', y: 'loss, as a power of ten' } as const

function toPoints(losses: readonly [epoch: number, loss: number][]): [number, number][] {
  return losses.filter(([, loss]) => loss > 0 && loss < Infinity).map(([epoch, loss]) => [epoch, Math.log10(loss)])
}

/**
 * The mean squared error of the least squares line, below which no descent gets: the share of the variance that the correlation leaves.
 * Undefined for several features, and where the line is perfect.
 */
function leastLoss(X: number[][], y: number[]): number | undefined {
  if (X.some((row) => row.length !== 1)) return undefined
  const x = X.map(([only]) => only!)
  const variance = covariance(y, y)
  const least = variance - covariance(x, y) ** 2 / covariance(x, x)
  return least > 1e-12 * variance ? least : undefined
}

function covariance(a: number[], b: number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)]
  return mean(a.map((x, i) => (x - meanA) * (b[i]! - meanB)))
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
