/** |actual − expected| ≤ absolute + relative · |expected| */
export interface Tolerance {
  absolute: number
  relative: number
}

/** Field names and indices from the outside in; one field's name alone; '' for the whole answer. */
export type Place = string | readonly (string | number)[]

/** Computed only where an answer is wrong. The words complete "This is what comes out when …" and hold no values. */
export type Suspects = Readonly<Record<string, () => unknown>>

/**
 * What a check may look at and say. By the time it runs, `actual` has the structure of `expected`: the same fields, lengths and types, all
 * numbers finite where the expected ones are. It records findings; the case is accepted when there is none.
 */
export interface Checking<Args, Result> {
  actual: Result
  expected: Result
  /** The arguments the function was called with, unchanged. */
  args: Args
  tolerance: Tolerance
  /**
   * Compares two values number by number, and names the mistake when they differ. `path` says what is compared. `suspects` are
   * what well-known mistakes would have given instead, each under the words that name it ("the rows were not centred"): where the
   * answer is close to one of them, the learner reads these words. A path is a field's name, the steps to it, or '' for the whole.
   */
  close(path: Place, actual: unknown, expected: unknown, tolerance?: Tolerance, suspects?: Suspects): boolean
  /** The same for the derivative with respect to one parameter: says which parameter, and how its gradient is wrong. */
  gradient(parameter: string, actual: unknown, expected: unknown, tolerance?: Tolerance, suspects?: Suspects): boolean
  /** Records that an invariant does not hold. `claim` is the sentence the learner reads, and holds no value. */
  property(claim: string, holds: boolean, path?: Place): boolean
}

type CheckOf<F> = F extends (...args: infer A) => infer R
  ? ((checking: Checking<A, Awaited<R>>) => void) | LooseCheck<A, Awaited<R>>
  : never

/** A check that meets answers of any structure, and so has to look before it reads. */
interface LooseCheck<Args, Result> {
  anyStructure: (checking: Omit<Checking<Args, Result>, 'actual'> & { actual: unknown }) => void
}

/** Checks for the functions of an exercise where closeness to the expected value is not the judge. The others are compared by closeness. */
export type Checks<Api> = { [K in keyof Api]?: CheckOf<Api[K]> }

export function checksOf<Api>(checks: Checks<Api>): Checks<Api> {
  return checks
}
