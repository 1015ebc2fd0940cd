import type { Draft as RemoteDraft } from '#schema/contracts/draft.ts'
import type { Draft } from './draft.ts'

/** What an exercise's page begins with. */
export interface FirstDraft {
  source: string
  /** The server's revision it stands on; 0 for none. */
  revision: number
  /** Nothing of it waits to be sent. */
  synced: boolean
  /** What was saved elsewhere while this device had work of its own that the server has not seen. */
  other: RemoteDraft | null
}

/** Brings the draft of this device together with the server's; `otherwise` is where both have none. */
export function chooseFirst(local: Draft | null, remote: RemoteDraft | null, otherwise: string): FirstDraft {
  if (local === null) return remote ? take(remote) : { source: otherwise, revision: 0, synced: true, other: null }
  const { source, revision, synced } = local
  // what the page remembers of the server may be older than what this device has sent since
  if (remote === null || remote.revision <= revision) return { source, revision, synced, other: null }
  if (synced || remote.source === source) return take(remote)
  return { source, revision, synced, other: remote }
}

function take({ source, revision }: RemoteDraft): FirstDraft {
  return { source, revision, synced: true, other: null }
}
