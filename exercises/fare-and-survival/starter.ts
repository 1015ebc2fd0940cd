/** A line of the list as it was read: text, and empty where nothing was written down. */
export interface PassengerRow {
  /** The same passenger has the same id wherever they stand. */
  id: string
  /** '1' or '0'. */
  survived: string
  /** '1', '2' or '3'. */
  class: string
  /** 'female' or 'male', with capitals and blanks as clerks have written it. */
  sex: string
  /** Years, possibly with a fraction; often empty. */
  age: string
  /** Pounds; may be empty, or zero. */
  fare: string
}

/** Somebody who is known to have paid. */
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

/** Always the first sample minus the second. */
export interface Comparison {
  /** Of the means, in the unit of the values. */
  difference: number
  t: number
  /** Degrees of freedom; seldom a whole number. */
  df: number
  /** Two-sided, from 0 to 1. */
  p: number
  /** The ends of the 95 % interval of the difference. */
  low: number
  high: number
  /** Cohen's d. */
  d: number
}

export interface Group {
  count: number
  /** Pounds. */
  mean: number
  /** Pounds; over n − 1. */
  sd: number
}

export interface FareComparison extends Comparison {
  survivors: Group
  others: Group
}

/** Everybody who is known to have paid, once, in the order of first appearance. RangeError: see the statement. The rows are only read. */
export function clean(rows: PassengerRow[]): Passenger[] {
  throw new Error('not implemented')
}

/** Welch's test. RangeError when a sample has fewer than two values, or neither has any spread. The samples are only read. */
export function compareMeans(a: number[], b: number[]): Comparison {
  throw new Error('not implemented')
}

/** Fares of survivors minus fares of the others, cleaned, among the passengers of `classes`. RangeError as for both functions above. */
export function compareFares(rows: PassengerRow[], classes: number[]): FareComparison {
  throw new Error('not implemented')
}
