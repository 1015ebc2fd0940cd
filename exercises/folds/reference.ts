import type { Driven } from '#authoring/drive'
import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import { generatorFrom } from './drive.ts'
import type * as Drive from './drive.ts'
import type * as Api from './solution.ts'

/** No list is ever shuffled: every row is followed through all swaps, and the place where it ends says its fold. */
const oracle = {
  shuffledOrder(n: number, seed: number) {
    const places = followRows(n, generatorFrom(seed))
    return { order: invert(places), draws: n - 1 }
  },

  kFold(n: number, k: number, seed: number) {
    requireFolds(n, k)
    return { folds: collect(followRows(n, generatorFrom(seed)), k), draws: n - 1 }
  },

  stratifiedKFold(labels: number[], k: number, seed: number) {
    requireFolds(labels.length, k)
    return { folds: collect(followClasses(labels, seed), k), draws: labels.length - new Set(labels).size }
  },
}

/** Tensors gather the rows of each fold from the order and sort them; they have nothing to say about the draws themselves. */
export default referenceOf<Driven<typeof Api, typeof Drive>>({
  oracle,
  tensors: {
    kFold: (tf, n, k, seed) => ({ folds: gather(tf, invert(followRows(n, generatorFrom(seed))), k), draws: n - 1 }),
    stratifiedKFold: (tf, labels, k, seed) => ({
      folds: gather(tf, invert(followClasses(labels, seed)), k),
      draws: labels.length - new Set(labels).size,
    }),
  },
})

/** Where each of n rows ends. */
function followRows(n: number, random: () => number): number[] {
  const swaps = Array.from({ length: n - 1 }, (_, step) => {
    const i = n - 1 - step
    return [i, Math.trunc(random() * (i + 1))] as const
  })
  return Array.from({ length: n }, (_, row) => swaps.reduce((place, [i, j]) => (place === i ? j : place === j ? i : place), row))
}

/** The same class by class: a row's place among its own, after all rows of smaller labels. */
function followClasses(labels: number[], seed: number): number[] {
  const random = generatorFrom(seed)
  const places: number[] = []
  for (const label of Float64Array.from(new Set(labels)).toSorted()) {
    const rows = labels.flatMap((other, row) => (other === label ? [row] : []))
    const before = labels.filter((other) => other < label).length
    for (const [i, place] of followRows(rows.length, random).entries()) places[rows[i]!] = before + place
  }
  return places
}

function invert(places: number[]): number[] {
  return places.map((_, place) => places.indexOf(place))
}

function collect(places: number[], k: number): Api.Fold[] {
  const rowsWhere = (isWanted: (place: number) => boolean) => places.flatMap((place, row) => (isWanted(place) ? [row] : []))
  return Array.from({ length: k }, (_, fold) => ({
    train: rowsWhere((place) => place % k !== fold),
    validation: rowsWhere((place) => place % k === fold),
  }))
}

function gather(tf: Tensors, order: number[], k: number): { train: Tensor; validation: Tensor }[] {
  const pick = (places: number[]) => {
    const rows = tf.gather(tf.tensor1d(order), tf.tensor1d(places, 'int32'))
    return tf.neg(tf.topk(tf.neg(rows), places.length).values)
  }
  const all = [...order.keys()]
  return Array.from({ length: k }, (_, fold) => ({
    train: pick(all.filter((place) => place % k !== fold)),
    validation: pick(all.filter((place) => place % k === fold)),
  }))
}

function requireFolds(n: number, k: number): void {
  if (!(k % 1 === 0 && 2 <= k && k <= n)) throw new RangeError('k is an integer from 2 to n')
}
