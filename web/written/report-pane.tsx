import { lazy, Suspense, type JSX } from 'solid-js'
import type { Claim } from '#schema/written.ts'
import { ActionBar } from '../exercise/action-bar.tsx'
import type { Workspace } from '../exercise/workspace.ts'
import { text } from '../text.ts'
import { ClaimsPanel } from './claims-panel.tsx'

const Editor = lazy(() => import('../exercise/editor.tsx'))

/** Where a report is written, its numbers compared below. */
export default function ReportPane(props: { slug: string; claims: readonly Claim[]; workspace: Workspace }): JSX.Element {
  return (
    <div class="flex min-h-[calc(100dvh-12rem)] flex-col lg:h-full lg:min-h-0">
      <div class="min-h-64 flex-1 bg-card lg:min-h-0">
        <Suspense fallback={<p class="p-6 text-sm text-faint">{text.exercise.editorLoading}</p>}>
          <Editor
            initial={props.workspace.initial}
            language="text"
            label={text.written.editor}
            describedBy="editor-help"
            onChange={props.workspace.change}
            onSubmit={props.workspace.submit}
            onReady={props.workspace.attach}
          />
        </Suspense>
      </div>
      <p id="editor-help" class="border-t border-line bg-card px-4 py-1.5 text-xs text-faint">
        {text.written.editorHelp}
      </p>
      <ClaimsPanel slug={props.slug} claims={props.claims} source={props.workspace.source()} />
      <ActionBar workspace={props.workspace} />
    </div>
  )
}
