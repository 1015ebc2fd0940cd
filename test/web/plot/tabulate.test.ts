import { expect, it } from 'vitest'
import type { Plot } from '#schema/plot.ts'
import { tabulate } from '../../../web/results/plot/tabulate.ts'

const head = { title: 'T', summary: 'S', x: 'step', y: 'loss' }
const curve = (name: string, ...ys: number[]) => ({ name, points: ys.map((y, x): [number, number] => [x, y]) })

it.each<[string, Plot, string[], string[][]]>([
  [
    'curves over the same steps stand side by side',
    { mark: 'line', ...head, series: [curve('training', 2, 1), curve('validation', 3, 2.5)] },
    ['step', 'training', 'validation'],
    [
      ['0', '2', '3'],
      ['1', '1', '2.5'],
    ],
  ],
  [
    'curves over other steps stand one below the other',
    { mark: 'line', ...head, series: [curve('training', 2, 1), curve('validation', 3)] },
    ['Series', 'step', 'loss'],
    [
      ['training', '0', '2'],
      ['training', '1', '1'],
      ['validation', '0', '3'],
    ],
  ],
  [
    'points of a scatter stand with their series',
    { mark: 'scatter', ...head, series: [curve('a', 2), curve('b', 1 / 3)] },
    ['Series', 'step', 'loss'],
    [
      ['a', '0', '2'],
      ['b', '0', '0.33333'],
    ],
  ],
  ['bars', { mark: 'bars', ...head, bars: [{ label: 'PC 1', value: 0.9 }] }, ['step', 'loss'], [['PC 1', '0.9']]],
  [
    'cells of a heat map stand as they are drawn',
    { mark: 'heatmap', ...head, rows: ['the'], columns: [], values: [[0.25, 0.75]] },
    ['loss', '0', '1'],
    [['the', '0.25', '0.75']],
  ],
  [
    'images are summed up',
    { mark: 'images', title: 'T', summary: 'S', images: [{ label: '7', pixels: [[0, 1, 0.5]] }] },
    ['Image', 'Size', 'Mean', 'Darkest', 'Lightest'],
    [['7', '1 × 3', '0.5', '0', '1']],
  ],
])('%s', (_, plot, columns, rows) => {
  expect(tabulate(plot)).toEqual({ columns, rows })
})
