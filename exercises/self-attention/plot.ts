import { plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

/** Attention is looked at: one row a query, and the heads of a layer side by side. */
export default plotsOf<typeof Api>({
  attention: ({ actual: { weights } }) => ({
    mark: 'heatmap',
    title: 'Who looks at whom',
    summary: weights.map((row, i) => `Query ${i} takes ${describe(row)}.`).join(' '),
    x: 'key',
    y: 'query',
    rows: weights.map((_, i) => `${i}`),
    columns: weights[0]!.map((_, j) => `${j}`),
    values: weights,
  }),

  selfAttention: ({ actual: { weights } }) => ({
    mark: 'heatmap',
    title: 'Who looks at whom, head by head',
    summary: weights.map((head, h) => `Head ${h} takes, query by query: ${head.map(describe).join(', ')}.`).join(' '),
    x: 'head and key',
    y: 'query',
    rows: weights[0]!.map((_, i) => `${i}`),
    columns: weights.flatMap((head, h) => head.map((_, j) => `head ${h}, ${j}`)),
    values: weights[0]!.map((_, i) => weights.flatMap((head) => head[i]!)),
  }),
})

/** The largest share of a query, and of which key. */
function describe(weights: number[]): string {
  const largest = Math.max(...weights)
  return largest > 0 ? `${Math.round(100 * largest)} % of key ${weights.indexOf(largest)}` : 'nothing of any key'
}
