import type { Suspects } from '#authoring/check'
import type { Batch, Filter } from './solution.ts'
import { type Before, type Layer, type Meeting, meetings, missingOf, outputsOf, rightly, zerosLike } from './windows.ts'

type Pixel = number[]

/** Where people go wrong on the way forwards. */
interface Forwards {
  before?: Before
  /** The weights that a meeting reads, by input channel. */
  weightsAt?(filter: Filter, meeting: Meeting): number[][] | undefined
  /** The pixel that a meeting reads, undefined where there is none. */
  pixelAt?(image: Pixel[][], meeting: Meeting): Pixel | undefined
  bias?(bias: number, filter: Filter): number
}

/** Each completes "This is what comes out when …". */
export const wrongForwards: Record<string, Forwards> = {
  'the filter is turned by 180°, as the convolution of mathematics asks': {
    weightsAt: (filter, { i, j }) => filter.at(-1 - i)!.at(-1 - j),
  },
  'rows and columns of the filter are swapped': { weightsAt: (filter, { i, j }) => filter[j]?.[i] },
  'the odd zero of the padding stands before the image, not after it': {
    before: (...axis) => Math.ceil(missingOf(...axis) / 2),
  },
  'the padding of stride 1 is used for a larger stride': {
    before: (size, filterSize, _, padding) => rightly(size, filterSize, 1, padding),
  },
  'all of the padding stands after the image': { before: () => 0 },
  'the border of the image is repeated where zeros belong': {
    pixelAt: (image, { y, x }) => nearest(nearest(image, y), x),
  },
  'the image goes on around its border where zeros belong': {
    pixelAt: (image, { y, x }) => image.at(y % image.length)!.at(x % image[0]!.length),
  },
  'the bias is left out': { bias: () => 0 },
  'the bias is added once for each input channel': { bias: (bias, filter) => bias * filter[0]![0]!.length },
  'only the first input channel is read': { weightsAt: (filter, { i, j }) => filter[i]![j]!.slice(0, 1) },
  'every input channel meets the weights of the first': {
    weightsAt: (filter, { i, j }) => filter[i]![j]!.map(() => filter[i]![j]![0]!),
  },
}

type Slip<F> = Record<string, F>

const turned = (filter: Filter, { i, j }: Meeting) => filter.at(-1 - i)!.at(-1 - j)

/** Where people go wrong on the way back to the image. */
interface Backwards {
  /** Where a meeting adds to. */
  placeOf?(meeting: Meeting, layer: Layer): { y: number; x: number }
  weightsAt?: Forwards['weightsAt']
  /** The last meeting at a place stays, the others are lost. */
  overwrites?: true
}

export const wrongInputs: Slip<Backwards> = {
  'the filter is turned by 180°, but the places of the image are not': { weightsAt: turned },
  'rows and columns of the filter are swapped': { weightsAt: (filter, { i, j }) => filter[j]?.[i] },
  'the stride is left out on the way back': {
    placeOf: ({ r, s, y, x }, { stride }) => ({ y: y - r * (stride - 1), x: x - s * (stride - 1) }),
  },
  'the padding is left out on the way back': {
    placeOf: ({ r, s, i, j }, { stride }) => ({ y: r * stride + i, x: s * stride + j }),
  },
  'windows that overlap write over each other instead of adding up': { overwrites: true },
}

const averaged = (countOf: (upstream: Batch) => number) => (upstream: Batch) =>
  upstream.map((image) => image.map((row) => row.map((errors) => errors.map((error) => error / countOf(upstream)))))

/** What people make of the sum over images and places, for the filter and the bias alike. */
export const wrongSums: Slip<(upstream: Batch) => Batch> = {
  'only the first image of the batch counts': (upstream) => [upstream[0]!, ...zerosLike(upstream.slice(1))],
  'only the last image of the batch counts': (upstream) => [...zerosLike(upstream.slice(0, -1)), upstream.at(-1)!],
  'the images of the batch are averaged, not added up': averaged((upstream) => upstream.length),
  'the places of the output are averaged, not added up': averaged((upstream) => upstream[0]!.flat().length),
  'images and places of the output are averaged, not added up': averaged((upstream) => upstream.flat(2).length),
}

export function suspectOutputs(layer: Layer): Suspects {
  return {
    ...Object.fromEntries(Object.entries(wrongForwards).map(([words, slip]) => [words, () => runForwards(layer, slip)])),
    'every filter starts with what the filters before it added up to': () =>
      runForwards(layer, {}).map((image) => image.map((row) => row.map(addUp))),
  }
}

/** The sums of the first item, the first two, and so on. */
function addUp(values: Pixel): Pixel {
  let total = 0
  return values.map((value) => (total += value))
}

export function suspectInputs(layer: Layer, upstream: Batch): Suspects {
  return Object.fromEntries(
    Object.entries(wrongInputs).map(([words, slip]) => [words, () => differentiateInput(layer, upstream, slip)]),
  )
}

export function suspectFilters(layer: Layer, upstream: Batch): Suspects {
  const sums = Object.entries(wrongSums).map(
    ([words, change]) => [words, () => differentiateFilter(layer, change(upstream))] as const,
  )
  return {
    'it is turned by 180°': () =>
      differentiateFilter(layer, upstream)
        .toReversed()
        .map((row) => row.toReversed()),
    'the padding is left out on the way back': () => differentiateFilter(layer, upstream, () => 0),
    ...Object.fromEntries(sums),
  }
}

export function suspectBiases({ bias }: Layer, upstream: Batch): Suspects {
  const sumOf = (errors: Batch) => bias.map((_, o) => errors.flat(2).reduce((sum, pixel) => sum + pixel[o]!, 0))
  return Object.fromEntries(Object.entries(wrongSums).map(([words, change]) => [words, () => sumOf(change(upstream))]))
}

const insideOnly = (image: Pixel[][], { y, x }: Pick<Meeting, 'y' | 'x'>) => image[y]?.[x]

export function runForwards(
  layer: Layer,
  { before, weightsAt = weightsOf, pixelAt = insideOnly, bias = (b) => b }: Forwards,
): Batch {
  const { X, filter, stride, padding } = layer
  const [rows, columns] = [
    outputsOf(X[0]!.length, filter.length, stride, padding),
    outputsOf(X[0]![0]!.length, filter[0]!.length, stride, padding),
  ]
  const start = layer.bias.map((b) => bias(b, filter))
  const outputs = X.map(() => Array.from({ length: rows }, () => Array.from({ length: columns }, () => [...start])))
  for (const meeting of meetings(layer, before)) {
    const { n, r, s } = meeting
    const sums = outputs[n]![r]![s]!
    for (const [c, value] of (pixelAt(X[n]!, meeting) ?? []).entries())
      for (const [o, weight] of (weightsAt(filter, meeting)?.[c] ?? []).entries()) sums[o]! += value * weight
  }
  return outputs
}

export function differentiateInput(
  layer: Layer,
  upstream: Batch,
  { placeOf, weightsAt = weightsOf, overwrites }: Backwards,
): Batch {
  const gradient = zerosLike(layer.X)
  for (const meeting of meetings(layer)) {
    const errors = upstream[meeting.n]![meeting.r]![meeting.s]!
    // what meets the padding is lost, wherever a mistake would have it
    if (!insideOnly(layer.X[meeting.n]!, meeting)) continue
    const pixel = insideOnly(gradient[meeting.n]!, placeOf ? placeOf(meeting, layer) : meeting)
    for (const c of pixel?.keys() ?? []) {
      const weights = weightsAt(layer.filter, meeting)?.[c] ?? []
      const share = weights.reduce((sum, weight, o) => sum + weight * errors[o]!, 0)
      pixel![c] = overwrites ? share : pixel![c]! + share
    }
  }
  return gradient
}

export function differentiateFilter(layer: Layer, upstream: Batch, before?: Before): Filter {
  const gradient = zerosLike(layer.filter)
  for (const { n, r, s, i, j, y, x } of meetings(layer, before)) {
    const errors = upstream[n]![r]![s]!
    for (const [c, value] of (insideOnly(layer.X[n]!, { y, x }) ?? []).entries())
      for (const [o, error] of errors.entries()) gradient[i]![j]![c]![o]! += value * error
  }
  return gradient
}

function weightsOf(filter: Filter, { i, j }: Meeting): number[][] {
  return filter[i]![j]!
}

/** The item there, or the one at the nearer end. */
function nearest<T>(items: readonly T[], index: number): T {
  return items[Math.min(items.length - 1, Math.max(0, index))]!
}
