import { z } from '@hono/zod-openapi'

export const CreateCohortRequest = z
  .object({ name: z.string().trim().min(1, 'Name the cohort').max(80) })
  .openapi('CreateCohortRequest')
export const JoinCohortRequest = z
  .object({ code: z.string().trim().toUpperCase().min(4, 'Join codes have eight characters').max(20) })
  .openapi('JoinCohortRequest')

export const CohortSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(['lead', 'learner']),
    members: z.int(),
    /** Only leads see it. */
    joinCode: z.string().nullable(),
  })
  .openapi('CohortSummary')
export type CohortSummary = z.infer<typeof CohortSummary>

export const LeaderboardRow = z
  .object({
    /** 1 is the top; equal points and boxes share a rank. */
    rank: z.int().min(1),
    userId: z.string(),
    name: z.string(),
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
