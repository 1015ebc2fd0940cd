/** Equally dense from low to high, both included; low < high. */
export interface Uniform {
  kind: 'uniform'
  low: number
  high: number
}

/** The bell curve; sd > 0 is the standard deviation, in the unit of x. */
export interface Normal {
  kind: 'normal'
  mean: number
  sd: number
}

/** Successes among n trials, an integer ≥ 1, each with probability p from 0 to 1. */
export interface Binomial {
  kind: 'binomial'
  n: number
  p: number
}

export type Distribution = Uniform | Normal | Binomial

/** f(x) for any finite x: a probability per unit of x, or for counts the probability of x itself. RangeError for impossible parameters. */
export function density(distribution: Distribution, x: number): number {
  throw new Error('not implemented')
}

/** F(x) for any finite x: the probability of at most x, from 0 to 1. RangeError for impossible parameters. */
export function cumulative(distribution: Distribution, x: number): number {
  throw new Error('not implemented')
}

/**
 * The smallest x with F(x) ≥ level, level from 0 to 1; low, −Infinity or 0 for the level 0, high, Infinity or n for the level 1.
 * RangeError for impossible parameters or levels.
 */
export function quantile(distribution: Distribution, level: number): number {
  throw new Error('not implemented')
}

/** `count` ≥ 1 independent values. random() gives a number from [0, 1), 0 included. RangeError for impossible parameters. */
export function sample(distribution: Distribution, count: number, random: () => number): number[] {
  throw new Error('not implemented')
}
