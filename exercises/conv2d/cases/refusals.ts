import { type CaseOptions, casesOf } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { drawLayer, same, tensor, valid } from './layers.ts'

const { hidden } = casesOf<typeof Api>()

const refused = (...kills: string[]): CaseOptions => ({ throws: 'RangeError', kills: ['trusts-the-arguments', ...kills] })

export const ofPlans = [
  hidden(
    'a filter one pixel too large',
    'planAxis',
    (random) => {
      const size = random.int(3, 6)
      return [size, size + 1, 1, valid]
    },
    refused('forgives-a-pixel'),
  ),
  hidden('a stride of nothing', 'planAxis', (random) => [random.int(5, 9), 3, 0, same], refused()),
  hidden('a stride between two pixels', 'planAxis', (random) => [random.int(5, 9), 3, 1.5, valid], refused('accepts-fractions')),
  hidden('a stride backwards', 'planAxis', (random) => [random.int(5, 9), 3, -2, same], refused('steps-backwards')),
  hidden('a stride that is no number', 'planAxis', (random) => [random.int(5, 9), 3, NaN, same], refused('compares-with-nan')),
]

export const ofLayers = [
  hidden('a filter for a channel that is not there', 'conv2d', (random) => withChannels(random, 2, 3), refused()),
  hidden('a channel that the filter does not know', 'conv2d', (random) => withChannels(random, 3, 2), refused('drops-channels')),
  hidden('a bias too few', 'conv2d', (random) => withBiases(random, 2), refused()),
  hidden('a bias too many', 'conv2d', (random) => withBiases(random, 4), refused('drops-biases')),
  hidden('images of different widths', 'conv2d', ofDifferentWidths, refused('looks-at-the-first-image-only')),
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
]

/** Of the upstream gradient that belongs to the layers below. */
const shape: [number, number, number, number] = [2, 3, 3, 2]

export const ofGradients = [
  hidden(
    'images of different widths: gradients',
    'conv2dGradients',
    (random) => [...ofDifferentWidths(random), tensor(random, 2, 3, 3, 1)],
    refused('looks-at-the-first-image-only', 'looks-forwards-only'),
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
  ...(['image', 'row', 'column', 'channel'] as const).flatMap((name, axis) =>
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
    'an upstream gradient that lies on its side',
    'conv2dGradients',
    (random) => [...drawLayer(random, [1, 4, 5], [2, 2], [1, 2]), 1, valid, tensor(random, 1, 4, 3, 2)],
    refused('trusts-upstream', 'counts-upstream'),
  ),
]

function withChannels(random: Random, ofImages: number, ofFilter: number): Parameters<typeof Api.conv2d> {
  return [tensor(random, 1, 4, 4, ofImages), tensor(random, 2, 2, ofFilter, 2), random.vector(2), 1, valid]
}

/** Three output channels, and another number of biases. */
function withBiases(random: Random, biases: number): Parameters<typeof Api.conv2d> {
  const [X, filter] = drawLayer(random, [1, 4, 4], [2, 2], [2, 3])
  return [X, filter, random.vector(biases), 1, valid]
}

function ofDifferentWidths(random: Random): Parameters<typeof Api.conv2d> {
  const [X, filter, bias] = drawLayer(random, [2, 4, 4], [2, 2], [1, 1])
  return [[X[0]!, ...tensor(random, 1, 4, 5, 1)], filter, bias, 1, valid]
}
