import { z } from '@hono/zod-openapi'
import { ExerciseSummary } from './outline.ts'

export const RevealRequest = z
  .object({
    /** IANA name, such as `Europe/Vienna`: the exercise may be made up for when the next day begins there. */
    timeZone: z.string().max(100).refine(isTimeZone, 'There is no such time zone; send a name such as Europe/Vienna.'),
  })
  .openapi('RevealRequest')

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }).format())
  } catch {
    return false
  }
}

export const StartRehearsalRequest = z
  .object({
    /** Of the timer; null for none. Nothing ends when it runs out. */
    minutes: z.int().min(1).max(600).nullable(),
  })
  .openapi('StartRehearsalRequest')

export const Rehearsal = z
  .object({
    id: z.string(),
    exercise: z.string(),
    /** Of the timer; null without one. */
    minutes: z.int().min(1).nullable(),
    startedAt: z.iso.datetime(),
    /** When it was solved or given up; null while it goes on. */
    endedAt: z.iso.datetime().nullable(),
    solved: z.boolean(),
    /** Attempts that failed since it began. */
    failed: z.int().min(0),
    /** When the exercise is worth solving again, by all that is known; null where it was never solved. */
    dueAt: z.iso.datetime().nullable(),
  })
  .openapi('Rehearsal', { description: 'An exercise begun again from its starter.' })
export type Rehearsal = z.infer<typeof Rehearsal>

/** An exercise for practising, and how that went so far. */
export const Rehearsable = z
  .object({
    exercise: ExerciseSummary,
    /** How often it was solved again. */
    rehearsed: z.int().min(0),
    /** When it is worth solving again; null where it was never solved. */
    dueAt: z.iso.datetime().nullable(),
  })
  .openapi('Rehearsable')
export type Rehearsable = z.infer<typeof Rehearsable>

export const InterviewPractice = z
  .object({
    goingOn: z.array(z.object({ exercise: ExerciseSummary, rehearsal: Rehearsal })),
    /** Everything that was solved, what is due longest first; what is not due yet stands at the end. */
    solved: z.array(Rehearsable),
    /** What interviews ask for most, in an order to learn it in. */
    chosen: z.array(Rehearsable.extend({ why: z.string() })),
  })
  .openapi('InterviewPractice', { description: 'Derived from attempts and practices on each request, never stored.' })
export type InterviewPractice = z.infer<typeof InterviewPractice>
