import type { Compartment } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { Import } from '#schema/manifest.ts'
import { notify } from '../components/notify.tsx'
import { text } from '../text.ts'
import type { Intelligence } from './connect.ts'
import { problems } from './problems.ts'

/**
 * Adds TypeScript to an editor, in the place of its plain `problems`, once nothing else is to be done: the megabyte it weighs must hold up
 * neither the statement nor the first key. Without it the editor stays as it was. Returns how to end it.
 */
export function addIntelligence(view: EditorView, place: Compartment, imports: readonly Import[]): () => void {
  let intelligence: Intelligence | undefined
  let closed = false

  function giveUp() {
    if (closed) return
    stop()
    view.dispatch({ effects: place.reconfigure(problems()) })
    notify(text.intelligence.failed, 'warning')
  }

  function stop() {
    closed = true
    intelligence?.stop()
  }

  async function start() {
    try {
      const { startIntelligence } = await import('./connect.ts')
      // a list of a store is a proxy, which no worker can be sent
      intelligence = await startIntelligence(view.state.doc.toString(), [...imports], giveUp)
      if (closed) intelligence.stop()
      else view.dispatch({ effects: place.reconfigure(intelligence.extension) })
    } catch {
      giveUp()
    }
  }

  whenQuiet(() => !closed && void start())
  return stop
}

/** Runs it when the page and its fonts are there and nobody waits for anything. */
function whenQuiet(run: () => void): void {
  void document.fonts.ready.then(() => {
    // Safari has no such call
    if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 })
    else setTimeout(run, 500)
  })
}
