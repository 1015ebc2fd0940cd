import { checksOf, type Suspects, type Tolerance } from '#authoring/check'
import { impurities, searchSplit, sumByLabel, type Table, tidyings, toShares, withoutEmpty } from './mistakes.ts'
import type * as Api from './solution.ts'

type Split = Api.Split
const others: Record<Api.Criterion, Api.Criterion> = { entropy: 'gini', gini: 'entropy' }
const names: Record<Api.Criterion, string> = { entropy: 'entropy', gini: 'Gini impurity' }
const fields = ['feature', 'threshold', 'gain'] as const

/** A threshold is measured by the gap it lies in: it must part the rows as expected, and lie in the middle as far as the numbers allow. */
export default checksOf<typeof Api>({
  impurity({ actual, expected, args: [weights, criterion], tolerance, close }) {
    const shares = toShares(new Map(weights.map((weight, k) => [`${k}`, weight])))
    close('', actual, expected, tolerance, {
      'weights that are small in themselves are taken for none': () => (weights.every((weight) => weight < 1e-9) ? 0 : null),
      [`${names[others[criterion]]} takes the place of ${names[criterion]}`]: () => impurities[others[criterion]](shares),
      'weights are taken for shares': () => impurities[criterion](weights),
      'the chance that two draws agree is not taken from 1': () => 1 - expected,
      'the formula for two classes is used for more': () => 2 * shares[0]! * (1 - shares[0]!),
      'the logarithm is natural, where bits take base 2': () => expected * Math.LN2,
    })
  },

  gain({ actual, expected, args: [values, y, w, threshold, criterion], tolerance, close }) {
    const measure = (
      impurity = impurities[criterion],
      weights = w,
      goesLeft = (value: number) => value <= threshold,
      labels = y,
    ) => {
      const [left, right] = [true, false].map((side) => {
        const rows = [...y.keys()].filter((i) => goesLeft(values[i]!) === side)
        return sumByLabel(
          rows.map((i) => labels[i]!),
          rows.map((i) => weights[i]!),
        )
      })
      const before = impurity(toShares(sumByLabel(labels, weights)))
      const after = [left!, right!].map((side) => (side.size === 0 ? 0 : impurity(toShares(side))))
      const share = [...left!.values()].reduce((total, x) => total + x, 0) / weights.reduce((total, x) => total + x, 0)
      return { before, after, share, gain: before - share * after[0]! - (1 - share) * after[1]! }
    }
    const remains = (share: number) => share * measure().after[0]! + (1 - share) * measure().after[1]!
    const ofRows = values.filter((value) => value <= threshold).length / values.length
    close('', actual, expected, tolerance, {
      [`${names[others[criterion]]} takes the place of ${names[criterion]}`]: () => measure(impurities[others[criterion]]).gain,
      'the weights of rows are ignored': () =>
        measure(
          impurities[criterion],
          y.map(() => 1),
        ).gain,
      'a side counts by its rows and not by its weight': () => measure().before - remains(ofRows),
      'both sides count equally, whatever their weights': () => measure().before - remains(0.5),
      'the shares of the two sides are swapped': () => measure().before - remains(1 - measure().share),
      'both sides are taken off without their shares': () => measure().before - 2 * remains(0.5),
      'what remains is returned instead of what is gained': () => remains(measure().share),
      'a value equal to the threshold goes right': () => measure(impurities[criterion], w, (value) => value < threshold).gain,
      'a value hardly above the threshold goes left': () =>
        measure(impurities[criterion], w, (value) => value <= threshold + 1e-9).gain,
      'rows are left out whose label is an empty text': () => measure(impurities[criterion], withoutEmpty(y, w)).gain,
      ...Object.fromEntries(
        Object.entries(tidyings).map(([words, tidy]) => [
          words,
          () => measure(impurities[criterion], w, (value) => value <= threshold, y.map(tidy)).gain,
        ]),
      ),
    })
  },

  candidates: {
    anyStructure({ actual, expected, args: [values], tolerance: { relative }, close, property }) {
      if (!isList(actual)) return void close('', actual, expected)
      const distinct = [...new Set(values)].toSorted((a, b) => a - b)
      const inTheList = values.slice(1).flatMap((value, i) => (value === values[i] ? [] : [(value + values[i]!) / 2]))
      if (isAmong(actual, inTheList) && !isAmong(actual, expected))
        return void property('thresholds lie between neighbours by size, not between neighbours in the list', false)
      if (actual.length > expected.length && isAmong(actual, [...expected, ...values]))
        return void property('equal values, also zeros of both signs, have no threshold between them', false)
      const gaps = distinct.slice(1).map((upper, i) => upper - distinct[i]!)
      const within = { absolute: relative * Math.min(...gaps), relative: 4 * Number.EPSILON }
      const asText = values.toSorted().filter((value, i, sorted) => value !== sorted[i - 1])
      const isClose = close('', actual, expected, within, {
        'the threshold is the lower of two neighbours': () => distinct.slice(0, -1),
        'the threshold is the upper of two neighbours': () => distinct.slice(1),
        'values are sorted as text': () => asText.slice(1).map((value, i) => (value + asText[i]!) / 2),
      })
      const isInGap = expected.every((_, i) => distinct[i]! <= actual[i]! && actual[i]! < distinct[i + 1]!)
      if (isClose) property('a threshold is below the upper of its two neighbours, which goes right', isInGap)
    },
  },

  bestSplit: {
    anyStructure({ actual, expected, args: [X, y, w, criterion], tolerance, close, property }) {
      if (!expected || !isSplit(actual)) {
        if (expected && actual === null) property('the answer is null only where no split gains more than 1e-9', false)
        else if (isRecord(actual) && !expected) property('the answer is null where no split gains more than 1e-9', false)
        else close('', actual, expected, tolerance)
        return
      }
      const table: Table = [X, y, w]
      const [lower, upper] = findNeighbours(X, expected)
      const isInGap = actual.feature === expected.feature && lower <= actual.threshold && actual.threshold < upper
      const isEqual = (other: Split) => fields.every((field) => isNear(actual[field], other[field], tolerance))
      const isGain = isNear(actual.gain, expected.gain, tolerance)
      if (isInGap && isGain) {
        const room = tolerance.relative * (upper - lower) + 4 * Number.EPSILON * Math.abs(expected.threshold)
        const isMiddle = Math.abs(actual.threshold - expected.threshold) <= room
        if (!isMiddle && actual.threshold === lower) return void property('the threshold is not the lower of two neighbours', false)
        return void property('the threshold lies halfway between two neighbouring values', isMiddle)
      }
      const suspects = suspectSplits(table, criterion, actual, expected)
      const words = Object.keys(suspects).find((it) => {
        const split = suspects[it]!()
        return split !== null && isEqual(split)
      })
      const told: Suspects = words === undefined ? {} : { [words]: () => Object.fromEntries(fields.map((it) => [it, actual[it]])) }
      const picked = Object.fromEntries(fields.map((field) => [field, actual[field]]))
      if (close('', picked, expected, tolerance, told)) property('the threshold parts the rows between its two neighbours', isInGap)
    },
  },
})

/** What well-known mistakes would have answered. */
function suspectSplits(table: Table, criterion: Api.Criterion, actual: Split, expected: Split): Record<string, () => Split | null> {
  const [X, y, w] = table
  const [lower, upper] = findNeighbours(X, expected)
  const isText = (a: number, b: number) => (String(a) < String(b) ? -1 : 1)
  return {
    'the threshold is the upper of two neighbours': () => ({ ...expected, threshold: upper }),
    'the threshold is the lower of two neighbours': () => ({ ...expected, threshold: lower }),
    'another of several equal gains is taken': () =>
      Math.abs(gainOf(table, criterion, actual) - expected.gain) <= 1e-9 ? { ...actual, gain: expected.gain } : null,
    'the logarithm is natural, where bits take base 2': () => ({ ...expected, gain: expected.gain * Math.LN2 }),
    [`${names[others[criterion]]} takes the place of ${names[criterion]}`]: () => searchSplit(table, others[criterion], {}),
    'the weights of rows are ignored': () => searchSplit([X, y, w.map(() => 1)], criterion, {}),
    'a side counts by its rows and not by its weight': () => searchSplit(table, criterion, { weigh: (_, ofRows) => ofRows }),
    'both sides count equally, whatever their weights': () => searchSplit(table, criterion, { weigh: () => 0.5 }),
    'the shares of the two sides are swapped': () => searchSplit(table, criterion, { weigh: (ofWeight) => 1 - ofWeight }),
    'rows of equal value are put on different sides': () => searchSplit(table, criterion, { isCut: () => true }),
    'values are sorted as text': () => searchSplit(table, criterion, { order: isText }),
    'zeros of both signs are taken for two values': () =>
      searchSplit(table, criterion, { isCut: (value, next) => !Object.is(value, next) }),
    'gains that differ by little, but by more than 1e-9, are taken for equal': () =>
      searchSplit(table, criterion, { needed: 1e-9, margin: 1e-7 }),
    'rows are left out whose label is an empty text': () => searchSplit([X, y, withoutEmpty(y, w)], criterion, {}),
    ...Object.fromEntries(
      Object.entries(tidyings).map(([words, tidy]) => [words, () => searchSplit([X, y.map(tidy), w], criterion, {})]),
    ),
    'splits after which a class is left with less than nothing, by rounding, are lost': () =>
      searchSplit(table, criterion, { impurity: logarithmOfAnything }),
  }
}

/** NaN for a share that rounding made negative: no gain is larger than that, and none smaller. */
function logarithmOfAnything(shares: number[]): number {
  return shares.reduce((bits, p) => bits - (p === 0 ? 0 : p * Math.log2(p)), 0)
}

function gainOf([X, y, w]: Table, criterion: Api.Criterion, { feature, threshold }: Split): number {
  const side = X.map((row) => [row[feature]! <= threshold ? 0 : 1])
  return searchSplit([side, y, w], criterion, {})?.gain ?? 0
}

/** The two values of the feature that the threshold lies between; the lower may be the threshold itself. */
function findNeighbours(X: number[][], { feature, threshold }: Split): [lower: number, upper: number] {
  const values = X.map((row) => row[feature]!)
  return [
    values.reduce((most, value) => (value <= threshold ? Math.max(most, value) : most), -Infinity),
    values.reduce((least, value) => (value > threshold ? Math.min(least, value) : least), Infinity),
  ]
}

function isNear(a: number, b: number, { absolute, relative }: Tolerance): boolean {
  return Math.abs(a - b) <= absolute + relative * Math.abs(b)
}

function isAmong(numbers: number[], others: number[]): boolean {
  return numbers.every((number) => others.some((other) => Math.abs(number - other) <= 4 * Number.EPSILON * Math.abs(other)))
}

function isList(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSplit(value: unknown): value is Split {
  return isRecord(value) && fields.every((field) => Number.isFinite(value[field]))
}
