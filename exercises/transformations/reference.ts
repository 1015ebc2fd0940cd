import { referenceOf, type Tensors } from '#authoring/reference'
import type * as Api from './solution.ts'

type Matrix = number[][]
type Complex = { re: number; im: number }

/** z ↦ αz + βz̄, which is every linear map of the plane: α turns and stretches, β does so to the mirror image. */
interface PlaneMap {
  alpha: Complex
  beta: Complex
}

/** The oracle takes points for complex numbers, and has no matrix between reading the first and writing the last. */
const oracle = {
  scaling: (sx: number, sy: number) => write({ alpha: real((sx + sy) / 2), beta: real((sx - sy) / 2) }),

  /** The point at an angle θ of the unit circle, from t = tan θ/2. */
  rotation(angle: number) {
    const t = Math.tan(angle / 2)
    const size = 1 + t * t
    return write({ alpha: { re: (1 - t * t) / size, im: (2 * t) / size }, beta: real(0) })
  },

  /** i goes to k + i, and 1 stays. */
  shear: (k: number) => write({ alpha: { re: 1, im: -k / 2 }, beta: { re: 0, im: k / 2 } }),

  compose(steps: Matrix[]) {
    const maps = steps.map(read)
    const nothing: PlaneMap = { alpha: real(1), beta: real(0) }
    return write(
      maps.reduce(
        (done, next) => ({
          alpha: plus(times(next.alpha, done.alpha), times(next.beta, conjugate(done.beta))),
          beta: plus(times(next.alpha, done.beta), times(next.beta, conjugate(done.alpha))),
        }),
        nothing,
      ),
    )
  },

  transform(T: Matrix, points: number[][]) {
    const map = read(T)
    return points.map((point) => {
      if (point.length !== 2) throw new RangeError('not a point')
      const { re, im } = send(map, { re: point[0]!, im: point[1]! })
      return [re, im]
    })
  },

  areaScale(T: Matrix) {
    const { alpha, beta } = read(T)
    const [long, short] = [Math.hypot(alpha.re, alpha.im), Math.hypot(beta.re, beta.im)]
    return Math.abs((long - short) * (long + short))
  },
}

export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    scaling: (tf, sx, sy) => tf.diag(tf.tensor1d([sx, sy])),
    rotation(tf, angle) {
      const [cosine, sine] = [tf.cos(angle), tf.sin(angle)]
      return tf.reshape(tf.stack([cosine, tf.neg(sine), sine, cosine]), [2, 2])
    },
    shear: (tf, k) =>
      tf.add(
        tf.eye(2),
        tf.mul(k, [
          [0, 1],
          [0, 0],
        ]),
      ),
    compose: (tf, steps) => multiplyAll(tf, steps),
    transform: (tf, T, points) => tf.matMul(points, T, false, true),
    areaScale(tf, [first, second]) {
      const [[a, b], [c, d]] = [first!, second!]
      return tf.abs(tf.sub(tf.mul(a!, d!), tf.mul(b!, c!)))
    },
  },
})

/** From the last step to the first, as the product is written. */
function multiplyAll(tf: Tensors, steps: Matrix[]) {
  return steps.reduceRight((product, step) => tf.matMul(product, step), tf.eye(2))
}

/** α and β from where a map sends 1 and i. */
function read(T: Matrix): PlaneMap {
  if (T.length !== 2 || T[0]!.length !== 2 || T[1]!.length !== 2) throw new RangeError('not 2 × 2')
  const [[a, b], [c, d]] = T as [[number, number], [number, number]]
  return { alpha: { re: (a + d) / 2, im: (c - b) / 2 }, beta: { re: (a - d) / 2, im: (c + b) / 2 } }
}

function write(map: PlaneMap): Matrix {
  const [ofOne, ofI] = [send(map, real(1)), send(map, { re: 0, im: 1 })]
  return [
    [ofOne.re, ofI.re],
    [ofOne.im, ofI.im],
  ]
}

const send = ({ alpha, beta }: PlaneMap, z: Complex) => plus(times(alpha, z), times(beta, conjugate(z)))
const real = (re: number): Complex => ({ re, im: 0 })
const conjugate = ({ re, im }: Complex): Complex => ({ re, im: -im })
const plus = (z: Complex, w: Complex): Complex => ({ re: z.re + w.re, im: z.im + w.im })
const times = (z: Complex, w: Complex): Complex => ({ re: z.re * w.re - z.im * w.im, im: z.re * w.im + z.im * w.re })
