import { plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

type Points = [number, number][]

export default plotsOf<typeof Api>({
  fitLinear({ actual: { weights, bias }, args: [X, y, ridge] }) {
    if (weights.length !== 1) return undefined
    const line = (x: number) => weights[0]! * x + bias
    const error = y.reduce((sum, target, i) => sum + (line(X[i]![0]!) - target) ** 2, 0) / y.length
    return {
      mark: 'scatter',
      title: `Your line, with a ridge of ${ridge}`,
      summary: `A slope of ${show(weights[0]!)} and a bias of ${show(bias)}; the mean squared error is ${show(error)}.`,
      x: 'feature',
      y: 'target',
      series: [
        { name: 'rows', points: X.map(([x], i) => [x!, y[i]!]) },
        { name: 'your line', points: sample(X, line) },
      ],
    }
  },

  fitLogistic({ actual: { weights, bias }, args: [X, y, ridge] }) {
    if (weights.length !== 1) return undefined
    return {
      mark: 'scatter',
      title: `Your probabilities, with a ridge of ${ridge}`,
      summary: `A weight of ${show(weights[0]!)} and a bias of ${show(bias)}: both classes are equally likely at ${show(-bias / weights[0]!)}.`,
      x: 'feature',
      y: 'label, and probability of class 1',
      series: [
        { name: 'rows', points: X.map(([x], i) => [x!, y[i]!]) },
        { name: 'your probabilities', points: sample(X, (x) => 1 / (1 + Math.exp(-weights[0]! * x - bias))) },
      ],
    }
  },
})

const show = (value: number) => value.toPrecision(3)

/** Sixty places from the least feature to the largest. */
function sample(X: number[][], f: (x: number) => number): Points {
  const features = X.map(([x]) => x!)
  const [low, high] = [Math.min(...features), Math.max(...features)]
  return Array.from({ length: 60 }, (_, i): [number, number] => {
    const x = low + ((high - low) * i) / 59
    return [x, f(x)]
  }).filter(([, y]) => Number.isFinite(y))
}
