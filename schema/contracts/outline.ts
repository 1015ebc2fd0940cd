import { z } from '@hono/zod-openapi'

/**
 * `open`: no exercise of the box was accepted or tried; `none`: no exercise is written yet; `studied`: all would be done, but of some the
 * model was looked at first.
 */
export const BoxState = z.enum(['none', 'open', 'tried', 'studied', 'done']).openapi('BoxState')
export type BoxState = z.infer<typeof BoxState>

export const Progress = z
  .object({ done: z.int().min(0), total: z.int().min(0) })
  .openapi('Progress', { description: 'Boxes ticked, of all boxes, those without an exercise included.' })
export type Progress = z.infer<typeof Progress>

export const OlderAcceptance = z
  .object({
    /** The newest version that was accepted; versions count from 1 in the order they were published. */
    accepted: z.int().min(1),
    /** The version in force. */
    newest: z.int().min(1),
    /** Cases that it has and the accepted one had not. */
    added: z.int().min(1),
  })
  .openapi('OlderAcceptance')
export type OlderAcceptance = z.infer<typeof OlderAcceptance>

export const ExerciseSummary = z
  .object({
    slug: z.string(),
    title: z.string(),
    summary: z.string(),
    points: z.int(),
    difficulty: z.int(),
    minutes: z.int(),
    /** What people judge a part of is done once that was marked, too; what was `studied`, once it is solved from blank on another day. */
    state: z.enum(['open', 'tried', 'studied', 'done']),
    kind: z.enum(['code', 'quiz', 'report']),
    /** Part of it is judged by people: by the writer, where nobody else does. */
    selfMarked: z.boolean(),
    /** Where the exercise has gained cases since it was accepted; the state stays. Null otherwise. */
    older: OlderAcceptance.nullable(),
  })
  .openapi('ExerciseSummary')
export type ExerciseSummary = z.infer<typeof ExerciseSummary>

export const OutlineBox = z
  .object({
    title: z.string(),
    kind: z.enum(['topic', 'challenge', 'portfolio']),
    state: BoxState,
    exercises: z.array(ExerciseSummary),
    /** Exercises that the box takes as well and that are not written yet: it cannot be ticked before. */
    planned: z.array(z.string()),
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
