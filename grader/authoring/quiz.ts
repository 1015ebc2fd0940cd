import type { Criterion, Question } from '#schema/written.ts'

/** An option of a question; a wrong one says what is wrong with it, which whoever takes it reads. */
export interface Option {
  text: string
  /** Undefined for a right one. */
  because: string | undefined
}

export const right = (text: string): Option => ({ text, because: undefined })
export const wrong = (text: string, because: string): Option => ({ text, because })

/** A question with what is right about it and what is known to go wrong. */
export type QuizItem =
  | { kind: 'choice' | 'several'; question: Question; options: readonly Option[] }
  | { kind: 'numeric'; question: Question; value: number; relative: number; mistakes: readonly NumericMistake[] }
  | { kind: 'short'; question: Question; model: string; criterion: Criterion }

export interface NumericMistake {
  value: number
  /** Completes "This is what comes out when …". */
  says: string
}

interface Asked {
  title: string
  /** Markdown. */
  ask: string
}

/** One option is right. @throws Error when there is not exactly one */
export function choice(id: string, { title, ask, options }: Asked & { options: readonly Option[] }): QuizItem {
  if (options.filter(({ because }) => because === undefined).length !== 1) throw new Error(`${id}: one option has to be right`)
  return { kind: 'choice', question: { kind: 'choice', id, title, ask, options: options.map(({ text }) => text) }, options }
}

/** Any number of options is right, at least one, and not all of them. @throws Error otherwise */
export function several(id: string, { title, ask, options }: Asked & { options: readonly Option[] }): QuizItem {
  const count = options.filter(({ because }) => because === undefined).length
  if (count === 0 || count === options.length) throw new Error(`${id}: some options have to be right, and some wrong`)
  return { kind: 'several', question: { kind: 'several', id, title, ask, options: options.map(({ text }) => text) }, options }
}

interface Numeric extends Asked {
  value: number
  unit?: string
  /** How far an answer may be off, over |value|. */
  relative: number
  mistakes?: readonly NumericMistake[]
}

export function numeric(id: string, { title, ask, value, unit = '', relative, mistakes = [] }: Numeric): QuizItem {
  return { kind: 'numeric', question: { kind: 'numeric', id, title, ask, unit }, value, relative, mistakes }
}

interface ShortAnswer extends Asked {
  leastWords: number
  /** Markdown: an answer of the highest level. */
  model: string
  /** From not good enough to as good as the model. */
  levels: string[]
}

/** Words that people judge by levels. */
export function shortAnswer(id: string, { title, ask, leastWords, model, levels }: ShortAnswer): QuizItem {
  return { kind: 'short', question: { kind: 'short', id, title, ask, leastWords }, model, criterion: { id, title, levels } }
}
