import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { drawLayer, same, tensor, valid } from './layers.ts'
import { ofGradients, ofLayers, ofPlans } from './refusals.ts'

const { hidden } = casesOf<typeof Api>()

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  ...inParts('windows and zeros along an axis: long strides, small images, large filters', [
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
    hidden(
      'a stride that goes past the end, without zeros',
      'planAxis',
      (random) => [random.int(4, 6), 2, random.int(7, 9), valid],
      {
        kills: ['rounds-outputs-up'],
      },
    ),
    hidden(
      'a stride that goes past the end, with zeros where they are needed',
      'planAxis',
      (random) => [random.int(4, 6), random.int(2, 3), random.int(7, 9), same],
      {
        kills: ['pads-less-than-nothing', 'rounds-same-down'],
      },
    ),
    hidden('a filter larger than the image, padded', 'planAxis', (random) => [random.int(2, 3), random.int(6, 9), 1, same]),
  ]),
  ...ofPlans,

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
  ...inParts('padded layers, with square filters, even ones and strides', [
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
  ]),
  ...inParts('layers over images that are hardly larger than a filter, or smaller', [
    hidden('one pixel, one channel, one weight', 'conv2d', (random) => [...drawLayer(random, [1, 1, 1], [1, 1], [1, 1]), 1, valid]),
    hidden(
      'a filter as large as the image: one output',
      'conv2d',
      (random) => [...drawLayer(random, [2, 4, 3], [4, 3], [2, 3]), 2, valid],
      {
        kills: ['refuses-a-filter-of-full-size'],
      },
    ),
    hidden('a stride longer than the image', 'conv2d', (random) => [...drawLayer(random, [2, 4, 5], [2, 3], [2, 2]), 6, valid]),
    hidden('an image smaller than the filter, padded', 'conv2d', (random) => [
      ...drawLayer(random, [1, 2, 3], [5, 4], [2, 2]),
      1,
      same,
    ]),
  ]),
  ...ofLayers,

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
  ...inParts('gradients through padding and strides', [
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
      'gradients of a filter larger than the image, padded',
      'conv2dGradients',
      (random) => [...drawLayer(random, [2, 2, 3], [5, 4], [2, 2]), 1, same, tensor(random, 2, 2, 3, 2)],
      { kills: ['forgets-the-padding-backwards', 'forgets-the-filters-padding'] },
    ),
  ]),
  ...ofGradients,
]
