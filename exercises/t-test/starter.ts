/** The result of a test of equal means. */
export interface WelchTest {
  /** Above 0 where the first sample has the larger mean. */
  t: number
  /** Degrees of freedom; seldom a whole number. */
  df: number
  /** Two-sided, from 0 to 1. */
  p: number
}

/** P(|T| ≥ |t|) for Student’s T with df ≥ 1 degrees of freedom, any real number. RangeError when df is not at least 1. */
export function twoSidedP(t: number, df: number): number {
  throw new Error('not implemented')
}

/** Welch’s test for two samples of finite numbers. RangeError when one has fewer than two values, or neither has any spread. */
export function welch(a: number[], b: number[]): WelchTest {
  throw new Error('not implemented')
}

/**
 * The two-sided permutation p-value of the difference of means, from `rounds` shuffles. random() gives a number from [0, 1).
 * RangeError when a sample is empty, or rounds is no integer ≥ 1.
 */
export function permutationP(a: number[], b: number[], rounds: number, random: () => number): number {
  throw new Error('not implemented')
}
