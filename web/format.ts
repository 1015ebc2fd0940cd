const locale = navigator.language

const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
const short = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 })

const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** "21 Nov 2026, 03:57" in the reader's zone. */
export const formatDateTime = (iso: string) => dateTime.format(new Date(iso))

/** "14:03" in the reader's zone; with the date where that is not today's. */
export const formatClock = (iso: string, now = new Date()) =>
  new Date(iso).toDateString() === now.toDateString() ? clock.format(new Date(iso)) : formatDateTime(iso)

/** "3 minutes ago"; the date once it is more than a week ago. */
export function formatSince(iso: string, now = Date.now()): string {
  const ago = now - Date.parse(iso)
  if (ago > 7 * 86_400_000) return formatDateTime(iso)
  for (const [unit, ms] of steps) if (ago >= ms) return relative.format(-Math.floor(ago / ms), unit)
  return relative.format(0, 'minute')
}

export const formatPercent = (share: number) => percent.format(share)

/** Two significant digits: for ratios. */
export const formatRatio = (n: number) => short.format(n)

/** At most five significant digits, shortest form: 0.25, 1.2346e-9. */
export const formatNumber = (n: number) => String(Number(n.toPrecision(5)))

/** Errors and tolerances as a scientist writes them: 2.5e-4. */
export function formatError(n: number): string {
  if (n === 0) return '0'
  return Math.abs(n) >= 0.01 && Math.abs(n) < 1000 ? String(Number(n.toPrecision(3))) : n.toExponential(1).replace('.0e', 'e')
}

/** A guess in seconds: 20 → "20 s", 180 → "3 min". */
export const formatWait = (seconds: number) => (seconds <= 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`)

/** 2000 → "2 s", 500 → "500 ms". */
export const formatMs = (ms: number) => (ms < 1000 ? `${ms} ms` : `${ms / 1000} s`)
