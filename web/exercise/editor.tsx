import { indentWithTab } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { basicSetup } from 'codemirror'
import { createEffect, onCleanup, onMount, type JSX } from 'solid-js'
import type { Diagnostic } from '#schema/report.ts'
import { marksFor, offsetOf } from './editor-diagnostics.ts'
import { editorTheme } from './editor-theme.ts'

/** What the page may do with an editor once it is there. */
export interface EditorHandle {
  /** Replaces everything, as one step that undo takes back. */
  replace: (source: string) => void
  /** Puts the cursor at a place, counted from 1, and the focus with it. */
  goTo: (line: number, column: number) => void
}

interface EditorProps {
  initial: string
  label: string
  describedBy?: string
  readOnly?: boolean
  diagnostics?: readonly Diagnostic[]
  onChange?: (source: string) => void
  onSubmit?: () => void
  onReady?: (handle: EditorHandle) => void
}

export default function Editor(props: EditorProps): JSX.Element {
  let parent: HTMLDivElement | undefined
  onMount(() => {
    const view = new EditorView({
      parent: parent!,
      state: EditorState.create({ doc: props.initial, extensions: extensionsFor(props) }),
    })
    createEffect(() => view.dispatch(setDiagnostics(view.state, marksFor(view.state.doc, props.diagnostics ?? []))))
    props.onReady?.({
      replace: (source) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: source }, userEvent: 'input' }),
      goTo: (line, column) => {
        view.dispatch({ selection: { anchor: offsetOf(view.state.doc, line, column) }, scrollIntoView: true })
        view.focus()
      },
    })
    onCleanup(() => view.destroy())
  })
  return <div ref={(element) => (parent = element)} class="h-full min-h-0" />
}

function extensionsFor(props: EditorProps) {
  // the scrolling box around it must be reachable with the keyboard
  const attributes: Record<string, string> = { 'aria-label': props.label, tabindex: '0' }
  if (props.describedBy !== undefined) attributes['aria-describedby'] = props.describedBy
  return [
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (props.onSubmit?.(), true) }])),
    basicSetup,
    keymap.of([indentWithTab]),
    javascript({ typescript: true }),
    lintGutter(),
    EditorView.contentAttributes.of(attributes),
    EditorView.updateListener.of((update) => update.docChanged && props.onChange?.(update.state.doc.toString())),
    props.readOnly ? [EditorState.readOnly.of(true)] : [],
    editorTheme,
  ]
}
