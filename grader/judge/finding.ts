import type { FeedbackKind } from '#schema/feedback.ts'
import { showValue } from './show.ts'
import { isNumbers, isRecord } from './structure.ts'

/** Where something stands in an answer: field names, indices and keys of Maps, which are values and no names, from the outside in. */
export type Path = readonly (string | number | { key: unknown })[]

/** One thing found wrong, before it is decided how much of it the learner may read. */
export interface Finding {
  kind: FeedbackKind
  path: Path
  /** What the sentence is about, where that is more than the place whose values are shown: all of a list that is transposed. */
  about?: Path
  actual?: unknown
  expected?: unknown
  /** More about the kind of mistake, free of values: "the factor n/(n − 1)", a claim that does not hold. */
  detail?: string
}

/** What stands at a place of an answer; undefined where there is no such place. */
export function readAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => {
    if (typeof step === 'object') return at instanceof Map ? at.get(step.key) : undefined
    if (typeof step === 'number') return Array.isArray(at) || isNumbers(at) ? at[step] : undefined
    return isRecord(at) && Object.hasOwn(at, step) ? at[step] : undefined
  }, value)
}

/** `components[0][2]`; `the answer` for the whole of it. */
export function showPath(path: Path): string {
  if (path.length === 0) return 'the answer'
  const text = path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`
      if (typeof step === 'object') return `.get(${showValue(step.key, 40)})`
      return /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`
    })
    .join('')
  return text.startsWith('.') && typeof path[0] === 'string' ? text.slice(1) : `answer${text}`
}

/** The path's field names alone: indices and keys of a hidden case stay hidden. */
export function showFields(path: Path): string {
  const fields = path.filter((step) => typeof step === 'string')
  return fields.length > 0 ? showPath(fields) : 'the answer'
}
