import type { CaseOutline } from '#schema/tables/exercises.ts'
import type { ScalingProbe } from '../authoring/scaling.ts'
import { showCall, showValue } from '../judge/show.ts'
import type { PreparedCase } from '../reference/prepare-seed.ts'

/** What a learner sees of an exercise's cases before any is run: the same for every seed. */
export function outlineCases(cases: readonly PreparedCase[], probes: readonly ScalingProbe[]): CaseOutline[] {
  const described = cases.map(({ title, partOf, visibility, entry, args, expected }): CaseOutline => {
    if (visibility === 'hidden') return { title, ...(partOf === undefined ? {} : { partOf }), visibility, entry }
    const outcome = 'value' in expected ? showValue(expected.value) : `throws ${expected.throws}`
    return { title, visibility, entry, call: showCall(entry, args), expected: outcome }
  })
  return [...described, ...probes.map(({ title, entry }) => ({ title, visibility: 'hidden' as const, entry }))]
}
