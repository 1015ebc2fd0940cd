/** Room below the start of a case to read what it says, px. */
const roomBelow = 200

/**
 * Scrolls to the first case that opened by itself, where it cannot be seen. Who is in the editor stays there; where the focus was lost with
 * what had it, the case gets it.
 */
export function showFirstFailure(list: HTMLElement): void {
  const line = list.querySelector<HTMLElement>(':is(li[data-case], li[data-whole]) > details[open] > summary')
  if (!line) return
  const { top } = line.getBoundingClientRect()
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  if (top < 0 || top > innerHeight - roomBelow) line.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  if (document.activeElement === document.body) line.focus({ preventScroll: true })
}
