import { checksOf, type Suspects, type Tolerance } from '#authoring/check'
import type { Driven } from '#authoring/drive'
import type * as Drive from './drive.ts'
import type { Parameters } from './drive.ts'
import { contract, type Habits, meanLoss, replay, scoresOf } from './replay.ts'
import type * as Api from './solution.ts'

/** Each completes "This is what comes out when …". */
const mistakes: Record<string, Partial<Habits>> = {
  'the gradients of one step are still there in the next': { resets: false },
  'the mean gradients of the batches are added up and not averaged': { combine: 'sum of means' },
  'the batches of a step count the same, however many rows they have': { combine: 'mean of means' },
  'a step with fewer rows is divided by the rows of a full one': { combine: 'over a full step' },
  'every batch makes a step of its own': { accumulates: false },
  'the batches that do not fill a step are thrown away': { stepsAtTheEnd: false },
  'kept units are not scaled while training': { scales: false },
  'units are dropped while evaluating': { evaluates: 'with a mask' },
  'hidden units are scaled down while evaluating': { evaluates: 'scaled down' },
  'the losses are those of the batches while training': { records: 'while training' },
  'the losses are sums over the rows': { records: 'summed' },
}

const nothingLeft = 'as many tensors are alive afterwards as before'
const nothingDisposed = 'the tensors and variables that were given are still alive afterwards'

export default checksOf<Driven<typeof Api, typeof Drive>>({
  logits({ actual, expected, args: [parameters, X, mask, dropout], tolerance, close }) {
    const within = measure(expected, tolerance)
    const suspects: Suspects = {
      'kept units are not scaled while training': () => X.map((x, i) => scoresOf(parameters, x, mask[i]).scores),
      'the mask is not used': () => X.map((x) => scoresOf(parameters, x).scores),
      'kept units are scaled by the share that is dropped': () =>
        X.map(
          (x, i) =>
            scoresOf(
              parameters,
              x,
              mask[i]?.map((kept) => kept / dropout),
            ).scores,
        ),
    }
    close('', actual, expected, within, mask.length > 0 ? suspects : {})
  },

  evaluate({ actual, expected, args: [parameters, X, labels], close, property }) {
    close('loss', actual.loss, expected.loss, undefined, {
      'the losses are sums over the rows': () => meanLoss(parameters, X, labels) * X.length,
    })
    close('accuracy', actual.accuracy, expected.accuracy, undefined, { 'it is in per cent': () => expected.accuracy * 100 })
    property(nothingDisposed, actual.disposed === 0)
    property(nothingLeft, actual.left === 0)
  },

  train({ actual, expected, args, tolerance, close, property }) {
    const isSame = (other: { losses: number[]; parameters: Parameters }) =>
      areNear(actual.losses, other.losses, tolerance) && areNear(flatten(actual.parameters), flatten(other.parameters), tolerance)
    if (!isSame(expected)) {
      const words = Object.keys(mistakes).find((it) => isSame(replay(...args, { ...contract, ...mistakes[it] })))
      const telling = (value: unknown): Suspects => (words === undefined ? {} : { [words]: () => value })
      close(
        'parameters',
        actual.parameters,
        expected.parameters,
        measure(flatten(expected.parameters), tolerance),
        telling(actual.parameters),
      )
      close('losses', actual.losses, expected.losses, undefined, telling(actual.losses))
    }
    property('a mask is asked for once for each batch, and for nothing else', actual.masks === expected.masks)
    property(nothingDisposed, actual.disposed === 0)
    property(nothingLeft, actual.left === 0)
  },
})

function measure(values: number[] | number[][], { relative }: Tolerance): Tolerance {
  return { absolute: relative * Math.max(...values.flat().map(Math.abs)), relative }
}

function flatten({ W1, b1, W2, b2 }: Parameters): number[] {
  return [W1, b1, W2, b2].flat(2)
}

function areNear(a: number[], b: number[], tolerance: Tolerance): boolean {
  const { absolute } = measure(b, tolerance)
  return a.length === b.length && a.every((x, i) => Math.abs(x - b[i]!) <= absolute)
}
