import type { Suspects } from '#authoring/check'
import { generatorFrom } from './drive.ts'
import type * as Api from './solution.ts'

type Shuffle = (rows: number[], random: () => number) => number[]

const shuffle = (rows: number[], random: () => number, draw = (u: number, place: number) => Math.floor(u * (place + 1))) => {
  const order = [...rows]
  for (let place = order.length - 1; place > 0; place--) {
    const other = draw(random(), place)
    const held = order[place]!
    order[place] = order[other]!
    order[other] = held
  }
  return order
}

/** Slips in the shuffle itself. */
const slips: Record<string, Shuffle> = {
  'the rows are never shuffled': (rows) => rows,
  'every place draws from all places': (rows, random) => shuffle(rows, random, (u) => Math.floor(u * rows.length)),
  'a place never draws the row that stands there': (rows, random) => shuffle(rows, random, (u, place) => Math.floor(u * place)),
  'draws are rounded, and not rounded down': (rows, random) => shuffle(rows, random, (u, place) => Math.round(u * place)),
  'a draw on the border of two places means the first of them': (rows, random) =>
    shuffle(rows, random, (u, place) => Math.max(0, Math.ceil(u * (place + 1)) - 1)),
  'the shuffle runs from the first place up'(rows, random) {
    const order = [...rows]
    for (let place = 0; place < order.length - 1; place++) {
      const other = place + Math.floor(random() * (order.length - place))
      const held = order[place]!
      order[place] = order[other]!
      order[other] = held
    }
    return order
  },
  'rows are sorted by random numbers'(rows, random) {
    const keys = new Map(rows.map((row) => [row, random()]))
    return rows.toSorted((a, b) => keys.get(a)! - keys.get(b)!)
  },
  'the shuffled order is read from its end': (rows, random) => shuffle(rows, random).toReversed(),
  'the places of the rows are listed, and not the rows of the places'(rows, random) {
    const order = shuffle([...rows.keys()], random)
    return rows.map((_, i) => rows[order.indexOf(i)]!)
  },
}

export function suspectOrders(n: number, seed: number): Suspects {
  const rows = Array.from({ length: n }, (_, row) => row)
  return Object.fromEntries(Object.entries(slips).map(([words, slip]) => [words, () => slip(rows, generatorFrom(seed))]))
}

/** What slips make of the folds. For plain folds all labels are equal. */
export function suspectDeals(labels: number[], k: number, seed: number): Record<string, () => Api.Fold[]> {
  const n = labels.length
  const rows = [...labels.keys()]
  const hand = (classes: number[], inClass: Shuffle = shuffle) => {
    const random = generatorFrom(seed)
    return classes.flatMap((label) =>
      inClass(
        rows.filter((row) => labels[row] === label),
        random,
      ),
    )
  }
  const handBy = (classOf: (label: number) => number) => {
    const random = generatorFrom(seed)
    const classes = new Set(labels.map(classOf))
    return [...classes]
      .toSorted((a, b) => a - b)
      .flatMap((it) =>
        shuffle(
          rows.filter((row) => classOf(labels[row]!) === it),
          random,
        ),
      )
  }
  const rising = [...new Set(labels)].toSorted((a, b) => a - b)
  return {
    ...Object.fromEntries(Object.entries(slips).map(([words, slip]) => [words, () => deal(hand(rising, slip), k)])),
    'the order is cut into blocks of neighbours, and not dealt row by row': () =>
      split(hand(rising), k, (place) => blockOf(place, n, k)),
    'classes are dealt in the order in which they appear': () => deal(hand([...new Set(labels)]), k),
    'classes are sorted as text': () => deal(hand(rising.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))), k),
    'labels of opposite sign are one class': () => deal(handBy(Math.abs), k),
    'labels are kept in a byte, where large ones become others': () =>
      deal(
        handBy((label) => Int8Array.of(label)[0]!),
        k,
      ),
    'labels are kept in single precision, where large neighbours become one': () => deal(handBy(Math.fround), k),
    'the largest label is dealt first': () => deal(hand(rising.toReversed()), k),
    'the classes are not looked at': () => deal(shuffle(rows, generatorFrom(seed)), k),
    'all rows are shuffled first, and then parted by class'() {
      const order = shuffle(rows, generatorFrom(seed))
      return deal(
        rising.flatMap((label) => order.filter((row) => labels[row] === label)),
        k,
      )
    },
    'every class is shuffled with the same numbers': () =>
      deal(
        rising.flatMap((label) =>
          shuffle(
            rows.filter((row) => labels[row] === label),
            generatorFrom(seed),
          ),
        ),
        k,
      ),
  }
}

/** The first n mod k blocks are longer by one. */
function blockOf(place: number, n: number, k: number): number {
  const longer = (n % k) * Math.ceil(n / k)
  return place < longer ? Math.floor(place / Math.ceil(n / k)) : (n % k) + Math.floor((place - longer) / Math.floor(n / k))
}

const deal = (order: number[], k: number) => split(order, k, (place) => place % k)

function split(order: number[], k: number, foldAt: (place: number) => number): Api.Fold[] {
  const foldOf = new Map(order.map((row, place) => [row, foldAt(place)]))
  const rows = order.toSorted((a, b) => a - b)
  return Array.from({ length: k }, (_, fold) => ({
    train: rows.filter((row) => foldOf.get(row) !== fold),
    validation: rows.filter((row) => foldOf.get(row) === fold),
  }))
}
