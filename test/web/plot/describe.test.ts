import { describe, expect, it } from 'vitest'
import type { Plot } from '#schema/plot.ts'
import { describePlot } from '../../../web/results/plot/describe.ts'

const head = { title: 'T', summary: 'S', x: 'step', y: 'loss' }

describe('a picture in words', () => {
  it.each<[string, Plot, string[]]>([
    [
      'lines: where each starts, ends, and its extremes',
      {
        mark: 'line',
        ...head,
        series: [
          {
            name: 'training',
            points: [
              [0, 2.5],
              [1, 0.1],
              [2, 0.25],
            ],
          },
          { name: 'validation', points: [[0, 3]] },
        ],
      },
      [
        'training: 3 points, from 2.5 at 0 to 0.25 at 2; lowest 0.1 at 1, highest 2.5 at 0.',
        'validation: 1 point, from 3 at 0 to 3 at 0; lowest 3 at 0, highest 3 at 0.',
      ],
    ],
    [
      'a scatter: how many points and where they lie',
      {
        mark: 'scatter',
        ...head,
        series: [
          {
            name: 'setosa',
            points: [
              [-1.25, 4],
              [2, -3.123456789],
            ],
          },
          { name: 'virginica', points: [] },
        ],
      },
      ['setosa: 2 points, across from -1.25 to 2, up from -3.1235 to 4.', 'virginica: no points.'],
    ],
    [
      'bars: the lowest and the highest',
      {
        mark: 'bars',
        ...head,
        bars: [
          { label: 'a', value: 0.5 },
          { label: 'b', value: -1 },
          { label: 'c', value: 3 },
        ],
      },
      ['3 bars; lowest -1 at b, highest 3 at c.'],
    ],
    [
      'a heat map: its size and where it is lowest and highest, by number where rows have no names',
      {
        mark: 'heatmap',
        ...head,
        rows: [],
        columns: ['the', 'cat'],
        values: [
          [0.5, 0.5],
          [0.9, 0.1],
        ],
      },
      ['2 rows by 2 columns; lowest 0.1 at 1, cat, highest 0.9 at 1, the.'],
    ],
    [
      'images: their labels',
      { mark: 'images', title: 'T', summary: 'S', images: ['3', '7'].map((label) => ({ label, pixels: [[0, 1]] })) },
      ['2 images: 3, 7.'],
    ],
    ['nothing at all', { mark: 'bars', ...head, bars: [] }, ['Nothing to show.']],
    ['a heat map without cells', { mark: 'heatmap', ...head, rows: [], columns: [], values: [] }, ['Nothing to show.']],
  ])('%s', (_, plot, sentences) => {
    expect(describePlot(plot)).toEqual(sentences)
  })
})
