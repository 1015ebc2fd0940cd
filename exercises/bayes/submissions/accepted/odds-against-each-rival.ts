// A posterior is one over the sum of the odds of all rivals, from differences of logarithms; written with map and reduce throughout.

type Table = readonly (readonly number[])[]

export const updateBeliefs = (prior: number[], likelihoods: number[][]) => {
  assert(prior.length > 0 && areWeights(prior) && Math.abs(1 - add(prior)) <= 1e-6, 'prior')
  const start: { logs: number[]; path: number[][] } = { logs: prior.map((p) => Math.log(p)), path: [] }
  return likelihoods.reduce(({ logs, path }, row) => {
    assert(row.length === prior.length && areWeights(row), 'likelihoods')
    const next = logs.map((log, k) => log + Math.log(row[k] ?? NaN))
    return { logs: next, path: [...path.splice(0), shareOut(next)] }
  }, start).path
}

export const diagnose = (test: { prevalence: number; sensitivity: number; specificity: number }, result: 'positive' | 'negative') => {
  const { prevalence, sensitivity, specificity } = test
  assert(
    [prevalence, sensitivity, specificity].every((rate) => 0 <= rate && rate <= 1),
    'rates',
  )
  const seen = (rate: number) => (result === 'positive' ? rate : 1 - rate)
  const posterior = 1 / (1 + ((1 - prevalence) * seen(1 - specificity)) / (prevalence * seen(sensitivity)))
  assert(!Number.isNaN(posterior), 'result')
  return posterior
}

export const trainNaiveBayes = (rows: number[][], labels: number[], classes: number, smoothing: number) => {
  assert(rows.length > 0 && rows.length === labels.length, 'rows')
  const d = rows[0]!.length
  assert(d > 0 && rows.every((row) => areCounts(row, d)), 'counts')
  assert(
    labels.every((label) => [...Array(classes).keys()].includes(label)),
    'labels',
  )
  assert(Number.isFinite(smoothing) && smoothing > 0, 'smoothing')
  const groups = Array.from({ length: classes }, (_, c) => rows.filter((_, i) => labels[i] === c))
  return {
    logPriors: groups.map((group) => Math.log(group.length) - Math.log(rows.length)),
    logLikelihoods: groups.map((group) => {
      const logTotal = Math.log(add(group.map(add)) / d + smoothing) + Math.log(d)
      return Array.from({ length: d }, (_, j) => Math.log(add(group.map((row) => row[j]!)) + smoothing) - logTotal)
    }),
  }
}

export const classify = (model: { logPriors: number[]; logLikelihoods: Table }, rows: Table) => {
  const probabilities = rows.map((row) => {
    assert(areCounts(row, model.logLikelihoods[0]!.length), 'counts')
    const words = row.flatMap((count, j) => (count ? [{ count, j }] : []))
    return shareOut(model.logPriors.map((p, c) => p + add(words.map(({ count, j }) => count * model.logLikelihoods[c]![j]!))))
  })
  const labels = probabilities.map((row) => row.findIndex((p) => row.every((q) => q <= p)))
  return { labels, probabilities }
}

function shareOut(logs: readonly number[]): number[] {
  assert(
    logs.some((log) => log > -Infinity),
    'evidence',
  )
  return logs.map((own) => (own === -Infinity ? 0 : 1 / add(logs.map((rival) => Math.exp(rival - own)))))
}

function add(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function areWeights(values: readonly number[]): boolean {
  return values.every((value) => value >= 0 && value !== Infinity)
}

function areCounts(row: readonly number[], d: number): boolean {
  return row.length === d && row.every((count) => Number.isSafeInteger(count) && count > -1)
}

function assert(holds: boolean, what: string): void {
  if (!holds) throw new RangeError(`these ${what} will not do`)
}
