/**
 * How long somebody waits who has `ahead` others before them while `rate` are graded a second, s; null where that is not known. Rounded up to
 * 5 s below a minute, 10 s below two, and to minutes above: it is a guess.
 */
export function expectWait(ahead: number, rate: number | null): number | null {
  if (rate === null) return null
  // whoever is next waits for one that is under way
  const seconds = (ahead + 1) / rate
  const step = seconds <= 60 ? 5 : seconds <= 120 ? 10 : 60
  return Math.ceil(seconds / step) * step
}
