import { createSignal, Show, type JSX } from 'solid-js'
import { Icon } from '../components/icons.tsx'
import { Modal } from '../components/modal.tsx'
import { formatWait } from '../format.ts'
import { text } from '../text.ts'
import { RunButton } from '../run/run-button.tsx'
import { ConflictBar } from './conflict-bar.tsx'
import type { Workspace } from './workspace.ts'

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Below the editor: what became of the draft, the way back to the starter, and submitting. */
export function ActionBar(props: { workspace: Workspace; runs?: boolean }): JSX.Element {
  const [asking, setAsking] = createSignal(false)
  const busy = () => props.workspace.sending() || props.workspace.grading()
  return (
    <div class="sticky bottom-0 border-t border-line bg-paper px-3 py-2.5 sm:px-4">
      <ConflictBar workspace={props.workspace} />
      <div role="alert">
        <Show when={props.workspace.failure()}>
          {(failure) => (
            <p class="mb-2.5 flex gap-2 rounded-lg bg-coral-wash px-3 py-2 text-sm text-coral-text">
              <Icon name="warning" class="mt-px" />
              <span>
                <b class="font-semibold">{failure().title}.</b> {failure().body}
              </span>
            </p>
          )}
        </Show>
      </div>
      <div role="status">
        <Show when={props.workspace.heldBack()}>
          {(seconds) => (
            <p class="mb-2.5 flex gap-2 rounded-lg bg-hover px-3 py-2 text-sm">
              <Icon name="clock" class="mt-px" />
              <span>{text.exercise.heldBack(formatWait(seconds()))}</span>
            </p>
          )}
        </Show>
      </div>
      <div class="flex flex-wrap items-center gap-2">
        <button type="button" class="btn btn-quiet btn-small mr-auto sm:mr-0" onClick={() => setAsking(true)}>
          <Icon name="reset" size={16} />
          {text.exercise.reset}
        </button>
        <span class="order-first min-w-0 basis-full text-xs text-faint max-sm:empty:hidden sm:order-none sm:flex-1 sm:basis-0">
          {text.work.saving[props.workspace.conflict() ? 'device' : props.workspace.saving()]}
        </span>
        <Show when={props.runs}>
          <RunButton busy={props.workspace.run.busy()} onRun={props.workspace.runCode} onStop={props.workspace.run.stop} />
        </Show>
        {/* stays focusable while busy, so that the keyboard does not lose its place */}
        <button
          type="button"
          class="btn btn-primary min-w-32"
          classList={{ 'opacity-70': busy() }}
          aria-disabled={busy()}
          aria-keyshortcuts={mac ? 'Meta+Enter' : 'Control+Enter'}
          onClick={() => props.workspace.submit()}
        >
          <Show when={busy()} fallback={<Icon name="send" size={17} />}>
            <span class="size-4 animate-spin rounded-full border-2 border-current border-r-transparent" />
          </Show>
          {props.workspace.sending()
            ? text.exercise.submitting
            : props.workspace.grading()
              ? text.exercise.grading
              : props.workspace.signedIn
                ? text.exercise.submit
                : text.exercise.signInToSubmit}
          <Show when={!busy()}>
            <kbd aria-hidden="true" class="hidden font-sans text-xs font-normal sm:inline">
              {mac ? '⌘ ↵' : 'Ctrl ↵'}
            </kbd>
          </Show>
        </button>
      </div>
      <Modal open={asking()} onClose={() => setAsking(false)} title={text.exercise.resetTitle} body={text.exercise.resetBody}>
        <div class="flex justify-end gap-2">
          <button type="button" class="btn btn-plain" onClick={() => setAsking(false)}>
            {text.app.cancel}
          </button>
          <button
            type="button"
            class="btn btn-primary"
            onClick={() => {
              props.workspace.reset()
              setAsking(false)
            }}
          >
            {text.exercise.resetConfirm}
          </button>
        </div>
      </Modal>
    </div>
  )
}
