import type { Plot } from '#schema/plot.ts'

export type { Plot }

/** What a picture may be drawn from: the learner's own answer, by then of the structure the contract names, and the arguments. */
export interface Plotting<Args, Result> {
  actual: Result
  args: Args
}

type PlotOf<F> = F extends (...args: infer A) => infer R ? (plotting: Plotting<A, Awaited<R>>) => Plot | undefined : never

/**
 * Pictures of the answers of an exercise's functions, drawn in visible cases only: a hidden one would show its input. Undefined where
 * there is nothing to see.
 */
export function plotsOf<Api>(plots: { [K in keyof Api]?: PlotOf<Api[K]> }): { [K in keyof Api]?: PlotOf<Api[K]> } {
  return plots
}
