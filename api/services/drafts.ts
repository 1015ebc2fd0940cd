import { and, eq, or, sql } from 'drizzle-orm'
import type { Draft, SaveDraftRequest } from '#schema/contracts/draft.ts'
import { drafts } from '#schema/tables/learning.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'
import { checkSource } from './check-source.ts'
import { readPublished } from './published.ts'
import { readRehearsal } from './rehearsals.ts'

export interface DraftPlace {
  slug: string
  /** The practice it is written in; absent outside of one. */
  rehearsal?: string | undefined
}

function describe({ source, revision, savedAt }: typeof drafts.$inferSelect): Draft {
  return { source, revision, savedAt: new Date(savedAt).toISOString() }
}

/** Drafts are kept by the slug of their exercise; what is written in a practice from blank by the practice’s id, so that earlier work stays. */
const ofUser = (userId: string, key: string) => and(eq(drafts.userId, userId), eq(drafts.slug, key))

/** Null before the first save. */
export async function readDraft({ db }: Pick<ServicePorts, 'db'>, userId: string, key: string): Promise<Draft | null> {
  const [row] = await db.select().from(drafts).where(ofUser(userId, key))
  return row ? describe(row) : null
}

/**
 * Keeps unfinished work that was written on top of revision `seen`, 0 for none. What is there already, word for word, counts as kept: its
 * answer may have been lost on the way. Of what was written on top of `seen` in between, `unanswered` alone gives way. With a practice it is that one’s draft, beside the exercise’s own.
 * Throws draft_conflict with the other version, unknown_exercise, unknown_rehearsal, not_ready, source_not_utf8, source_too_large, invalid_request.
 */
export async function saveDraft(
  ports: ServicePorts,
  userId: string,
  { slug, rehearsal }: DraftPlace,
  { source, revision: seen, unanswered }: SaveDraftRequest,
): Promise<Draft> {
  checkSource(source)
  await readPublished(ports.db, slug)
  if (rehearsal !== undefined) await readRehearsal(ports, userId, rehearsal)
  const key = rehearsal ?? slug
  const kept = { source, savedAt: ports.now() }
  const isSeen = eq(drafts.revision, seen)
  const mayReplace =
    unanswered === undefined ? isSeen : or(isSeen, and(eq(drafts.revision, seen + 1), eq(drafts.source, unanswered)))
  const [saved] = await ports.db
    .insert(drafts)
    .values({ userId, slug: key, revision: seen + 1, ...kept })
    .onConflictDoUpdate({
      target: [drafts.userId, drafts.slug],
      set: { ...kept, revision: sql`${drafts.revision} + 1` },
      setWhere: mayReplace,
    })
    .returning()
  if (saved) return describe(saved)
  const other = await readDraft(ports, userId, key)
  if (other?.source === source) return other
  // gone in between: nothing stands in the way any more
  if (!other) return saveDraft(ports, userId, { slug, rehearsal }, { source, revision: seen })
  const detail = `Revision ${other.revision} was saved elsewhere, yours is based on ${seen}. Send it again with the revision you want to replace.`
  throw new ProblemError('draft_conflict', detail, { draft: other })
}

export async function discardDraft({ db }: ServicePorts, userId: string, key: string): Promise<void> {
  await db.delete(drafts).where(ofUser(userId, key))
}
