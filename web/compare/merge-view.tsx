import { MergeView, unifiedMergeView } from '@codemirror/merge'
import { javascript } from '@codemirror/lang-javascript'
import { EditorState } from '@codemirror/state'
import { EditorView, lineNumbers } from '@codemirror/view'
import { createEffect, onCleanup, type JSX } from 'solid-js'
import { editorTheme } from '../exercise/editor-theme.ts'
import { createWide } from '../exercise/wide.ts'
import type { Version } from './version.ts'

/** Two versions with what differs marked: side by side where there is room, else one below the other. To be read, not written. */
export default function Merge(props: { before: Version; after: Version; language: 'typescript' | 'text' }): JSX.Element {
  const wide = createWide()
  let parent: HTMLDivElement | undefined
  const collapseUnchanged = { margin: 4, minSize: 8 }
  const extensionsFor = (label: string) => [
    lineNumbers(),
    props.language === 'typescript' ? javascript({ typescript: true }) : [],
    EditorView.lineWrapping,
    EditorState.readOnly.of(true),
    // the keyboard reaches what a pointer can scroll
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    editorTheme,
  ]

  createEffect(() => {
    const { before, after } = props
    const view = wide()
      ? new MergeView({
          parent: parent!,
          a: { doc: before.source, extensions: extensionsFor(before.name) },
          b: { doc: after.source, extensions: extensionsFor(after.name) },
          collapseUnchanged,
        })
      : new EditorView({
          parent: parent!,
          doc: after.source,
          extensions: [
            extensionsFor(after.name),
            unifiedMergeView({ original: before.source, mergeControls: false, collapseUnchanged }),
          ],
        })
    onCleanup(() => view.destroy())
  })
  return <div ref={(element) => (parent = element)} class="max-h-[65dvh] overflow-auto rounded-lg border border-line bg-card" />
}
