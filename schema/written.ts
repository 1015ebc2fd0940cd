import { z } from 'zod'

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/)

/** One thing that people judge, by levels that two of them would choose alike. The first level is not good enough. */
export const Criterion = z.object({ id: Id, title: z.string(), levels: z.array(z.string()).min(3) })
export type Criterion = z.infer<typeof Criterion>

const asked = { id: Id, title: z.string(), /** Markdown. */ ask: z.string() }

/** What a quiz asks, without what is right. */
export const Question = z.discriminatedUnion('kind', [
  z.object({ ...asked, kind: z.literal('choice'), options: z.array(z.string()).min(3) }),
  z.object({ ...asked, kind: z.literal('several'), options: z.array(z.string()).min(3) }),
  z.object({ ...asked, kind: z.literal('numeric'), /** Empty for a bare number. */ unit: z.string() }),
  z.object({ ...asked, kind: z.literal('short'), leastWords: z.int().min(1) }),
])
export type Question = z.infer<typeof Question>

/** A learner's answer: the place of an option, the places of several, a number as it was typed, or words. */
export const Answer = z.union([z.int().min(0), z.array(z.int().min(0)).max(20), z.string().max(4000)])
export type Answer = z.infer<typeof Answer>

/** What is submitted to a quiz, as JSON: answers by the id of their question. */
export const AnswerSheet = z.strictObject({ answers: z.record(Id, Answer) })
export type AnswerSheet = z.infer<typeof AnswerSheet>

/** A part of a report, under a heading of its own. */
export const Section = z.object({ title: z.string(), /** Markdown. */ asks: z.string(), leastWords: z.int().min(1) })
export type Section = z.infer<typeof Section>

/** A number that a report states in the form `{{id: number}}`, rounded to so many decimals or significant figures. */
export const Claim = z.object({
  id: Id,
  /** What it is, so that there is but one such number. */
  label: z.string(),
  /** Empty for a bare number. */
  unit: z.string(),
  rounding: z.union([z.object({ decimals: z.int().min(0) }), z.object({ figures: z.int().min(1) })]),
})
export type Claim = z.infer<typeof Claim>

/** What a learner sees of an exercise that is answered in words, beside its statement. */
export const Written = z.object({
  questions: z.array(Question),
  sections: z.array(Section),
  claims: z.array(Claim),
  /** Empty where machines judge all of it. */
  rubric: z.array(Criterion),
  files: z.array(z.object({ name: z.string(), licence: z.string(), source: z.string() })),
})
export type Written = z.infer<typeof Written>

/** How a typed number compares with the recomputed one. */
export const ClaimState = z.object({
  id: Id,
  /** `mistaken`: what a known mistake leads to; `rounded`: right, to fewer digits than are asked for; `wrong`: neither. */
  state: z.enum(['missing', 'not_a_number', 'mistaken', 'rounded', 'wrong', 'right']),
  /** What is wrong, in a sentence; absent where it is right or missing. */
  message: z.string().optional(),
})
export type ClaimState = z.infer<typeof ClaimState>

/** Never shown before an exercise is accepted; its claims never at all. */
export interface AnswerKey {
  /** Markdown: the model report, or the model answers to what people judge. */
  model: string
  claims: KnownClaim[]
  files: { name: string; text: string }[]
}

/** A claim's true value, and values that known mistakes lead to. */
export interface KnownClaim extends Claim {
  value: number
  mistakes: { says: string; value: number }[]
}
