import { For, Show, type JSX } from 'solid-js'
import type { ThreadSummary } from '#schema/contracts/thread.ts'
import { Icon } from '../components/icons.tsx'
import { formatDateTime, formatSince } from '../format.ts'
import { text } from '../text.ts'
import { StateMark } from './state-mark.tsx'

/** Conversations, each a link. */
export function ThreadList(props: { threads: readonly ThreadSummary[] }): JSX.Element {
  return (
    <ul class="card divide-y divide-line p-1.5">
      <For each={props.threads}>
        {(thread) => (
          <li>
            <a href={`/help/${thread.id}`} class="group flex min-h-14 items-center gap-3 rounded-lg px-3 py-2.5 hover:bg-hover">
              <span class="min-w-0 flex-1">
                <span class="block truncate font-semibold">{thread.exerciseTitle}</span>
                <span class="block truncate text-sm text-soft">
                  {thread.caseTitle === null ? text.help.kinds.help : text.help.about(thread.caseTitle)}
                  <Show when={!thread.mine}> · {text.help.by(thread.asker)}</Show>
                </span>
              </span>
              <span class="text-right text-sm">
                <StateMark thread={thread} />
                <time class="block text-xs text-faint" datetime={thread.updatedAt} title={formatDateTime(thread.updatedAt)}>
                  {formatSince(thread.updatedAt)}
                </time>
              </span>
              <Icon name="arrowRight" size={16} class="text-faint transition-transform group-hover:translate-x-0.5" />
            </a>
          </li>
        )}
      </For>
    </ul>
  )
}
