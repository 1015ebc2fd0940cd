import { z } from '@hono/zod-openapi'

/** What the audit log tells of: everything that changes a grade, or who may change one. */
export const auditActions = [
  'person.role_changed',
  'person.erased',
  'cohort.lead_added',
  'cohort.lead_removed',
  'cohort.reveal_changed',
  'submission.marked',
  'exercise.revealed',
  'installation.sign_up_changed',
] as const
export const AuditAction = z.enum(auditActions).openapi('AuditAction')
export type AuditAction = z.infer<typeof AuditAction>

export const AuditEntry = z
  .object({
    id: z.int(),
    at: z.iso.datetime(),
    /** Null for Gradus itself, and for somebody who has erased their account. */
    actor: z.object({ id: z.string(), name: z.string() }).nullable(),
    action: AuditAction,
    /** The id of what it happened to, and the name of that person, cohort or exercise while there is one. */
    subject: z.object({ id: z.string(), name: z.string().nullable() }),
    /** The name of whom `detail.person` stands for, while there is somebody. */
    person: z.string().nullable(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .openapi('AuditEntry')
export type AuditEntry = z.infer<typeof AuditEntry>

export const AuditPage = z
  .object({
    entries: z.array(AuditEntry),
    /** Send it as `before` for the next page; null on the last. */
    next: z.int().nullable(),
  })
  .openapi('AuditPage')
export type AuditPage = z.infer<typeof AuditPage>
