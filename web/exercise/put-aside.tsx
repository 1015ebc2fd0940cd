import { For, Show, type JSX } from 'solid-js'
import { formatSince } from '../format.ts'
import { text } from '../text.ts'
import type { Workspace } from './workspace.ts'

/** Versions that gave way to others on this device, and the way back to them. */
export function PutAside(props: { workspace: Workspace }): JSX.Element {
  const kept = () => props.workspace.putAside()
  return (
    <Show when={kept().length > 0}>
      <section aria-labelledby="put-aside" class="mt-8">
        <h2 id="put-aside" class="text-sm font-semibold">
          {text.work.putAside}
        </h2>
        <p class="text-sm text-soft">{text.work.putAsideBody}</p>
        <ul class="mt-2 divide-y divide-line">
          <For each={kept()}>
            {({ source, at }) => {
              const since = formatSince(new Date(at).toISOString())
              return (
                <li class="flex items-center gap-3 px-3 py-2 text-sm">
                  <span class="flex-1">{since}</span>
                  <button
                    type="button"
                    class="btn btn-plain btn-small"
                    aria-label={text.work.restoreFrom(since)}
                    onClick={() => props.workspace.restore(source)}
                  >
                    {text.work.restore}
                  </button>
                </li>
              )
            }}
          </For>
        </ul>
      </section>
    </Show>
  )
}
