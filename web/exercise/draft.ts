/** What is kept of a learner's unfinished work on one device. */
export interface Draft {
  source: string
  /** Milliseconds since 1970. */
  savedAt: number
  /** The server's revision it was written on top of; 0 for none. */
  revision: number
  /** The server has it word for word. */
  synced: boolean
}

export interface Drafts {
  load(slug: string): Draft | null
  /** False when the browser refuses to store anything. */
  save(slug: string, draft: Omit<Draft, 'savedAt'>): boolean
  clear(slug: string): void
  /** Slugs with a draft, the newest first. */
  recent(): string[]
}

/** The drafts of one user. Two people at the same browser never see each other's. */
export function draftsOf(userId: string, storage: Storage, now: () => number = Date.now): Drafts {
  const prefix = `gradus.draft.${userId}.`

  function load(slug: string): Draft | null {
    try {
      const draft: unknown = JSON.parse(storage.getItem(prefix + slug) ?? 'null')
      return isDraft(draft) ? { revision: 0, synced: false, ...draft } : null
    } catch {
      return null
    }
  }

  return {
    load,
    save(slug, draft) {
      try {
        storage.setItem(prefix + slug, JSON.stringify({ ...draft, savedAt: now() }))
        return true
      } catch {
        return false
      }
    },
    clear: (slug) => storage.removeItem(prefix + slug),
    recent: () =>
      Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length))
        .toSorted((a, b) => (load(b)?.savedAt ?? 0) - (load(a)?.savedAt ?? 0)),
  }
}

/** Drafts from before they were kept on the server say nothing of revisions. */
function isDraft(value: unknown): value is Pick<Draft, 'source' | 'savedAt'> & Partial<Draft> {
  return typeof value === 'object' && value !== null && 'source' in value && typeof value.source === 'string' && 'savedAt' in value
}
