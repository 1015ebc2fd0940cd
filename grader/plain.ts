/** What others wrote must not steer the terminal it is shown on. */
export function plain(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '\u{fffd}')
}
