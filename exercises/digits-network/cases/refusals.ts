import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { forwardOf, imagesOf, labelsOf, layersOf, seedOf, sortedDigits } from './draw.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

export const sizeRefusals = inParts('sizes that no network has', [
  hidden('inputs and no outputs', 'initialLayers', (random) => [[8], seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),
  hidden('no sizes at all', 'initialLayers', (random) => [[], seedOf(random)], { throws: 'RangeError', kills: ['takes-any-size'] }),
  hidden('a layer without units', 'initialLayers', (random) => [[8, 0, 3], seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),
  hidden('a layer with half a unit', 'initialLayers', (random) => [[8, 2.5, 3], seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),
  hidden('a layer with fewer units than none', 'initialLayers', (random) => [[8, 4, -2, 3], seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),
  hidden('half an input more', 'initialLayers', (random) => [[random.int(3, 8) + 0.5, 3], seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-size', 'looks-at-units-alone'],
  }),
  hidden('a number of inputs that is none', 'initialLayers', (random) => [[NaN, 4, 3], seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-size', 'looks-at-units-alone', 'compares-with-nan'],
  }),
  hidden('units and no class', 'initialLayers', (random) => [[random.int(3, 8), 4, 0], seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-size', 'never-looks-at-the-classes'],
  }),
  hidden('a number of classes that is none', 'initialLayers', (random) => [[8, 4, NaN], seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-size', 'never-looks-at-the-classes', 'compares-with-nan'],
  }),
])

export const imageRefusals = inParts('images that the network cannot look at', [
  hidden('an image with a pixel too many', 'createNetwork', (random) => forwardOf(random, [6, 5, 4], 3, 7), {
    throws: 'RangeError',
    kills: ['trusts-the-images'],
  }),
  hidden(
    'a last image with a pixel too few',
    'createNetwork',
    (random) => [layersOf(random, [6, 5, 4]), [{ forward: [...imagesOf(random, 3, 6), ...imagesOf(random, 1, 5)] }]],
    { throws: 'RangeError', kills: ['trusts-the-images', 'looks-at-the-first-image', 'missing-pixels-are-black'] },
  ),
  hidden(
    'an image, amid others, with a pixel too many',
    'createNetwork',
    (random) => [layersOf(random, [6, 5, 4]), [{ forward: imagesOf(random, 3, 6).with(1, imagesOf(random, 1, 7)[0]!) }]],
    { throws: 'RangeError', kills: ['trusts-the-images', 'looks-at-the-first-image'] },
  ),
  hidden('images without pixels', 'createNetwork', (random) => forwardOf(random, [6, 5, 4], 2, 0), {
    throws: 'RangeError',
    kills: ['trusts-the-images', 'missing-pixels-are-black'],
  }),
  hidden('no images', 'createNetwork', (random) => forwardOf(random, [6, 5, 4], 0), {
    throws: 'RangeError',
    kills: ['trusts-the-images'],
  }),
])

export const labelRefusals = inParts('labels that do not fit the images, or name no class', [
  hidden(
    'an image without a label',
    'createNetwork',
    (random) => [layersOf(random, [6, 5, 4]), [{ forward: imagesOf(random, 3, 6) }, { backward: labelsOf(random, 2, 4) }]],
    { throws: 'RangeError', kills: ['trusts-the-labels'] },
  ),
  hidden(
    'a label without an image',
    'createNetwork',
    (random) => [layersOf(random, [6, 5, 4]), [{ forward: imagesOf(random, 3, 6) }, { backward: labelsOf(random, 4, 4) }]],
    { throws: 'RangeError', kills: ['trusts-the-labels', 'leaves-labels-over'] },
  ),
  hidden(
    'images without any label',
    'createNetwork',
    (random) => [layersOf(random, [6, 5, 4]), [{ forward: imagesOf(random, 3, 6) }, { backward: [] }]],
    { throws: 'RangeError', kills: ['trusts-the-labels'] },
  ),
  hidden('a label that is no number', 'createNetwork', (random) => labelledBy(random, NaN), {
    throws: 'RangeError',
    kills: ['trusts-the-labels', 'compares-with-nan'],
  }),
  hidden('a label beyond the last class', 'createNetwork', (random) => labelledBy(random, 4), {
    throws: 'RangeError',
    kills: ['trusts-the-labels', 'takes-one-label-more'],
  }),
  hidden('a label between two classes', 'createNetwork', (random) => labelledBy(random, 1.5), {
    throws: 'RangeError',
    kills: ['trusts-the-labels'],
  }),
  hidden('a label below the first class', 'createNetwork', (random) => labelledBy(random, -1), {
    throws: 'RangeError',
    kills: ['trusts-the-labels'],
  }),
  hidden('a label without end', 'createNetwork', (random) => labelledBy(random, Infinity), {
    throws: 'RangeError',
    kills: ['trusts-the-labels'],
  }),
])

export const trainingRefusals = inParts('digits that cannot be trained on', [
  hidden(
    'a label to train on that has no digit',
    'trainNetwork',
    (random) => {
      const [images, labels, seed] = sortedDigits(random, 1)
      return [images.slice(1), labels, seed]
    },
    { throws: 'RangeError' },
  ),
  hidden(
    'a digit to train on that has no label',
    'trainNetwork',
    (random) => {
      const [images, labels, seed] = sortedDigits(random, 1)
      return [images, labels.slice(1), seed]
    },
    { throws: 'RangeError', kills: ['trains-on-what-it-gets'] },
  ),
  ...([10, 2.5, NaN] as const).map((label) =>
    hidden(
      `a digit labelled ${label} to train on`,
      'trainNetwork',
      (random) => {
        const [images, labels, seed] = sortedDigits(random, 1)
        return [images, labels.with(random.int(1, 9), label), seed]
      },
      { throws: 'RangeError', kills: ['trains-on-what-it-gets'] },
    ),
  ),
  hidden(
    'a digit labelled below the first class to train on',
    'trainNetwork',
    (random) => {
      const [images, labels, seed] = sortedDigits(random, 1)
      return [images, labels.with(random.int(1, 9), -1), seed]
    },
    { throws: 'RangeError' },
  ),
  hidden(
    'a last digit to train on with a pixel too many',
    'trainNetwork',
    (random) => {
      const [images, labels, seed] = sortedDigits(random, 1)
      return [[...images.slice(0, -1), [...images.at(-1)!, 0]], labels, seed]
    },
    { throws: 'RangeError', kills: ['trains-on-what-it-gets'] },
  ),
  hidden(
    'a first digit to train on with a pixel too few',
    'trainNetwork',
    (random) => {
      const [[first, ...others], labels, seed] = sortedDigits(random, 1)
      return [[first!.slice(1), ...others], labels, seed]
    },
    { throws: 'RangeError', kills: ['trains-on-what-it-gets'] },
  ),
  hidden('nothing to train on', 'trainNetwork', (random) => [[], [], seedOf(random)], { throws: 'RangeError' }),
])

function labelledBy(random: Random, label: number): [Api.Layer[], Drive.Call[]] {
  return [layersOf(random, [6, 5, 4]), [{ forward: imagesOf(random, 3, 6) }, { backward: random.shuffle([0, 3, label]) }]]
}
