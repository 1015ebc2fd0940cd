import { z } from 'zod'

/** `exercises/tracks/<track>.json`: an outline, word for word, each box pointing to the exercises that tick it. */
export const Box = z.strictObject({
  title: z.string().min(1),
  kind: z.enum(['topic', 'challenge', 'portfolio']),
  /** Slugs; empty while none is written. */
  exercises: z.array(z.string()),
  /** What else the box takes and is not written yet. It is ticked when all exercises are accepted and nothing is left here. */
  planned: z.array(z.string().min(1)).optional(),
})
export type Box = z.infer<typeof Box>

export const Unit = z.strictObject({ title: z.string().min(1), boxes: z.array(Box).min(1) })

/** A phase holds units, or, like the portfolio, boxes of its own. */
export const Phase = z.strictObject({
  title: z.string().min(1),
  goal: z.string(),
  units: z.array(Unit),
  boxes: z.array(Box),
})

export const Track = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  summary: z.string(),
  phases: z.array(Phase).min(1),
})
export type Track = z.infer<typeof Track>
