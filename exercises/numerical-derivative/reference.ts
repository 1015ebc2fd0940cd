import type { Driven } from '#authoring/drive'
import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Drive from './drive.ts'
import type { Formula, Shape } from './drive.ts'
import { differentiate } from './closed-forms.ts'
import type * as Api from './solution.ts'

/** The oracle takes no differences: it knows what f is made of, and the derivatives of that by heart. The tensors differentiate by themselves. */
export default referenceOf<Driven<typeof Api, typeof Drive>>({
  oracle: {
    derivative(formula, points, precision) {
      requireArguments(points, precision)
      return { values: points.map((x) => differentiate(formula, x, 1)) }
    },
    derivativeWithin(formula, points, precision, low, high) {
      requireArguments(points, precision)
      if (points.some((x) => Math.min(x - low, high - x) < 0) || Number.isNaN(low) || Number.isNaN(high))
        throw new RangeError('outside')
      return { values: points.map((x) => differentiate(formula, x, 1)) }
    },
    secondDerivative(formula, points, precision) {
      requireArguments(points, precision)
      return { values: points.map((x) => differentiate(formula, x, 2)) }
    },
  },
  tensors: {
    derivative: (tf, formula, points) => ({ values: slopesIn(tf, formula)(tf.tensor1d(points)) }),
    derivativeWithin: (tf, formula, points) => ({ values: slopesIn(tf, formula)(tf.tensor1d(points)) }),
    // of a sum, the gradient holds the derivative at each point
    secondDerivative: (tf, formula, points) => ({ values: tf.grad((x) => tf.sum(slopesIn(tf, formula)(x)))(tf.tensor1d(points)) }),
  },
})

function requireArguments(points: number[], precision: number): void {
  if (points.some((x) => Math.abs(x) === Infinity || Number.isNaN(x))) throw new RangeError('x')
  if (Number.isNaN(precision) || precision > 1e-6 || precision < Number.EPSILON) throw new RangeError('precision')
}

function slopesIn(tf: Tensors, { terms, unit }: Formula): (x: Tensor) => Tensor {
  const shapes: Record<Shape, (u: Tensor) => Tensor> = {
    '1': (u) => tf.mul(u, 0),
    u: (u) => u,
    'u²': (u) => tf.mul(u, u),
    'u³': (u) => tf.mul(tf.mul(u, u), u),
    'sin u': (u) => tf.sin(u),
    // the gradient of tf.exp keeps the result, and a second one does not see that it depends on u
    'exp u': (u) => tf.add(tf.expm1(u), 1),
    'ln u': (u) => tf.log(u),
    '√u': (u) => tf.sqrt(u),
  }
  return tf.grad((x) => {
    const u = tf.div(x, unit)
    return terms.map(([coefficient, shape]) => tf.mul(coefficient, shapes[shape](u))).reduce((sum, term) => tf.add(sum, term))
  })
}
