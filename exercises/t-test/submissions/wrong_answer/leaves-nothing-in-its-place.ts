// Draws from the places below alone, so that no value ever stays where it is.
// feedback: recognised: from the places before it alone

export interface WelchTest {
  t: number
  df: number
  p: number
}

export function twoSidedP(t: number, df: number): number {
  if (!(df >= 1)) throw new RangeError('at least one degree of freedom is needed')
  return incompleteBeta(df / 2, 1 / 2, df / (df + t ** 2))
}

export function welch(a: number[], b: number[]): WelchTest {
  if (a.length < 2 || b.length < 2) throw new RangeError('a variance needs two values')
  const ofA = variance(a) / a.length
  const ofB = variance(b) / b.length
  if (ofA + ofB === 0) throw new RangeError('without any spread there is no scale for a difference')
  const t = (mean(a) - mean(b)) / Math.sqrt(ofA + ofB)
  const df = (ofA + ofB) ** 2 / (ofA ** 2 / (a.length - 1) + ofB ** 2 / (b.length - 1))
  return { t, df, p: twoSidedP(t, df) }
}

export function permutationP(a: number[], b: number[], rounds: number, random: () => number): number {
  if (a.length === 0 || b.length === 0) throw new RangeError('an empty sample has no mean')
  if (!Number.isInteger(rounds) || rounds < 1) throw new RangeError('at least one round is needed')
  const pooled = [...a, ...b]
  const difference = (values: number[]) => Math.abs(mean(values.slice(0, a.length)) - mean(values.slice(a.length)))
  const enough = difference(pooled) - 1e-9
  let count = 0
  for (let round = 0; round < rounds; round++) if (difference(shuffle(pooled, random)) >= enough) count++
  return (count + 1) / (rounds + 1)
}

function shuffle(values: number[], random: () => number): number[] {
  const shuffled = [...values]
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * i)
    const held = shuffled[i]!
    shuffled[i] = shuffled[j]!
    shuffled[j] = held
  }
  return shuffled
}

function incompleteBeta(a: number, b: number, x: number): number {
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x)
  if (x === 0) return 0
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a
  let fraction = 1
  for (let m = 100; m >= 1; m--) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = ((a + m - 1) * (a + b + m - 1) * x) / ((a + 2 * m - 2) * (a + 2 * m - 1))
    fraction = 1 - odd / (1 + even / fraction)
  }
  return front / fraction
}

function logGamma(x: number): number {
  if (x < 10) return logGamma(x + 1) - Math.log(x)
  return (x - 1 / 2) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + 1 / (12 * x) - 1 / (360 * x ** 3)
}

function variance(values: number[]): number {
  const centre = mean(values)
  return values.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (values.length - 1)
}

function mean(values: number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}
