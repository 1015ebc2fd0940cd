import { z } from '@hono/zod-openapi'
import { line } from './line.ts'

export const CreateCohortRequest = z.object({ name: line('Name the cohort', 80) }).openapi('CreateCohortRequest')
export const JoinCohortRequest = z
  .object({ code: z.string().trim().toUpperCase().min(4, 'Join codes have eight characters').max(20) })
  .openapi('JoinCohortRequest')

/** After how many different attempts that failed members may look at a model; null for never. */
const RevealAfter = z.int().min(1).max(50).nullable()

export const RevealRequest = z.object({ revealAfter: RevealAfter }).openapi('RevealRequest')

const MemberRole = z.enum(['lead', 'learner'])
export type MemberRole = z.infer<typeof MemberRole>

export const MemberRoleRequest = z.object({ role: MemberRole }).openapi('MemberRoleRequest')

export const CohortSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    role: MemberRole,
    members: z.int(),
    /** Only leads see it. */
    joinCode: z.string().nullable(),
    revealAfter: RevealAfter,
  })
  .openapi('CohortSummary')
export type CohortSummary = z.infer<typeof CohortSummary>

export const LeaderboardRow = z
  .object({
    /** 1 is the top; equal points and boxes share a rank. */
    rank: z.int().min(1),
    userId: z.string(),
    name: z.string(),
    role: MemberRole,
    points: z.int(),
    boxes: z.int(),
    /** When the newest exercise was first accepted; null before the first. */
    lastProgressAt: z.iso.datetime().nullable(),
    you: z.boolean(),
  })
  .openapi('LeaderboardRow')
export type LeaderboardRow = z.infer<typeof LeaderboardRow>

export const CohortDetail = CohortSummary.extend({ leaderboard: z.array(LeaderboardRow) }).openapi('CohortDetail')
export type CohortDetail = z.infer<typeof CohortDetail>
