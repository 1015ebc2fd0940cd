// Takes a spread that is small in itself for none, and refuses what is given in a large unit.
// feedback: threw: RangeError

export type Distribution =
  | { kind: 'uniform'; low: number; high: number }
  | { kind: 'normal'; mean: number; sd: number }
  | { kind: 'binomial'; n: number; p: number }

export function density(d: Distribution, x: number): number {
  check(d)
  if (d.kind === 'uniform') return x < d.low || x > d.high ? 0 : 1 / (d.high - d.low)
  if (d.kind === 'normal') return Math.exp(-((x - d.mean) ** 2) / (2 * d.sd ** 2)) / (d.sd * Math.sqrt(2 * Math.PI))
  if (!Number.isInteger(x) || x < 0 || x > d.n) return 0
  return successes(d.n, d.p, x)
}

export function cumulative(d: Distribution, x: number): number {
  check(d)
  if (d.kind === 'uniform') return x < d.low ? 0 : x > d.high ? 1 : (x - d.low) / (d.high - d.low)
  if (d.kind === 'normal') return phi((x - d.mean) / d.sd)
  let sum = 0
  for (let k = 0; k <= Math.min(x, d.n); k++) sum += successes(d.n, d.p, k)
  return sum
}

export function quantile(d: Distribution, level: number): number {
  check(d)
  if (!(level >= 0) || level > 1) throw new RangeError('levels are from 0 to 1')
  if (d.kind === 'uniform') return d.low + level * (d.high - d.low)
  if (d.kind === 'normal') return d.mean + d.sd * bisect(level)
  if (level === 1) return d.n
  let k = 0
  for (let sum = successes(d.n, d.p, 0); sum < level && k < d.n; sum += successes(d.n, d.p, k)) k++
  return k
}

export function sample(d: Distribution, count: number, random: () => number): number[] {
  check(d)
  const values: number[] = []
  while (values.length < count) {
    if (d.kind === 'uniform') values.push(d.low + (d.high - d.low) * random())
    if (d.kind === 'normal') values.push(...drawPair(random).map((z) => d.mean + d.sd * z))
    if (d.kind === 'binomial') values.push(countSuccesses(d.n, d.p, random))
  }
  return values.slice(0, count)
}

function successes(n: number, p: number, k: number): number {
  if (p === 0) return k === 0 ? 1 : 0
  if (p === 1) return k === n ? 1 : 0
  const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  return Math.exp(ways + k * Math.log(p) + (n - k) * Math.log(1 - p))
}

function logGamma(x: number): number {
  if (x < 10) return logGamma(x + 1) - Math.log(x)
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5)
}

/** Abramowitz & Stegun 7.1.26: right to 1.5e-7 for erf, so to half of that here. */
function phi(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const erf = 1 - poly * Math.exp(-x * x)
  return z < 0 ? (1 - erf) / 2 : (1 + erf) / 2
}

function bisect(level: number): number {
  if (level === 0) return -Infinity
  if (level === 1) return Infinity
  let low = -10
  let high = 10
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2
    if (phi(middle) < level) low = middle
    else high = middle
  }
  return low
}

function drawPair(random: () => number): number[] {
  const radius = Math.sqrt(-2 * Math.log(1 - random()))
  const angle = 2 * Math.PI * random()
  return [radius * Math.cos(angle), radius * Math.sin(angle)]
}

function countSuccesses(n: number, p: number, random: () => number): number {
  let hits = 0
  for (let trial = 0; trial < n; trial++) if (random() < p) hits++
  return hits
}

function check(d: Distribution): void {
  if (d.kind === 'uniform' && !(d.high - d.low > 1e-12)) throw new RangeError('low has to be less than high')
  if (d.kind === 'normal' && !(d.sd > 1e-12)) throw new RangeError('sd has to be positive')
  if (d.kind === 'binomial') {
    if (!Number.isInteger(d.n) || d.n < 1) throw new RangeError('n has to be a positive integer')
    if (!(d.p >= 0) || d.p > 1) throw new RangeError('p has to be a probability')
  }
}
