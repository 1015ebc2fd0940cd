import { Compartment, EditorState, Prec } from '@codemirror/state'
import { EditorView, gutter, keymap } from '@codemirror/view'
import { createEffect, createSignal, onCleanup, onMount, type JSX } from 'solid-js'
import type { Import } from '#schema/manifest.ts'
import type { Diagnostic } from '#schema/report.ts'
import { notify } from '../components/notify.tsx'
import { text } from '../text.ts'
import { editorBasics } from './editor-basics.ts'
import type { Comforts } from './editor-comforts.ts'
import { offsetOf } from './editor-diagnostics.ts'

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
  /** TypeScript where it is left out. */
  language?: 'text' | undefined
  diagnostics?: readonly Diagnostic[]
  /** What the code may import; where it is given, TypeScript helps with writing. */
  imports?: readonly Import[]
  onChange?: (source: string) => void
  onSubmit?: () => void
  onRun?: () => void
  onReady?: (handle: EditorHandle) => void
}

export default function Editor(props: EditorProps): JSX.Element {
  let parent: HTMLDivElement | undefined
  const comfortsPlace = new Compartment()
  const [comforts, keepComforts] = createSignal<Comforts>()
  onMount(() => {
    const view = new EditorView({
      parent: parent!,
      state: EditorState.create({ doc: props.initial, extensions: extensionsFor(props, comfortsPlace) }),
    })
    let closed = false
    import('./editor-comforts.ts').then(
      ({ addComforts }) => !closed && keepComforts(addComforts(view, comfortsPlace, props)),
      () => !closed && notify(text.intelligence.failed, 'warning'),
    )
    createEffect(() => comforts()?.mark(props.diagnostics ?? []))
    props.onReady?.({
      replace: (source) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: source }, userEvent: 'input' }),
      goTo: (line, column) => {
        view.dispatch({ selection: { anchor: offsetOf(view.state.doc, line, column) }, scrollIntoView: true })
        view.focus()
      },
    })
    onCleanup(() => {
      closed = true
      comforts()?.stop()
      view.destroy()
    })
  })
  return <div ref={(element) => (parent = element)} class="h-full min-h-0" />
}

/** Where marks will be, so that nothing moves when they can. */
const emptyMarks = gutter({ class: 'cm-gutter-lint' })

function extensionsFor(props: EditorProps, comfortsPlace: Compartment) {
  // the scrolling box around it must be reachable with the keyboard
  const attributes: Record<string, string> = { 'aria-label': props.label, tabindex: '0' }
  if (props.describedBy !== undefined) attributes['aria-describedby'] = props.describedBy
  return [
    Prec.highest(
      keymap.of([
        { key: 'Mod-Shift-Enter', run: () => (props.onRun?.(), true) },
        { key: 'Mod-Enter', run: () => (props.onSubmit?.(), true) },
      ]),
    ),
    editorBasics,
    comfortsPlace.of(props.language === 'text' ? [] : emptyMarks),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of(attributes),
    EditorView.updateListener.of((update) => update.docChanged && props.onChange?.(update.state.doc.toString())),
    props.readOnly ? [EditorState.readOnly.of(true)] : [],
  ]
}
