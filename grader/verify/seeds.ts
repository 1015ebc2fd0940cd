/** The seeds exercises are proven on. Public, so no learner is ever graded with one. */
export const verifySeeds = ['verify-1', 'verify-2', 'verify-3'] as const

/** Beside them as many are drawn, unless somebody asks for more: what only one draw in a thousand shows, learners will meet. */
export const defaultFurtherSeeds = 24
