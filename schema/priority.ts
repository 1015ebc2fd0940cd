/** What is claimed first, as the queue stores it. Examples come after whatever is to be graded. */
export const priorities = { exam: 0, normal: 1, regrade: 2, practice: 3 } as const

/** How urgent a grade is: one that an exam waits for, one that a learner waits for, one that nobody waits for. */
export type GradePriority = Exclude<keyof typeof priorities, 'practice'>
