let waiting: { slug: string; source: string } | null = null

/** Leaves an attempt's code for the exercise page, which puts it into the editor as a step that can be undone. */
export function leaveForEditor(slug: string, source: string): void {
  waiting = { slug, source }
}

/** Takes what was left for an exercise, once. */
export function takeForEditor(slug: string): string | null {
  const source = waiting?.slug === slug ? waiting.source : null
  waiting = null
  return source
}
