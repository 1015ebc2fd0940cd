import { createEffect, createSignal, on, onCleanup, onMount } from 'solid-js'
import type { Draft as RemoteDraft } from '#schema/contracts/draft.ts'
import { api, CallError, type DraftPlace } from '../client.ts'
import { expired } from '../session/expiry.ts'
import type { Drafts } from './draft.ts'
import type { FirstDraft } from './first-draft.ts'

/** Until what is typed is kept on the device, and until it is sent, ms. */
const keepMs = 400
const sendMs = 2500
/** Until sending is tried again that did not arrive, ms; twice as long each time. */
const [firstRetryMs, slowestRetryMs] = [5000, 80_000]

export type Saving = 'clean' | 'saving' | 'saved' | 'device' | 'refused'

/**
 * Keeps what is typed as a draft: on this device a moment after the last key, on the server some seconds after the first, and both at once when
 * the page is left. What does not arrive is sent again by itself. `take` puts into the editor what was written elsewhere. With `here`, for those
 * without an account, nothing leaves the device.
 */
export function createAutosave(
  drafts: Drafts,
  place: DraftPlace,
  first: FirstDraft,
  take: (source: string) => void,
  { here }: { here: boolean },
) {
  const key = place.rehearsal ?? place.slug
  const [state, setState] = createSignal<Saving>(first.synced ? 'clean' : 'device')
  const [conflict, setConflict] = createSignal<RemoteDraft | null>(first.other)
  let source = first.source
  let revision = first.revision
  /** What the server has at that revision, as far as is known here. */
  let known: string | null = first.synced ? first.source : null
  /** What was sent and never answered: it may have arrived. */
  let unanswered: string | null = first.synced ? null : first.source
  /** What is being sent. */
  let underway: string | null = null
  let gone = false
  let retryMs = firstRetryMs
  let keepTimer: ReturnType<typeof setTimeout> | undefined
  let sendTimer: ReturnType<typeof setTimeout> | undefined

  /** False when the browser refuses. Once the page is left, what a newer one has kept stays. */
  function store(): boolean {
    if (gone && drafts.load(key)?.source !== source) return true
    return drafts.save(key, { source, revision, synced: source === known })
  }

  function keepHere() {
    clearTimeout(keepTimer)
    keepTimer = undefined
    if (!store() && state() !== 'saved') setState('refused')
  }

  function keep(next: string) {
    source = next
    clearTimeout(keepTimer)
    keepTimer = setTimeout(keepHere, keepMs)
    if (source === known || conflict() !== null) return
    if (state() !== 'device') setState('saving')
    sendLater(sendMs)
  }

  function sendLater(ms: number) {
    if (!gone) sendTimer ??= setTimeout(() => void send(), ms)
  }

  /** One after the other, unless the page is `leaving`: then the one before may never have arrived. */
  async function send(leaving = false) {
    clearTimeout(sendTimer)
    sendTimer = undefined
    if (source === known || conflict() !== null) return
    if (underway !== null && (!leaving || source === underway)) return
    if (here || !navigator.onLine) return void setState('device')
    const [sent, before] = [source, underway]
    underway = sent
    try {
      settle(await api.saveDraft(place, { source: sent, revision, ...(before === null ? {} : { unanswered: before }) }, leaving))
    } catch (error) {
      // what became of one that another overtook says that one's answer
      if (underway === sent) fail(error, sent)
    }
    if (underway === sent) underway = null
  }

  /** The server has this. */
  function settle(saved: RemoteDraft) {
    // the answer to one that another overtook
    if (saved.revision < revision) return
    revision = saved.revision
    known = saved.source
    unanswered = null
    retryMs = firstRetryMs
    store()
    setState(source === known ? 'saved' : 'saving')
    if (source !== known) sendLater(sendMs)
  }

  function fail(error: unknown, sent: string) {
    const other = error instanceof CallError && error.code === 'draft_conflict' ? error.problem?.draft : undefined
    if (other) return meet(other)
    setState(drafts.load(key) === null ? 'refused' : 'device')
    if (!(error instanceof CallError) || error.code === 'unreachable') unanswered = sent
    if (error instanceof CallError && ['source_too_large', 'body_too_large', 'invalid_request'].includes(error.code)) return
    sendLater(retryMs)
    retryMs = Math.min(2 * retryMs, slowestRetryMs)
  }

  /** Another version is on the server: ours after all, one to be taken over quietly, or one to be asked about. */
  function meet(other: RemoteDraft) {
    const ours = other.source === unanswered || other.source === source
    if (!ours && source === known) return adopt(other)
    if (!ours) return void setConflict(other)
    settle(other)
  }

  function adopt(other: RemoteDraft) {
    source = other.source
    settle(other)
    take(other.source)
  }

  /** Looks whether somebody else has written meanwhile. */
  async function look() {
    if (here || underway !== null) return
    try {
      const { draft } = await api.draft(place)
      if (underway === null && draft !== null && draft.revision > revision) meet(draft)
    } catch {
      // the next look will tell
    }
  }

  function keepMine() {
    const other = conflict()
    if (other === null) return
    revision = other.revision
    known = other.source
    setConflict(null)
    store()
    void send()
  }

  function takeTheirs() {
    const other = conflict()
    if (other === null) return
    setConflict(null)
    adopt(other)
  }

  function leave() {
    if (keepTimer !== undefined) keepHere()
    void send(true)
  }
  const onVisibility = () => (document.visibilityState === 'hidden' ? leave() : void look())
  const onOnline = () => ((retryMs = firstRetryMs), void send())

  onMount(() => {
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', onOnline)
    document.addEventListener('visibilitychange', onVisibility)
    if (first.synced) void look()
    else void send()
  })
  // whoever has just signed in again has their work sent
  createEffect(on(expired, (now, before) => before && !now && void send(), { defer: true }))
  onCleanup(() => {
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('online', onOnline)
    document.removeEventListener('visibilitychange', onVisibility)
    leave()
    gone = true
  })

  return { state, conflict, keep, keepMine, takeTheirs }
}
