import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import reference, { splitFares } from './reference.ts'
import type { Comparison, FareComparison, PassengerRow } from './solution.ts'

const { clean, compareMeans } = reference.oracle

const sum = (values: number[]) => values.reduce((total, x) => total + x, 0)
const mean = (values: number[]) => sum(values) / values.length
const squares = (values: number[]) => {
  const centre = mean(values)
  return sum(values.map((x) => (x - centre) ** 2))
}
const tailsOf = (t: number, df: number) => 2 * tCdf(-Math.abs(t), df)

/** So many degrees of freedom are as good as infinitely many. */
const endless = 1e7

/** What well-known mistakes make of two samples. Those that change more fields come first. */
export function suspectComparisons(a: number[], b: number[]): Record<string, () => Comparison> {
  const right = compareMeans(a, b)
  const { difference, t, df, p, d } = right
  const [m, n] = [a.length, b.length]
  const freedom = m + n - 2
  const error = difference === 0 ? (right.high - right.low) / 2 / tQuantile(0.975, df) : difference / t
  const reachOf = (reach: number) => ({ low: difference - reach, high: difference + reach })
  const testOf = (itsError: number, itsDf: number): Comparison => ({
    ...reachOf(tQuantile(0.975, itsDf) * itsError),
    difference,
    t: difference / itsError,
    df: itsDf,
    p: tailsOf(difference / itsError, itsDf),
    d,
  })
  const satterthwaite = (x: number, y: number) => (x + y) ** 2 / (x ** 2 / (m - 1) + y ** 2 / (n - 1))
  const [u, v] = [squares(a) / m ** 2, squares(b) / n ** 2]
  const [x, y] = [squares(a) / (m - 1), squares(b) / (n - 1)]
  const pooledSd = Math.sqrt((squares(a) + squares(b)) / freedom)
  return {
    // for many values the interval is nearly that of variances divided by n, whose t is wrong already: so this one is asked first
    'the normal distribution stands in for Student’s': () => ({
      ...right,
      ...reachOf(tQuantile(0.975, endless) * error),
      p: tailsOf(t, endless),
    }),
    'the degrees of freedom are those of the pooled test': () => testOf(error, freedom),
    'the variances are pooled': () => testOf(pooledSd * Math.sqrt(1 / m + 1 / n), freedom),
    'variances are divided by n': () => ({
      ...testOf(Math.sqrt(u + v), satterthwaite(u, v)),
      d: difference / Math.sqrt((squares(a) + squares(b)) / (m + n)),
    }),
    'the spread of the values stands in for that of their means': () => testOf(Math.sqrt(x + y), satterthwaite(x, y)),
    'the degrees of freedom are those of the smaller sample': () => testOf(error, Math.min(m, n) - 1),
    'the degrees of freedom are rounded down': () => testOf(error, Math.floor(df)),
    'only one side is counted': () => ({ ...right, p: p / 2 }),
    'the sign of t is kept, and p exceeds 1': () => ({ ...right, p: 2 - p }),
    'p is the difference of two numbers close to 1': () => ({ ...right, p: 0 }),
    'the quantile leaves 5 % on each side, which makes an interval of 90 %': () => ({
      ...right,
      ...reachOf(tQuantile(0.95, df) * error),
    }),
    'the interval is that of a value and not of the difference of means': () => ({
      ...right,
      ...reachOf(tQuantile(0.975, df) * pooledSd),
    }),
    'the two variances are averaged for d, whatever the sizes of the groups': () => ({
      ...right,
      d: difference / Math.sqrt((x + y) / 2),
    }),
    'd is measured by the spread of the second group alone': () => ({ ...right, d: difference / Math.sqrt(y) }),
    'd is measured by the spread of all values together': () => ({
      ...right,
      d: difference / Math.sqrt(squares([...a, ...b]) / (m + n - 1)),
    }),
  }
}

type Groups = [survivors: number[], others: number[]]

/** What slips in cleaning and in grouping make of the fares, and what the tests above make of the right ones. */
export function suspectFares(rows: PassengerRow[], classes: number[]): Record<string, () => FareComparison> {
  const right = splitFares(clean(rows), classes)
  const compare = (groups: Groups, sdOver = (n: number) => n - 1): FareComparison => {
    // a mistake may leave too little to compare; then it is not the one that was made
    const [survivors, others] = groups.every((fares) => squares(fares) > 0) ? groups : right
    return { ...compareMeans(survivors, others), survivors: describe(survivors, sdOver), others: describe(others, sdOver) }
  }
  const known = rows.filter(({ fare }) => fare !== '')
  const typical = mean(clean(rows).map(({ fare }) => fare))
  // every row a passenger of its own; a fare of zero as one that rounds to nothing
  const apart = (list: PassengerRow[]) => list.map((row, i) => ({ ...row, id: `${i + 1}` }))
  const withFares = (list: PassengerRow[], read: (fare: string) => number) =>
    list.map((row) => ({ ...row, fare: `${read(row.fare) || '0.000000000001'}` }))
  const cleanThen = (list: PassengerRow[]) => compare(splitFares(clean(list), classes))
  return {
    'passengers who stand there twice are counted twice': () => cleanThen(apart(rows)),
    'those who travelled free are kept': () => cleanThen(withFares(known, Number)),
    'a fare that is not known is taken for 0, and kept': () => cleanThen(withFares(rows, Number)),
    'a fare that is not known is filled in with the mean': () =>
      cleanThen(rows.map((row) => ({ ...row, fare: row.fare || `${typical}` }))),
    'passengers of all classes are compared': () => compare(splitFares(clean(rows), [1, 2, 3])),
    'only the first of the classes is looked at': () => compare(splitFares(clean(rows), classes.slice(0, 1))),
    'the two groups are taken for each other': () => compare([right[1], right[0]]),
    'the standard deviation is divided by n': () => compare(right, (n) => n),
    ...Object.fromEntries(
      Object.entries(suspectComparisons(...right)).map(([words, compute]) => [words, () => ({ ...compare(right), ...compute() })]),
    ),
  }
}

function describe(values: number[], over: (n: number) => number) {
  return { count: values.length, mean: mean(values), sd: Math.sqrt(squares(values) / over(values.length)) }
}
