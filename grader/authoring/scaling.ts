import type { ArgsOf, Entries } from './cases.ts'
import type { Random } from './random.ts'

/** How time grows with n, in words ("n log n") and as the exponent of the power of n that comes closest over the sizes probed. */
export interface Growth {
  name: string
  exponent: number
}

/**
 * A promise about speed in the contract, held against how time grows and never against a number of seconds. The function is run on inputs of
 * four sizes, n, 4 n, 16 n and 64 n, as soon as its cases are accepted; so is the model, in a worker of its own.
 */
export interface ScalingProbe {
  /** The promise, in the learner's words; unique among the titles of the exercise's cases. */
  title: string
  /** The exported function it calls. */
  entry: string
  /** What n counts: 'rows'. */
  unit: string
  /** The smallest size. The model should take a third of a millisecond for it at least, and no more than some 50 ms for 64 times as many. */
  base: number
  /** What the contract asks for, and the next class a solution may fall into. The threshold lies midway. */
  asked: Growth
  refused: Growth
  /** Arguments of size n, in the order that is worst for a slow solution; plain data, as in cases. */
  draw: (random: Random, n: number) => readonly unknown[]
  /** File names, without `.ts`, of the wrong solutions that this probe must catch. */
  kills: readonly string[]
}

/**
 * The maker of probes for an exercise, typed by its functions; `scaling.ts` exports a list of them by default.
 */
export function scalingOf<Api>(): {
  probe<K extends Entries<Api>>(
    title: string,
    entry: K,
    options: Omit<ScalingProbe, 'title' | 'entry' | 'draw'> & { draw: (random: Random, n: number) => [...ArgsOf<Api, K>] },
  ): ScalingProbe
} {
  return { probe: (title, entry, options) => ({ ...options, title, entry }) }
}
