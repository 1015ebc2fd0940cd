import { type Plot, plotsOf } from '#authoring/plot'
import { letter } from './letter.ts'
import type * as Api from './solution.ts'

type Cloud = [number, number][]

/** What a transformation is, one sees in what it does to a letter. */
export default plotsOf<typeof Api>({
  compose({ actual: T }) {
    const images = letter.map(([x, y]): [number, number] => [T[0]![0]! * x + T[0]![1]! * y, T[1]![0]! * x + T[1]![1]! * y])
    return compare('The letter F, before all steps and after', letter, images)
  },

  transform({ actual, args: [, points] }) {
    return points.length < 5 ? undefined : compare('The cloud, before and after', points as Cloud, actual as Cloud)
  },
})

function compare(title: string, before: Cloud, after: Cloud): Plot {
  return {
    mark: 'scatter',
    title,
    summary: `Before, the points reach ${reach(before)}; after, ${reach(after)}.`,
    x: 'x',
    y: 'y',
    series: [
      { name: 'before', points: before },
      { name: 'after', points: after },
    ],
  }
}

function reach(points: Cloud): string {
  const span = (values: number[]) => `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`
  return `from ${span(points.map(([x]) => x))} in x and from ${span(points.map(([, y]) => y))} in y`
}
