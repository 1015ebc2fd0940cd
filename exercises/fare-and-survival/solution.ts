/** A line of the list as it was read: text, and empty where nothing was written down. */
export interface PassengerRow {
  id: string
  survived: string
  class: string
  sex: string
  age: string
  fare: string
}

/** Somebody who paid for the passage. */
export interface Passenger {
  id: number
  survived: boolean
  /** 1, 2 or 3. */
  class: number
  sex: 'female' | 'male'
  /** Years; null where it is not known. */
  age: number | null
  /** Pounds, above 0. */
  fare: number
}

/** Two means compared by Welch’s test; always the first minus the second. */
export interface Comparison {
  difference: number
  t: number
  /** Degrees of freedom; seldom a whole number. */
  df: number
  /** Two-sided. */
  p: number
  /** The 95 % interval of the difference. */
  low: number
  high: number
  /** Cohen’s d: the difference in units of the pooled standard deviation. */
  d: number
}

export interface Group {
  count: number
  /** Pounds, like the standard deviation, which is that of a sample. */
  mean: number
  sd: number
}

export interface FareComparison extends Comparison {
  survivors: Group
  others: Group
}

/**
 * Everybody who is known to have paid, once, in the order of first appearance. RangeError when such a row holds something that is none of what
 * its column may hold: an entry that cannot be read is no missing one.
 */
export function clean(rows: PassengerRow[]): Passenger[] {
  const firsts = new Map<string, PassengerRow>()
  for (const row of rows) if (!firsts.has(row.id)) firsts.set(row.id, row)
  return [...firsts.values()].filter(({ fare }) => fare !== '' && Number(fare) !== 0).map(readPassenger)
}

/** Welch’s test of a against b. RangeError when one has fewer than two values, or neither has any spread. */
export function compareMeans(a: number[], b: number[]): Comparison {
  if (a.length < 2 || b.length < 2) throw new RangeError('a variance needs two values')
  if (!hasSpread(a) && !hasSpread(b)) throw new RangeError('without any spread there is no scale for a difference')
  const pooled = (sumOfSquares(a) + sumOfSquares(b)) / (a.length + b.length - 2)
  // the squared standard errors of both means
  const ofA = variance(a) / a.length
  const ofB = variance(b) / b.length
  const error = Math.sqrt(ofA + ofB)
  const df = (ofA + ofB) ** 2 / (ofA ** 2 / (a.length - 1) + ofB ** 2 / (b.length - 1))
  const difference = mean(a) - mean(b)
  const t = difference / error
  const reach = findT(0.05, df) * error
  return {
    difference,
    t,
    df,
    p: twoSidedP(t, df),
    low: difference - reach,
    high: difference + reach,
    d: difference / Math.sqrt(pooled),
  }
}

/** The fares of survivors against those of the others, among the passengers of these classes. RangeError as for the two functions above. */
export function compareFares(rows: PassengerRow[], classes: number[]): FareComparison {
  const passengers = clean(rows).filter((it) => classes.includes(it.class))
  const survivors = passengers.filter(({ survived }) => survived).map(({ fare }) => fare)
  const others = passengers.filter(({ survived }) => !survived).map(({ fare }) => fare)
  return { ...compareMeans(survivors, others), survivors: describe(survivors), others: describe(others) }
}

function readPassenger(row: PassengerRow): Passenger {
  const sex = row.sex.trim().toLowerCase()
  if (row.survived !== '0' && row.survived !== '1') throw new RangeError(`survived: "${row.survived}" is neither 0 nor 1`)
  if (!['1', '2', '3'].includes(row.class)) throw new RangeError(`class: there is no class "${row.class}"`)
  if (sex !== 'female' && sex !== 'male') throw new RangeError(`sex: "${row.sex}" is neither female nor male`)
  return {
    id: Number(row.id),
    survived: row.survived === '1',
    class: Number(row.class),
    sex,
    age: row.age === '' ? null : readAmount(row.age),
    fare: readAmount(row.fare),
  }
}

/** RangeError where a text is no number from 0. */
function readAmount(text: string): number {
  const amount = Number(text)
  if (!(amount >= 0)) throw new RangeError(`"${text}" is no amount`)
  return amount
}

function describe(values: number[]): Group {
  return { count: values.length, mean: mean(values), sd: Math.sqrt(variance(values)) }
}

/** P(|T| ≥ |t|). With T = √ν sinh w the density becomes a power of cosh w, and p the share of its area that lies beyond. */
function twoSidedP(t: number, df: number): number {
  return areaBeyond(Math.asinh(Math.abs(t) / Math.sqrt(df)), df) / areaBeyond(0, df)
}

/** The t that leaves a share of `p` outside of −t to t, by halving: p falls as t grows, and reaches 0.05 between 1 and 13. */
function findT(p: number, df: number): number {
  let [low, high] = [1, 13]
  while (high - low > 1e-6) {
    const middle = (low + high) / 2
    if (twoSidedP(middle, df) > p) low = middle
    else high = middle
  }
  return low
}

/** ∫ cosh⁻ᵛ w dw from `start` to where next to nothing is left of the height, by the midpoints of narrow strips. */
function areaBeyond(start: number, df: number): number {
  const strips = 1000
  const width = (Math.acosh(Math.cosh(start) * Math.exp(30 / df)) - start) / strips
  let area = 0
  for (let i = 0; i < strips; i++) area += Math.cosh(start + (i + 0.5) * width) ** -df * width
  return area
}

/** Asked of the values themselves: the mean of equal ones may round, and their variance then is not quite 0. */
function hasSpread(values: number[]): boolean {
  return values.some((x) => x !== values[0])
}

function variance(values: number[]): number {
  return sumOfSquares(values) / (values.length - 1)
}

function sumOfSquares(values: number[]): number {
  const centre = mean(values)
  return values.reduce((sum, x) => sum + (x - centre) ** 2, 0)
}

function mean(values: number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}
