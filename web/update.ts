/** Whether a page failed for want of a part of this app that could not be fetched: no mistake of the page’s. Each browser has words of its own for it. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|importing a module script|preload CSS/i.test(error.message)
}

/** The scripts a page of Gradus begins with; their names change with what is in them. */
async function fetchStart(): Promise<Document | null> {
  try {
    const response = await fetch('/', { cache: 'no-store' })
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null
  } catch {
    return null
  }
}

/** Loads the page again if Gradus answers; without an answer that would lose the page too. */
export async function reloadWhenReachable(): Promise<void> {
  if (await fetchStart()) location.reload()
}

/** A page left open over an update asks for files of the old version: loads it again where Gradus serves another by now. */
export async function reloadWhenReplaced(): Promise<void> {
  const scriptOf = (page: Document) => page.querySelector('script[type=module]')?.getAttribute('src')
  const start = await fetchStart()
  if (start && scriptOf(start) !== scriptOf(document)) location.reload()
}
