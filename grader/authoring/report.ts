import type { Claim, Criterion, Section } from '#schema/written.ts'

/** A number that a report states, and how it is computed anew from the data. */
export interface ClaimSpec<Data> extends Claim {
  of(data: Data): number
  /** What is known to go wrong: each completes "This is what comes out when …". */
  mistakes: Record<string, (data: Data) => number>
}

export interface ReportSpec<Data> {
  sections: readonly Section[]
  claims: readonly ClaimSpec<Data>[]
  rubric: readonly Criterion[]
  /** The exercise's data files, by name, as the claims want them. */
  read(files: Readonly<Record<string, string>>): Data
}

/** Types the claims of a report by its data. */
export function reportOf<Data>(spec: ReportSpec<Data>): ReportSpec<Data> {
  return spec
}
