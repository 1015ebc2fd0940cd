import { describe, expect, it } from 'vitest'
import reference from '../../exercises/vector-toolkit/reference.ts'
import * as model from '../../exercises/vector-toolkit/solution.ts'

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { norm2, cosineSimilarity, projection, angle }) => {
  it('knows a 3-4-5 triangle at both ends of the number range', () => {
    expect(norm2([3e199, -4e199]) / 5e199).toBeCloseTo(1, 14)
    expect(norm2([3e-200, -4e-200]) / 5e-200).toBeCloseTo(1, 14)
  })

  it('measures an angle too small for the arccosine', () => {
    expect(angle([1, 0], [1, 1e-9])).toBeCloseTo(1e-9, 22)
    expect(angle([1, 0], [-1, 1e-9])).toBeCloseTo(Math.PI - 1e-9, 14)
  })

  it('gives a vector and its multiples no angle at all, or a straight one', () => {
    const v = [0.1, 0.7, -1.3]
    expect(angle(v, v)).toBe(0)
    expect(
      angle(
        v,
        v.map((x) => -x),
      ),
    ).toBe(Math.PI)
  })

  it('agrees with the worked example of the statement', () => {
    expect(projection([2, 3], [4, 0])).toEqual([2, 0])
    expect(cosineSimilarity([2, 3], [4, 0])).toBeCloseTo(0.5547, 4)
    expect(angle([2, 3], [4, 0])).toBeCloseTo(0.983, 3)
  })
})
