import { z } from 'zod'
import { Excerpt } from './excerpt.ts'
import { Feedback } from './feedback.ts'
import { Plot } from './plot.ts'
import { CaseVerdict, Verdict } from './verdict.ts'

export const diagnosticCodes = [
  'syntax_error',
  'missing_export', // none of the functions the exercise asks for is exported
  'import_not_available', // the exercise does not allow it, or it is of a form that nobody has: dynamic, default, re-export
  'unknown_import', // the library has nothing of that name
  'source_too_large', // over 64 KB of UTF-8, or over 1 MB once compiled
  'source_not_utf8',
  'compiler_gave_up', // too deeply nested, too slow to parse, or more than fits into memory
] as const

/** Something the compiler has to say, at a place in the learner's file. Lines and columns count from 1. */
export const Diagnostic = z.object({
  code: z.enum(diagnosticCodes),
  message: z.string(),
  line: z.int().min(1).optional(),
  column: z.int().min(1).optional(),
})
export type Diagnostic = z.infer<typeof Diagnostic>

/** Measured: two gradings differ in it, but hardly ever in the verdict that follows from it. */
export const Scaling = z.object({
  /** Time grows like n to this power, the learner's and the model's. */
  exponent: z.number(),
  modelExponent: z.number(),
  plot: Plot,
})
export type Scaling = z.infer<typeof Scaling>

export const CaseReport = z.object({
  /** Position in the exercise, from 0; visible cases come first. */
  index: z.int().min(0),
  title: z.string(),
  /** The case this is one part of. The parts of a case come one after the other, each with a report; they count as one. */
  partOf: z.string().optional(),
  visibility: z.enum(['visible', 'hidden']),
  /** The exported function the case calls. */
  entry: z.string(),
  verdict: CaseVerdict,
  feedback: z.array(Feedback),
  /** What the code printed, visible cases only, at most 8 KB. */
  log: z.string().optional(),
  /** The call as code, `norm2([3, 4])`; visible cases only, shortened when long. */
  call: z.string().optional(),
  /** The place of the first finding in the learner’s own answer; visible cases only, absent in reports from before this was kept. */
  excerpt: Excerpt.optional(),
  /** Drawn from the learner’s own answer; visible cases only. */
  plot: Plot.optional(),
  /** Wall time of this case in the sandbox, milliseconds. */
  wallMs: z.number().min(0).optional(),
  /** CPU time over the model solution's on the same inputs and machine; a busy machine lengthens neither. */
  ratioToModel: z.number().min(0).optional(),
  /** How the time grew with the size of the input, for the item of a report that is about that; empty where it came to no measurement. */
  scaling: Scaling.partial().optional(),
})
export type CaseReport = z.infer<typeof CaseReport>

/**
 * What a submission's answered cases took, beside what the model took for the same ones. For information: it is measured where the code
 * runs, and decides nothing.
 */
export const Cost = z.object({
  /** CPU time in the sandbox, V8's compiler included, all cases together, milliseconds. */
  cpuMs: z.number().min(0),
  modelCpuMs: z.number().min(0),
  timeRatio: z.number().min(0),
  /**
   * The most that heap and array buffers held when a case had just ended, above what they held before the code came; garbage not yet
   * collected counts. MB.
   */
  memoryMB: z.number().min(0),
  modelMemoryMB: z.number().min(0),
  /** What stays below 8 MB counts as 8: it is mostly garbage that waits to be collected. */
  memoryRatio: z.number().min(0),
})
export type Cost = z.infer<typeof Cost>

/** What is needed to grade the same submission again and get the same report. Hashes are SHA-256, hex. */
export const Receipt = z.object({
  submission: z.string(),
  /** Content hash of the exercise's graded files. */
  exerciseVersion: z.string(),
  /** Hash of the seed: the seed itself would give the hidden inputs away. */
  seed: z.string(),
  runtime: z.object({ gradus: z.string(), node: z.string(), v8: z.string(), isolatedVm: z.string() }),
  /** And the graphics adapter it computed on, where there is one: `webgpu on nvidia hopper`. */
  referenceBackend: z.string(),
  /** Why better backends were refused when the answers were computed; absent in reports from before this was kept. */
  referenceNotes: z.array(z.string()).optional(),
})
export type Receipt = z.infer<typeof Receipt>

export const Report = z.object({
  format: z.literal(1),
  exercise: z.string(),
  /** `accepted`, or the verdict of the first case that was not. */
  verdict: Verdict,
  /** Share of cases accepted, 0 to 1. One of several parts is accepted when all of them are. */
  score: z.number().min(0).max(1),
  diagnostics: z.array(Diagnostic),
  cases: z.array(CaseReport),
  /** Absent where no case was answered. */
  cost: Cost.optional(),
  receipt: Receipt,
})
export type Report = z.infer<typeof Report>

/** The report less everything that was measured: equal for two gradings of one submission. */
export function withoutTimes({ cost: _cost, ...report }: Report): Report {
  return { ...report, cases: report.cases.map(({ wallMs: _wall, ratioToModel: _ratio, scaling: _scaling, ...rest }) => rest) }
}

/** The largest source accepted, in bytes of UTF-8. */
export const maxSourceBytes = 64 * 1024
