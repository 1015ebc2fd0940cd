import type { Driven } from '#authoring/drive'
import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import { dot, hessian, slopeAlong, slopes } from './closed-forms.ts'
import type * as Drive from './drive.ts'
import type { Formula, Shape } from './drive.ts'
import type * as Api from './solution.ts'

/** The oracle takes no differences: it has the whole Hessian by heart. The tensors differentiate by themselves, and a second time for H v. */
export default referenceOf<Driven<typeof Api, typeof Drive>>({
  oracle: {
    gradient(f, x) {
      requirePoint(x)
      return { values: slopes(f, x) }
    },
    jacobian(F, x) {
      requirePoint(x)
      return { values: F.map((f) => slopes(f, x)) }
    },
    directionalDerivative(f, x, v) {
      requirePoint(x, v)
      return { values: slopeAlong(f, x, v) }
    },
    hessianVectorProduct(f, x, v) {
      requirePoint(x, v)
      return { values: hessian(f, x).map((row) => dot(row, v)) }
    },
  },
  tensors: {
    gradient: (tf, f, x) => ({ values: gradientIn(tf, f)(tf.tensor1d(x)) }),
    jacobian: (tf, F, x) => ({ values: tf.stack(F.map((f) => gradientIn(tf, f)(tf.tensor1d(x)))) }),
    directionalDerivative: (tf, f, x, v) => ({ values: tf.dot(gradientIn(tf, f)(tf.tensor1d(x)), tf.tensor1d(v)) }),
    hessianVectorProduct: (tf, f, x, v) => ({
      values: tf.grad((at) => tf.sum(tf.mul(gradientIn(tf, f)(at), tf.tensor1d(v))))(tf.tensor1d(x)),
    }),
  },
})

function requirePoint(x: number[], v = x): void {
  if (x.length === 0 || v.length !== x.length) throw new RangeError('lengths')
  if (![...x, ...v].every((it) => Math.abs(it) < Infinity)) throw new RangeError('not finite')
}

function gradientIn(tf: Tensors, f: Formula): (x: Tensor) => Tensor {
  const shapes: Record<Shape, (u: Tensor) => Tensor> = {
    u: (u) => u,
    'u²': (u) => tf.mul(u, u),
    'u³': (u) => tf.mul(tf.mul(u, u), u),
    'sin u': (u) => tf.sin(u),
    // the gradient of tf.exp keeps the result, and a second one does not see that it depends on u
    'exp u': (u) => tf.add(tf.expm1(u), 1),
  }
  return tf.grad((x) => {
    const terms = f.map(([c, shape, weights]) => tf.mul(c, shapes[shape](tf.sum(tf.mul(x, tf.tensor1d(weights))))))
    return terms.reduce((sum, term) => tf.add(sum, term))
  })
}
