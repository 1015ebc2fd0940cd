/** How far the clocks of `timeZone` (IANA) are ahead of UTC at a moment, ms. */
function offsetAt(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')!.value
  const [, sign, hours, minutes, seconds = 0] = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name) ?? [0, '+', 0, 0]
  const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  return (sign === '-' ? -1000 : 1000) * size
}

const dayMs = 86_400_000

/**
 * When the calendar day after the one of `at` begins on the clocks of `timeZone` (IANA), ms since 1970. Where clocks are put forward at
 * midnight, and the day begins at one, up to an hour before that. @throws RangeError when there is no such zone
 */
export function findNextDay(at: number, timeZone: string): number {
  const midnight = (Math.floor((at + offsetAt(at, timeZone)) / dayMs) + 1) * dayMs
  // clocks may change in between
  return midnight - offsetAt(midnight - offsetAt(at, timeZone), timeZone)
}
