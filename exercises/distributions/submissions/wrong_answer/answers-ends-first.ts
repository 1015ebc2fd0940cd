// Answers the levels 0 and 1 before it looks at the parameters.
// feedback: should_throw: RangeError

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
  if (level === 0) return d.kind === 'uniform' ? d.low : d.kind === 'normal' ? -Infinity : 0
  if (level === 1) return d.kind === 'uniform' ? d.high : d.kind === 'normal' ? Infinity : d.n
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
    if (d.kind === 'normal') values.push(d.mean + d.sd * drawBell(random))
    if (d.kind === 'binomial') values.push(countSuccesses(d.n, d.p, random))
  }
  return values
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

function phi(z: number): number {
  if (z < 0) return 1 - phi(-z)
  if (z > 10) return 1
  let sum = 0
  let term = z
  for (let k = 1; term > 1e-17 * sum; k++) {
    sum += term
    term *= (z * z) / (2 * k + 1)
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
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

function drawBell(random: () => number): number {
  const u = 1 - random()
  return Math.sqrt(-2 * Math.log(u)) * Math.sin(2 * Math.PI * random())
}

function countSuccesses(n: number, p: number, random: () => number): number {
  let hits = 0
  for (let trial = 0; trial < n; trial++) if (random() < p) hits++
  return hits
}

function check(d: Distribution): void {
  if (d.kind === 'uniform' && !(d.low < d.high)) throw new RangeError('low has to be less than high')
  if (d.kind === 'normal' && !(d.sd > 0)) throw new RangeError('sd has to be positive')
  if (d.kind === 'binomial') {
    if (!Number.isInteger(d.n) || d.n < 1) throw new RangeError('n has to be a positive integer')
    if (!(d.p >= 0) || d.p > 1) throw new RangeError('p has to be a probability')
  }
}
