import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Plot } from '#schema/plot.ts'
import { randomFrom } from '../../grader/authoring/random.ts'
import { compareAnswers } from '../../grader/judge/judge-case.ts'
import { imagesOf, labelsOf, layersOf, sortedDigits } from '../../exercises/digits-network/cases/draw.ts'
import checks from '../../exercises/digits-network/check.ts'
import { disguise, disguiseFor, drawDigits, heldOut } from '../../exercises/digits-network/digits.ts'
import * as drive from '../../exercises/digits-network/drive.ts'
import { leastAccuracy, measureAccuracy, recognise } from '../../exercises/digits-network/inference.ts'
import { mistakes, suspectLayers } from '../../exercises/digits-network/mistakes.ts'
import draw from '../../exercises/digits-network/plot.ts'
import reference from '../../exercises/digits-network/reference.ts'
import { contract, replay } from '../../exercises/digits-network/replay.ts'
import * as solution from '../../exercises/digits-network/solution.ts'

const { oracle } = reference
type Functions = typeof oracle

/** The model as cases call it. */
const model: Functions = {
  initialLayers: (sizes, seed) => drive.initialLayers(solution, sizes, seed),
  createNetwork: (layers, calls) => drive.createNetwork(solution, layers, calls),
  trainNetwork: (images, labels, seed) => drive.trainNetwork(solution, images, labels, seed),
}

const problems = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 4 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 1e6 }),
  )
  .map(([sizes, n, seed]) => {
    const random = randomFrom(String(seed), 'problem')
    const layers = layersOf(random, sizes)
    return { layers, images: imagesOf(random, n, sizes[0]!), labels: labelsOf(random, n, sizes.at(-1)!) }
  })

function crossEntropy({ createNetwork }: Functions, layers: solution.Layer[], images: number[][], labels: number[]): number {
  const [first] = createNetwork(layers, [{ forward: images }]).answers
  const { probabilities } = first as { probabilities: number[][] }
  return labels.reduce((sum, label, i) => sum - Math.log(probabilities[i]![label]!), 0) / labels.length
}

function gradientsOf(
  { createNetwork }: Functions,
  layers: solution.Layer[],
  images: number[][],
  labels: number[],
): solution.Layer[] {
  const [, second] = createNetwork(layers, [{ forward: images }, { backward: labels }]).answers
  return (second as { gradients: solution.Layer[] }).gradients
}

describe.each([
  ['the model solution', model],
  ['the oracle', oracle],
])('%s', (_, functions) => {
  it('agrees with the worked example of the statement', () => {
    const layers = [
      {
        weights: [
          [1, 1],
          [0, -1],
        ],
        biases: [0, 0],
      },
      {
        weights: [
          [Math.log(3), 0],
          [5, 7],
        ],
        biases: [0, 0],
      },
    ]
    const { answers } = functions.createNetwork(layers, [{ forward: [[1, 2]] }, { backward: [1] }])
    const slope = 0.75 * Math.log(3)
    const close = (rows: number[][]) => rows.map((row) => row.map((x) => expect.closeTo(x, 12) as number))
    expect(answers).toEqual([
      { probabilities: close([[0.75, 0.25]]) },
      {
        gradients: [
          {
            weights: close([
              [slope, 0],
              [2 * slope, 0],
            ]),
            biases: close([[slope, 0]])[0],
          },
          {
            weights: close([
              [0.75, -0.75],
              [0, 0],
            ]),
            biases: close([[0.75, -0.75]])[0],
          },
        ],
      },
    ])
    expect(slope).toBeCloseTo(0.824, 3)
  })

  it('has slopes that central differences of the loss confirm', () => {
    const random = randomFrom('differences', '')
    const [layers, images, labels] = [layersOf(random, [4, 5, 3]), imagesOf(random, 6, 4), labelsOf(random, 6, 3)]
    const gradients = gradientsOf(functions, layers, images, labels)
    const h = 1e-5
    for (const [l, k, j] of [
      [0, 0, 0],
      [0, 3, 2],
      [1, 4, 1],
      [1, 2, 2],
    ] as const) {
      const at = (moved: number) => {
        const changed = structuredClone(layers)
        changed[l]!.weights[k]![j]! += moved
        return crossEntropy(functions, changed, images, labels)
      }
      expect(gradients[l]!.weights[k]![j]).toBeCloseTo((at(h) - at(-h)) / (2 * h), 7)
    }
  })

  it('gives probabilities, and slopes of the last biases that cancel: the softmax does not mind a shift', () => {
    fc.assert(
      fc.property(problems, ({ layers, images, labels }) => {
        const { answers } = functions.createNetwork(layers, [{ forward: images }])
        for (const row of (answers[0] as { probabilities: number[][] }).probabilities)
          expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
        const last = gradientsOf(functions, layers, images, labels).at(-1)!
        expect(last.biases.reduce((sum, slope) => sum + slope, 0)).toBeCloseTo(0, 12)
      }),
    )
  })

  it('lowers the loss by a short step', () => {
    fc.assert(
      fc.property(problems, ({ layers, images, labels }) => {
        const step = functions.createNetwork(layers, [{ forward: images }, { backward: labels }, { updateWeights: 1e-4 }])
        const [before, after] = [layers, step.layers].map((it) => crossEntropy(functions, it, images, labels))
        expect(after).toBeLessThanOrEqual(before! + 1e-12)
      }),
    )
  })

  it('draws first weights within the limit, as many as there are, and no biases', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 1, max: 1e9 }),
        (sizes, seed) => {
          const { layers, draws } = functions.initialLayers(sizes, seed)
          const weights = layers.flatMap((layer) => layer.weights.flat())
          expect(draws).toBe(weights.length)
          layers.forEach((layer, l) => {
            for (const w of layer.weights.flat()) expect(Math.abs(w)).toBeLessThanOrEqual(Math.sqrt(6 / sizes[l]!))
            expect(layer.biases.every((b) => b === 0)).toBe(true)
          })
        },
      ),
    )
  })

  it.each(['spring', 'summer', 'autumn'])('recognises well above what is asked, after many digits and after few (%s)', (season) => {
    for (const ofEach of [80, 20]) {
      const [images, labels, seed] = sortedDigits(randomFrom(season, 'digits'), ofEach)
      const accuracy = measureAccuracy(recognise(functions.trainNetwork(images, labels, seed), seed))
      expect(accuracy).toBeGreaterThan(leastAccuracy(images.length) + 0.01)
    }
  })
})

it('the replay that mistakes are recognised by is the model, as long as nobody makes one', () => {
  fc.assert(
    fc.property(problems, ({ layers, images, labels }) => {
      const calls: drive.Call[] = [{ forward: images }, { backward: labels }, { updateWeights: 0.1 }, { forward: images }]
      const right = model.createNetwork(layers, calls).answers
      expect(compareAnswers(replay(layers, calls, contract), right, [], undefined, { absolute: 1e-10, relative: 0 })).toEqual([])
    }),
  )
})

it.each(Object.entries(mistakes))(
  '%s: the replay of this mistake ends for batches of any size, and is no right answer',
  (_, slip) => {
    const random = randomFrom('mistakes', '')
    const layers = layersOf(random, [5, 4, 4, 3])
    layers[0]!.biases = [0, 0, 1, -1]
    const steps = [[{ updateWeights: 0.3 }], [{ updateWeights: 0.3 }, { updateWeights: 0.2 }], []]
    const calls = [7, 7, 2].flatMap((n, i): drive.Call[] => [
      { forward: [[0, 0, 0, 0, 0], ...imagesOf(random, n - 1, 5)] },
      { backward: labelsOf(random, n, 3) },
      { forward: imagesOf(random, n, 5) },
      ...steps[i]!,
    ])
    // bright enough for logits beyond all limits
    calls.push({ forward: imagesOf(random, 4, 5).map((row) => row.map((pixel) => 3000 * pixel)) })
    expect(replay(layers, calls, { ...contract, ...slip })).not.toEqual(replay(layers, calls, contract))
  },
)

it('every slip in the first weights comes to other layers', () => {
  for (const compute of Object.values(suspectLayers([5, 4, 3], 11)))
    expect(compute()).not.toEqual(oracle.initialLayers([5, 4, 3], 11).layers)
})

describe('a digit in disguise', () => {
  it('has all its pixels, elsewhere, and another class for each digit', () => {
    const { order, classOf } = disguiseFor(5)
    expect(order.toSorted((a, b) => a - b)).toEqual([...Array(64).keys()])
    expect(classOf.toSorted((a, b) => a - b)).toEqual([...Array(10).keys()])
    expect(disguiseFor(6)).not.toEqual({ order, classOf })
    const [digit] = drawDigits(randomFrom('a', ''), 1)
    expect(disguise(digit!, { order, classOf }).image.toSorted()).toEqual(digit!.pixels.toSorted())
  })

  it('is never one of those that decide', () => {
    const decisive = new Set(heldOut.map(({ pixels }) => pixels.join()))
    const drawn = drawDigits(randomFrom('all', ''), 200)
    expect(drawn.length).toBeGreaterThan(1200)
    expect(drawn.filter(({ pixels }) => decisive.has(pixels.join()))).toEqual([])
  })
})

describe('the judge of a trained network', () => {
  const [images, labels, seed] = sortedDigits(randomFrom('judged', ''), 20)
  const good = model.trainNetwork(images, labels, seed)
  const judge = (answer: unknown) =>
    compareAnswers(answer, good, [images, labels, seed], checks.trainNetwork as never, { absolute: 0, relative: 0 }).map(
      ({ detail }) => detail,
    )

  it('accepts what recognises enough', () => expect(judge(good)).toEqual([]))

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no layers', []],
    ['a text', 'layers'],
    ['layers of nothing', [null]],
    ['weights that are missing', [{ biases: [1] }]],
    ['ragged rows', [{ ...good[0]!, weights: good[0]!.weights.with(3, [1]) }, good[1]!]],
    ['layers that do not lead to ten classes', [good[0]!]],
    ['layers in the wrong order', good.toReversed()],
    ['texts for numbers', [{ ...good[0]!, biases: good[0]!.biases.map(String) }, good[1]!]],
  ])('refuses %s', (_, answer) => expect(judge(answer)).toEqual([expect.stringContaining('as many rows of weights as inputs')]))

  it('refuses numbers that are none, too many of them, and a network that knows one digit', () => {
    const broken = [{ ...good[0]!, biases: good[0]!.biases.with(0, NaN) }, good[1]!]
    expect(judge(broken)).toEqual([expect.stringContaining('finite')])
    const wide = Array.from({ length: 400 }, () => 0)
    const vast = [
      { weights: good[0]!.weights.map(() => wide), biases: wide },
      { weights: wide.map(() => Array.from({ length: 10 }, () => 0)), biases: Array.from({ length: 10 }, () => 0) },
    ]
    expect(judge(vast)).toEqual([expect.stringContaining('at most')])
    const flat = [good[0]!, { ...good[1]!, weights: good[1]!.weights.map((row) => row.map(() => 0)) }]
    expect(judge(flat)).toEqual([expect.stringContaining('tells digits apart')])
  })

  it('refuses a good network for digits in another disguise', () => {
    const findings = compareAnswers(good, good, [images, labels, seed + 1], checks.trainNetwork as never, {
      absolute: 0,
      relative: 0,
    })
    expect(findings).toEqual([expect.objectContaining({ detail: expect.stringContaining('at least 75') as string })])
  })

  it('draws the digits that were mistaken, put right', () => {
    const plot = Plot.parse(draw.trainNetwork!({ actual: good, args: [images, labels, seed] }))
    if (plot.mark !== 'images') throw new Error('no images')
    const guesses = recognise(good, seed)
    const missed = heldOut.findIndex(({ label }, i) => guesses[i] !== label)
    expect(plot.images[0]!.label).toBe(`${heldOut[missed]!.label}, not ${guesses[missed]}`)
    expect(plot.images[0]!.pixels.flat()).toEqual(heldOut[missed]!.pixels.map((ink) => 1 - ink))
    expect(plot.images.length).toBeLessThanOrEqual(32)
  })
})
