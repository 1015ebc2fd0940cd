import { Plot } from '#schema/plot.ts'
import type { Plotting } from '../authoring/plot.ts'
import { normalise } from './structure.ts'

/** A picture of one function's answers, with the types its exercise gave it gone. */
export type DrawPlot = (plotting: Plotting<readonly unknown[], unknown>) => unknown

/** The picture of an answer; undefined where there is nothing to see, or nothing that can be drawn in a wrong answer. */
export function drawPlot(draw: DrawPlot, answer: unknown, expected: unknown, args: readonly unknown[]): Plot | undefined {
  try {
    return Plot.safeParse(draw({ actual: normalise(answer, expected), args })).data
  } catch {
    // a wrong answer may lack what the picture is made of
    return undefined
  }
}
