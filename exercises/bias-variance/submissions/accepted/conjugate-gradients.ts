// Conjugate gradients from zero never leave the span of the rows, and so end at the least norm. No library.

const dot = (a: number[], b: number[]) => a.reduce((s, x, i) => s + x * b[i]!, 0)

export function minimumNormFit(A: number[][], y: number[]): number[] {
  if (A.length === 0) throw new RangeError('no rows')
  if (A.length !== y.length) throw new RangeError('as many targets as rows')
  const largest = Math.max(...A.flat().map(Math.abs)) || 1
  const S = A.map((row) => row.map((x) => x / largest))
  const p = S[0]!.length
  const back = (r: number[]) => S[0]!.map((_, j) => S.reduce((s, row, i) => s + row[j]! * r[i]!, 0))
  let w = Array<number>(p).fill(0)
  let steepest = 0
  // restarted: what rounding has left over is solved for again
  for (let round = 0; round < 6; round++) {
    let residual = y.map((t, i) => t - dot(S[i]!, w))
    let slope = back(residual)
    const slopes: number[][] = []
    let direction = slope
    const start = dot(slope, slope)
    steepest = Math.max(steepest, start)
    if (start <= 1e-28 * steepest) break
    for (let step = 0; step < Math.min(S.length, p) && dot(slope, slope) > 1e-20 * start; step++) {
      slopes.push(slope)
      const image = S.map((row) => dot(row, direction))
      const length = dot(slope, slope) / dot(image, image)
      w = w.map((x, j) => x + length * direction[j]!)
      residual = residual.map((x, i) => x - length * image[i]!)
      let next = back(residual)
      for (const old of slopes) {
        const along = dot(next, old) / dot(old, old)
        next = next.map((x, j) => x - along * old[j]!)
      }
      const factor = dot(next, next) / dot(slope, slope)
      direction = next.map((x, j) => x + factor * direction[j]!)
      slope = next
    }
  }
  return w.map((x) => x / largest)
}

export function decompose(predictions: number[][], targets: number[][]) {
  if (!predictions.length || !targets.length) throw new RangeError('nothing to decompose')
  const q = predictions[0]!.length
  for (const row of [...predictions, ...targets]) if (row.length !== q) throw new RangeError('rows of different lengths')
  let biasSquared = 0
  let variance = 0
  let noise = 0
  for (let j = 0; j < q; j++) {
    const [centre, spread] = moments(predictions.map((row) => row[j]!))
    const [level, jitter] = moments(targets.map((row) => row[j]!))
    biasSquared += (centre - level) ** 2 / q
    variance += spread / q
    noise += jitter / q
  }
  return { error: biasSquared + variance + noise, biasSquared, variance, noise }
}

/** Mean and variance in one pass. */
function moments(values: number[]): [number, number] {
  let mean = 0
  let squares = 0
  values.forEach((x, i) => {
    const gap = x - mean
    mean += gap / (i + 1)
    squares += gap * (x - mean)
  })
  return [mean, squares / values.length]
}

export function bootstrapPredictions(X: number[][], y: number[], draws: number[][], points: number[][]) {
  const result: number[][] = []
  for (const draw of draws) {
    for (const i of draw) if (!(i >= 0 && i < X.length && i % 1 === 0)) throw new RangeError(`row ${i}`)
    const w = minimumNormFit(draw.map((i) => X[i]!), draw.map((i) => y[i]!))
    result.push(points.map((x) => dot(x, w)))
  }
  return result
}

export function complexityCurve(X: number[][], y: number[], draws: number[][], points: number[][], targets: number[][], sizes: number[]) {
  const d = X[0]!.length
  if (sizes.some((p) => p < 1 || p > d || p % 1 !== 0)) throw new RangeError('a size is an integer from 1 to d')
  const first = (rows: number[][], p: number) => rows.map((row) => row.filter((_, j) => j < p))
  return sizes.map((p) => decompose(bootstrapPredictions(first(X, p), y, draws, first(points, p)), targets))
}
