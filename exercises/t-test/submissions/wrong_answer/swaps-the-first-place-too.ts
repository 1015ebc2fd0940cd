// Draws a number for the first place, too, which can only be swapped with itself.
// feedback: property: each place but the first

export interface WelchTest {
  t: number
  df: number
  p: number
}

export function twoSidedP(t: number, df: number): number {
  if (!(df >= 1)) throw new RangeError('df has to be at least 1')
  return tails(t, df)
}

export function welch(a: number[], b: number[]): WelchTest {
  if (a.length < 2 || b.length < 2) throw new RangeError('two values a sample are needed')
  const [meanA, varA] = describe(a)
  const [meanB, varB] = describe(b)
  const errorA = varA / a.length
  const errorB = varB / b.length
  if (errorA + errorB === 0) throw new RangeError('there is no spread')
  const t = (meanA - meanB) / Math.sqrt(errorA + errorB)
  const df = (errorA + errorB) ** 2 / (errorA ** 2 / (a.length - 1) + errorB ** 2 / (b.length - 1))
  return { t, df, p: tails(t, df) }
}

export function permutationP(a: number[], b: number[], rounds: number, random: () => number): number {
  if (a.length === 0 || b.length === 0) throw new RangeError('both samples need a value')
  if (!Number.isInteger(rounds) || rounds < 1) throw new RangeError('rounds has to be a positive integer')
  const pooled = a.concat(b)
  const observed = distance(pooled, a.length)
  let far = 0
  for (let round = 0; round < rounds; round++) {
    const values = pooled.slice()
    for (let i = values.length - 1; i >= 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[values[i], values[j]] = [values[j]!, values[i]!]
    }
    if (distance(values, a.length) >= observed - 1e-9) far++
  }
  return (far + 1) / (rounds + 1)
}

function distance(values: number[], size: number): number {
  let sumA = 0
  let sumB = 0
  for (let i = 0; i < values.length; i++) {
    if (i < size) sumA += values[i]!
    else sumB += values[i]!
  }
  return Math.abs(sumA / size - sumB / (values.length - size))
}

function describe(values: number[]): [mean: number, variance: number] {
  let mean = 0
  for (const x of values) mean += x / values.length
  let squares = 0
  for (const x of values) squares += (x - mean) * (x - mean)
  return [mean, squares / (values.length - 1)]
}

function tails(t: number, df: number): number {
  return beta(df / (df + t * t), df / 2, 0.5)
}

/** The regularised incomplete beta function, by Lentz’s method. */
function beta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * lentz(x, a, b)) / a : 1 - (front * lentz(1 - x, b, a)) / b
}

function lentz(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a - 1 + 2 * m) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 1 + 2 * m))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    result *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return result
}

function logGamma(x: number): number {
  if (x < 12) return logGamma(x + 1) - Math.log(x)
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5)
}
