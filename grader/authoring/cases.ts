import type { Random } from './random.ts'

/** The errors an exercise may ask for by name. */
export type ErrorName = 'Error' | 'TypeError' | 'RangeError' | 'SyntaxError'

export type Entries<Api> = { [K in keyof Api]: Api[K] extends (...args: never[]) => unknown ? K : never }[keyof Api] & string
export type ArgsOf<Api, K extends keyof Api> = Api[K] extends (...args: infer A extends unknown[]) => unknown ? A : never

export interface CaseOptions {
  /** File names, without `.ts`, of the wrong solutions under `submissions/` that this very case must catch. */
  kills?: readonly string[]
  /** The case expects an error of this name instead of a value. */
  throws?: ErrorName
  /** The function may change its arguments in this case. By default that is a mistake. */
  mayMutate?: true
  /** Why the float32 tensors cannot corroborate this case ("1e200 overflows float32"). */
  oracleOnly?: string
}

export interface CaseSpec extends CaseOptions {
  /** The purpose of the case, in the learner's words; unique within the exercise. Never contains values of hidden inputs. */
  title: string
  /** The case this is one part of: see `inParts`. */
  partOf?: string
  visibility: 'visible' | 'hidden'
  /** The exported function it calls. */
  entry: string
  /** The arguments; for hidden cases drawn from the seed. Plain data: numbers, strings, arrays, objects, typed arrays, Maps, Sets. */
  draw: (random: Random) => readonly unknown[]
}

/**
 * The two makers of cases for an exercise, typed by its functions.
 *
 * ```ts
 * const { visible, hidden } = casesOf<typeof import('../solution.ts')>()
 * export default [visible('a 3-4-5 triangle', 'norm2', [[3, 4]])]
 * ```
 */
export function casesOf<Api>(): {
  /** A case that explains: fixed arguments, shown with its expected value. */
  visible<K extends Entries<Api>>(title: string, entry: K, args: ArgsOf<Api, K>, options?: CaseOptions): CaseSpec
  /** A case that decides: arguments drawn from the learner's seed, never shown. (Spread, so that an array literal is read as a tuple.) */
  hidden<K extends Entries<Api>>(
    title: string,
    entry: K,
    draw: (random: Random) => [...ArgsOf<Api, K>],
    options?: CaseOptions,
  ): CaseSpec
} {
  return {
    visible: (title, entry, args, options) => ({
      ...options,
      title,
      visibility: 'visible',
      entry,
      draw: () => structuredClone(args),
    }),
    hidden: (title, entry, draw, options) => ({ ...options, title, visibility: 'hidden', entry, draw }),
  }
}

/**
 * One case of several calls, which are judged one by one and count as one: what a function refuses, the same rule from several sides. Each part keeps a
 * title of its own, which says what failed.
 *
 * ```ts
 * ...inParts('what norm2 refuses', [
 *   hidden('a vector without components', 'norm2', () => [[]], { throws: 'RangeError' }),
 *   hidden('a component that is no number', 'norm2', (random) => [[random.int(1, 9), Number.NaN]], { throws: 'RangeError' }),
 * ])
 * ```
 */
export function inParts(title: string, parts: readonly CaseSpec[]): CaseSpec[] {
  return parts.map((part) => ({ ...part, partOf: title }))
}
