import { expect, it } from 'vitest'
import { pca } from '../../../exercises/pca/solution.ts'
import { randomFrom } from '../../../grader/authoring/random.ts'

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

it('the same seed and scope give the same draws, another scope gives others', () => {
  const draw = (seed: string, scope: string) => randomFrom(seed, scope).vector(5)
  expect(draw('seed', 'a case')).toEqual(draw('seed', 'a case'))
  expect(draw('seed', 'a case')).not.toEqual(draw('seed', 'another'))
  expect(draw('seed', 'a case')).not.toEqual(draw('other', 'a case'))
})

it('a cloud has the spectrum and the distance it is asked for, in the sample and not only in expectation', () => {
  const spectrum = [9, 4, 1, 0]
  const { mean, variances } = pca(randomFrom('seed', 'cloud').cloud(30, spectrum, 40), 4)
  expect(Math.hypot(...mean)).toBeCloseTo(40, 10)
  for (const [j, variance] of spectrum.entries()) expect(variances[j]).toBeCloseTo(variance, 10)
})

it('a random orthogonal matrix is orthogonal', () => {
  const matrix = randomFrom('seed', 'rotation').orthogonal(6)
  for (const [i, a] of matrix.entries()) for (const [j, b] of matrix.entries()) expect(dot(a, b)).toBeCloseTo(i === j ? 1 : 0, 12)
})

it('refuses a cloud with more directions than its points can have', () => {
  expect(() => randomFrom('seed', 'cloud').cloud(3, [3, 2, 1], 0)).toThrow(RangeError)
})
