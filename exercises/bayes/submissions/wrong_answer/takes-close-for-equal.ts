// Takes a later class only where it is more probable by more than a billionth.
// feedback: recognised: probabilities that nearly agree

interface Screening {
  prevalence: number
  sensitivity: number
  specificity: number
}

interface NaiveBayes {
  logPriors: number[]
  logLikelihoods: number[][]
}

export function updateBeliefs(prior: number[], likelihoods: number[][]): number[][] {
  if (prior.length === 0) throw new RangeError('no hypotheses')
  requireWeights(prior)
  let total = 0
  for (const p of prior) total += p
  if (Math.abs(total - 1) > 1e-6) throw new RangeError('the prior does not add up to 1')
  const logs = prior.map((p) => Math.log(p))
  const posteriors: number[][] = []
  for (const row of likelihoods) {
    if (row.length !== prior.length) throw new RangeError('one likelihood for each hypothesis')
    requireWeights(row)
    for (let k = 0; k < logs.length; k++) logs[k]! += Math.log(row[k]!)
    posteriors.push(toProbabilities(logs))
  }
  return posteriors
}

export function diagnose({ prevalence, sensitivity, specificity }: Screening, result: string): number {
  for (const rate of [prevalence, sensitivity, specificity]) {
    if (Number.isNaN(rate) || rate < 0 || rate > 1) throw new RangeError('a rate is from 0 to 1')
  }
  const ill = prevalence * (result === 'positive' ? sensitivity : 1 - sensitivity)
  const healthy = (1 - prevalence) * (result === 'positive' ? 1 - specificity : specificity)
  if (ill + healthy === 0) throw new RangeError('this result never comes')
  return ill / (ill + healthy)
}

export function trainNaiveBayes(rows: number[][], labels: number[], classes: number, smoothing: number): NaiveBayes {
  if (rows.length === 0 || rows[0]!.length === 0) throw new RangeError('nothing to train on')
  if (labels.length !== rows.length) throw new RangeError('one label for each row')
  if (Number.isNaN(smoothing) || smoothing <= 0) throw new RangeError('smoothing is above 0')
  for (const label of labels) {
    if (!Number.isInteger(label) || label < 0 || label >= classes) throw new RangeError('no such class')
  }
  const d = rows[0]!.length
  for (const row of rows) requireCounts(row, d)
  const logPriors: number[] = []
  const logLikelihoods: number[][] = []
  for (let c = 0; c < classes; c++) {
    const members = rows.filter((_, i) => labels[i] === c)
    const counts = new Array<number>(d).fill(0)
    let words = 0
    for (const row of members) {
      for (let j = 0; j < d; j++) {
        counts[j]! += row[j]!
        words += row[j]!
      }
    }
    logPriors.push(Math.log(members.length / rows.length))
    logLikelihoods.push(counts.map((count) => Math.log((count + smoothing) / (words + smoothing * d))))
  }
  return { logPriors, logLikelihoods }
}

export function classify({ logPriors, logLikelihoods }: NaiveBayes, rows: number[][]) {
  const labels: number[] = []
  const probabilities: number[][] = []
  for (const row of rows) {
    requireCounts(row, logLikelihoods[0]!.length)
    const scores = logPriors.map((prior, c) => {
      let score = prior
      for (let j = 0; j < row.length; j++) if (row[j]! > 0) score += row[j]! * logLikelihoods[c]![j]!
      return score
    })
    const posterior = toProbabilities(scores)
    let best = 0
    for (let c = 1; c < posterior.length; c++) if (posterior[c]! > posterior[best]! + 1e-9) best = c
    labels.push(best)
    probabilities.push(posterior)
  }
  return { labels, probabilities }
}

function toProbabilities(logs: number[]): number[] {
  const most = Math.max(...logs)
  if (most === -Infinity) throw new RangeError('impossible under every hypothesis')
  const weights = logs.map((log) => Math.exp(log - most))
  let total = 0
  for (const weight of weights) total += weight
  return weights.map((weight) => weight / total)
}

function requireWeights(values: number[]): void {
  for (const value of values) if (!Number.isFinite(value) || value < 0) throw new RangeError('no probability')
}

function requireCounts(row: number[], d: number): void {
  if (row.length !== d) throw new RangeError('one count for each word')
  for (const count of row) if (!Number.isInteger(count) || count < 0) throw new RangeError('no count')
}
