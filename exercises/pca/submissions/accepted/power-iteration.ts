// One component after the other: power iteration, kept orthogonal to the components before in every round.

export function pca(X: number[][], k: number) {
  const n = X.length
  const d = X[0]?.length ?? 0
  if (n < 2 || d === 0 || X.some((row) => row.length !== d)) throw new RangeError('X must be a table with at least two rows')
  if (!Number.isInteger(k) || k < 1 || k > d) throw new RangeError('k must be an integer from 1 to d')

  const mean = new Array<number>(d).fill(0)
  // running means, which equal numbers leave where they are
  for (const [i, row] of X.entries()) for (let j = 0; j < d; j++) mean[j]! += (row[j]! - mean[j]!) / (i + 1)
  const centred = X.map((row) => row.map((x, j) => x - mean[j]!))
  const multiply = (v: number[]) => {
    const image = new Array<number>(d).fill(0)
    for (const row of centred) {
      const along = dot(row, v) / (n - 1)
      for (let j = 0; j < d; j++) image[j]! += along * row[j]!
    }
    return image
  }
  const total = centred.reduce((sum, row) => sum + dot(row, row), 0) / (n - 1)

  const components: number[][] = []
  const variances: number[] = []
  while (components.length < k) {
    let v = start(components, d)
    for (let round = 0; round < 3000; round++) {
      const image = remove(components, multiply(v))
      const length = Math.sqrt(dot(image, image))
      if (length <= 1e-13 * total) break
      const next = image.map((x) => x / length)
      const change = Math.hypot(...next.map((x, j) => x - v[j]!))
      v = next
      if (change < 1e-13) break
    }
    components.push(v)
    variances.push(dot(v, multiply(v)))
  }

  return {
    mean,
    components,
    variances,
    ratios: variances.map((variance) => (total === 0 ? 0 : variance / total)),
    projected: centred.map((row) => components.map((v) => dot(row, v))),
  }
}

/** A unit vector orthogonal to those found: a mixture of all axes, or the first axis that is not covered. */
function start(found: number[][], d: number): number[] {
  const axes = Array.from({ length: d }, (_, i) => Array.from({ length: d }, (_, j) => (i === j ? 1 : 0)))
  for (const candidate of [axes.map((_, i) => 1 / (i + 1)), ...axes]) {
    const rest = remove(found, candidate)
    const length = Math.sqrt(dot(rest, rest))
    if (length > 0.1 / d) return rest.map((x) => x / length)
  }
  throw new Error('unreachable')
}

function remove(found: number[][], v: number[]): number[] {
  let rest = v
  for (let pass = 0; pass < 2; pass++) {
    for (const u of found) {
      const along = dot(u, rest)
      rest = rest.map((x, j) => x - along * u[j]!)
    }
  }
  return rest
}

function dot(a: number[], b: number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
