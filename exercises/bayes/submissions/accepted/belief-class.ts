// A class that keeps normalised log posteriors from one observation to the next (forward filtering), in typed arrays; naive Bayes is built on it.

class Belief {
  logs: Float64Array

  constructor(logs: ArrayLike<number>) {
    this.logs = Float64Array.from(logs)
  }

  observe(logLikelihoods: ArrayLike<number>): this {
    for (let k = 0; k < this.logs.length; k++) this.logs[k]! += logLikelihoods[k]!
    let top = -Infinity
    for (const log of this.logs) if (log > top) top = log
    if (top === -Infinity) throw new RangeError('this cannot have been observed')
    let sum = 0
    for (const log of this.logs) sum += Math.exp(log - top)
    const evidence = top + Math.log(sum)
    for (let k = 0; k < this.logs.length; k++) this.logs[k]! -= evidence
    return this
  }

  get probabilities(): number[] {
    return Array.from(this.logs, (log) => Math.exp(log))
  }
}

export function updateBeliefs(prior: number[], likelihoods: number[][]): number[][] {
  if (!prior.length) throw new RangeError('nothing to believe in')
  checkWeights(prior)
  let sum = 0
  for (let k = prior.length; k-- > 0; ) sum += prior[k]!
  if (!(sum >= 1 - 1e-6 && sum <= 1 + 1e-6)) throw new RangeError('a prior adds up to 1')
  const belief = new Belief(prior.map((p) => Math.log(p)))
  const result: number[][] = []
  for (const row of likelihoods) {
    if (row.length !== prior.length) throw new RangeError('a likelihood for each hypothesis, please')
    checkWeights(row)
    result.push(belief.observe(row.map((likelihood) => Math.log(likelihood))).probabilities)
  }
  return result
}

export function diagnose(test: { prevalence: number; sensitivity: number; specificity: number }, result: string): number {
  const { prevalence: p, sensitivity, specificity } = test
  if (!(p >= 0 && p <= 1 && sensitivity >= 0 && sensitivity <= 1 && specificity >= 0 && specificity <= 1))
    throw new RangeError('shares lie between 0 and 1')
  const given = [sensitivity, 1 - specificity].map((positive) => (result === 'positive' ? positive : 1 - positive))
  return new Belief([Math.log(p), Math.log(1 - p)]).observe(given.map((it) => Math.log(it))).probabilities[0]!
}

export function trainNaiveBayes(rows: number[][], labels: number[], classes: number, smoothing: number) {
  const n = rows.length
  if (!n || !rows[0]!.length || labels.length !== n) throw new RangeError('rows and labels, please')
  if (!(smoothing > 0) || !Number.isFinite(smoothing)) throw new RangeError('smoothing is more than none')
  const d = rows[0]!.length
  const counts = new Float64Array(classes * d)
  const totals = new Float64Array(classes)
  const sizes = new Uint32Array(classes)
  rows.forEach((row, i) => {
    const label = labels[i]!
    if (!(label in sizes)) throw new RangeError('an unknown class')
    checkCounts(row, d)
    sizes[label]!++
    row.forEach((count, j) => {
      counts[label * d + j]! += count
      totals[label]! += count
    })
  })
  const logLikelihoods: number[][] = []
  for (let c = 0; c < classes; c++) {
    const whole = Math.log(totals[c]! + d * smoothing)
    logLikelihoods.push(Array.from(counts.subarray(c * d, (c + 1) * d), (count) => Math.log(count + smoothing) - whole))
  }
  return { logPriors: Array.from(sizes, (size) => Math.log(size / n)), logLikelihoods }
}

export function classify(model: { logPriors: number[]; logLikelihoods: number[][] }, rows: number[][]) {
  const d = model.logLikelihoods[0]!.length
  const probabilities = rows.map((row) => {
    checkCounts(row, d)
    const belief = new Belief(model.logPriors)
    for (let j = d - 1; j >= 0; j--) {
      const count = row[j]!
      if (count) belief.observe(model.logLikelihoods.map((logs) => count * logs[j]!))
    }
    return belief.probabilities
  })
  return { labels: probabilities.map((row) => row.indexOf(row.reduce((a, b) => (b > a ? b : a)))), probabilities }
}

function checkWeights(values: number[]): void {
  if (values.some((value) => Number.isNaN(value) || value < 0 || value === Infinity)) throw new RangeError('no such probability')
}

function checkCounts(row: number[], d: number): void {
  if (row.length !== d || row.some((count) => count < 0 || count % 1 !== 0)) throw new RangeError('counts, please')
}
