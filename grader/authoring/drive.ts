/**
 * The functions of an exercise as its cases call them. An exercise about classes, callbacks or training loops has a `drive.ts`, whose
 * exports bear the names of the learner's: each is called instead of the learner's own, with the learner's module as its first argument,
 * and turns plain arguments into plain values. It runs beside the learner's code and is trusted no more, so it holds no answers.
 *
 * ```ts
 * // drive.ts: the learner's function takes a random number generator, a case only its seed
 * export function descend(solution: typeof Api, X: number[][], y: number[], seed: number) {
 *   return solution.descend(X, y, generatorFrom(seed))
 * }
 * // cases/visible.ts
 * const { visible } = casesOf<Driven<typeof Api, typeof Drive>>()
 * ```
 */
export type Driven<Api, Drive> = {
  [K in keyof Api]: K extends keyof Drive
    ? Drive[K] extends (solution: never, ...args: infer A) => infer R
      ? (...args: A) => R
      : never
    : Api[K]
}
