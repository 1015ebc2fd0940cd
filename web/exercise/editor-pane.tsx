import { lazy, Suspense, type JSX } from 'solid-js'
import type { Import } from '#schema/manifest.ts'
import { text } from '../text.ts'
import { ActionBar } from './action-bar.tsx'
import type { Workspace } from './workspace.ts'

const Editor = lazy(() => import('./editor.tsx'))

export function EditorPane(props: { workspace: Workspace; imports: readonly Import[] }): JSX.Element {
  return (
    <div class="flex min-h-[calc(100dvh-12rem)] flex-col lg:h-full lg:min-h-0">
      <div class="min-h-0 flex-1 bg-card">
        <Suspense fallback={<p class="p-6 text-sm text-faint">{text.exercise.editorLoading}</p>}>
          <Editor
            initial={props.workspace.initial}
            label={text.exercise.editor}
            describedBy="editor-help"
            imports={props.imports}
            diagnostics={props.workspace.diagnostics()}
            onChange={props.workspace.change}
            onSubmit={props.workspace.submit}
            onRun={props.workspace.runCode}
            onReady={props.workspace.attach}
          />
        </Suspense>
      </div>
      <p id="editor-help" class="border-t border-line bg-card px-4 py-1.5 text-xs text-faint pointer-coarse:sr-only">
        {text.exercise.editorHelp}
      </p>
      <ActionBar workspace={props.workspace} runs />
    </div>
  )
}
