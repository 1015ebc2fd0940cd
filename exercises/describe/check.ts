import { type Checking, checksOf } from '#authoring/check'
import reference from './reference.ts'
import type * as Api from './solution.ts'

const { mean, median, variance } = reference.oracle

/**
 * Means and medians are measured by the magnitudes they are made of, since values of both signs cancel; variances by themselves. Where all
 * values are equal, rounding the mean leaves a distance of some 1e-16 of the values instead of none, far below the spread of any other
 * case: a ten-millionth of the tolerance, times the largest value, is allowed for it.
 */
export default checksOf<typeof Api>({
  mean({ actual, expected, args: [values], tolerance, close }) {
    const scale = mean(values.map(Math.abs))
    close('', actual, expected, within(tolerance.relative * scale), {
      'the mean so far and the next value are averaged, which gives the last values most of the weight': () =>
        values.reduce((average, value) => (average + value) / 2),
      'a sum that starts from zero is averaged with each value in turn': () =>
        values.reduce((average, value) => (average + value) / 2, 0),
      'the mean is rounded to a whole number': () => Math.round(expected),
      'the mean is cut to a whole number': () => Math.trunc(expected),
      'the median is taken': () => median(values),
      'zeros are left out': () => (values.some(Boolean) ? mean(values.filter(Boolean)) : expected),
      'a small number is rounded away': () => 0,
      'the sum is kept in 32 bits, and each value added to it loses digits': () =>
        values.reduce((sum, value) => Math.fround(sum + value), 0) / values.length,
    })
  },

  median({ actual, expected, args: [values], tolerance, close }) {
    // what is exact needs no scale, for which long lists would be sorted
    if (actual === expected) return
    const sorted = Float64Array.from(values).toSorted()
    const n = values.length
    const [lower, upper] = [sorted[Math.ceil(n / 2) - 1]!, sorted[Math.floor(n / 2)]!]
    const scale = (Math.abs(lower) + Math.abs(upper)) / 2
    close('', actual, expected, within(tolerance.relative * scale), {
      'the upper of the two middle values stands for both': () => upper,
      'the lower of the two middle values stands for both': () => lower,
      'the values are not sorted': () => middleOf(values),
      'the middle is taken one place too far up': () =>
        n % 2 === 1 ? sorted[(n + 1) / 2] : (sorted[n / 2]! + sorted[n / 2 + 1]!) / 2,
      'the mean is taken': () => mean(values),
      // so many texts take longer to sort than all else to judge
      'the values are sorted as text': () => (n < 1e5 ? middleOf(values.map(String).toSorted().map(Number)) : expected),
      'a value that occurs several times counts once': () => median([...new Set(values)]),
      'zeros are left out': () => (values.some(Boolean) ? median(values.filter(Boolean)) : expected),
    })
  },

  // every value listed is one of those that were given: modes are right or wrong, and never close
  modes: {
    anyStructure({ actual, expected, args: [values], close, property }) {
      if (!isList(actual)) return void close('', actual, expected)
      if (actual.length === expected.length && actual.every((it, i) => it === expected[i])) return
      const areGiven = new Set(values)
      const areModes = new Set(expected)
      const areListed = new Set(actual)
      const claims: [claim: string, holds: boolean][] = [
        ['every value that is listed occurs, digit for digit, among the values given', actual.every((it) => areGiven.has(it))],
        ['no value occurs more often than those that are listed', actual.every((it) => areModes.has(it))],
        ['all values that occur most often are listed, even if that is all of them', expected.every((it) => areListed.has(it))],
        ['each mode is listed once', actual.length === expected.length],
        ['modes stand in ascending order of their size', actual.every((it, i) => it === expected[i])],
      ]
      const broken = claims.find(([, holds]) => !holds)
      if (broken) property(...broken)
    },
  },

  variance(checking) {
    const { expected, args } = checking
    const [values, kind] = args
    compareSpreads(checking, {
      ...otherDivisors(values, kind, (it) => it),
      'the square root is taken already': () => Math.sqrt(expected),
    })
  },

  standardDeviation(checking) {
    const { expected, args } = checking
    const [values, kind] = args
    compareSpreads(checking, {
      'the square root is missing': () => expected ** 2,
      ...otherDivisors(values, kind, Math.sqrt),
    })
  },
})

type ComparingSpreads = Checking<[number[], Api.Kind], number>
type Suspects = Parameters<ComparingSpreads['close']>[4]

function compareSpreads({ actual, expected, args, tolerance, close }: ComparingSpreads, suspects: Suspects): void {
  const [values, kind] = args
  const largest = Math.max(...values.map(Math.abs))
  const areEqual = values.every((x) => x === values[0])
  const rounding = 1e-7 * tolerance.relative * largest
  const centre = mean(values)
  const isFarFromZero = mean(values.map((x) => (x - centre) ** 2)) < 1e-10 * largest ** 2
  const isLost = isFarFromZero && Math.abs(actual - expected) > Math.max(expected / 5, rounding)
  close(
    '',
    actual,
    expected,
    { absolute: areEqual ? rounding : 0, relative: tolerance.relative },
    {
      ...suspects,
      'distances to the mean are averaged without being squared': () => mean(values.map((x) => Math.abs(x - centre))),
      'the squared distances are added and not divided': () => variance(values, 'population') * values.length,
      'a small spread is rounded away, or taken for none': () => 0,
      'each distance is squared after the mean has moved towards the value': () =>
        squaresToMovedMeans(values) / (kind === 'sample' ? values.length - 1 : values.length),
      // what is left depends on the order of the additions: known by how far it is off, after all that has a formula
      'values far from zero lose the digits in which they differ, to their squares or to 32 bits': () =>
        isLost ? actual : expected,
    },
  )
}

function otherDivisors(values: number[], kind: Api.Kind, finish: (variance: number) => number): Suspects {
  if (values.length === 1) return {}
  return kind === 'sample'
    ? { 'the divisor is n, for a sample': () => finish(variance(values, 'population')) }
    : { 'the divisor is n − 1, for a whole population': () => finish(variance(values, 'sample')) }
}

function squaresToMovedMeans(values: number[]): number {
  return mean(values.map((x, i) => (x - mean(values.slice(0, i + 1))) ** 2)) * values.length
}

function middleOf(values: number[]): number {
  const half = values.length / 2
  return (values[Math.ceil(half) - 1]! + values[Math.floor(half)]!) / 2
}

function isList(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number')
}

const within = (absolute: number) => ({ absolute, relative: 0 })
