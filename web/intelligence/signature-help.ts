import { Prec, StateEffect, StateField, type Extension } from '@codemirror/state'
import { EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view'
import type { Remote } from 'comlink'
import { renderSignature } from './render.ts'
import type { Signature } from './signature.ts'
import type { IntelligenceWorker } from './worker.ts'

const setSignature = StateEffect.define<Signature | undefined>()

const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, transaction) {
    for (const effect of transaction.effects) if (effect.is(setSignature)) return effect.value ? makeTooltip(effect.value) : null
    return tooltip && transaction.docChanged ? { ...tooltip, pos: transaction.changes.mapPos(tooltip.pos) } : tooltip
  },
  provide: (field) => showTooltip.from(field),
})

function makeTooltip(signature: Signature): Tooltip {
  return { pos: signature.from, above: true, create: () => ({ dom: renderSignature(signature) }) }
}

/** The parameters of the function that is being called, from its bracket on until the call is left or Escape is pressed. */
export function signatureHelp(worker: Remote<IntelligenceWorker>): Extension {
  let asked = 0
  let answered = 0
  async function ask(view: EditorView) {
    const mine = ++asked
    const signature = await worker.findSignature(view.state.selection.main.head)
    if (mine !== asked) return
    answered = mine
    view.dispatch({ effects: setSignature.of(signature) })
  }
  function dismiss(view: EditorView) {
    answered = ++asked
    if (view.state.field(shown) !== null) view.dispatch({ effects: setSignature.of(undefined) })
    // whatever else is open closes with it
    return false
  }
  return [
    shown,
    EditorView.updateListener.of(({ view, state, docChanged, selectionSet, transactions }) => {
      if (!docChanged && !selectionSet) return
      const { head } = state.selection.main
      const typed = transactions.some((transaction) => transaction.isUserEvent('input'))
      const opens = typed && /[(,]/.test(state.sliceDoc(head - 1, head))
      // who types faster than the worker answers is still in the same call
      if (opens || state.field(shown) !== null || asked !== answered) void ask(view)
    }),
    // before any keymap: completion keeps Escape to itself even while it only looks
    Prec.highest(
      EditorView.domEventHandlers({
        keydown: ({ key }, view) => key === 'Escape' && dismiss(view),
        blur: (_, view) => dismiss(view),
      }),
    ),
    keymap.of([{ key: 'Mod-Shift-Space', run: (view) => (void ask(view), true) }]),
  ]
}
