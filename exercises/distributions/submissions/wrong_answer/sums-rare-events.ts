// Sums up Poisson’s distribution where success is rare, beside a density that is exact.
// feedback: recognised: Poisson
/** Equally dense from low to high, both included; low < high. */
export interface Uniform {
  kind: 'uniform'
  low: number
  high: number
}

/** The bell curve; sd > 0 is the standard deviation. */
export interface Normal {
  kind: 'normal'
  mean: number
  sd: number
}

/** Successes among n ≥ 1 trials, each with probability p from 0 to 1. */
export interface Binomial {
  kind: 'binomial'
  n: number
  p: number
}

export type Distribution = Uniform | Normal | Binomial

/** f(x): a probability per unit of x, or for counts the probability of x itself. RangeError for impossible parameters. */
export function density(distribution: Distribution, x: number): number {
  requireParameters(distribution)
  switch (distribution.kind) {
    case 'uniform': {
      const { low, high } = distribution
      return low <= x && x <= high ? 1 / (high - low) : 0
    }
    case 'normal': {
      const { mean, sd } = distribution
      return standardDensity((x - mean) / sd) / sd
    }
    case 'binomial':
      return tabulate(distribution)[x] ?? 0
  }
}

/** F(x): the probability of at most x, from 0 to 1. RangeError for impossible parameters. */
export function cumulative(distribution: Distribution, x: number): number {
  requireParameters(distribution)
  switch (distribution.kind) {
    case 'uniform': {
      const { low, high } = distribution
      return Math.min(Math.max((x - low) / (high - low), 0), 1)
    }
    case 'normal': {
      const { mean, sd } = distribution
      return standardCumulative((x - mean) / sd)
    }
    case 'binomial':
      if (distribution.p > 0 && distribution.p < 0.01) return sumRare(distribution.n * distribution.p, Math.min(x, distribution.n))
      return tabulate(distribution)
        .slice(0, Math.max(Math.floor(x) + 1, 0))
        .reduce((sum, probability) => sum + probability, 0)
  }
}

/** The smallest x with F(x) ≥ level; the ends of the support at 0 and 1. RangeError for impossible parameters or levels. */
export function quantile(distribution: Distribution, level: number): number {
  requireParameters(distribution)
  if (!(level >= 0 && level <= 1)) throw new RangeError('a level is from 0 to 1')
  switch (distribution.kind) {
    case 'uniform': {
      const { low, high } = distribution
      return low + (high - low) * level
    }
    case 'normal': {
      const { mean, sd } = distribution
      return mean + sd * standardQuantile(level)
    }
    case 'binomial': {
      const { n } = distribution
      if (level === 1) return n
      const table = tabulate(distribution)
      let k = 0
      for (let sum = table[0]!; k < n && sum < level; sum += table[k]!) k++
      return k
    }
  }
}

/** `count` independent values; random() is uniform on [0, 1). RangeError for impossible parameters. */
export function sample(distribution: Distribution, count: number, random: () => number): number[] {
  requireParameters(distribution)
  const draw =
    distribution.kind === 'normal'
      ? () => distribution.mean + distribution.sd * drawStandard(random)
      : () => quantile(distribution, random())
  return Array.from({ length: count }, draw)
}

function standardDensity(z: number): number {
  return Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI)
}

/** Marsaglia’s series: ½ + φ(z) (z + z³/3 + z⁵/(3·5) + …). Its terms are of one sign, so nothing cancels. */
function standardCumulative(z: number): number {
  // beyond nine standard deviations lies less than 1e-18
  if (Math.abs(z) > 9) return z > 0 ? 1 : 0
  let sum = 0
  let term = z
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    sum += term
    term *= z ** 2 / odd
  }
  return 0.5 + standardDensity(z) * sum
}

/** By halving an interval sixty times, which leaves nothing of it. */
function standardQuantile(level: number): number {
  if (level === 0) return -Infinity
  if (level === 1) return Infinity
  let [below, above] = [-9, 9]
  for (let i = 0; i < 60; i++) {
    const middle = (below + above) / 2
    if (standardCumulative(middle) < level) below = middle
    else above = middle
  }
  return above
}

/** Box and Muller’s angle and radius; 1 − u keeps the logarithm off zero. */
function drawStandard(random: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()))
  return radius * Math.cos(2 * Math.PI * random())
}

/**
 * The probabilities of 0 … n successes. Each follows from its neighbour by a ratio, outwards from the most probable count, and all are divided
 * by their sum at the end: what underflows on the way really is nothing beside the rest.
 */
function tabulate({ n, p }: Binomial): Float64Array {
  const mode = Math.min(Math.floor((n + 1) * p), n)
  const weights = new Float64Array(n + 1).fill(1)
  for (let k = mode + 1; k <= n; k++) weights[k] = weights[k - 1]! * ((n - k + 1) / k) * (p / (1 - p))
  for (let k = mode - 1; k >= 0; k--) weights[k] = weights[k + 1]! * ((k + 1) / (n - k)) * ((1 - p) / p)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

function sumRare(rate: number, x: number): number {
  let sum = 0
  let term = Math.exp(-rate)
  for (let k = 0; k <= x; k++) {
    sum += term
    term *= rate / (k + 1)
  }
  return sum
}

function requireParameters(distribution: Distribution): void {
  if (!isPossible(distribution)) throw new RangeError(`there is no such ${distribution.kind} distribution`)
}

/** Comparisons are put so that NaN fails them. */
function isPossible(distribution: Distribution): boolean {
  switch (distribution.kind) {
    case 'uniform':
      return distribution.low < distribution.high
    case 'normal':
      return distribution.sd > 0
    case 'binomial':
      return Number.isInteger(distribution.n) && distribution.n >= 1 && distribution.p >= 0 && distribution.p <= 1
  }
}
