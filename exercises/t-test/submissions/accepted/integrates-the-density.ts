// p by integrating the density, Welford’s variance, shuffles judged by the sum of the first group in typed arrays.

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
  if (!(a.length > 0 && b.length > 0)) throw new RangeError('nobody has no mean')
  if (rounds % 1 !== 0 || !(rounds > 0)) throw new RangeError('rounds are counted')
  const pooled = Float64Array.of(...a, ...b)
  const total = pooled.reduce((sum, x) => sum + x, 0)
  // the difference of means rises and falls with the sum of the first group
  const distanceOf = (sum: number) => Math.abs(sum - (total * a.length) / pooled.length)
  const scale = 1 / a.length + 1 / b.length
  const observed = distanceOf(a.reduce((sum, x) => sum + x, 0))
  const isFar = () => {
    const values = pooled.slice()
    for (let left = values.length; left > 1; left--) {
      const j = Math.trunc(random() * left)
      const last = values[left - 1]!
      values[left - 1] = values[j]!
      values[j] = last
    }
    return (distanceOf(values.subarray(0, a.length).reduce((sum, x) => sum + x, 0)) - observed) * scale >= -1e-9
  }
  return (1 + Array.from({ length: rounds }, isFar).filter(Boolean).length) / (1 + rounds)
}

function describe(values: number[]): [mean: number, variance: number] {
  // Welford’s update
  let [mean, squares, n] = [0, 0, 0]
  for (const x of values) {
    const step = x - mean
    mean += step / ++n
    squares += step * (x - mean)
  }
  return [mean, squares / (n - 1)]
}

/** Twice the area of the density from |t| on, by the midpoint rule after t = √ν sinh w. */
function tails(t: number, df: number): number {
  const from = Math.asinh(Math.abs(t) / Math.sqrt(df))
  return area(from, df) / area(0, df)
}

function area(from: number, df: number): number {
  const strips = 4000
  const width = (Math.acosh(Math.cosh(from) * Math.exp(40 / df)) - from) / strips
  let sum = 0
  for (let i = 0; i < strips; i++) sum += Math.cosh(from + (i + 0.5) * width) ** -df
  return sum * width
}
