import { createSignal, onCleanup, onMount } from 'solid-js'
import type { Drafts } from './draft.ts'

const delayMs = 400

/** Keeps what is typed as a draft: a moment after the last key, and at once when the page is left. */
export function createAutosave(drafts: Drafts, slug: string) {
  const [state, setState] = createSignal<'clean' | 'saved' | 'refused'>('clean')
  let pending: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush() {
    clearTimeout(timer)
    if (pending === null) return
    setState(drafts.save(slug, pending) ? 'saved' : 'refused')
    pending = null
  }
  function keep(source: string) {
    pending = source
    clearTimeout(timer)
    timer = setTimeout(flush, delayMs)
  }

  onMount(() => window.addEventListener('pagehide', flush))
  onCleanup(() => {
    window.removeEventListener('pagehide', flush)
    flush()
  })
  return { state, keep }
}
