import { checksOf, type Suspects } from '#authoring/check'
import reference, { centre, columnsOf, order, worth } from './reference.ts'
import type * as Api from './solution.ts'

const { discretise, extractFeatures, mutualInformation } = reference.oracle

/** Components are free in sign, and so are their scores: those of each component are turned to the expected side before they are compared. */
export default checksOf<typeof Api>({
  discretise({ actual, expected, args: [values, bins], tolerance, close }) {
    const sorted = values.toSorted((a, b) => a - b)
    const [least, largest] = [sorted[0]!, sorted.at(-1)!]
    const place = (x: number) => (bins * (x - least)) / (largest - least || 1)
    close('', actual, expected, tolerance, {
      'the largest value opens a bin of its own': () => values.map((x) => Math.floor(place(x))),
      'a value on an edge goes to the bin below': () => values.map((x) => Math.max(0, Math.ceil(place(x)) - 1)),
      'bins hold equal numbers of values, and are not of equal width': () =>
        values.map((x) => Math.floor((bins * sorted.indexOf(x)) / values.length)),
      'a value goes to the nearest edge, not to the bin it lies in': () =>
        values.map((x) => Math.min(bins - 1, Math.round(place(x)))),
      'values that differ by little are taken for equal ones': () => values.map(() => 0),
      'bins are counted from zero, not from the least value': () =>
        values.map((x) => Math.min(bins - 1, Math.floor((bins * x) / (largest - least || 1)))),
    })
  },

  mutualInformation({ actual, expected, args: [a, b], tolerance, close }) {
    const joint = a.map((x, i) => x * 1e6 + b[i]!)
    close('', actual, expected, tolerance, {
      'logarithms are to the base 2, which gives bits': () => expected / Math.LN2,
      'the entropy of the pairs is returned': () => entropy(joint),
      'the entropy of the second list that is left, given the first, is returned': () => entropy(b) - expected,
      'the information is divided by the entropy of the second list': () => expected / entropy(b),
      'the information is divided by the entropy of the first list': () => expected / entropy(a),
      'the squared correlation of the numbers is taken': () => correlation(a, b) ** 2,
      'the logarithms are not weighted by how often pairs occur': () => unweighted(a, b),
      ...suspectPacking(a, b),
    })
  },

  rankFeatures({ actual, expected, args: [X, labels, bins], close, property }) {
    if (!isPermutation(actual, expected)) return void property('every feature is named once', false)
    const relevance = () => columnsOf(X, labels, bins).map((column) => mutualInformation(column, labels))
    const columns = () => transpose(X)
    close('', actual, expected, exact, {
      'the feature that tells least comes first': () => orderBy(relevance().map((it) => -it)),
      'of equal features the last comes first': () => lastOfEquals(relevance()),
      'features that tell almost the same are taken for equal': () => {
        const tells = relevance()
        // what differs by less than 1e-4 then differs by less than 1e-9
        return order(tells, tells.length, (j) => tells[j]! * 1e-5)
      },
      'features are ranked by how they correlate with the labels': () =>
        orderBy(columns().map((column) => Math.abs(correlation(column, labels)) || 0)),
      'features are ranked by their variance': () => orderBy(columns().map(variance)),
      'each value is a class of its own, and is not put into a bin': () =>
        orderBy(columns().map((column) => mutualInformation(ranks(column), labels))),
    })
  },

  selectFeatures({ actual, expected, args: [X, labels, bins, k], close, property }) {
    property('no feature is picked twice', new Set(actual).size === actual.length)
    const columns = () => columnsOf(X, labels, bins)
    const pick = (value: (relevance: number, redundancies: number[]) => number) => {
      const given = columns()
      return order(given, k, (j, taken) =>
        value(
          mutualInformation(given[j]!, labels),
          taken.map((s) => mutualInformation(given[j]!, given[s]!)),
        ),
      )
    }
    close('', actual, expected, exact, {
      'what a feature repeats of those picked before is not taken off': () => pick((relevance) => relevance),
      'what it repeats is added up over those picked before, and not averaged': () =>
        pick((relevance, known) => relevance - sum(known)),
      'only what it repeats of the pick just before is taken off': () =>
        pick((relevance, known) => relevance - (known.at(-1) ?? 0)),
      'the most that it repeats of any of those picked before is taken off, and not the mean': () =>
        pick((relevance, known) => relevance - Math.max(0, ...known)),
      'only a worth above 0 is taken for better, and else the first feature that is left': () =>
        pick((relevance, known) => Math.max(0, relevance - (known.length === 0 ? 0 : sum(known) / known.length))),
      'what it repeats divides what it tells, and is not taken off': () =>
        pick((relevance, known) => relevance / (known.length === 0 ? 1 : sum(known) / known.length || 1e-12)),
      'of equal features the last is picked': () => {
        const given = columns()
        return lastOfEquals(given.map((_, j) => worth(given, labels, j, []))).slice(0, k)
      },
    })
  },

  extractFeatures: {
    anyStructure({ actual, expected, args: [X, k], tolerance, close, property }) {
      const vectors = () => transpose(leastSquares(extractFeatures(X, k), centre(X)))
      if (!isTableLike(actual, expected)) {
        const holds = !isUpToSigns(actual, vectors()) && !isUpToSigns(actual, transpose(vectors()))
        if (property('the scores of the rows are returned, and not the components', holds)) close('', actual, expected, tolerance)
        return
      }
      const scale = Math.sqrt(mean(expected.map((row) => sum(row.map((x) => x * x)))))
      close(
        '',
        alignSigns(actual, expected),
        expected,
        { absolute: tolerance.relative * (scale || 1), relative: tolerance.relative },
        {
          'the columns were not centred': () => alignSigns(multiply(X, vectors()), alignSigns(actual, expected)),
          'the components with the least variance come first': () => alignSigns(lastScores(X, k), alignSigns(actual, expected)),
          'the columns were divided by their standard deviations first': () =>
            alignSigns(extractFeatures(standardise(X), k), alignSigns(actual, expected)),
        },
      )
    },
  },

  compareLeading(checking) {
    const { actual, expected, args, tolerance, close } = checking
    const [X, labels, bins] = args
    const columns = transpose(X)
    const tells = (values: number[]) => mutualInformation(discretise(values, bins), labels)
    close('selected', actual.selected, expected.selected, tolerance, {
      'the feature of the largest variance is taken for the best': () => tells(columns[orderBy(columns.map(variance))[0]!]!),
      'the first feature is taken for the best': () => tells(columns[0]!),
      ...inBits(expected.selected),
    })
    close('extracted', actual.extracted, expected.extracted, tolerance, {
      'the columns were divided by their standard deviations before the component was sought': () =>
        tells(extractFeatures(standardise(X), 1).map(([score]) => score!)),
      'the component with the least variance is taken': () => tells(lastScores(X, 1).map(([score]) => score!)),
      ...inBits(expected.extracted),
    })
  },
})

const exact = { absolute: 0, relative: 0 }

const inBits = (nats: number): Suspects => ({ 'logarithms are to the base 2, which gives bits': () => nats / Math.LN2 })

function entropy(values: number[]): number {
  return mutualInformation(values, values)
}

/** Pairs are told apart by a number made of both: one of several pairs that share it then stands for all. */
function suspectPacking(a: number[], b: number[]): Suspects {
  const n = a.length
  const occurs = (labels: number[], i: number) => labels.filter((label) => label === labels[i]).length
  const packedBy = (factor: number) => {
    const pairs = Map.groupBy(a.keys(), (i) => factor * a[i]! + b[i]!)
    return sum(
      [...pairs.values()].map(
        (rows) => (rows.length / n) * Math.log((n * rows.length) / (occurs(a, rows[0]!) * occurs(b, rows[0]!))),
      ),
    )
  }
  return Object.fromEntries(
    [10, 100, 1000, 1e4, 1e6].map((factor) => [
      `pairs are told apart by ${factor} times the first label plus the second, which are the same for some`,
      () => packedBy(factor),
    ]),
  )
}

function unweighted(a: number[], b: number[]): number {
  const share = (wanted: (i: number) => boolean) => a.filter((_, i) => wanted(i)).length / a.length
  const seen = new Map(a.map((x, i) => [`${x} ${b[i]!}`, i]))
  return sum(
    [...seen.values()].map((i) =>
      Math.log(share((j) => a[j] === a[i] && b[j] === b[i]) / (share((j) => a[j] === a[i]) * share((j) => b[j] === b[i]))),
    ),
  )
}

function correlation(a: number[], b: number[]): number {
  const [ma, mb] = [mean(a), mean(b)]
  return mean(a.map((x, i) => (x - ma) * (b[i]! - mb))) / Math.sqrt(variance(a) * variance(b))
}

function orderBy(values: number[]): number[] {
  return order(values, values.length, (j) => values[j]!)
}

/** Falling, and of equal ones the last first. */
function lastOfEquals(values: number[]): number[] {
  const d = values.length
  return orderBy(values.toReversed()).map((j) => d - 1 - j)
}

function lastScores(X: number[][], k: number): number[][] {
  return extractFeatures(X, X[0]!.length).map((row) => row.toReversed().slice(0, k))
}

function standardise(X: number[][]): number[][] {
  const deviations = transpose(X).map((column) => Math.sqrt(variance(column)) || 1)
  return centre(X).map((row) => row.map((x, j) => x / deviations[j]!))
}

/** The components, d × k, of which scores are what the centred rows have along them. */
function leastSquares(scores: number[][], centred: number[][]): number[][] {
  const lengths = transpose(scores).map((column) => sum(column.map((x) => x * x)))
  return transpose(scores).map((column, c) =>
    transpose(centred).map((feature) => sum(feature.map((x, i) => x * column[i]!)) / lengths[c]!),
  )
}

/** Each column turned so that it points to the same side as that of `like`. */
function alignSigns(scores: number[][], like: number[][]): number[][] {
  const signs = like[0]!.map((_, c) => (sum(scores.map((row, i) => row[c]! * like[i]![c]!)) < 0 ? -1 : 1))
  return scores.map((row) => row.map((x, c) => signs[c]! * x))
}

function isUpToSigns(actual: unknown, like: number[][]): boolean {
  return (
    isTableLike(actual, like) &&
    like.every((row, i) => row.every((x, j) => Math.abs(Math.abs(x) - Math.abs(actual[i]![j]!)) < 1e-4))
  )
}

function multiply(X: number[][], V: number[][]): number[][] {
  return X.map((row) => V[0]!.map((_, c) => sum(row.map((x, j) => x * V[j]![c]!))))
}

/** The place of each value among the different ones. */
function ranks(column: number[]): number[] {
  const different = [...new Set(column)]
  return column.map((x) => different.indexOf(x))
}

function isPermutation(actual: number[], expected: number[]): boolean {
  return actual.toSorted((a, b) => a - b).join() === expected.toSorted((a, b) => a - b).join()
}

function isTableLike(value: unknown, like: number[][]): value is number[][] {
  return (
    Array.isArray(value) &&
    value.length === like.length &&
    value.every((row, i) => Array.isArray(row) && row.length === like[i]!.length && row.every((x) => Number.isFinite(x)))
  )
}

function transpose(X: number[][]): number[][] {
  return X[0]!.map((_, j) => X.map((row) => row[j]!))
}

function variance(values: number[]): number {
  const centre = mean(values)
  return mean(values.map((x) => (x - centre) ** 2))
}

const sum = (terms: number[]) => terms.reduce((total, term) => total + term, 0)
const mean = (values: number[]) => sum(values) / values.length
