// A class a distribution: Φ by Simpson’s rule, counts through a table of log factorials, quantiles of counts by bisection over F, normal values
// by the polar method, both of each pair used, counts by inverting F.

type Parameters =
  | { kind: 'uniform'; low: number; high: number }
  | { kind: 'normal'; mean: number; sd: number }
  | { kind: 'binomial'; n: number; p: number }
type Random = () => number

abstract class Law {
  abstract density(x: number): number
  abstract cumulative(x: number): number
  abstract quantile(level: number): number
  abstract source(random: Random): () => number
}

class UniformLaw extends Law {
  readonly low: number
  readonly length: number
  constructor(low: number, high: number) {
    super()
    this.low = low
    this.length = high - low
    if (!(this.length > 0)) throw new RangeError('low < high is needed')
  }
  density(x: number) {
    return x - this.low >= 0 && x <= this.low + this.length ? 1 / this.length : 0
  }
  cumulative(x: number) {
    const share = (x - this.low) / this.length
    return share < 0 ? 0 : share > 1 ? 1 : share
  }
  quantile(level: number) {
    return this.low + level * this.length
  }
  source(random: Random) {
    return () => this.low + random() * this.length
  }
}

class NormalLaw extends Law {
  readonly mean: number
  readonly sd: number
  constructor(mean: number, sd: number) {
    super()
    if (sd <= 0 || Number.isNaN(sd)) throw new RangeError('sd > 0 is needed')
    this.mean = mean
    this.sd = sd
  }
  density(x: number) {
    return bell((x - this.mean) / this.sd) / this.sd
  }
  cumulative(x: number) {
    const z = Math.max(-12, Math.min(12, (x - this.mean) / this.sd))
    const strips = 400
    const width = z / strips
    let sum = bell(0) + bell(z)
    for (let i = 1; i < strips; i++) sum += (i % 2 === 0 ? 2 : 4) * bell(i * width)
    return 0.5 + (sum * width) / 3
  }
  quantile(level: number) {
    if (level === 0 || level === 1) return level === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
    let z = 0
    // a step of Newton, never longer than 1
    for (let i = 0; i < 100; i++) {
      const x = this.mean + this.sd * z
      const step = (this.cumulative(x) - level) / (this.sd * this.density(x))
      z -= Math.max(-1, Math.min(1, step))
      if (Math.abs(step) < 1e-13) break
    }
    return this.mean + this.sd * z
  }
  source(random: Random) {
    const kept: number[] = []
    return () => {
      while (kept.length === 0) {
        const [a, b] = [2 * random() - 1, 2 * random() - 1]
        const s = a * a + b * b
        if (s === 0 || s >= 1) continue
        const stretch = this.sd * Math.sqrt((-2 * Math.log(s)) / s)
        kept.push(this.mean + a * stretch, this.mean + b * stretch)
      }
      return kept.pop()!
    }
  }
}

class BinomialLaw extends Law {
  readonly n: number
  readonly sums: Float64Array
  readonly probabilities: Float64Array
  constructor(n: number, p: number) {
    super()
    if (n % 1 !== 0 || n <= 0 || Number.isNaN(p) || p < 0 || p > 1) throw new RangeError('no such trials')
    this.n = n
    const logs = new Float64Array(n + 1)
    for (let i = 1; i <= n; i++) logs[i] = logs[i - 1]! + Math.log(i)
    const power = (base: number, exponent: number) => (exponent === 0 ? 0 : exponent * Math.log(base))
    this.probabilities = logs.map((log, k) => Math.exp(logs[n]! - log - logs[n - k]! + power(p, k) + power(1 - p, n - k)))
    this.sums = this.probabilities.slice()
    for (let k = 1; k <= n; k++) this.sums[k]! += this.sums[k - 1]!
  }
  density(x: number) {
    return Math.trunc(x) === x && 0 <= x && x <= this.n ? this.probabilities[x]! : 0
  }
  cumulative(x: number) {
    return x < 0 ? 0 : this.sums[Math.min(Math.floor(x), this.n)]!
  }
  quantile(level: number) {
    if (level === 1) return this.n
    let [from, to] = [0, this.n]
    while (from < to) {
      const middle = (from + to) >> 1
      if (this.sums[middle]! >= level) to = middle
      else from = middle + 1
    }
    return from
  }
  source(random: Random) {
    return () => this.quantile(random())
  }
}

const bell = (z: number) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)

function lawOf(parameters: Parameters): Law {
  switch (parameters.kind) {
    case 'uniform':
      return new UniformLaw(parameters.low, parameters.high)
    case 'normal':
      return new NormalLaw(parameters.mean, parameters.sd)
    case 'binomial':
      return new BinomialLaw(parameters.n, parameters.p)
  }
}

export const density = (parameters: Parameters, x: number) => lawOf(parameters).density(x)

export const cumulative = (parameters: Parameters, x: number) => lawOf(parameters).cumulative(x)

export function quantile(parameters: Parameters, level: number) {
  if (Number.isNaN(level) || Math.abs(level - 0.5) > 0.5) throw new RangeError('no such level')
  return lawOf(parameters).quantile(level)
}

export function sample(parameters: Parameters, count: number, random: Random) {
  const next = lawOf(parameters).source(random)
  return Float64Array.from({ length: count }, next)
}
