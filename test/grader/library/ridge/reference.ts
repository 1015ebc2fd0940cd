import { referenceOf } from '#authoring/reference'
import type * as Api from './solution.ts'

/** Two features: Cramer's rule on the normal equations. */
export default referenceOf<typeof Api>({
  oracle: {
    ridge(X, y, lambda) {
      if (X.length !== y.length) throw new RangeError('lengths differ')
      const sum = (term: (row: number[], i: number) => number) => X.reduce((total, row, i) => total + term(row, i), 0)
      const a = sum(([u]) => u! * u!) + lambda
      const b = sum(([u, v]) => u! * v!)
      const d = sum(([, v]) => v! * v!) + lambda
      const e = sum(([u], i) => u! * y[i]!)
      const f = sum(([, v], i) => v! * y[i]!)
      const determinant = a * d - b * b
      if (determinant <= 1e-12 * a * d) throw new RangeError('no single answer')
      return [(d * e - b * f) / determinant, (a * f - b * e) / determinant]
    },
  },
  tensors: {},
})
