import type { Suspects } from '#authoring/check'
import { generatorFrom } from '../drive.ts'
import { chunk, type Habits, type Random, shuffle, swap } from '../replay.ts'

type Slip = (rows: number[], random: Random) => number[]

/** Slips in the shuffle itself. */
const shuffles: Record<string, Slip> = {
  'every place draws from all n rows': (rows, random) => shuffle(rows, random, (u) => Math.floor(u * rows.length)),
  'a place never draws the row that stands there': (rows, random) => shuffle(rows, random, (u, place) => Math.floor(u * place)),
  'the shuffle runs from the first place up': shuffleUpwards,
  'draws are rounded, and not rounded down': (rows, random) => shuffle(rows, random, (u, place) => Math.round(u * place)),
  'a draw on the border of two rows means the first of them': (rows, random) =>
    shuffle(rows, random, (u, place) => Math.max(0, Math.ceil(u * (place + 1)) - 1)),
  'a swap overwrites one of its two rows': overwrite,
  'a row that is drawn leaves the list, and the rows behind it close up': drawOut,
  'the shuffled order is read from its end': (rows, random) => shuffle(rows, random).toReversed(),
  'the places of the rows are returned, and not the rows of the places': (rows, random) => {
    const order = shuffle(rows, random)
    return rows.map((row) => order.indexOf(row))
  },
  'rows are sorted by random numbers': (rows, random) => {
    const keys = rows.map(() => random())
    return rows.toSorted((a, b) => keys[a]! - keys[b]!)
  },
}

/** Slips in the use of the shuffle, epoch by epoch, and in cutting batches from it. */
export const orders: Record<string, Partial<Habits>> = {
  'the rows are never shuffled': { order: (rows) => rows },
  'the rows are shuffled once, before the first epoch': {
    order: (rows, before, epoch, random) => (epoch === 0 ? shuffle(rows, random) : before),
  },
  'an epoch shuffles the order that the epoch before left': { order: (_rows, before, _epoch, random) => shuffle(before, random) },
  'one order is drawn and thrown away before the first epoch': {
    order(rows, _before, epoch, random) {
      if (epoch === 0) shuffle(rows, random)
      return shuffle(rows, random)
    },
  },
  'the rows are shuffled and their targets are not': { targetOf: (_row, place) => place },
  'rows are drawn one by one, so that some come twice and some never': {
    order: (rows, _before, _epoch, random) => rows.map(() => Math.floor(random() * rows.length)),
  },
  'a number is drawn for the first place as well': {
    order(rows, _before, _epoch, random) {
      const order = shuffle(rows, random)
      random()
      return order
    },
  },
  'a number is drawn before the shuffle begins': {
    order(rows, _before, _epoch, random) {
      random()
      return shuffle(rows, random)
    },
  },
  ...Object.fromEntries(
    Object.entries(shuffles).map(([words, slip]) => [
      words,
      { order: (rows: number[], _before: number[], _epoch: number, random: Random) => slip(rows, random) },
    ]),
  ),
  'the last, shorter batch is left out': { cut: (order, size) => chunk(order, size).filter((batch) => batch.length === size) },
  'the rows that are left over join the batch before them': {
    cut(order, size) {
      const whole = Math.max(1, Math.floor(order.length / size))
      return Array.from({ length: whole }, (_, k) => order.slice(k * size, k === whole - 1 ? undefined : (k + 1) * size))
    },
  },
  'the last batch is filled up from the start of the order': {
    cut: (order, size) => chunk(order, size).map((batch) => [...batch, ...order.slice(0, size - batch.length)]),
  },
  'the shorter batch comes first': {
    cut: (order, size) =>
      chunk(order.toReversed(), size)
        .toReversed()
        .map((batch) => batch.toReversed()),
  },
  'the rows are spread evenly over the batches': {
    cut(order, size) {
      const parts = Math.ceil(order.length / size)
      const end = (k: number) => Math.round((k * order.length) / parts)
      return Array.from({ length: parts }, (_, k) => order.slice(end(k), end(k + 1)))
    },
  },
  'a batch takes rows from all over the order, and not the next ones': {
    cut(order, size) {
      const parts = Math.ceil(order.length / size)
      return Array.from({ length: parts }, (_, k) => order.filter((_, place) => place % parts === k))
    },
  },
  'every batch goes without its last row': {
    cut: (order, size) => chunk(order, size).map((batch) => (batch.length === size && size > 1 ? batch.slice(0, -1) : batch)),
  },
  'every batch takes the first row of the next one along': {
    cut: (order, size) => chunk(order, size).map((_, k) => order.slice(k * size, (k + 1) * size + 1)),
  },
  'an epoch ends after its first batch': { cut: (order, size) => [order.slice(0, size)] },
  'the rows are shuffled again for every batch': {
    cut: (order, size, reshuffle) =>
      chunk(order, size).map((batch, k) => (k === 0 ? batch : reshuffle().slice(k * size, (k + 1) * size))),
  },
  'every row takes a step of its own': { cut: (order) => chunk(order, 1) },
  'all rows share each step': { cut: (order) => [order] },
}

/** What slips in the shuffle make of 0 … n − 1. */
export function suspectOrders(n: number, seed: number): Suspects {
  const rows = Array.from({ length: n }, (_, i) => i)
  return Object.fromEntries(Object.entries(shuffles).map(([words, slip]) => [words, () => slip(rows, generatorFrom(seed))]))
}

function shuffleUpwards(rows: number[], random: Random): number[] {
  const order = [...rows]
  for (let place = 0; place < order.length - 1; place++) swap(order, place, place + Math.floor(random() * (order.length - place)))
  return order
}

function overwrite(rows: number[], random: Random): number[] {
  const order = [...rows]
  for (let place = order.length - 1; place > 0; place--) order[place] = order[Math.floor(random() * (place + 1))]!
  return order
}

function drawOut(rows: number[], random: Random): number[] {
  const rest = [...rows]
  const drawn: number[] = []
  while (rest.length > 1) drawn.push(...rest.splice(Math.floor(random() * rest.length), 1))
  return [...drawn, ...rest]
}
