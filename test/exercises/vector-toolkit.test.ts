import { describe, expect, it } from 'vitest'
import hidden from '../../exercises/vector-toolkit/cases/hidden.ts'
import { pastOne } from '../../exercises/vector-toolkit/cases/past-one.ts'
import reference from '../../exercises/vector-toolkit/reference.ts'
import * as model from '../../exercises/vector-toolkit/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

it('draws every case, whatever the seed', () => {
  for (let seed = 0; seed < 20; seed++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${seed}`, title))
})

describe.each([1, -1] as const)('a cosine drawn to be carried past %i', (sign) => {
  const sums: Record<string, (terms: number[]) => number> = {
    'first to last': (terms) => terms.reduce((sum, x) => sum + x, 0),
    'last to first': (terms) => terms.reduceRight((sum, x) => sum + x, 0),
  }
  const usual = Object.entries(sums).flatMap(([order, add]) => {
    const dot = (u: number[], v: number[]) => add(u.map((x, i) => x * v[i]!))
    const root = (v: number[]) => Math.sqrt(dot(v, v))
    const shape = (v: number[]) => v.map((x) => x / Math.max(...v.map(Math.abs)))
    const lengths: Record<string, (v: number[]) => number> = {
      'the root of the squares': root,
      'a scaled root': (v) => Math.max(...v.map(Math.abs)) * root(shape(v)),
      'Math.hypot': (v) => Math.hypot(...v),
      'a growing Math.hypot': (v) => v.reduce((length, x) => Math.hypot(length, x), 0),
    }
    return Object.entries(lengths).flatMap(([name, length]) => {
      const unit = (v: number[]) => v.map((x) => x / length(v))
      const formulas: Record<string, (a: number[], b: number[]) => number> = {
        'over the product of': (a, b) => dot(a, b) / (length(a) * length(b)),
        'over one after the other of': (a, b) => dot(a, b) / length(a) / length(b),
        'of vectors over': (a, b) => dot(unit(a), unit(b)),
        'of shapes over': (a, b) => dot(unit(shape(a)), unit(shape(b))),
      }
      return Object.entries(formulas).map(([words, cosine]) => [`the product, ${order}, ${words} ${name}`, cosine] as const)
    })
  })

  it.each(usual)('%s', (_, cosine) => {
    for (let seed = 0; seed < 50; seed++) {
      const [a, b] = pastOne(randomFrom(`seed ${seed}`, 'cosine'), sign)
      expect(sign * cosine(a, b)).toBeGreaterThan(1)
    }
  })
})

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
