// A class that keeps where the two axes go, in typed arrays; steps are composed by sending those two points through all of them.

type Rows = ArrayLike<number>[]

class Plane {
  private readonly right: Float64Array
  private readonly up: Float64Array

  constructor(right: [number, number], up: [number, number]) {
    this.right = Float64Array.from(right)
    this.up = Float64Array.from(up)
  }

  static of(T: Rows): Plane {
    const widths = T.map((row) => row.length).join()
    if (widths !== '2,2') throw new RangeError(`rows of ${widths}`)
    return new Plane([T[0]![0]!, T[1]![0]!], [T[0]![1]!, T[1]![1]!])
  }

  send(x: number, y: number): [number, number] {
    return [y * this.up[0]! + x * this.right[0]!, y * this.up[1]! + x * this.right[1]!]
  }

  get area(): number {
    const base = Math.hypot(...this.right)
    if (base === 0) return 0
    // how far the other side reaches at right angles to the base
    const height = (this.up[1]! * this.right[0]! - this.up[0]! * this.right[1]!) / base
    return base * Math.abs(height)
  }

  rows(): number[][] {
    return [0, 1].map((i) => [this.right[i]!, this.up[i]!])
  }
}

export const scaling = (sx: number, sy: number) => new Plane([sx, 0], [0, sy]).rows()
export const rotation = (angle: number) => {
  const ahead = angle + Math.PI / 2
  return new Plane([Math.cos(angle), Math.sin(angle)], [Math.cos(ahead), Math.sin(ahead)]).rows()
}
export const shear = (k: number) => new Plane([1, 0], [k, 1]).rows()

export const compose = (steps: Rows[]) => {
  const planes = steps.map(Plane.of)
  const follow = (x: number, y: number) => planes.reduce<[number, number]>((at, plane) => plane.send(...at), [x, y])
  return new Plane(follow(1, 0), follow(0, 1)).rows()
}

export const transform = (T: Rows, points: number[][]) => {
  const plane = Plane.of(T)
  return points.map((point) => {
    const [x, y, ...more] = point
    if (x === undefined || y === undefined || more.length > 0) throw new RangeError('no point of the plane')
    return plane.send(x, y)
  })
}

export const areaScale = (T: Rows) => Plane.of(T).area
