import { z } from '@hono/zod-openapi'

/** `open`: no exercise of the box was accepted or tried; `none`: no exercise is written yet. */
export const BoxState = z.enum(['none', 'open', 'tried', 'done']).openapi('BoxState')
export type BoxState = z.infer<typeof BoxState>

export const Progress = z
  .object({ done: z.int().min(0), total: z.int().min(0) })
  .openapi('Progress', { description: 'Boxes ticked, of all boxes, those without an exercise included.' })
export type Progress = z.infer<typeof Progress>

export const ExerciseSummary = z
  .object({
    slug: z.string(),
    title: z.string(),
    summary: z.string(),
    points: z.int(),
    difficulty: z.int(),
    minutes: z.int(),
    state: z.enum(['open', 'tried', 'done']),
  })
  .openapi('ExerciseSummary')
export type ExerciseSummary = z.infer<typeof ExerciseSummary>

export const OutlineBox = z
  .object({
    title: z.string(),
    kind: z.enum(['topic', 'challenge', 'portfolio']),
    state: BoxState,
    exercises: z.array(ExerciseSummary),
  })
  .openapi('OutlineBox')
export type OutlineBox = z.infer<typeof OutlineBox>

export const OutlineUnit = z.object({ title: z.string(), progress: Progress, boxes: z.array(OutlineBox) }).openapi('OutlineUnit')
export type OutlineUnit = z.infer<typeof OutlineUnit>

export const OutlinePhase = z
  .object({ title: z.string(), goal: z.string(), progress: Progress, units: z.array(OutlineUnit), boxes: z.array(OutlineBox) })
  .openapi('OutlinePhase')
export type OutlinePhase = z.infer<typeof OutlinePhase>

/** A track with the asking person’s state of every box; derived from their reports on each request, never stored. */
export const Outline = z
  .object({
    slug: z.string(),
    title: z.string(),
    summary: z.string(),
    progress: Progress,
    points: z.int(),
    phases: z.array(OutlinePhase),
  })
  .openapi('Outline')
export type Outline = z.infer<typeof Outline>

export const TrackSummary = z
  .object({ slug: z.string(), title: z.string(), summary: z.string(), progress: Progress })
  .openapi('TrackSummary')
export type TrackSummary = z.infer<typeof TrackSummary>
