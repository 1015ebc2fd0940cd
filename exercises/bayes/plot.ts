import { plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

export default plotsOf<typeof Api>({
  updateBeliefs({ actual, args: [prior] }) {
    const path = [prior, ...actual]
    const last = path.at(-1)!
    return {
      mark: 'line',
      title: 'Your beliefs after each observation',
      summary: `After ${actual.length} observations, hypothesis ${last.indexOf(Math.max(...last)) + 1} of ${prior.length} leads.`,
      x: 'observations',
      y: 'probability',
      series: prior.map((_, k) => ({ name: `hypothesis ${k + 1}`, points: path.map((row, t) => [t, row[k]!]) })),
    }
  },

  trainNaiveBayes({ actual: { logLikelihoods } }) {
    const [first] = logLikelihoods
    return {
      mark: 'heatmap',
      title: 'How probable each word is in each class',
      summary: `${logLikelihoods.length} classes and ${first!.length} words; each row adds up to 1.`,
      x: 'word',
      y: 'class',
      rows: logLikelihoods.map((_, c) => `class ${c}`),
      columns: first!.map((_, j) => `word ${j}`),
      values: logLikelihoods.map((row) => row.map(Math.exp)),
    }
  },
})
