/** The seeds exercises are proven on. Public, so no learner is ever graded with one. */
export const verifySeeds = ['verify-1', 'verify-2', 'verify-3'] as const
