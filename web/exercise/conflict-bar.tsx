import { createSignal, Show, type JSX } from 'solid-js'
import { CompareDialog } from '../compare/compare-dialog.tsx'
import { Icon } from '../components/icons.tsx'
import { formatClock } from '../format.ts'
import { text } from '../text.ts'
import type { Workspace } from './workspace.ts'

/** Where a draft was changed on two devices: both are there, and one is chosen. */
export function ConflictBar(props: { workspace: Workspace }): JSX.Element {
  const [comparing, setComparing] = createSignal(false)
  const choose = (decide: () => void) => {
    setComparing(false)
    decide()
  }
  const Choices = () => (
    <>
      <button type="button" class="btn btn-plain btn-small" onClick={() => choose(props.workspace.takeTheirs)}>
        {text.work.takeTheirs}
      </button>
      <button type="button" class="btn btn-plain btn-small" onClick={() => choose(props.workspace.keepMine)}>
        {text.work.keepMine}
      </button>
    </>
  )
  return (
    <div role="status">
      <Show when={props.workspace.conflict()}>
        {(other) => (
          <div class="mb-2.5 rounded-lg bg-hover px-3 py-2.5 text-sm">
            <p class="flex gap-2">
              <Icon name="layers" class="mt-px" />
              <span>
                <b class="font-semibold">{text.work.changedElsewhere(formatClock(other().savedAt))}</b> {text.work.bothKept}
              </span>
            </p>
            <div class="mt-2 flex flex-wrap gap-2">
              <button type="button" class="btn btn-plain btn-small" onClick={() => setComparing(true)}>
                {text.work.compare}
              </button>
              <Choices />
            </div>
            <CompareDialog
              pair={
                comparing()
                  ? [
                      { name: text.work.theirsAt(formatClock(other().savedAt)), source: other().source },
                      { name: text.work.mine, source: props.workspace.source() },
                    ]
                  : null
              }
              language={props.workspace.language}
              onClose={() => setComparing(false)}
            >
              <Choices />
            </CompareDialog>
          </div>
        )}
      </Show>
    </div>
  )
}
