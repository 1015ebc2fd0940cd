import { z } from '@hono/zod-openapi'
import { Import } from '../manifest.ts'
import { Written } from '../written.ts'
import { Draft } from './draft.ts'
import { ExerciseSummary } from './outline.ts'
import { Rehearsal } from './rehearsal.ts'

export const CaseOutline = z
  .object({
    title: z.string(),
    /** The case this is one part of; its parts stand side by side and count as one. */
    partOf: z.string().optional(),
    visibility: z.enum(['visible', 'hidden']),
    entry: z.string(),
    /** The call as code and what it should give; visible cases only. */
    call: z.string().optional(),
    expected: z.string().optional(),
  })
  .openapi('CaseOutline')

/** Where an outline points to an exercise. */
const BoxPlace = z.object({ track: z.string(), trackTitle: z.string(), unit: z.string(), box: z.string() })

/** An exercise as lists have it, with where it counts. */
export const ExerciseEntry = ExerciseSummary.extend({ boxes: z.array(BoxPlace) }).openapi('ExerciseEntry')
export type ExerciseEntry = z.infer<typeof ExerciseEntry>

export const Reveal = z
  .object({
    /** Different attempts that failed. */
    failed: z.int().min(0),
    /** How many of them it takes; null where the model is not shown before an attempt was accepted. */
    after: z.int().min(1).nullable(),
    /** When the model was asked for; null before. */
    revealedAt: z.iso.datetime().nullable(),
    /** From when on a practice from blank makes up for that; null before. */
    rehearsableFrom: z.iso.datetime().nullable(),
  })
  .openapi('Reveal')
export type Reveal = z.infer<typeof Reveal>

export const ExerciseDetail = ExerciseSummary.extend({
  version: z.string(),
  /** Markdown with KaTeX between dollar signs. */
  prompt: z.string(),
  starter: z.string(),
  entry: z.array(z.string()),
  /** What a solution may import. */
  imports: z.array(Import),
  /** How code is run and judged; null where words are asked for. */
  rules: z
    .object({
      limits: z.object({ caseMs: z.int(), memoryMB: z.int() }),
      tolerance: z.object({ absolute: z.number(), relative: z.number() }),
    })
    .nullable(),
  /** What is to be written; null where code is asked for. */
  written: Written.nullable(),
  cases: z.array(CaseOutline),
  /** Exercises worth doing first; they advise and never lock. */
  prerequisites: z.array(ExerciseSummary),
  /** Boxes of the tracks it serves, for the way back. */
  boxes: z.array(BoxPlace),
  /** What helps whoever is stuck. One more opens with each attempt that fails; all of them with the first that is accepted; none while a practice goes on. */
  hints: z.object({ total: z.int().min(0), /** Markdown. */ open: z.array(z.string()) }),
  /** The model’s code, once an attempt was accepted or the model was asked for; null before, and for what is answered in words. */
  model: z.string().nullable(),
  /** Markdown on the mistakes that people make, once an attempt was accepted; null before, and where there is none. */
  discussion: z.string().nullable(),
  /** The same in Python, once an attempt was accepted; null before, and where there is none. */
  twin: z.string().nullable(),
  /** The way to the model for whoever cannot solve it; null where an attempt was accepted first, and for what is answered in words. */
  reveal: Reveal.nullable(),
  /** The practice that goes on: model, discussion and hints are closed meanwhile, and the draft is the practice’s own. */
  rehearsal: Rehearsal.nullable(),
  /** Whether there is anybody who sees a call for help. */
  helpers: z.boolean(),
  /** The learner’s newest submitted source, null before the first. */
  latestSource: z.string().nullable(),
  /** The learner’s unfinished work as it was saved last; null where there is none. */
  draft: Draft.nullable(),
}).openapi('ExerciseDetail')
export type ExerciseDetail = z.infer<typeof ExerciseDetail>
