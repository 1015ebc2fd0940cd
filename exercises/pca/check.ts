import { checksOf } from '#authoring/check'
import type * as Api from './solution.ts'

/**
 * Components are free in sign, and in more where variances are equal: any orthonormal eigenvectors will do, so they are judged by what
 * makes them eigenvectors. Every quantity is compared on its natural scale: variances against the total, coordinates against its root.
 */
export default checksOf<typeof Api>({
  pca({ actual, expected, args: [X], tolerance: { relative }, close, property }) {
    const { components } = actual
    const centred = X.map((row) => row.map((x, j) => x - expected.mean[j]!))
    const freedom = X.length - 1
    const total = centred.reduce((sum, row) => sum + dot(row, row), 0) / freedom
    const spread = Math.sqrt(total)
    const scores = centred.map((row) => components.map((component) => dot(row, component)))

    const stretches = (component: number[], c: number) => {
      const variance = expected.variances[c]!
      const image = component.map((_, j) => centred.reduce((sum, row, i) => sum + scores[i]![c]! * row[j]!, 0) / freedom)
      return length(image.map((x, j) => x - variance * component[j]!)) <= relative * total
    }

    close('mean', actual.mean, expected.mean, { absolute: relative * spread, relative })
    close('variances', actual.variances, expected.variances, { absolute: relative * total, relative: 0 })
    close('ratios', actual.ratios, expected.ratios, { absolute: relative, relative: 0 })
    property(
      'each component has length 1 and is orthogonal to the others',
      components.every((a, i) => components.every((b, j) => Math.abs(dot(a, b) - (i === j ? 1 : 0)) <= relative)),
      'components',
    )
    property(
      'the covariance matrix stretches each component by the variance that stands in its place',
      components.every(stretches),
      'components',
    )
    close('projected', actual.projected, scores, { absolute: relative * spread, relative: 0 })
  },
})

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0)
}

function length(v: number[]): number {
  return Math.sqrt(dot(v, v))
}
