import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Plot } from '#schema/plot.ts'
import hidden from '../../exercises/bayes/cases/hidden.ts'
import draw from '../../exercises/bayes/plot.ts'
import reference from '../../exercises/bayes/reference.ts'
import { scale, sharesOf } from '../../exercises/bayes/scaled.ts'
import * as model from '../../exercises/bayes/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

const likelihood = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const evidence = fc.array(fc.tuple(likelihood, likelihood, likelihood), { minLength: 1, maxLength: 30 })
const priors = fc.tuple(likelihood, likelihood, likelihood).map((weights) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
})
const rate = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const screening = fc.record({ prevalence: rate, sensitivity: rate, specificity: rate })
const counts = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 12 })

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const expectClose = (actual: number[], expected: number[]) => {
  for (const [k, p] of actual.entries()) expect(p).toBeCloseTo(expected[k]!, 10)
}

it('draws every case, whatever the seed', () => {
  for (let seed = 0; seed < 20; seed++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${seed}`, title))
})

it('keeps the odds of weights that float64 alone would lose', () => {
  const thousand = Array.from({ length: 1000 }).reduce<[ReturnType<typeof scale>, ReturnType<typeof scale>]>(
    ([a, b]) => [scale(a.mantissa * 0.1, a.exponent), scale(b.mantissa * 0.1, b.exponent)],
    [scale(0.2), scale(0.6)],
  )
  expectClose(sharesOf(thousand), [0.25, 0.75])
  expectClose(sharesOf([scale(5e-324), scale(15e-324)]), [0.25, 0.75])
})

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { updateBeliefs, diagnose, trainNaiveBayes, classify }) => {
  it('agrees with the worked examples of the statement', () => {
    const path = updateBeliefs(
      [0.6, 0.4],
      [
        [0.01, 0.04],
        [0.99, 0.96],
      ],
    )
    expect(path[0]![1]).toBeCloseTo(16 / 22, 12)
    expect(path[1]![1]).toBeCloseTo(0.721, 3)
    expect(diagnose({ prevalence: 0.001, sensitivity: 0.9, specificity: 0.95 }, 'positive')).toBeCloseTo(90 / 5085, 12)
    const trained = trainNaiveBayes(
      [
        [2, 1, 0],
        [1, 0, 0],
        [0, 1, 2],
      ],
      [0, 0, 1],
      2,
      1,
    )
    expectClose(trained.logLikelihoods.flat().map(Math.exp), [4 / 7, 2 / 7, 1 / 7, 1 / 6, 2 / 6, 3 / 6])
    const { labels, probabilities } = classify(trained, [[1, 1, 0]])
    expect(labels).toEqual([0])
    expect(probabilities[0]![0]).toBeCloseTo(0.855, 3)
  })

  it('believes the same in the end, in whatever order the observations came', () => {
    fc.assert(
      fc.property(priors, evidence, (prior, likelihoods) => {
        const [forwards, backwards] = [likelihoods, likelihoods.toReversed()].map((rows) => updateBeliefs(prior, rows).at(-1)!)
        expectClose(forwards!, backwards!)
      }),
    )
  })

  it('makes yesterday’s posterior the prior of today', () => {
    fc.assert(
      fc.property(priors, evidence, (prior, likelihoods) => {
        const path = updateBeliefs(prior, likelihoods)
        const belief = path.at(-2) ?? prior
        const total = sum(belief)
        const again = updateBeliefs(
          belief.map((p) => p / total),
          likelihoods.slice(-1),
        )
        expectClose(again[0]!, path.at(-1)!)
      }),
    )
  })

  it('does not care in which unit a density is measured', () => {
    fc.assert(
      fc.property(priors, evidence, fc.integer({ min: 2, max: 1000 }), (prior, likelihoods, unit) => {
        const scaled = likelihoods.map((row) => row.map((density) => density * unit))
        expectClose(updateBeliefs(prior, scaled).at(-1)!, updateBeliefs(prior, likelihoods).at(-1)!)
      }),
    )
  })

  it('is as ill on average after a test as before it', () => {
    fc.assert(
      fc.property(screening, (test) => {
        const positive = test.prevalence * test.sensitivity + (1 - test.prevalence) * (1 - test.specificity)
        const after = positive * diagnose(test, 'positive') + (1 - positive) * diagnose(test, 'negative')
        expect(after).toBeCloseTo(test.prevalence, 12)
      }),
    )
  })

  it('learns probabilities: priors and the words of each class add up to one, and no word is impossible', () => {
    fc.assert(
      fc.property(counts, rate, (rows, smoothing) => {
        const labels = rows.map((_, i) => i % 2)
        const { logPriors, logLikelihoods } = trainNaiveBayes(rows, labels, 2, smoothing)
        for (const logs of [logPriors, ...logLikelihoods]) expect(sum(logs.map(Math.exp))).toBeCloseTo(1, 10)
        expect(logLikelihoods.flat().every(Number.isFinite)).toBe(true)
      }),
    )
  })

  it('classifies as updating word by word would', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const trained = trainNaiveBayes(
          rows,
          rows.map((_, i) => i % 2),
          2,
          1,
        )
        const prior = trained.logPriors.map(Math.exp)
        const { labels, probabilities } = classify(trained, rows)
        for (const [i, row] of rows.entries()) {
          const words = row.flatMap((count, j) => Array.from({ length: count }, () => j))
          const path = updateBeliefs(
            prior,
            words.map((j) => trained.logLikelihoods.map((logs) => Math.exp(logs[j]!))),
          )
          expectClose(probabilities[i]!, path.at(-1) ?? prior)
          expect(probabilities[i]![labels[i]!]).toBe(Math.max(...probabilities[i]!))
        }
      }),
    )
  })

  it('measures a prior by a millionth, and refuses what is no number', () => {
    expect(updateBeliefs([0.5, 0.5000005], [])).toEqual([])
    for (const prior of [[0.5, 0.5005], [0.5, 0.4995], [0.5, NaN], []]) expect(() => updateBeliefs(prior, [])).toThrow(RangeError)
    expect(() => updateBeliefs([0.5, 0.5], [[0.1, NaN]])).toThrow(RangeError)
    expect(() => trainNaiveBayes([[], []], [0, 1], 2, 1)).toThrow(RangeError)
    expect(() => trainNaiveBayes([[1]], [0, 0], 1, 1)).toThrow(RangeError)
    expect(() => trainNaiveBayes([[1]], [0], 1, NaN)).toThrow(RangeError)
  })

  it('keeps the digits of what next to nobody has', () => {
    const rare = diagnose({ prevalence: 1e-16, sensitivity: 0.9, specificity: 0.8 }, 'negative')
    expect(rare / 1.25e-17).toBeCloseTo(1, 9)
  })

  it('comes back from a thousand observations to the contrary', () => {
    const against = Array.from({ length: 1000 }, () => [0.9, 0.1])
    const path = updateBeliefs([0.5, 0.5], [...against, ...against.map((row) => row.toReversed()), [0.2, 0.6]])
    expectClose(path.at(-1)!, [0.25, 0.75])
  })
})

it('draws beliefs from the prior on, one line for each hypothesis', () => {
  const plot = Plot.parse(draw.updateBeliefs!({ actual: [[0.2, 0.8]], args: [[0.5, 0.5], [[0.1, 0.4]]] }))
  expect(plot.mark === 'line' && plot.series.map(({ points }) => points)).toEqual([
    [
      [0, 0.5],
      [1, 0.2],
    ],
    [
      [0, 0.5],
      [1, 0.8],
    ],
  ])
})
