const dayMs = 86_400_000
const relative = new Intl.RelativeTimeFormat(navigator.language, { numeric: 'auto' })
const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0)

/** Calendar days of the reader from now; below 0 for the past. */
function daysUntil(iso: string, now: number): number {
  // days of a change of the clock have an hour more or less
  return Math.round((midnight(Date.parse(iso)) - midnight(now)) / dayMs)
}

/** From the morning of its day on. */
export function isDue(iso: string | null, now = Date.now()): boolean {
  return iso !== null && daysUntil(iso, now) <= 0
}

/** "today", "tomorrow", "in 5 days", "in 3 weeks", "2 days ago". */
export function formatDue(iso: string, now = Date.now()): string {
  const days = daysUntil(iso, now)
  if (Math.abs(days) < 14) return relative.format(days, 'day')
  return Math.abs(days) < 60 ? relative.format(Math.round(days / 7), 'week') : relative.format(Math.round(days / 30), 'month')
}
