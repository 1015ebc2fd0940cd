import type { Suspects } from '#authoring/check'
import { generatorFrom } from './drive.ts'
import { loops, type Steps } from './loops.ts'
import type { Clustering } from './solution.ts'

type Table = number[][]

const squared = (a: number[], b: number[]) => a.reduce((sum, x, j) => sum + (x - b[j]!) ** 2, 0)

const plus = (sum: number, x: number) => sum + x

/** The number of the least of some distances; of equal ones the first. */
const leastOf = (distances: number[]) => distances.indexOf(Math.min(...distances))

const assignBy = (distance: (a: number[], b: number[]) => number) => (X: Table, centres: Table) =>
  X.map((row) => leastOf(centres.map((centre) => distance(row, centre))))

const assigners: Record<string, Steps['assign']> = {
  'distances are sums of absolute differences': assignBy((a, b) => a.reduce((sum, x, j) => sum + Math.abs(x - b[j]!), 0)),
  'distances are the largest difference of a coordinate': assignBy((a, b) => Math.max(...a.map((x, j) => Math.abs(x - b[j]!)))),
  'of equally near centres the one with the highest number is taken': (X, centres) =>
    X.map((row) => centres.reduce((best, c, i) => (squared(row, c) <= squared(row, centres[best]!) ? i : best), 0)),
  'each row belongs to the centre farthest from it': assignBy((a, b) => -squared(a, b)),
}

const scorers: Record<string, Steps['score']> = {
  'distances are added up without being squared': (X, centres, labels) =>
    X.map((row, i) => Math.sqrt(squared(row, centres[labels[i]!]!))).reduce(plus, 0),
  'the sum is divided by the number of rows': (X, centres, labels) => steps.score(X, centres, labels) / X.length,
  'the root of the sum is taken': (X, centres, labels) => Math.sqrt(steps.score(X, centres, labels)),
  'each row is measured to its nearest centre, whatever its label': (X, centres) =>
    steps.score(X, centres, steps.assign(X, centres)),
}

/** Where a centre goes that has these rows, and where one without any goes. */
const moveBy =
  (centreOf: (rows: Table, centre: number[], X: Table) => number[], emptyTo = (centre: number[]) => centre) =>
  (X: Table, centres: Table, labels: number[]) =>
    centres.map((centre, c) => {
      const rows = X.filter((_, i) => labels[i] === c)
      return rows.length > 0 ? centreOf(rows, centre, X) : emptyTo(centre)
    })

const sums = (rows: Table) => rows[0]!.map((_, j) => rows.map((row) => row[j]!).reduce(plus, 0))

const meanOf = (rows: Table) => sums(rows).map((sum) => sum / rows.length)

const middle = (numbers: number[]) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2
}

const movers: Record<string, Steps['move']> = {
  'a centre without rows is moved to the origin': moveBy(meanOf, (centre) => centre.map(() => 0)),
  'a centre without rows is left out': (X, centres, labels) =>
    moveBy(meanOf)(X, centres, labels).filter((_, c) => labels.includes(c)),
  'a centre without rows moves to the row farthest from its own centre': moveFarthest,
  'a centre without rows moves to the mean of all rows': (X, centres, labels) =>
    moveBy(meanOf, () => meanOf(X))(X, centres, labels),
  'sums are divided by the number of all rows': moveBy((rows, _, X) => sums(rows).map((sum) => sum / X.length)),
  'centres move to medians': moveBy((rows) => rows[0]!.map((_, j) => middle(rows.map((row) => row[j]!)))),
  'a coordinate that comes to zero is taken for none, and stays as it was': moveBy((rows, centre) =>
    meanOf(rows).map((x, j) => x || centre[j]!),
  ),
  'a centre counts as one of its own rows': moveBy((rows, centre) => meanOf([...rows, centre])),
  'centres stay where they are': (_, centres) => centres,
}

function moveFarthest(X: Table, centres: Table, labels: number[]): Table {
  const distances = X.map((row, i) => squared(row, centres[labels[i]!]!))
  const farthest = [...X.keys()].toSorted((a, b) => distances[b]! - distances[a]!)
  return moveBy(meanOf, () => X[farthest.shift()!]!)(X, centres, labels)
}

const steps: Steps = {
  assign: assignBy(squared),
  score: (X, centres, labels) => X.map((row, i) => squared(row, centres[labels[i]!]!)).reduce(plus, 0),
  move: moveBy(meanOf),
}

type Drawing = (X: Table, starts: number[], random: () => number) => number

const pick = (weights: number[], target: number) => {
  let reached = 0
  return weights.findIndex((weight) => (reached += weight) > target)
}

const drawBy =
  (weigh: (X: Table, starts: number[]) => number[]): Drawing =>
  (X, starts, random) => {
    const weights = weigh(X, starts)
    return pick(weights, random() * weights.reduce(plus, 0))
  }

const nearest = (X: Table, starts: number[]) => X.map((row) => Math.min(...starts.map((start) => squared(row, X[start]!))))

const toOne = (X: Table, start: number) => X.map((row) => squared(row, X[start]!))

const drawings: Record<string, Drawing> = {
  'a row is taken whose sum only reaches the draw, and does not exceed it'(X, starts, random) {
    const weights = nearest(X, starts)
    const target = random() * weights.reduce(plus, 0)
    let reached = 0
    return weights.findIndex((weight) => (reached += weight) >= target)
  },
  'chances are proportional to distances and not to their squares': drawBy((X, starts) => nearest(X, starts).map(Math.sqrt)),
  'distances to the row drawn last are all that counts': drawBy((X, starts) => toOne(X, starts.at(-1)!)),
  'distances to the row drawn first are all that counts': drawBy((X, starts) => toOne(X, starts[0]!)),
  'distances to all rows drawn before are added up': drawBy((X, starts) =>
    X.map((row) => starts.map((start) => squared(row, X[start]!)).reduce(plus, 0)),
  ),
  'every row has the same chance': (X, _, random) => Math.floor(random() * X.length),
  'the farthest row is taken, and not drawn'(X, starts) {
    const weights = nearest(X, starts)
    return weights.indexOf(Math.max(...weights))
  },
}

export const suspectLabels = (X: Table, centres: Table): Suspects => apply(assigners, (assign) => assign(X, centres))

export const suspectInertias = (X: Table, centres: Table, labels: number[]): Suspects =>
  apply(scorers, (score) => score(X, centres, labels))

export const suspectCentres = (X: Table, centres: Table, labels: number[]): Suspects =>
  apply(movers, (move) => move(X, centres, labels))

export function suspectStarts(X: Table, k: number, seed: number): Suspects {
  const run = (draw: Drawing, first = (random: () => number) => Math.floor(random() * X.length)) => {
    const random = generatorFrom(seed)
    const starts = [first(random)]
    while (starts.length < k) starts.push(draw(X, starts, random))
    return starts
  }
  return {
    ...apply(drawings, (draw) => run(draw)),
    'the first row is the one numbered 0': () => run(drawBy(nearest), () => 0),
    'the first draw leaves out the last row': () => run(drawBy(nearest), (random) => Math.floor(random() * (X.length - 1))),
    'the first draw is rounded, and not cut off': () =>
      run(drawBy(nearest), (random) => Math.round(random() * X.length) % X.length),
  }
}

/** What each mistake, in a step or in the loop around the steps, makes of a whole run. */
export function suspectRuns(X: Table, starts: Table, maxRounds: number): Record<string, () => Clustering> {
  const withStep = (known: Partial<Steps>) => () => loops.contract!({ ...steps, ...known }, X, starts, maxRounds)
  const { contract: _, ...slips } = loops
  return Object.fromEntries([
    ...Object.entries(assigners).map(([words, assign]) => [words, withStep({ assign })]),
    ...Object.entries(movers).map(([words, move]) => [words, withStep({ move })]),
    ...Object.entries(scorers).map(([words, score]) => [words, withStep({ score })]),
    ...Object.entries(slips).map(([words, loop]) => [words, () => loop(steps, X, starts, maxRounds)]),
  ])
}

function apply<F>(known: Record<string, F>, run: (mistake: F) => unknown): Suspects {
  return Object.fromEntries(Object.entries(known).map(([words, mistake]) => [words, () => run(mistake)]))
}
