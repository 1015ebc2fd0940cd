// Composes the halves of the list first, and areas as a product of singular values.

interface Affine { a: number; b: number; c: number; d: number }

const unpack = (T: number[][]): Affine => {
  if (T.flat().length !== 4 || T.length !== 2 || T[0]?.length !== 2) throw new RangeError('shape')
  const [a, b, c, d] = T.flat() as [number, number, number, number]
  return { a, b, c, d }
}
const pack = ({ a, b, c, d }: Affine) => [[a, b], [c, d]]
const after = (t: Affine, s: Affine): Affine => ({
  a: t.a * s.a + t.b * s.c, b: t.a * s.b + t.b * s.d,
  c: t.c * s.a + t.d * s.c, d: t.c * s.b + t.d * s.d,
})

export const scaling = (sx: number, sy: number) => pack({ a: sx, b: 0, c: 0, d: sy })
export const rotation = (angle: number) => {
  const half = { c: Math.cos(angle / 2), s: Math.sin(angle / 2) }
  const cosine = half.c ** 2 - half.s ** 2
  const sine = 2 * half.c * half.s
  return pack({ a: cosine, b: -sine, c: sine, d: cosine })
}
export const shear = (k: number) => pack({ a: 1, b: k, c: 0, d: 1 })

export const compose = (steps: number[][][]): number[][] => {
  if (steps.length === 0) return scaling(1, 1)
  if (steps.length === 1) return pack(unpack(steps[0]!))
  const middle = steps.length >> 1
  return pack(after(unpack(compose(steps.slice(middle))), unpack(compose(steps.slice(0, middle)))))
}

export const transform = (T: number[][], points: number[][]) => {
  const { a, b, c, d } = unpack(T)
  const result = Array.from(points, () => [0, 0])
  for (let i = 0; i < points.length; i++) {
    if (points[i]!.length !== 2) throw new RangeError('point')
    result[i]![0] = a * points[i]![0]! + b * points[i]![1]!
    result[i]![1] = c * points[i]![0]! + d * points[i]![1]!
  }
  return result
}

export const areaScale = (T: number[][]) => {
  const { a, b, c, d } = unpack(T)
  const turning = Math.hypot(a + d, c - b) / 2
  const mirroring = Math.hypot(a - d, b + c) / 2
  return Math.abs(turning + mirroring) * Math.abs(turning - mirroring)
}
