import { z } from 'zod'

/** Modules of ours under `grader/library`. */
export const Library = z.enum(['gradus/linalg'])
export type Library = z.infer<typeof Library>

/** What learner code may import where its exercise says so. */
export const Import = z.union([Library, z.literal('@tensorflow/tfjs')])
export type Import = z.infer<typeof Import>

/** What every exercise says of itself. */
const facts = {
  /** Identity for good: renaming the folder keeps it. */
  id: z.uuid('This is no UUID; node -p "crypto.randomUUID()" makes one'),
  title: z.string().min(3).max(80),
  /** One sentence for lists and search. */
  summary: z.string().min(10).max(200),
  points: z.int().min(1).max(1000),
  difficulty: z.int().min(1).max(5),
  /** Estimated time to solve, minutes. */
  minutes: z.int().min(5).max(600),
  /** Slugs worth doing first; they advise and never lock. */
  prerequisites: z.array(z.string()),
  /** Data that ships with the exercise. */
  data: z.array(z.strictObject({ file: z.string(), licence: z.string(), source: z.string() })),
}

/** `exercise.json` of an exercise that is solved in code: everything about it that is data. Unknown keys are refused. */
export const Manifest = z.strictObject({
  ...facts,
  kind: z.literal('code'),
  /** Exported functions that the cases call, in the order a learner would write them. */
  entry: z.array(z.string().regex(/^[A-Za-z_$][\w$]*$/)).min(1),
  /** What a solution may import; nothing where it is left out. */
  imports: z.array(Import).optional(),
  limits: z.strictObject({
    /** What one case may take on a quiet machine, ms of CPU time; where the machine is slow, as many times more as the model is. At least twenty times what the model solution needs. */
    caseMs: z.int().min(500).max(60_000),
    /** V8 heap of the learner's isolate, MB. */
    memoryMB: z.int().min(16).max(512),
  }),
  tolerance: z.strictObject({
    /** |actual − expected| ≤ absolute + relative · |expected| */
    absolute: z.number().min(0),
    relative: z.number().min(0),
    /** Where the two numbers come from. */
    provenance: z.string().min(10),
  }),
  /** The judge: a float64 computation or an invariant, and the source of its formula. */
  oracle: z.strictObject({ kind: z.enum(['float64', 'invariant', 'tensors']), source: z.string().min(10) }),
})
export type Manifest = z.infer<typeof Manifest>

/** `exercise.json` of an exercise that is answered in words: see `written.ts`. */
export const WrittenManifest = z.strictObject({ ...facts, kind: z.enum(['quiz', 'report']) })
export type WrittenManifest = z.infer<typeof WrittenManifest>

export type AnyManifest = Manifest | WrittenManifest
