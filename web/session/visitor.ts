import { draftsOf } from '../exercise/draft.ts'

/** Under which the browser keeps what people without an account do. */
export const visitorId = 'visitor'

/** Pages that can be read without an account, where there are accounts at all. */
const readable = [/^\/$/, /^\/tracks\/[^/]+$/, /^\/exercises(?:\/[^/]+)?$/, /^\/docs\//, /^\/guides\//]

export const isReadable = (path: string): boolean => readable.some((it) => it.test(path))

/** What a visitor has typed belongs to whoever signs in, unless they have a draft of their own. */
export function takeOverDrafts(userId: string, storage: Storage): void {
  const before = draftsOf(visitorId, storage)
  const after = draftsOf(userId, storage)
  for (const slug of before.recent()) {
    const draft = before.load(slug)
    if (draft && after.load(slug) === null) after.save(slug, { ...draft, revision: 0, synced: false })
    before.clear(slug)
  }
}
