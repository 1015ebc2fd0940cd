import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Plot } from '#schema/plot.ts'
import { wrongBiases, wrongErrors } from '../../exercises/backprop/mistakes.ts'
import draw from '../../exercises/backprop/plot.ts'
import reference from '../../exercises/backprop/reference.ts'
import { contract, replay } from '../../exercises/backprop/replay.ts'
import * as model from '../../exercises/backprop/solution.ts'

type Network = Parameters<typeof model.backprop>

const number = fc.double({ min: -2, max: 2, noNaN: true })
const size = (length: number) => ({ minLength: length, maxLength: length })
const matrix = (rows: number, columns: number) => fc.array(fc.array(number, size(columns)), size(rows))
const activation = fc.constantFrom<model.Activation>('identity', 'sigmoid', 'tanh')
const layer = (p: number, q: number) => fc.record({ weights: matrix(p, q), biases: fc.array(number, size(q)), activation })
const chances = (q: number) =>
  fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), size(q)).map((shares) => {
    const total = shares.reduce((sum, share) => sum + share, 0)
    return shares.map((share) => share / total)
  })
const rows = fc.array(fc.tuple(fc.array(number, size(3)), chances(2)), { minLength: 1, maxLength: 6 })
const networks: fc.Arbitrary<Network> = fc
  .tuple(layer(3, 4), layer(4, 2), rows, fc.constantFrom<model.Cost>('squared-error', 'cross-entropy'))
  .map(([first, last, examples, cost]) => [[first, last], examples.map(([x]) => x), examples.map(([, y]) => y), cost])

const flatten = (nested: unknown): number[] => {
  if (Array.isArray(nested)) return nested.flatMap(flatten)
  return typeof nested === 'object' ? Object.values(nested as object).flatMap(flatten) : [nested as number]
}

function expectClose(actual: unknown, expected: unknown, tolerance = 1e-10): void {
  const [a, e] = [flatten(actual), flatten(expected)]
  expect(a).toHaveLength(e.length)
  for (const [i, x] of a.entries()) expect(Math.abs(x - e[i]!)).toBeLessThan(tolerance * (1 + Math.abs(e[i]!)))
}

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { loss, backprop }) => {
  it('agrees with the worked example of the statement', () => {
    const layers: model.Layer[] = [
      { weights: [[3], [-1]], biases: [1], activation: 'relu' },
      { weights: [[3]], biases: [-1], activation: 'identity' },
    ]
    const both: Network = [
      layers,
      [
        [1, 2],
        [-1, 1],
      ],
      [[3], [-4]],
      'squared-error',
    ]
    expect(loss(...both)).toBe(6.5)
    expect(backprop(...both)).toEqual({
      loss: 6.5,
      gradients: [
        { weights: [[6], [12]], biases: [6] },
        { weights: [[4]], biases: [5] },
      ],
    })
    expect(backprop(layers, [[1, 2]], [[3]], 'squared-error').gradients).toEqual([
      { weights: [[12], [24]], biases: [12] },
      { weights: [[8]], biases: [4] },
    ])
  })

  it('has derivatives that central differences of the loss confirm', () => {
    fc.assert(
      fc.property(networks, fc.nat(), fc.nat(), ([layers, X, Y, cost], j, k) => {
        const { gradients } = backprop(layers, X, Y, cost)
        for (const [l, { weights }] of layers.entries()) {
          const [row, column] = [j % weights.length, k % weights[0]!.length]
          const at = (moved: number) => {
            const changed = structuredClone(layers)
            changed[l]!.weights[row]![column]! += moved
            return loss(changed, X, Y, cost)
          }
          expectClose(gradients[l]!.weights[row]![column], (at(1e-5) - at(-1e-5)) / 2e-5, 1e-6)
        }
      }),
    )
  })

  it('averages: a batch has the mean of the gradients of its rows', () => {
    fc.assert(
      fc.property(networks, ([layers, X, Y, cost]) => {
        const ofRows = X.map((x, i) => flatten(backprop(layers, [x], [Y[i]!], cost)))
        const mean = ofRows[0]!.map((_, at) => ofRows.reduce((sum, values) => sum + values[at]!, 0) / X.length)
        expectClose(backprop(layers, X, Y, cost), mean)
      }),
    )
  })

  it('gives the biases of logits derivatives that add up to nothing: moving all logits moves no probability', () => {
    fc.assert(
      fc.property(networks, ([[first, last], X, Y]) => {
        const layers: model.Layer[] = [first!, { ...last!, activation: 'identity' }]
        const { biases } = backprop(layers, X, Y, 'cross-entropy').gradients[1]!
        expect(biases.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 10)
      }),
    )
  })

  it('makes the loss smaller with a short enough step against the gradient', () => {
    fc.assert(
      fc.property(networks, ([layers, X, Y, cost]) => {
        const { loss: before, gradients } = backprop(layers, X, Y, cost)
        const slope = flatten(gradients).reduce((sum, x) => sum + x * x, 0)
        fc.pre(slope > 1e-6)
        const step = (x: number, by: number) => x - 1e-6 * by
        const stepped = layers.map((layer, l) => ({
          ...layer,
          weights: layer.weights.map((row, j) => row.map((w, k) => step(w, gradients[l]!.weights[j]![k]!))),
          biases: layer.biases.map((b, k) => step(b, gradients[l]!.biases[k]!)),
        }))
        expect(loss(stepped, X, Y, cost)).toBeLessThan(before)
      }),
    )
  })
})

it('the model and the oracle agree, although the oracle knows no layers', () => {
  fc.assert(fc.property(networks, (network) => expectClose(model.backprop(...network), reference.oracle.backprop(...network))))
})

it('the replay that mistakes are recognised by is the model, as long as nobody makes one', () => {
  fc.assert(fc.property(networks, (network) => expectClose(replay(contract, ...network), model.backprop(...network).gradients)))
})

it.each(Object.entries({ ...wrongErrors, ...wrongBiases }))(
  '%s: the replay of this mistake ends, and is no right gradient',
  (_, slip) => {
    const cancelling = [
      [1, 0.5],
      [-1, 0.25],
    ]
    const layers: model.Layer[] = [
      { weights: cancelling, biases: [0, 0.5], activation: 'relu' },
      {
        weights: [
          [0.5, -1],
          [0.75, 0.25],
        ],
        biases: [0.5, 0.25],
        activation: 'tanh',
      },
      {
        weights: [
          [1, 0.5],
          [-0.5, 2],
        ],
        biases: [0.1, 0.3],
        activation: 'sigmoid',
      },
    ]
    const X = [
      [1, 1],
      [2, -1],
      [0.5, 0.5],
    ]
    const Y = [
      [1, 0],
      [0.25, 0.75],
      [0, 1],
    ]
    const isSeen = (['squared-error', 'cross-entropy'] as const).some((cost) => {
      const [wrong, right] = [{ ...contract, ...slip }, contract].map((habits) => flatten(replay(habits, layers, X, Y, cost)))
      return wrong!.some((x, i) => Math.abs(x - right![i]!) > 1e-6)
    })
    expect(isSeen).toBe(true)
  },
)

it('refuses shapes that do not fit, and an empty batch', () => {
  const layers: model.Layer[] = [{ weights: [[1], [2]], biases: [0], activation: 'identity' }]
  expect(() => model.loss(layers, [], [], 'squared-error')).toThrow(RangeError)
  expect(() => model.loss(layers, [[1]], [[1]], 'squared-error')).toThrow(RangeError)
  expect(() => model.loss(layers, [[1, 2]], [[1, 2]], 'squared-error')).toThrow(RangeError)
})

it('a picture shows how much of the error reaches each layer', () => {
  const layer: model.Layer = { weights: [[1]], biases: [0], activation: 'sigmoid' }
  const network: Network = [[layer, layer, layer], [[1]], [[0]], 'squared-error']
  const plot = Plot.parse(draw.backprop!({ actual: model.backprop(...network), args: network }))
  const bars = plot.mark === 'bars' ? plot.bars.map(({ value }) => value) : []
  expect(bars).toHaveLength(3)
  // a sigmoid lets through a quarter at most
  expect(bars[0]! / bars[1]!).toBeLessThan(0.5)
})
