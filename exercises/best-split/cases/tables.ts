import type { Random } from '#authoring/random'
import type { Table } from '../mistakes.ts'
import { search } from '../reference.ts'
import type * as Api from '../solution.ts'

/** Gains that differ by less, float32 tensors cannot tell apart safely. */
const forTensors = 3e-5

/**
 * Draws a table until no two right solutions can disagree on it: whether gains count as equal from a thousandth of the contract's 1e-9 or only
 * from what tensors can see, the same split comes out; and until it has what the case is about.
 */
export function drawClear(
  draw: () => Table,
  criterion: Api.Criterion,
  wanted: (best: Api.Split | null, table: Table) => boolean = (best) => best !== null,
): [...Table, Api.Criterion] {
  for (;;) {
    const table = draw()
    const best = search(...table, criterion, 1e-12)
    if (wanted(best, table) && areSame(best, search(...table, criterion, forTensors))) return [...table, criterion]
  }
}

/** Whether two searches come to the same question. */
export function areSame(a: Api.Split | null, b: Api.Split | null): boolean {
  return a?.feature === b?.feature && a?.threshold === b?.threshold
}

export const drawWeights = (random: Random, n: number) => Array.from({ length: n }, () => random.pick([0.2, 0.5, 1, 2.5, 8]))

/** Rows on a grid of tenths, so that values repeat; labels follow two borders, one row in six any of them. */
export function drawMixed(random: Random, n: number, d: number): Table {
  const X = Array.from({ length: n }, () => Array.from({ length: d }, () => random.int(0, 60) / 10))
  const [a, b] = [random.int(20, 40) / 10, random.int(20, 40) / 10]
  const labels = ['stays', 'leaves', 'returns'] as const
  const rule = ([u, v = 0]: number[]) => (u! <= a ? labels[0] : v <= b ? labels[1] : labels[2])
  return [X, X.map((row) => (random.uniform() < 1 / 6 ? random.pick(labels) : rule(row))), drawWeights(random, n)]
}

/**
 * From the largest value to the smallest, the worst order for a sort that moves rows one place at a time, and a column of two values, one of them rare, the worst
 * for one that leaves equal rows on one side of its pivot; a blurred border between two labels.
 */
export function drawDescending(random: Random, n: number): Table {
  const X = Array.from({ length: n }, (_, i) => [2 * (n - i) + random.uniform(), random.int(0, 19) === 0 ? 1 : 0])
  const border = random.uniform(0.3, 0.7) * n
  const y = X.map((_, i) => (i + random.uniform(-0.2, 0.2) * n > border ? 'good' : 'bad'))
  return [X, y, X.map(() => random.uniform(0.5, 2))]
}

/** Few values, sorted by label as data sets often are: a cut among rows of equal value seems to gain much. */
export function drawRepeated(random: Random): Table {
  const y = Array.from({ length: 40 }, () => random.pick(['a', 'b'])).toSorted()
  return [y.map(() => [random.int(1, 3), random.int(1, 3)]), y, drawWeights(random, 40)]
}

/** As text, 5 stands between 10 and 60; only a cut at ten parts the labels. */
export function drawDigits(random: Random): Table {
  const low = [5, ...Array.from({ length: 9 }, () => random.int(2, 9))]
  const high = [10, 60, ...Array.from({ length: 8 }, () => random.int(10, 99))]
  const X = random.shuffle([...low, ...high]).map((x) => [x])
  return [X, X.map(([x]) => (x! < 10 ? 'low' : 'high')), drawWeights(random, X.length)]
}

/** The same first and last: one row at either end of a feature, and the feature once more. */
export function drawMirrored(random: Random): Table {
  const n = random.int(9, 14)
  const column = Array.from({ length: n }, (_, i) => i + random.int(1, 5) / 10)
  const end = random.pick([0.5, 2, 4])
  const isEnd = (i: number) => i === 0 || i === n - 1
  const rows = column.map((x, i) => ({ row: [3, x, x], label: isEnd(i) ? 'rare' : 'usual', weight: isEnd(i) ? end : 1 }))
  const mixed = random.shuffle(rows)
  return [mixed.map(({ row }) => row), mixed.map(({ label }) => label), mixed.map(({ weight }) => weight)]
}

/** One border that two features tell equally well; all thresholds of the second lie below those of the first. */
export function drawTwice(random: Random): Table {
  const n = random.int(9, 14)
  const border = random.int(3, n - 3)
  const X = random.shuffle(Array.from({ length: n }, (_, i) => [20 + i, n - i]))
  return [X, X.map(([x]) => (x! < 20 + border ? 'low' : 'high')), X.map(() => 1)]
}

/**
 * Six binary features, each with the same three numbers of zeros in the three classes, in all six orders: their gains are equal, but sums
 * in another order round differently.
 */
export function drawRoundedTies(random: Random): Table {
  const size = random.int(10, 25)
  const [a, b, c] = random.shuffle(Array.from({ length: size - 1 }, (_, i) => i + 1)) as [number, number, number]
  const zeros = [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ]
  const places = Array.from({ length: 3 * size }, (_, i) => ({ label: Math.floor(i / size), rank: i % size }))
  return [
    places.map(({ label, rank }) => zeros.map((counts) => (rank < counts[label]! ? 0 : 1))),
    places.map(({ label }) => ['red', 'green', 'blue'][label]!),
    places.map(() => 0.1),
  ]
}

/**
 * One feature of three values. At the first threshold one side weighs what the other does at the second, with the classes in another order: their gains
 * are equal, but sums in another order round differently. Drawn until the second seems better in each of the usual formulas, of sums made by adding
 * and of those that are taken away from.
 */
export function drawRoundedThresholds(random: Random): Table {
  for (;;) {
    const [a, b, c] = random.shuffle(Array.from({ length: 24 }, (_, i) => i + 1)) as [number, number, number]
    const middle = random.int(1, 24)
    const counts = { red: [a, middle, c], green: [b, middle, a], blue: [c, middle, b] }
    const seemsBetter = [usualGains, reducedGains].every((measure) => {
      const [first, second] = [1, 2].map((cut) => measure(Object.values(counts), cut))
      return second!.every((gain, formula) => gain > first![formula]!)
    })
    if (!seemsBetter) continue
    const rows = Object.entries(counts).flatMap(([label, of]) =>
      of.flatMap((count, value) => Array.from({ length: count }, () => ({ value, label }))),
    )
    return [rows.map(({ value }) => [value]), rows.map(({ label }) => label), rows.map(() => tenth)]
  }
}

const tenth = 0.1

/** Adds tenths to a sum, or takes them away. */
const addTenths = (count: number, sum = 0, sign = 1): number => (count === 0 ? sum : addTenths(count - 1, sum + sign * tenth, sign))

/** Of three values in each class, with a cut before the `cut`-th: gains of sides that are added up. */
function usualGains(counts: readonly number[][], cut: number): number[] {
  const add = (of: number[]) => of.reduce((sum, count) => addTenths(count, sum), 0)
  return gainsBy(
    counts.map((of) => add(of.slice(0, cut))),
    counts.map((of) => add(of.slice(cut))),
  )
}

/** The same where the right side is what is left of the whole. */
function reducedGains(counts: readonly number[][], cut: number): number[] {
  const add = (of: number[]) => of.reduce((sum, count) => addTenths(count, sum), 0)
  return gainsBy(
    counts.map((of) => add(of.slice(0, cut))),
    counts.map((of) => of.slice(0, cut).reduce((sum, count) => addTenths(count, sum, -1), add(of))),
  )
}

/** Information gain of two sides by formulas that are equal but for rounding. */
function gainsBy(left: number[], right: number[]): number[] {
  const add = (terms: number[]) => terms.reduce((total, x) => total + x, 0)
  const shares = (weights: number[]) => weights.map((weight) => weight / add(weights))
  const negative = (weights: number[]) => -add(shares(weights).map((p) => p * Math.log2(p)))
  const positive = (weights: number[]) => add(shares(weights).map((p) => p * Math.log2(1 / p)))
  const whole = left.map((weight, label) => weight + right[label]!)
  const [n, a, b] = [add(whole), add(left), add(right)]
  return [
    negative(whole) - (a / (a + b)) * negative(left) - (b / (a + b)) * negative(right),
    negative(whole) - ((a / n) * negative(left) + (b / n) * negative(right)),
    positive(whole) - (a * positive(left) + b * positive(right)) / n,
  ]
}

/** Each value carries the classes in the same proportion, so that no feature says anything, rounding aside. */
export function drawSilent(random: Random): Table {
  const shares = [random.int(1, 9) / 10, random.int(1, 9) / 10, random.int(1, 9) / 10]
  const rows = Array.from({ length: random.int(5, 9) }, (_, value) => value).flatMap((value) => {
    const factor = random.int(1, 9)
    return shares.map((share, k) => ({
      row: [4, value, -value, (5 * value) % 11, (7 * value) % 11],
      label: `class ${k}`,
      weight: factor * share,
    }))
  })
  return [rows.map(({ row }) => row), rows.map(({ label }) => label), rows.map(({ weight }) => weight)]
}

/** Labels that are different texts, and that what tidies them takes for one. The accent is a letter of its own in one, and a mark in the other. */
export const alike = [
  ['no', 'no '],
  ['Yes', 'yes'],
  ['1', '01'],
  ['', '0'],
  ['caf\u00e9', 'cafe\u0301'],
] as const

/** The first column parts labels that look alike; the second says a little about all of them. */
export function drawAlike(random: Random): Table {
  const rows = alike.flatMap((pair) =>
    Array.from({ length: 12 }, (_, i) => ({ row: [10 * (i % 2) + random.int(0, 9), random.int(1, 9)], label: pair[i % 2]! })),
  )
  const mixed = random.shuffle(rows)
  return [mixed.map(({ row }) => row), mixed.map(({ label }) => label), drawWeights(random, mixed.length)]
}

/** All the zeros below come first, and have another label than those above: whoever cuts between them gains much, and parts nothing. */
export function drawZeros(random: Random): Table {
  const others = Array.from({ length: 12 }, () => ({ x: random.pick([-1, 1]) * random.int(1, 9), label: random.pick(['a', 'b']) }))
  const zeros = Array.from({ length: 12 }, (_, i) => (i < 6 ? { x: -0, label: 'a' } : { x: 0, label: 'b' }))
  const rows = [...zeros, ...others].map(({ x, label }) => ({ row: [x, (label === 'a' ? 0 : 2) + random.int(0, 4)], label }))
  return [rows.map(({ row }) => row), rows.map(({ label }) => label), drawWeights(random, rows.length)]
}

/** Two columns of two values each, between which the shares of the labels hardly differ: gains of some 3e-8 and some 1.2e-7. */
export function drawFaint(random: Random): Table {
  const corners = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]
  const [first, second] = [random.uniform(4.5e-4, 5.5e-4), random.uniform(9e-4, 1.1e-3)]
  const rows = corners.flatMap(([a, b]) => [
    { row: [a!, b!], label: 'even', weight: 1 },
    { row: [a!, b!], label: 'odd', weight: 1 + first * a! + second * b! },
  ])
  const mixed = random.shuffle(rows)
  return [mixed.map(({ row }) => row), mixed.map(({ label }) => label), mixed.map(({ weight }) => weight)]
}

/** Two values, both of which carry two labels; all four weigh the same, but for this much more of one. What is gained goes with the square of that. */
export function drawHardly(random: Random, more: number): Table {
  const rows = [
    { row: [1], label: 'even', weight: 1 },
    { row: [1], label: 'odd', weight: 1 },
    { row: [2], label: 'even', weight: 1 },
    { row: [2], label: 'odd', weight: 1 + more },
  ]
  const mixed = random.shuffle(rows)
  return [mixed.map(({ row }) => row), mixed.map(({ label }) => label), mixed.map(({ weight }) => weight)]
}

/** Two classes that one threshold parts, with weights in tenths that leave a trace when they are added up and taken away again. */
export function drawTraces(random: Random): Table {
  const n = random.int(12, 18)
  const border = random.int(4, n - 4)
  const X = random.shuffle(Array.from({ length: n }, (_, i) => [i]))
  return [X, X.map(([x]) => (x! < border ? 'early' : 'late')), X.map(() => random.int(1, 9) / 10)]
}

/** A number and the next larger float64, where their mean rounds up to the larger. */
export function drawNeighbours(random: Random): [lower: number, upper: number] {
  const view = new DataView(new ArrayBuffer(8))
  for (;;) {
    const lower = random.uniform(0.1, 100)
    view.setFloat64(0, lower)
    view.setBigInt64(0, view.getBigInt64(0) + 1n)
    const upper = view.getFloat64(0)
    if ((lower + upper) / 2 === upper) return [lower, upper]
  }
}
