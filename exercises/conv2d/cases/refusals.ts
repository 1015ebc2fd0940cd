import { type CaseOptions, casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { drawLayer, same, tensor, valid } from './layers.ts'

const { hidden } = casesOf<typeof Api>()

const refused = (...kills: string[]): CaseOptions => ({ throws: 'RangeError', kills: ['trusts-the-arguments', ...kills] })

export const ofPlans = inParts('filters and strides that leave no plan', [
  hidden(
    'a filter one pixel too large',
    'planAxis',
    (random) => {
      const size = random.int(3, 6)
      return [size, size + 1, 1, valid]
    },
    refused('forgives-a-pixel'),
  ),
  hidden(
    'a filter one pixel too large, and a long stride',
    'planAxis',
    (random) => {
      const size = random.int(3, 6)
      return [size, size + 1, random.int(2, 4), valid]
    },
    refused('forgives-a-pixel', 'divides-towards-zero'),
  ),
  hidden('a filter several times too large', 'planAxis', (random) => [random.int(3, 6), random.int(12, 20), 2, valid], refused()),
  hidden('a stride of nothing', 'planAxis', (random) => [random.int(5, 9), 3, 0, same], refused()),
  hidden('a stride between two pixels', 'planAxis', (random) => [random.int(5, 9), 3, 1.5, valid], refused('accepts-fractions')),
  hidden('a stride of half a pixel', 'planAxis', (random) => [random.int(5, 9), 3, 0.5, same], refused()),
  hidden('a stride backwards', 'planAxis', (random) => [random.int(5, 9), 3, -2, same], refused('steps-backwards')),
  hidden('a stride that is no number', 'planAxis', (random) => [random.int(5, 9), 3, NaN, same], refused('compares-with-nan')),
  hidden('a stride without end', 'planAxis', (random) => [random.int(5, 9), 3, Infinity, same], refused('accepts-fractions')),
])

export const ofLayers = [
  ...inParts('filters and biases that belong to other images', [
    hidden('a filter for a channel that is not there', 'conv2d', (random) => withChannels(random, 2, 3), refused()),
    hidden('a channel that the filter does not know', 'conv2d', (random) => withChannels(random, 3, 2), refused('drops-channels')),
    hidden(
      'a filter whose last place has a channel too few',
      'conv2d',
      (random) => withOtherCorner(random, 1, 2),
      refused('looks-at-the-first-place-of-the-filter'),
    ),
    hidden('a bias too few', 'conv2d', (random) => withBiases(random, 2), refused()),
    hidden('a bias too many', 'conv2d', (random) => withBiases(random, 4), refused('drops-biases')),
    hidden(
      'a filter whose last place has an output channel too many',
      'conv2d',
      (random) => withOtherCorner(random, 2, 3),
      refused('looks-at-the-first-place-of-the-filter'),
    ),
    hidden('a filter whose last row is shorter', 'conv2d', withShorterFilterRow, refused('looks-at-the-first-place-of-the-filter')),
  ]),
  ...inParts('images that are not all alike', [
    hidden('images of different widths', 'conv2d', ofDifferentWidths, refused('looks-at-the-first-image-only')),
    hidden('images of different heights', 'conv2d', ofDifferentHeights, refused('looks-at-the-first-image-only')),
    hidden('images of different channels', 'conv2d', ofDifferentChannels, refused('looks-at-the-first-image-only')),
    hidden(
      'a single image, one row of which is too short and another too long',
      'conv2d',
      withUnevenRows,
      refused('counts-pixels'),
    ),
    hidden(
      'a last pixel with a channel too few',
      'conv2d',
      (random) => {
        const [X, filter, bias] = drawLayer(random, [2, 4, 4], [2, 2], [2, 1])
        X.at(-1)!.at(-1)![3] = random.vector(1)
        return [X, filter, bias, 1, valid]
      },
      refused('looks-at-the-first-image-only', 'looks-at-first-pixels'),
    ),
  ]),
  ...inParts('strides that no layer takes, and filters that do not fit into the image', [
    hidden(
      'a layer that steps by fractions',
      'conv2d',
      (random) => [...drawLayer(random, [1, 5, 5], [2, 2], [1, 1]), 1.5, valid],
      refused('accepts-fractions'),
    ),
    hidden(
      'a layer that steps backwards',
      'conv2d',
      (random) => [...drawLayer(random, [1, 5, 5], [2, 2], [1, 1]), -1, valid],
      refused(),
    ),
    hidden(
      'a layer whose stride is no number',
      'conv2d',
      (random) => [...drawLayer(random, [1, 5, 5], [2, 2], [1, 1]), NaN, valid],
      refused('compares-with-nan'),
    ),
    hidden(
      'a filter that is too high for the image',
      'conv2d',
      (random) => [...drawLayer(random, [1, 3, 5], [4, 2], [1, 1]), 1, valid],
      refused('forgives-a-pixel'),
    ),
    hidden(
      'a filter that is too wide for the image',
      'conv2d',
      (random) => [...drawLayer(random, [1, 5, 3], [2, 4], [1, 1]), 1, valid],
      refused('forgives-a-pixel'),
    ),
  ]),
]

/** Of the upstream gradient that belongs to the layers below. */
const shape: [number, number, number, number] = [2, 3, 3, 2]

export const ofGradients = [
  ...inParts('layers that have no gradients, since they have no outputs', [
    hidden(
      'images of different widths: gradients',
      'conv2dGradients',
      (random) => [...ofDifferentWidths(random), tensor(random, 2, 3, 3, 1)],
      refused('looks-at-the-first-image-only', 'looks-forwards-only'),
    ),
    hidden(
      'a filter for a channel that is not there: gradients',
      'conv2dGradients',
      (random) => [...withChannels(random, 2, 3), tensor(random, 1, 3, 3, 2)],
      refused('looks-forwards-only'),
    ),
    hidden(
      'a channel that the filter does not know: gradients',
      'conv2dGradients',
      (random) => [...withChannels(random, 3, 2), tensor(random, 1, 3, 3, 2)],
      refused('looks-forwards-only'),
    ),
    hidden(
      'a bias too few: gradients',
      'conv2dGradients',
      (random) => [...withBiases(random, 2), tensor(random, 1, 3, 3, 2)],
      refused('looks-forwards-only'),
    ),
    hidden(
      'a bias too many: gradients',
      'conv2dGradients',
      (random) => [...withBiases(random, 4), tensor(random, 1, 3, 3, 3)],
      refused('needs-no-bias-backwards'),
    ),
    hidden(
      'a filter whose last row is shorter: gradients',
      'conv2dGradients',
      (random) => [...withShorterFilterRow(random), tensor(random, 1, 3, 3, 2)],
      refused('looks-forwards-only', 'looks-at-the-first-place-of-the-filter'),
    ),
    hidden(
      'a layer that steps by fractions: gradients',
      'conv2dGradients',
      (random) => [...drawLayer(random, [1, 5, 5], [2, 2], [1, 1]), 1.5, valid, tensor(random, 1, 3, 3, 1)],
      refused('accepts-fractions'),
    ),
    hidden(
      'a filter that is too wide for the image: gradients',
      'conv2dGradients',
      (random) => [...drawLayer(random, [1, 5, 3], [2, 4], [1, 1]), 1, valid, tensor(random, 1, 4, 1, 1)],
      refused(),
    ),
  ]),
  ...inParts(
    'upstream gradients with something too many or too few',
    (['image', 'row', 'column', 'channel'] as const).flatMap((name, axis) =>
      ([1, -1] as const).map((change) =>
        hidden(
          `an upstream gradient with ${change > 0 ? `${name === 'image' ? 'an' : 'a'} ${name} too many` : `one ${name} too few`}`,
          'conv2dGradients',
          (random) => {
            const [images, rows, columns, channels] = shape.with(axis, shape[axis]! + change) as typeof shape
            return [...drawLayer(random, [2, 4, 4], [2, 2], [1, 2]), 1, valid, tensor(random, images, rows, columns, channels)]
          },
          refused('trusts-upstream', change > 0 ? 'reads-what-it-needs-of-upstream' : 'takes-missing-gradients-for-zero'),
        ),
      ),
    ),
  ),
  ...inParts('upstream gradients whose numbers stand elsewhere', [
    hidden(
      'an upstream gradient whose last row is longer',
      'conv2dGradients',
      (random) => {
        const upstream = tensor(random, ...shape)
        upstream.at(-1)!.at(-1)!.push(random.vector(2))
        return [...drawLayer(random, [2, 4, 4], [2, 2], [1, 2]), 1, valid, upstream]
      },
      refused('trusts-upstream', 'looks-at-the-first-gradients'),
    ),
    hidden(
      'an upstream gradient whose last pixel has a channel too few',
      'conv2dGradients',
      (random) => {
        const upstream = tensor(random, ...shape)
        upstream.at(-1)!.at(-1)![2] = random.vector(1)
        return [...drawLayer(random, [2, 4, 4], [2, 2], [1, 2]), 1, valid, upstream]
      },
      refused('trusts-upstream', 'looks-at-the-first-gradients', 'takes-missing-gradients-for-zero'),
    ),
    hidden(
      'an upstream gradient that lies on its side',
      'conv2dGradients',
      (random) => [...drawLayer(random, [1, 4, 5], [2, 2], [1, 2]), 1, valid, tensor(random, 1, 4, 3, 2)],
      refused('trusts-upstream', 'counts-upstream'),
    ),
    hidden(
      'an upstream gradient with its channels first',
      'conv2dGradients',
      (random) => [...drawLayer(random, [2, 4, 5], [2, 2], [1, 2]), 1, valid, tensor(random, 2, 2, 3, 4)],
      refused('trusts-upstream', 'counts-upstream'),
    ),
  ]),
]

function withChannels(random: Random, ofImages: number, ofFilter: number): Parameters<typeof Api.conv2d> {
  return [tensor(random, 1, 4, 4, ofImages), tensor(random, 2, 2, ofFilter, 2), random.vector(2), 1, valid]
}

/** Three output channels, and another number of biases. */
function withBiases(random: Random, biases: number): Parameters<typeof Api.conv2d> {
  const [X, filter] = drawLayer(random, [1, 4, 4], [2, 2], [2, 3])
  return [X, filter, random.vector(biases), 1, valid]
}

/** Two channels, two outputs; but the filter's last place knows of others. */
function withOtherCorner(random: Random, channels: number, outputs: number): Parameters<typeof Api.conv2d> {
  const [X, filter, bias] = drawLayer(random, [1, 4, 4], [2, 2], [2, 2])
  filter[1]![1] = random.matrix(channels, outputs)
  return [X, filter, bias, 1, valid]
}

function withShorterFilterRow(random: Random): Parameters<typeof Api.conv2d> {
  const [X, filter, bias] = drawLayer(random, [1, 4, 4], [2, 2], [2, 2])
  filter[1]!.pop()
  return [X, filter, bias, 1, valid]
}

function ofDifferentWidths(random: Random): Parameters<typeof Api.conv2d> {
  const [X, filter, bias] = drawLayer(random, [2, 4, 4], [2, 2], [1, 1])
  return [[X[0]!, ...tensor(random, 1, 4, 5, 1)], filter, bias, 1, valid]
}

function ofDifferentHeights(random: Random): Parameters<typeof Api.conv2d> {
  const [X, filter, bias] = drawLayer(random, [2, 4, 4], [2, 2], [1, 1])
  return [[...X, ...tensor(random, 1, 5, 4, 1)], filter, bias, 1, same]
}

function ofDifferentChannels(random: Random): Parameters<typeof Api.conv2d> {
  const [X, filter, bias] = drawLayer(random, [2, 4, 4], [2, 2], [1, 1])
  return [[...X, ...tensor(random, 1, 4, 4, 2)], filter, bias, 1, same]
}

/** Four rows: of five pixels and of three where there should be four. */
function withUnevenRows(random: Random): Parameters<typeof Api.conv2d> {
  const [X, filter, bias] = drawLayer(random, [1, 4, 4], [2, 2], [1, 1])
  X[0]![3]!.push(X[0]![2]!.pop()!)
  return [X, filter, bias, 1, valid]
}
