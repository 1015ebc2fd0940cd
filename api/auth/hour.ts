const hourMs = 3_600_000

/** When something was seen is kept to the hour, so that reading does not write each time. Both in ms since 1970. */
export function startOfHour(time: number): number {
  return Math.floor(time / hourMs) * hourMs
}
