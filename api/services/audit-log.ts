import { desc, eq, lt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { AuditAction, type AuditPage } from '#schema/contracts/audit.ts'
import { audits, users } from '#schema/tables/accounts.ts'
import { cohorts } from '#schema/tables/cohorts.ts'
import { exercises, exerciseVersions } from '#schema/tables/exercises.ts'
import type { SessionUser } from '../auth/sessions.ts'
import type { ServicePorts } from '../ports.ts'
import { demand } from './permissions.ts'

/** Entries of a page. */
export const pageSize = 50

/** The log, newest first; `before` is the id of an entry, the page begins behind it. Throws forbidden. */
export async function readAudits({ db }: ServicePorts, user: SessionUser, before?: number): Promise<AuditPage> {
  demand(user, 'read the audit log')
  const people = alias(users, 'person')
  const meant = alias(users, 'meant')
  const rows = await db
    .select({
      entry: audits,
      actor: users.name,
      person: meant.name,
      subject: sql<string | null>`coalesce(${people.name}, ${cohorts.name}, ${exerciseVersions.manifest} ->> 'title')`,
    })
    .from(audits)
    .leftJoin(users, eq(users.id, audits.actorId))
    .leftJoin(meant, eq(meant.id, sql`${audits.detail} ->> 'person'`))
    .leftJoin(people, eq(people.id, audits.subject))
    .leftJoin(cohorts, eq(cohorts.id, audits.subject))
    .leftJoin(exercises, eq(exercises.slug, audits.subject))
    .leftJoin(exerciseVersions, eq(exerciseVersions.version, exercises.version))
    .where(before === undefined ? undefined : lt(audits.id, before))
    .orderBy(desc(audits.id))
    .limit(pageSize + 1)
  const shown = rows.slice(0, pageSize)
  return {
    entries: shown.map(({ entry, actor, person, subject }) => ({
      id: entry.id,
      at: new Date(entry.at).toISOString(),
      actor: entry.actorId === null || actor === null ? null : { id: entry.actorId, name: actor },
      action: AuditAction.parse(entry.action),
      subject: { id: entry.subject, name: subject },
      person,
      detail: entry.detail,
    })),
    next: rows.length > pageSize ? shown.at(-1)!.entry.id : null,
  }
}
