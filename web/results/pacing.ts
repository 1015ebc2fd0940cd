const frameMs = 16
/** A burst of any size is through after about this many frames. */
const frames = 20

/**
 * Plays a burst one by one, fast, so that the eye can follow; at once where nobody is looking or motion is unwelcome. Grading often takes
 * less than a tenth of a second, and then all cases come in one breath.
 */
export function createPacing<T>(play: (item: T) => void) {
  const waiting: T[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function step() {
    const atOnce = document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches
    for (const item of waiting.splice(0, atOnce ? waiting.length : Math.ceil(waiting.length / frames))) play(item)
    timer = waiting.length > 0 ? setTimeout(step, frameMs) : undefined
  }

  return {
    push(...items: T[]): void {
      waiting.push(...items)
      if (timer === undefined) step()
    },
    clear(): void {
      clearTimeout(timer)
      timer = undefined
      waiting.length = 0
    },
  }
}
