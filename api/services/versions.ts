import { and, asc, eq, inArray } from 'drizzle-orm'
import type { OlderAcceptance } from '#schema/contracts/outline.ts'
import type { Database } from '#schema/database/open.ts'
import { gatherParts } from '#schema/whole-cases.ts'
import { exercises, exerciseVersions, type CaseOutline } from '#schema/tables/exercises.ts'
import { gradedAs, reports, submissions } from '#schema/tables/submissions.ts'

const nameCase = ({ title, entry }: CaseOutline) => JSON.stringify([entry, title])

/** Cases that an earlier version did not have, or not all parts of, by what they are called. */
function countAdded(before: readonly CaseOutline[], after: readonly CaseOutline[]): number {
  const known = new Set(before.map(nameCase))
  return gatherParts(after).filter(({ parts }) => parts.some((it) => !known.has(nameCase(it)))).length
}

/**
 * What somebody has accepted on earlier versions only, where the newest has cases that those had not; by slug. Versions count from 1 in the order
 * they were published. A tick stays all the same.
 */
export async function readOlderAcceptances(db: Database, userId: string): Promise<ReadonlyMap<string, OlderAcceptance>> {
  const passed = await db
    .selectDistinct({ slug: submissions.slug, version: submissions.version, inForce: exercises.version })
    .from(submissions)
    .innerJoin(reports, eq(reports.submissionId, gradedAs))
    .innerJoin(exercises, eq(exercises.slug, submissions.slug))
    .where(and(eq(submissions.userId, userId), eq(reports.verdict, 'accepted')))
  const outgrown = [...Map.groupBy(passed, ({ slug }) => slug)].filter(([, rows]) =>
    rows.every(({ version, inForce }) => version !== inForce),
  )
  if (outgrown.length === 0) return new Map()
  const slugs = outgrown.map(([slug]) => slug)
  const versions = await db
    .select({ slug: exerciseVersions.slug, version: exerciseVersions.version, cases: exerciseVersions.cases })
    .from(exerciseVersions)
    .where(inArray(exerciseVersions.slug, slugs))
    .orderBy(asc(exerciseVersions.publishedAt), asc(exerciseVersions.version))
  const older = outgrown.flatMap(([slug, rows]): [string, OlderAcceptance][] => {
    const all = versions.filter((it) => it.slug === slug)
    const newest = all.findIndex(({ version }) => version === rows[0]!.inForce)
    const accepted = all.findLastIndex(({ version }) => rows.some((row) => row.version === version))
    const added = countAdded(all[accepted]!.cases, all[newest]!.cases)
    return added === 0 ? [] : [[slug, { accepted: accepted + 1, newest: newest + 1, added }]]
  })
  return new Map(older)
}
