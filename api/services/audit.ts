import { sql } from 'drizzle-orm'
import type { AuditAction } from '#schema/contracts/audit.ts'
import { audits } from '#schema/tables/accounts.ts'
import type { ServicePorts } from '../ports.ts'

interface Entry {
  /** Null for Gradus itself, and for those who erase themselves. */
  actorId: string | null
  action: AuditAction
  /** The id of what it happened to. */
  subject: string
  /** No names or addresses: they would outlive an account that is erased. */
  detail?: Record<string, string | number | boolean | null>
}

/**
 * The statement that writes an entry. Put it into the batch of the change, right behind the statement that changes something: it writes only
 * if that one did, so that the log has what happened and nothing else.
 */
export function audit({ db, now }: Pick<ServicePorts, 'db' | 'now'>, { actorId, action, subject, detail = {} }: Entry) {
  return db
    .insert(audits)
    .select(sql`select null, ${now()}, ${actorId}, ${action}, ${subject}, ${JSON.stringify(detail)} where changes() > 0`)
}
