import { z } from 'zod'

const Label = z.string().max(80)
const Point = z.tuple([z.number(), z.number()])
const Series = z.object({ name: Label, points: z.array(Point).max(2000) })

const head = {
  title: Label,
  /** What the picture shows, in a sentence or two, for those who hear it instead. */
  summary: z.string().max(400),
}
/** Names of the axes, with their units. */
const axes = { x: Label, y: Label }

/**
 * A picture drawn from a learner's own answer. The set of marks is closed: a page, a test or a text rendering may switch over it. All
 * numbers are finite.
 */
export const Plot = z.discriminatedUnion('mark', [
  z.object({ mark: z.literal('line'), ...head, ...axes, series: z.array(Series).min(1).max(8) }),
  z.object({ mark: z.literal('scatter'), ...head, ...axes, series: z.array(Series).min(1).max(12) }),
  /** Both axes logarithmic, all numbers above 0; through the points of each series a straight line, given by its two ends. */
  z.object({
    mark: z.literal('loglog'),
    ...head,
    ...axes,
    series: z
      .array(Series.extend({ fitted: z.tuple([Point, Point]) }))
      .min(1)
      .max(8),
  }),
  z.object({ mark: z.literal('bars'), ...head, ...axes, bars: z.array(z.object({ label: Label, value: z.number() })).max(100) }),
  /** `values[row][column]`; names of rows and columns where they have any. */
  z.object({
    mark: z.literal('heatmap'),
    ...head,
    ...axes,
    rows: z.array(Label).max(128),
    columns: z.array(Label).max(128),
    values: z.array(z.array(z.number()).max(128)).max(128),
  }),
  /** Grey images: 0 is black, 1 is white; `pixels[row][column]`. */
  z.object({
    mark: z.literal('images'),
    ...head,
    images: z.array(z.object({ label: Label, pixels: z.array(z.array(z.number()).max(64)).max(64) })).max(64),
  }),
])
export type Plot = z.infer<typeof Plot>
