import { checksOf } from '#authoring/check'
import reference from './reference.ts'
import type * as Api from './solution.ts'

const { pca: correct } = reference.oracle

/**
 * Components are free in sign, and in more where variances are equal: any orthonormal eigenvectors will do, so they are judged by what
 * makes them eigenvectors. Every quantity is compared on its natural scale: variances against the total, coordinates against its root.
 * Where nothing varies, that scale is what rounding may leave of numbers of this size.
 */
export default checksOf<typeof Api>({
  pca({ actual, expected, args: [X], tolerance: { relative }, close, property }) {
    const { components } = actual
    const centred = X.map((row) => subtract(row, expected.mean))
    const freedom = X.length - 1
    const total = centred.reduce((sum, row) => sum + dot(row, row), 0) / freedom
    const size = X.reduce((largest, row) => Math.max(largest, maxAbs(row)), 0)
    const spread = Math.max(Math.sqrt(total), 1e-10 * size)
    const scores = centred.map((row) => components.map((component) => dot(row, component)))

    const isEigenvector = (component: number[], c: number) => {
      const variance = expected.variances[c]!
      const image = centred.reduce(
        (sum, row, i) => addMultiple(sum, scores[i]![c]! / freedom, row),
        component.map(() => 0),
      )
      return length(addMultiple(image, -variance, component)) <= relative * spread ** 2
    }

    close('mean', actual.mean, expected.mean, { absolute: relative * spread, relative })
    const k = components.length
    const { variances, ratios } = expected
    // the oracle takes its time: it is asked for wrong answers alone, and once
    let answered: ReturnType<typeof correct> | undefined
    const all = () => (answered ??= correct(X, X[0]!.length))
    const smallest = () => all().variances.toReversed().slice(0, k)
    // told by their own size: beside the total, all small variances are alike
    const isAscending = () =>
      smallest().every((variance, c) => Math.abs(actual.variances[c]! - variance) <= 0.01 * variance + 1e-12 * total)
    const keepsDigits = close(
      'variances',
      actual.variances,
      variances,
      { absolute: relative * spread ** 2, relative: 0 },
      {
        'the smallest variance comes first': () => (isAscending() ? smallest() : variances),
        'standard deviations are returned': () => variances.map(Math.sqrt),
        'the table was not centred': () => secondMoments(X, k),
        'the features were standardised first': () => correct(standardise(centred), k).variances,
        'the variances of the features themselves are taken': () => featureVariances(centred).slice(0, k),
      },
    )
    property(
      'the variances fall, so that the component with the largest comes first',
      actual.variances.every((variance, c) => c === 0 || variance <= actual.variances[c - 1]! + relative * spread ** 2),
      'variances',
    )
    if (total > 0 && size > 1e6 * spread)
      property('a variance keeps its digits, however far from the origin the table lies', keepsDigits, 'variances')
    if (total === 0) {
      property(
        'where all rows are equal nothing varies, and every ratio is 0',
        actual.ratios.every((ratio) => ratio === 0),
        'ratios',
      )
    } else {
      const deviations = () => all().variances.map(Math.sqrt)
      close(
        'ratios',
        actual.ratios,
        ratios,
        { absolute: relative, relative: 0 },
        {
          'the smallest variance comes first': () => (isAscending() ? all().ratios.toReversed().slice(0, k) : ratios),
          'the shares are those of the kept variance alone': () => variances.map((variance) => variance / sum(variances)),
          'each share is added up with those before it': () => ratios.map((_, c) => sum(ratios.slice(0, c + 1))),
          'the shares are those of the standard deviations': () =>
            deviations()
              .slice(0, k)
              .map((sd) => sd / sum(deviations())),
          'a table with little variance is taken for one without any': () => ratios.map((ratio) => (total < 1e-8 ? 0 : ratio)),
        },
      )
    }
    property(
      'each component has length 1 and is orthogonal to the others',
      components.every((a, i) => components.every((b, j) => Math.abs(dot(a, b) - (i === j ? 1 : 0)) <= relative)),
      'components',
    )
    property(
      'each component v is an eigenvector of the covariance matrix C, so that C v = λ v, and λ is the right variance for its place',
      components.every(isEigenvector),
      'components',
    )
    close(
      'projected',
      actual.projected,
      scores,
      { absolute: relative * spread, relative: 0 },
      {
        'the rows were not centred before they were projected': () =>
          X.map((row) => components.map((component) => dot(row, component))),
      },
    )
  },
})

/** Leading eigenvalues of XᵀX / (n − 1): a table and its mirror image together have their centre at the origin. */
function secondMoments(X: number[][], k: number): number[] {
  const { variances } = correct([...X, ...X.map((row) => row.map((x) => -x))], k)
  return variances.map((variance) => (variance * (2 * X.length - 1)) / (2 * X.length - 2))
}

function standardise(centred: number[][]): number[][] {
  const deviations = columns(centred).map((column) => Math.sqrt(dot(column, column) / (centred.length - 1)))
  return centred.map((row) => row.map((x, j) => x / (deviations[j]! || 1)))
}

/** Largest first. */
function featureVariances(centred: number[][]): number[] {
  return columns(centred)
    .map((column) => dot(column, column) / (centred.length - 1))
    .toSorted((a, b) => b - a)
}

function columns(X: number[][]): number[][] {
  return X[0]!.map((_, j) => X.map((row) => row[j]!))
}

function sum(terms: number[]): number {
  return terms.reduce((total, term) => total + term, 0)
}

// Loops, because these run over every number of every table that is graded.

function dot(a: number[], b: number[]): number {
  let total = 0
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!
  return total
}

function maxAbs(row: number[]): number {
  let largest = 0
  for (const x of row) largest = Math.max(largest, Math.abs(x))
  return largest
}

function subtract(a: number[], b: number[]): number[] {
  const difference: number[] = []
  for (let i = 0; i < a.length; i++) difference.push(a[i]! - b[i]!)
  return difference
}

/** Adds `factor` × `b` to `a` in place. */
function addMultiple(a: number[], factor: number, b: number[]): number[] {
  for (let i = 0; i < a.length; i++) a[i]! += factor * b[i]!
  return a
}

function length(v: number[]): number {
  return Math.sqrt(dot(v, v))
}
