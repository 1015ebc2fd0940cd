import type { CaseReport } from '#schema/report.ts'
import { type FeedbackKind, feedbackKinds } from '#schema/feedback.ts'
import type { Item } from './check-cases.ts'
import type { WrongSolution } from './wrong-solutions.ts'

/** What the second line of a wrong solution says that the learner must read: `// feedback: scale: (n − 1)/n`. */
export interface Documented {
  kind: FeedbackKind
  /** Part of the message; empty when the kind says it all. */
  words: string
}

/** A wrong solution that was told something else than its mistake. */
export interface Confusion {
  mistake: string
  documented: string
  /** What it was told first, by the cases that catch it. */
  got: string
}

/** @throws Error when the line is missing or names no kind of feedback that says what is wrong */
export function readDocumented({ mistake, source }: Pick<WrongSolution, 'mistake' | 'source'>): Documented {
  const line = source.split('\n')[1] ?? ''
  const [, kind, words = ''] = /^\/\/ feedback: ([a-z_]+)(?:: (.+))?$/.exec(line) ?? []
  const known = feedbackKinds.find((it) => it === kind && it !== 'value')
  if (known) return { kind: known, words: words.trim() }
  throw new Error(
    `${mistake}: its second line has to be "// feedback: <kind>" or "// feedback: <kind>: <words>" (kinds: schema/feedback.ts)`,
  )
}

/** Undefined when a case that claims to catch the mistake names it as documented. */
export function findConfusion(
  { mistake }: WrongSolution,
  { kind, words }: Documented,
  items: readonly Item[],
  reports: readonly CaseReport[],
): Confusion | undefined {
  const claiming = reports.filter((_, i) => items[i]?.kills.includes(mistake))
  const told = claiming.flatMap(({ feedback }) => feedback)
  if (told.some((it) => it.kind === kind && it.message.includes(words))) return undefined
  const [first] = told
  return { mistake, documented: words ? `${kind}: ${words}` : kind, got: first ? `${first.kind}: ${first.message}` : 'nothing' }
}
