import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Plot } from '#schema/plot.ts'
import {
  differentiateFilter,
  differentiateInput,
  runForwards,
  wrongForwards,
  wrongInputs,
  wrongSums,
} from '../../exercises/conv2d/mistakes.ts'
import draw from '../../exercises/conv2d/plot.ts'
import reference from '../../exercises/conv2d/reference.ts'
import * as model from '../../exercises/conv2d/solution.ts'

type Layer = Parameters<typeof model.conv2d>

const number = fc.double({ min: -2, max: 2, noNaN: true })
const size = (length: number) => ({ minLength: length, maxLength: length })
const tensor = (a: number, b: number, c: number, d: number) =>
  fc.array(fc.array(fc.array(fc.array(number, size(d)), size(c)), size(b)), size(a))
const extent = (max: number) => fc.integer({ min: 1, max })
const layers: fc.Arbitrary<Layer> = fc
  .tuple(extent(2), extent(6), extent(6), extent(4), extent(4), extent(2), extent(3))
  .chain(([n, height, width, fh, fw, channels, outputs]) =>
    fc.tuple(
      tensor(n, height, width, channels),
      tensor(fh, fw, channels, outputs),
      fc.array(number, size(outputs)),
      extent(3),
      fc.constantFrom<model.Padding>(...(fh > height || fw > width ? (['same'] as const) : (['same', 'valid'] as const))),
    ),
  )

const flatten = (nested: unknown): number[] => (Array.isArray(nested) ? nested.flatMap(flatten) : [nested as number])
const product = (a: unknown, b: unknown) => {
  const theirs = flatten(b)
  return flatten(a).reduce((sum, x, i) => sum + x * theirs[i]!, 0)
}
/** Something of the same shape, that is neither constant nor symmetric. */
const waves = (nested: model.Batch, phase: number): model.Batch => {
  let at = 0
  return nested.map((a) => a.map((b) => b.map((c) => c.map(() => Math.sin(phase + 1.7 * at++)))))
}
const expectClose = (actual: unknown, expected: unknown) => {
  const [a, e] = [flatten(actual), flatten(expected)]
  expect(a).toHaveLength(e.length)
  for (const [i, x] of a.entries()) expect(Math.abs(x - e[i]!)).toBeLessThan(1e-9 * (1 + Math.abs(e[i]!)))
}

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { planAxis, conv2d, conv2dGradients }) => {
  it('agrees with the worked examples of the statement', () => {
    const image = (plane: number[][]) => [plane.map((row) => row.map((x) => [x]))]
    const X = image([
      [1, 2, 0],
      [0, 1, 3],
      [2, 0, 1],
    ])
    const filter = [
      [[[1]], [[2]]],
      [[[0]], [[-1]]],
    ]
    expect(flatten(conv2d(X, filter, [1], 1, 'valid'))).toEqual([5, 0, 3, 7])
    const upstream = image([
      [1, 0],
      [2, -1],
    ])
    const gradients = conv2dGradients(X, filter, [1], 1, 'valid', upstream)
    expect(gradients.bias).toEqual([2])
    expect(gradients.filter[0]![0]).toEqual([[0]])
    expect(gradients.input[0]![1]![1]).toEqual([2])
    expect(planAxis(5, 4, 1, 'same')).toEqual({ outputs: 5, before: 1, after: 2 })
  })

  it('pads no more than it must: one zero fewer, and the last window would hang over', () => {
    fc.assert(
      fc.property(extent(30), extent(8), extent(5), (pixels, filterSize, stride) => {
        const { outputs, before, after } = planAxis(pixels, filterSize, stride, 'same')
        const needed = (outputs - 1) * stride + filterSize
        if (before + after > 0) expect(before + pixels + after).toBe(needed)
        else expect(pixels).toBeGreaterThanOrEqual(needed)
        expect([0, 1]).toContain(after - before)
      }),
    )
  })

  it('is linear: its gradients are its adjoints', () => {
    fc.assert(
      fc.property(layers, ([X, filter, bias, stride, padding]) => {
        const none = bias.map(() => 0)
        const upstream = waves(conv2d(X, filter, bias, stride, padding), 0.3)
        const gradients = conv2dGradients(X, filter, bias, stride, padding, upstream)
        const [otherX, otherFilter] = [waves(X, 1), waves(filter, 2)]
        expect(product(gradients.input, otherX)).toBeCloseTo(product(upstream, conv2d(otherX, filter, none, stride, padding)), 8)
        expect(product(gradients.filter, otherFilter)).toBeCloseTo(
          product(upstream, conv2d(X, otherFilter, none, stride, padding)),
          8,
        )
      }),
    )
  })

  it('moves its outputs with the image, where no border is near', () => {
    fc.assert(
      fc.property(tensor(1, 5, 6, 1), tensor(2, 3, 1, 2), (X, filter) => {
        const moved = X.map((image) => image.map((row) => row.slice(1)))
        const [whole, part] = [X, moved].map((images) => conv2d(images, filter, [0, 0], 1, 'valid')[0]!)
        expectClose(
          part,
          whole!.map((row) => row.slice(1)),
        )
      }),
    )
  })

  it('with a stride takes every so many-th output of stride 1, when nothing is padded', () => {
    fc.assert(
      fc.property(tensor(1, 7, 6, 1), tensor(3, 2, 1, 1), extent(3), (X, filter, stride) => {
        const every = conv2d(X, filter, [0.5], 1, 'valid')[0]!
        const picked = every.filter((_, r) => r % stride === 0).map((row) => row.filter((_, s) => s % stride === 0))
        expectClose(conv2d(X, filter, [0.5], stride, 'valid')[0], picked)
      }),
    )
  })
})

it('the model, the oracle and the windows that mistakes are recognised by agree', () => {
  fc.assert(
    fc.property(layers, ([X, filter, bias, stride, padding]) => {
      const output = model.conv2d(X, filter, bias, stride, padding)
      const upstream = waves(output, 0.7)
      const layer = { X, filter, bias, stride, padding }
      expectClose(reference.oracle.conv2d(X, filter, bias, stride, padding), output)
      expectClose(runForwards(layer, {}), output)
      const ours = model.conv2dGradients(X, filter, bias, stride, padding, upstream)
      const theirs = reference.oracle.conv2dGradients(X, filter, bias, stride, padding, upstream)
      expectClose([theirs.input, theirs.filter, theirs.bias], [ours.input, ours.filter, ours.bias])
      expectClose([differentiateInput(layer, upstream, {}), differentiateFilter(layer, upstream)], [ours.input, ours.filter])
    }),
  )
})

it('a picture shows the responses of all filters side by side', () => {
  const X = [Array.from({ length: 5 }, (_, y) => Array.from({ length: 5 }, (_, x) => [x + y]))]
  const args: Layer = [X, [[[[1, -2]]]], [0, 0], 1, 'same']
  const plot = Plot.parse(draw.conv2d!({ actual: model.conv2d(...args), args }))
  expect(plot.mark === 'heatmap' && plot.values[1]).toEqual([1, 2, 3, 4, 5, -2, -4, -6, -8, -10])
})

describe('a mistake that is recognised ends, and is no right answer', () => {
  /** Two images, an even filter and a stride, padded: what each mistake needs to be seen. */
  const X = waves(
    Array.from({ length: 2 }, () => Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => [0, 0]))),
    1,
  )
  const filter = waves(
    Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => Array.from({ length: 2 }, () => [0, 0, 0]))),
    2,
  )
  const layers = [1, 2].map((stride) => ({
    X,
    filter: filter.slice(0, 5 - stride),
    bias: [1, 2, 3],
    stride,
    padding: 'same' as const,
  }))
  const differs = (a: unknown, b: unknown) => flatten(a).some((x, i) => Math.abs(x - flatten(b)[i]!) > 1e-6)
  const isSeen = (run: (layer: (typeof layers)[number]) => [unknown, unknown]) => layers.some((layer) => differs(...run(layer)))

  it.each(Object.entries(wrongForwards))('forwards: %s', (_, slip) => {
    expect(isSeen((layer) => [runForwards(layer, slip), runForwards(layer, {})])).toBe(true)
  })

  it.each(Object.entries(wrongInputs))('backwards: %s', (_, slip) => {
    const run = (layer: (typeof layers)[number], habits: typeof slip) => differentiateInput(layer, runForwards(layer, {}), habits)
    expect(isSeen((layer) => [run(layer, slip), run(layer, {})])).toBe(true)
  })

  it.each(Object.entries(wrongSums))('the sums: %s', (_, change) => {
    const run = (layer: (typeof layers)[number], errors: model.Batch) => differentiateFilter(layer, errors)
    expect(isSeen((layer) => [run(layer, change(runForwards(layer, {}))), run(layer, runForwards(layer, {}))])).toBe(true)
  })
})
