import { casesOf } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

const same: Api.Padding = 'same'
const valid: Api.Padding = 'valid'

const tensor = (random: Random, a: number, b: number, c: number, d: number): number[][][][] =>
  Array.from({ length: a }, () => Array.from({ length: b }, () => random.matrix(c, d)))

/** n images, a filter and its biases. */
function drawLayer(
  random: Random,
  [n, height, width]: [number, number, number],
  [fh, fw]: [number, number],
  [channels, outputs]: [number, number],
): [Api.Batch, Api.Filter, number[]] {
  return [tensor(random, n, height, width, channels), tensor(random, fh, fw, channels, outputs), random.vector(outputs)]
}

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('a stride that asks for fewer zeros', 'planAxis', (random) => [2 * random.int(4, 9), 3, 2, same], {
    kills: ['odd-zero-before', 'pads-as-for-stride-one'],
  }),
  hidden('a stride longer than the filter', 'planAxis', (random) => [4 * random.int(3, 6) + 3, 2, 4, same], {
    kills: ['pads-less-than-nothing', 'rounds-same-down'],
  }),
  hidden(
    'a filter that just fits',
    'planAxis',
    (random) => {
      const size = random.int(4, 9)
      return [size, size, 3, valid]
    },
    { kills: ['refuses-a-filter-of-full-size'] },
  ),
  hidden('a filter that does not fit', 'planAxis', (random) => [random.int(3, 6), 7, 1, valid], {
    throws: 'RangeError',
    kills: ['trusts-the-arguments'],
  }),
  hidden('a stride of nothing', 'planAxis', (random) => [random.int(5, 9), 3, 0, same], {
    throws: 'RangeError',
    kills: ['trusts-the-arguments'],
  }),
  hidden('a stride between two pixels', 'planAxis', (random) => [random.int(5, 9), 3, 1.5, valid], {
    throws: 'RangeError',
    kills: ['trusts-the-arguments', 'accepts-fractions'],
  }),

  hidden(
    'two images of three channels, four filters higher than wide',
    'conv2d',
    (random) => [...drawLayer(random, [2, 7, 6], [4, 3], [3, 4]), 1, valid],
    {
      kills: [
        'true-convolution',
        'forgets-the-bias',
        'bias-for-each-channel',
        'reads-one-channel',
        'channels-share-weights',
        'starts-with-the-last-sum',
      ],
    },
  ),
  hidden('a square filter on a square image', 'conv2d', (random) => [...drawLayer(random, [1, 6, 6], [3, 3], [2, 2]), 1, same], {
    kills: ['swaps-rows-and-columns', 'repeats-the-border', 'wraps-around'],
  }),
  hidden('an even filter, padded', 'conv2d', (random) => [...drawLayer(random, [2, 5, 7], [2, 4], [2, 3]), 1, same], {
    kills: ['odd-zero-before', 'wraps-around'],
  }),
  hidden(
    'long strides, padded, over images of even size',
    'conv2d',
    (random) => [...drawLayer(random, [2, 8, 6], [3, 3], [2, 2]), 2, same],
    { kills: ['pads-as-for-stride-one', 'odd-zero-before'] },
  ),
  hidden('one pixel, one channel, one weight', 'conv2d', (random) => [...drawLayer(random, [1, 1, 1], [1, 1], [1, 1]), 1, valid]),
  hidden('an image smaller than the filter, padded', 'conv2d', (random) => [
    ...drawLayer(random, [1, 2, 3], [5, 4], [2, 2]),
    1,
    same,
  ]),
  hidden(
    'a filter for a channel that is not there',
    'conv2d',
    (random) => {
      const [X] = drawLayer(random, [1, 4, 4], [1, 1], [2, 1])
      return [X, tensor(random, 2, 2, 3, 2), random.vector(2), 1, valid]
    },
    { throws: 'RangeError', kills: ['trusts-the-arguments'] },
  ),
  hidden(
    'a bias too few',
    'conv2d',
    (random) => {
      const [X, filter] = drawLayer(random, [1, 4, 4], [2, 2], [2, 3])
      return [X, filter, random.vector(2), 1, valid]
    },
    { throws: 'RangeError', kills: ['trusts-the-arguments'] },
  ),
  hidden(
    'images of different widths',
    'conv2d',
    (random) => {
      const [X, filter, bias] = drawLayer(random, [2, 4, 4], [2, 2], [1, 1])
      return [[X[0]!, ...tensor(random, 1, 4, 5, 1)], filter, bias, 1, valid]
    },
    { throws: 'RangeError', kills: ['trusts-the-arguments', 'looks-at-the-first-image-only'] },
  ),

  hidden(
    'gradients of an unpadded layer',
    'conv2dGradients',
    (random) => [...drawLayer(random, [3, 6, 5], [3, 2], [2, 3]), 1, valid, tensor(random, 3, 4, 4, 3)],
    {
      kills: [
        'turns-the-filter-back',
        'overwrites-overlaps',
        'averages-the-batch',
        'last-image-only',
        'averages-the-bias',
        'turned-filter-gradient',
      ],
    },
  ),
  hidden(
    'gradients through a padded layer with an even filter',
    'conv2dGradients',
    (random) => [...drawLayer(random, [2, 5, 5], [4, 4], [2, 2]), 1, same, tensor(random, 2, 5, 5, 2)],
    { kills: ['forgets-the-padding-backwards', 'forgets-the-filters-padding', 'turns-the-filter-back', 'updates-the-filter'] },
  ),
  hidden(
    'gradients through strides that leave pixels out',
    'conv2dGradients',
    (random) => [...drawLayer(random, [2, 8, 7], [2, 3], [2, 2]), 3, valid, tensor(random, 2, 3, 2, 2)],
    { kills: ['forgets-the-stride-backwards'] },
  ),
  hidden(
    'gradients through long strides, padded',
    'conv2dGradients',
    (random) => [...drawLayer(random, [2, 6, 8], [3, 4], [1, 3]), 2, same, tensor(random, 2, 3, 4, 3)],
    { kills: ['forgets-the-stride-backwards', 'overwrites-overlaps'] },
  ),
  hidden(
    'an upstream gradient with a column too many',
    'conv2dGradients',
    (random) => [...drawLayer(random, [1, 4, 4], [2, 2], [1, 2]), 1, valid, tensor(random, 1, 3, 4, 2)],
    { throws: 'RangeError', kills: ['trusts-the-arguments', 'trusts-upstream'] },
  ),
]
