import { and, desc, eq } from 'drizzle-orm'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { Manifest } from '#schema/manifest.ts'
import { submissions } from '#schema/tables/submissions.ts'
import type { ServicePorts } from '../ports.ts'
import { findBoxes } from './find-boxes.ts'
import { readDraft } from './drafts.ts'
import { hasHelpers } from './helpers.ts'
import { readProgress } from './progress.ts'
import { readGoingOn } from './rehearsals.ts'
import { readStanding } from './standing.ts'
import { readOlderAcceptances } from './versions.ts'
import { visitor } from './visitor.ts'
import { readAllPublished, readPublished, summarise } from './published.ts'

function pickTolerance({ tolerance: { absolute, relative } }: Manifest) {
  return { absolute, relative }
}

/** Throws unknown_exercise. */
export async function readExercise({ db, tracks }: ServicePorts, slug: string, userId: string): Promise<ExerciseDetail> {
  const { version, manifest, prompt, starter, cases, written, solution, hints, discussion, twin } = await readPublished(db, slug)
  const [latest] = await db
    .select({ source: submissions.source })
    .from(submissions)
    .where(and(eq(submissions.userId, userId), eq(submissions.slug, slug)))
    .orderBy(desc(submissions.createdAt), desc(submissions.id))
    .limit(1)
  const code = manifest.kind === 'code' ? manifest : undefined
  const progress = await readProgress(db, userId)
  const { accepted, failed, reveal } = await readStanding(db, userId, slug)
  const published = await readAllPublished(db)
  const rehearsal = await readGoingOn({ db }, userId, slug)
  // whoever practises from blank has the statement and nothing else
  const open = accepted && rehearsal === null
  return {
    ...summarise(slug, { manifest, written }, progress, await readOlderAcceptances(db, userId)),
    version,
    prompt,
    starter,
    entry: code?.entry ?? [],
    imports: code?.imports ?? [],
    rules: code ? { limits: code.limits, tolerance: pickTolerance(code) } : null,
    // the levels of a quiz say what its answers are
    written: written && manifest.kind === 'quiz' && !accepted ? { ...written, rubric: [] } : written,
    cases,
    prerequisites: manifest.prerequisites.flatMap((before) => {
      const known = published.get(before)
      return known ? [summarise(before, known, progress)] : []
    }),
    boxes: findBoxes(tracks, slug),
    hints: { total: hints.length, open: rehearsal ? [] : accepted ? hints : hints.slice(0, failed) },
    model: open || (reveal?.revealedAt && !rehearsal) ? solution : null,
    reveal: solution === null || userId === visitor ? null : reveal,
    rehearsal,
    discussion: open ? discussion : null,
    twin: open ? twin : null,
    helpers: await hasHelpers(db, userId),
    latestSource: latest?.source ?? null,
    draft: await readDraft({ db }, userId, rehearsal?.id ?? slug),
  }
}
