/** Special functions in float64 for the oracle, by other expansions than the model’s. */

/** log n!, by Stirling’s series once n is large enough for it. n: an integer ≥ 0. */
export function logFactorial(n: number): number {
  return logGamma(n + 1)
}

/** log Γ(x) for x > 0, to some 1e-14 of its size. */
export function logGamma(x: number): number {
  let shift = 0
  while (x < 12) shift += Math.log(x++)
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - 1 / (1680 * x ** 7)
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - shift
}

/** Φ(z): the alternating power series near zero, Laplace’s continued fraction in the tails. */
export function normalCumulative(z: number): number {
  if (z > 2.5) return 1 - normalCumulative(-z)
  if (z < -2.5) {
    let fraction = -z
    for (let k = 200; k >= 1; k--) fraction = -z + k / fraction
    return normalDensity(z) / fraction
  }
  let [sum, power] = [0, z]
  for (let k = 0; k < 60; k++) {
    sum += power / (2 * k + 1)
    power *= -(z ** 2) / (2 * (k + 1))
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI)
}

/** By Newton’s steps from the centre: each falls short, since Φ bends away on either side, so that they converge whatever the level. */
export function normalQuantile(level: number): number {
  if (level === 0 || level === 1) return level === 0 ? -Infinity : Infinity
  let z = 0
  for (let i = 0; i < 60; i++) {
    const step = (normalCumulative(z) - level) / normalDensity(z)
    z -= step
    if (Math.abs(step) < 1e-14) break
  }
  return z
}

/** I_x(a, b) by its continued fraction (DLMF 8.17.22), on the side where it converges fast. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  if (x === 0) return 0
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a
  return front / evaluateFraction(x, a, b)
}

/** 1 + d₁/(1 + d₂/(1 + …)), from the far end; the number of terms needed grows with the root of the larger parameter. */
function evaluateFraction(x: number, a: number, b: number): number {
  let value = 1
  for (let m = 60 + Math.ceil(6 * Math.sqrt(a + b)); m >= 1; m--) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m - 1) * (a + b + m - 1) * x) / ((a + 2 * m - 2) * (a + 2 * m - 1))
    value = 1 + odd / (1 + even / value)
  }
  return value
}

const normalDensity = (z: number) => Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI)
