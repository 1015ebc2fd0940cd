import type { FeedbackKind } from '#schema/feedback.ts'

/** Where something stands in an answer: field names and indices from the outside in. */
export type Path = readonly (string | number)[]

/** One thing found wrong, before it is decided how much of it the learner may read. */
export interface Finding {
  kind: FeedbackKind
  path: Path
  actual?: unknown
  expected?: unknown
  /** More about the kind of mistake, free of values: "the factor n/(n − 1)", a claim that does not hold. */
  detail?: string
}

/** `components[0][2]`; `the answer` for the whole of it. */
export function showPath(path: Path): string {
  if (path.length === 0) return 'the answer'
  const text = path
    .map((step) =>
      typeof step === 'number' ? `[${step}]` : /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`,
    )
    .join('')
  return text.startsWith('.') ? text.slice(1) : `answer${text}`
}

/** The path's field names alone: indices of a hidden case stay hidden. */
export function showFields(path: Path): string {
  const fields = path.filter((step) => typeof step === 'string')
  return fields.length > 0 ? showPath(fields) : 'the answer'
}
