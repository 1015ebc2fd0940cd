const minuteMs = 60_000

/** "7:05"; hours count on as minutes. */
export function formatStopwatch(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export type Milestone = 'half' | 'five' | 'up'

/** What came between two looks at a timer, times in ms since it began; the last of several, null for nothing. */
export function passMilestone(before: number, now: number, minutes: number): Milestone | null {
  const total = minutes * minuteMs
  const milestones: [Milestone, number][] = [
    ['half', total / 2],
    // of a short timer half is about as much
    ...(minutes > 10 ? [['five', total - 5 * minuteMs] satisfies [Milestone, number]] : []),
    ['up', total],
  ]
  return milestones.findLast(([, at]) => before < at && now >= at)?.[0] ?? null
}
