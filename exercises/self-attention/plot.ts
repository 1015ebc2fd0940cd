import { plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

/** Attention is looked at: one row a query, and the heads of a layer side by side. */
export default plotsOf<typeof Api>({
  attention: ({ actual: { weights } }) => ({
    mark: 'heatmap',
    title: 'Who looks at whom',
    summary: weights.map((row, i) => `query ${i} ${describe(row)}`).join('; '),
    x: 'key',
    y: 'query',
    rows: weights.map((_, i) => `${i}`),
    columns: weights[0]!.map((_, j) => `${j}`),
    values: weights,
  }),

  selfAttention: ({ actual: { weights } }) => ({
    mark: 'heatmap',
    title: 'Who looks at whom, head by head',
    summary: weights.map((head, h) => `head ${h}: ${head.map((row, i) => `${i} ${describe(row)}`).join(', ')}`).join('; '),
    x: 'head and key',
    y: 'query',
    rows: weights[0]!.map((_, i) => `${i}`),
    columns: weights.flatMap((head, h) => head.map((_, j) => `head ${h}, ${j}`)),
    values: weights[0]!.map((_, i) => weights.flatMap((head) => head[i]!)),
  }),
})

/** "→ 2 (71 %)": the key with the largest weight. */
function describe(weights: number[]): string {
  const largest = Math.max(...weights)
  return largest > 0 ? `→ ${weights.indexOf(largest)} (${Math.round(100 * largest)} %)` : 'looks nowhere'
}
