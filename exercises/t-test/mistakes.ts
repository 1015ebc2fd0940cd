import { generatorFrom } from './drive.ts'
import reference from './reference.ts'
import type * as Api from './solution.ts'

const { twoSidedP, welch } = reference.oracle

const sum = (values: number[]) => values.reduce((total, x) => total + x, 0)
const mean = (values: number[]) => sum(values) / values.length
const squares = (values: number[]) => sum(values.map((x) => (x - mean(values)) ** 2))

/** So many degrees of freedom are as good as infinitely many. */
const normalP = (t: number) => twoSidedP(t, 1e9)

export function suspectPs(t: number, df: number): Record<string, () => number> {
  const right = () => twoSidedP(t, df)
  return {
    'a small p is taken for 0, or for the difference of two numbers close to 1': () => 0,
    'the normal distribution stands in for Student’s': () => normalP(t),
    'only one tail is taken': () => right() / 2,
    'the sign of t is kept, and p exceeds 1': () => 2 - right(),
    'what lies between −t and t is given': () => 1 - right(),
    'F(t) is given': () => 1 - right() / 2,
    'degrees of freedom are rounded down': () => twoSidedP(t, Math.floor(df)),
    'degrees of freedom are rounded': () => twoSidedP(t, Math.round(df)),
  }
}

export function suspectWelch(a: number[], b: number[]): Record<string, () => Api.WelchTest> {
  const right = welch(a, b)
  const difference = mean(a) - mean(b)
  const freedom = a.length + b.length - 2
  const testOf = (error: number, df: number) => ({ t: difference / error, df, p: twoSidedP(difference / error, df) })
  const errors = (n: (values: number[]) => number) => [squares(a) / n(a), squares(b) / n(b)] as const
  const pooledError = Math.sqrt(((squares(a) + squares(b)) / freedom) * (1 / a.length + 1 / b.length))
  const satterthwaite = ([x, y]: readonly [number, number]) => (x + y) ** 2 / (x ** 2 / (a.length - 1) + y ** 2 / (b.length - 1))
  const [x, y] = errors((values) => values.length * (values.length - 1))
  const population = errors((values) => values.length ** 2)
  const spread = errors((values) => values.length - 1)
  return {
    'the degrees of freedom are those of the pooled test': () => testOf(Math.sqrt(x + y), freedom),
    'the variances are pooled': () => testOf(pooledError, freedom),
    'the sign of t is kept, and p exceeds 1': () => ({ ...right, p: 2 - right.p }),
    'the degrees of freedom are those of the smaller sample': () => testOf(Math.sqrt(x + y), Math.min(a.length, b.length) - 1),
    'the degrees of freedom are rounded down': () => testOf(Math.sqrt(x + y), Math.floor(right.df)),
    'the degrees of freedom are made of standard errors that are not squared': () =>
      testOf(Math.sqrt(x + y), satterthwaite([Math.sqrt(x), Math.sqrt(y)])),
    'variances are divided by n': () => testOf(Math.sqrt(population[0] + population[1]), satterthwaite(population)),
    'the spread of the values stands in for that of their means': () =>
      testOf(Math.sqrt(spread[0] + spread[1]), satterthwaite(spread)),
    'only one tail is taken': () => ({ ...right, p: right.p / 2 }),
    'the normal distribution stands in for Student’s': () => ({ ...right, p: normalP(right.t) }),
    'the values are paired': () => testPairs(a, b),
  }
}

function testPairs(a: number[], b: number[]): Api.WelchTest {
  const differences = a.map((x, i) => x - (b[i] ?? x))
  const n = differences.length
  const t = mean(differences) / Math.sqrt(squares(differences) / (n * (n - 1)))
  return { t, df: n - 1, p: twoSidedP(t, n - 1) }
}

/** The one known mistake of these that draws another number of times. */
export const withReplacement = 'values are drawn with replacement'

export function suspectPermutations(a: number[], b: number[], rounds: number, seed: number): Record<string, () => number> {
  const pooled = [...a, ...b]
  const difference = (values: number[]) => mean(values.slice(0, a.length)) - mean(values.slice(a.length))
  const observed = difference(pooled)
  type Rearrange = (values: number[], random: () => number) => number[]
  const differencesOf = (rearrange: Rearrange, goesOn = false) => {
    const random = generatorFrom(seed)
    let values = pooled
    return Array.from({ length: rounds }, () => {
      const rearranged = rearrange(values, random)
      if (goesOn) values = rearranged
      return difference(rearranged)
    })
  }
  const count = (differences: number[], isFar: (d: number) => boolean) => differences.filter(isFar).length
  const isFar = (d: number) => Math.abs(d) >= Math.abs(observed) - 1e-9
  const right = () => count(differencesOf(shuffle), isFar)
  const share = (far: number) => (far + 1) / (rounds + 1)
  return {
    'the data as they were observed are counted in neither part of the fraction': () => right() / rounds,
    'the data as they were observed are counted below the fraction only': () => right() / (rounds + 1),
    'a shuffle has to come out farther apart than the data, and not as far': () =>
      share(count(differencesOf(shuffle), (d) => Math.abs(d) > Math.abs(observed) + 1e-9)),
    'only differences above the observed one are counted, and none below zero': () =>
      share(count(differencesOf(shuffle), (d) => d >= observed - 1e-9)),
    'only differences below the observed one are counted': () => share(count(differencesOf(shuffle), (d) => d <= observed + 1e-9)),
    'not only differences within a thousand millionth are equal, but some that are farther apart': () =>
      share(count(differencesOf(shuffle), (d) => Math.abs(d) >= Math.abs(observed) - 1e-6)),
    'differences within a thousand millionth of each other are told apart': () =>
      share(count(differencesOf(shuffle), (d) => Math.abs(d) >= Math.abs(observed) * (1 - 1e-9))),
    [withReplacement]: () =>
      share(
        count(
          differencesOf((values, random) => values.map(() => values[Math.floor(random() * values.length)]!)),
          isFar,
        ),
      ),
    'each round shuffles what the last one left': () => share(count(differencesOf(shuffle, true), isFar)),
    'a place is swapped with one from the places before it alone, and never with itself': () =>
      share(count(differencesOf(shuffleWithoutStaying), isFar)),
    'places are swapped from the first up': () => share(count(differencesOf(shuffleUpwards), isFar)),
  }
}

function shuffle(values: number[], random: () => number): number[] {
  return swap(values, downwards(values), random)
}

function shuffleWithoutStaying(values: number[], random: () => number): number[] {
  return swap(values, downwards(values), random, 0)
}

function downwards(values: number[]): number[] {
  return Array.from({ length: values.length - 1 }, (_, step) => values.length - 1 - step)
}

function shuffleUpwards(values: number[], random: () => number): number[] {
  return swap(
    values,
    Array.from({ length: values.length - 1 }, (_, step) => step + 1),
    random,
  )
}

/** Each place with one of those before it, and itself counted `itself` times. */
function swap(values: number[], places: number[], random: () => number, itself = 1): number[] {
  const shuffled = [...values]
  for (const i of places) {
    const j = Math.floor(random() * (i + itself))
    const held = shuffled[i]!
    shuffled[i] = shuffled[j]!
    shuffled[j] = held
  }
  return shuffled
}
