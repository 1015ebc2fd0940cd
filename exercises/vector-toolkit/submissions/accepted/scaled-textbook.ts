// The textbook formulas on vectors divided by their largest component, as in BLAS before 3.10.

export function norm1(v: number[]) {
  let s = 0
  for (let i = 0; i < v.length; i++) s += Math.abs(v[i]!)
  return s
}

export function norm2(v: number[]) {
  let scale = 0
  let squares = 1
  for (const x of v) {
    if (x === 0) continue
    const size = Math.abs(x)
    if (scale < size) {
      squares = 1 + squares * (scale / size) ** 2
      scale = size
    } else {
      squares += (size / scale) ** 2
    }
  }
  return scale * Math.sqrt(squares)
}

export function normInf(v: number[]) {
  let m = 0
  for (const x of v) m = Math.max(m, Math.abs(x))
  return m
}

export function dot(a: number[], b: number[]) {
  check(a, b)
  let s = 0
  for (let i = 0; i < a.length; i++) s += a[i]! * b[i]!
  return s
}

export function cosineSimilarity(a: number[], b: number[]) {
  check(a, b)
  const u = scaled(a)
  const v = scaled(b)
  const c = dot(u, v) / Math.sqrt(dot(u, u) * dot(v, v))
  return c > 1 ? 1 : c < -1 ? -1 : c
}

export function projection(a: number[], b: number[]) {
  check(a, b)
  const v = scaled(b)
  const c = dot(a, v) / dot(v, v)
  return v.map((x) => c * x)
}

export function angle(a: number[], b: number[]) {
  return Math.acos(cosineSimilarity(a, b))
}

function scaled(v: number[]) {
  const m = normInf(v)
  if (m === 0) throw new RangeError('no direction')
  return v.map((x) => x / m)
}

function check(a: number[], b: number[]) {
  if (a.length !== b.length) throw new RangeError('different lengths')
}
