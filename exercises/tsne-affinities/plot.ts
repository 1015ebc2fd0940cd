import { plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

const numbers = (n: number) => Array.from({ length: n }, (_, i) => String(i))

export default plotsOf<typeof Api>({
  neighbourShares: ({ actual }) => ({
    mark: 'heatmap',
    title: 'What each row gives to the others',
    summary: `${actual.length} rows; the darker, the larger the share.`,
    x: 'neighbour',
    y: 'row',
    rows: numbers(actual.length),
    columns: numbers(actual.length),
    values: actual,
  }),

  step: ({ actual, args: [, Y] }) => ({
    mark: 'scatter',
    title: 'The map before your step and after it',
    summary: `${Y.length} points on a line, moved by one step.`,
    x: 'place',
    y: 'point',
    series: [
      { name: 'before', points: Y.map(([x], i): [number, number] => [x!, i]) },
      { name: 'after', points: actual.map(([x], i): [number, number] => [x!, i]) },
    ],
  }),
})
