// Keeps everything transposed inside, so that clouds are multiplied from the left, and turns matrices over on the way in and out.

const over = (M: number[][]) => M[0]!.map((_, j) => M.map((row) => row[j]!))

const times = (A: number[][], B: number[][]) =>
  A.map((row) => over(B).map((column) => column.map((y, k) => row[k]! * y).reduce((a, b) => a + b)))

function enter(T: number[][]) {
  if (!(T.length === 2 && T.every(({ length }) => length === 2))) throw new RangeError('2 by 2, please')
  return over(T)
}

export function scaling(sx: number, sy: number) {
  return [[sx, 0], [0, sy]]
}

export function rotation(angle: number) {
  const t = ((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI)
  return [[Math.cos(t), Math.sin(-t)], [Math.sin(t), Math.cos(-t)]]
}

export function shear(k: number) {
  return over([[1, 0], [k, 1]])
}

export function compose(steps: number[][][]) {
  let product = [[1, 0], [0, 1]]
  steps.map(enter).forEach((step) => {
    product = times(product, step)
  })
  return over(product)
}

export function transform(T: number[][], points: number[][]) {
  const inside = enter(T)
  if (!points.every(({ length }) => length === 2)) throw new RangeError('x and y, please')
  return points.length ? times(points, inside) : []
}

export function areaScale(T: number[][]) {
  const [p, q] = enter(T)
  const sum = p!.map((x, i) => x + q![i]!)
  const corners = [[0, 0], p!, sum, q!]
  // Gauss's formula for the area of a polygon, around the image of the unit square
  let twice = 0
  for (let i = 0; i < 4; i++) {
    const [a, b] = [corners[i]!, corners[(i + 1) % 4]!]
    twice += a[0]! * b[1]! - b[0]! * a[1]!
  }
  return Math.abs(twice) / 2
}
