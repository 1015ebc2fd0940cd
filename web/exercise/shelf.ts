/** Work that gave way to other work: the losing side of a conflict, or what stood in the editor when an exercise was begun again. */
export interface PutAside {
  source: string
  /** Milliseconds since 1970. */
  at: number
}

/** How many of an exercise are kept on a device. */
const room = 5

/** What one user has put aside of one exercise on this device, the newest first. */
export function shelfOf(userId: string, slug: string, storage: Storage, now: () => number = Date.now) {
  const key = `gradus.aside.${userId}.${slug}`

  function list(): PutAside[] {
    try {
      const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]')
      return Array.isArray(kept) ? kept.filter(isPutAside) : []
    } catch {
      return []
    }
  }

  /** The same work again takes no second place. A browser that stores nothing keeps nothing. */
  function put(source: string): void {
    const others = list().filter((it) => it.source !== source)
    try {
      storage.setItem(key, JSON.stringify([{ source, at: now() }, ...others].slice(0, room)))
    } catch {
      // the editor's undo still has it
    }
  }

  return { list, put }
}

function isPutAside(value: unknown): value is PutAside {
  return typeof value === 'object' && value !== null && 'source' in value && typeof value.source === 'string' && 'at' in value
}
