import { createSignal, Show, type JSX } from 'solid-js'
import { Icon } from '../components/icons.tsx'
import { Modal } from '../components/modal.tsx'
import { formatWait } from '../format.ts'
import { text } from '../text.ts'
import type { Workspace } from './workspace.ts'

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Below the editor: what became of the draft, the way back to the starter, and submitting. */
export function ActionBar(props: { workspace: Workspace }): JSX.Element {
  const [asking, setAsking] = createSignal(false)
  const busy = () => props.workspace.sending() || props.workspace.grading()
  return (
    <div class="sticky bottom-0 border-t border-line bg-paper px-3 py-2.5 sm:px-4">
      <div role="alert">
        <Show when={props.workspace.failure()}>
          {(message) => (
            <p class="mb-2.5 flex gap-2 rounded-lg bg-coral-wash px-3 py-2 text-sm text-coral-text">
              <Icon name="warning" class="mt-px" />
              <span>
                <b class="font-semibold">{text.exercise.sendFailed}.</b> {message()}
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
      <div class="flex items-center gap-2">
        <button type="button" class="btn btn-quiet btn-small" onClick={() => setAsking(true)}>
          <Icon name="reset" size={16} />
          {text.exercise.reset}
        </button>
        <span class="flex-1 truncate text-xs text-faint">
          <Show when={props.workspace.saving() !== 'clean'}>
            {props.workspace.saving() === 'saved' ? text.exercise.saved : text.exercise.notSaved}
          </Show>
        </span>
        <kbd aria-hidden="true" class="hidden rounded border border-line px-1.5 py-0.5 font-sans text-xs text-faint sm:block">
          {mac ? '⌘ ↵' : 'Ctrl ↵'}
        </kbd>
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
              : text.exercise.submit}
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
