import { For, Show, type JSX } from 'solid-js'
import type { SubmissionSummary } from '#schema/contracts/submission.ts'
import { Icon } from '../components/icons.tsx'
import { formatDateTime, formatPercent, formatSince } from '../format.ts'
import { text } from '../text.ts'
import { CaseMark } from './case-mark.tsx'
import { toneOf, toneText } from './verdict.ts'

/** Attempts, newest first, each a link to its code and report; with a tick each where `onPick` is given. */
export function AttemptList(props: {
  attempts: readonly SubmissionSummary[]
  titles: boolean
  picked?: readonly string[]
  onPick?: (id: string, on: boolean) => void
}): JSX.Element {
  return (
    <ul class="divide-y divide-line">
      <For each={props.attempts}>
        {(attempt) => (
          <li class="flex items-center">
            <Show when={props.onPick}>
              {(onPick) => (
                <label class="grid size-9 shrink-0 cursor-pointer place-items-center">
                  <span class="sr-only">{text.work.pick(`${standing(attempt)}, ${formatDateTime(attempt.createdAt)}`)}</span>
                  <input
                    type="checkbox"
                    class="size-4 accent-jade"
                    checked={props.picked?.includes(attempt.id) ?? false}
                    onChange={(event) => onPick()(attempt.id, event.currentTarget.checked)}
                  />
                </label>
              )}
            </Show>
            <a
              href={`/submissions/${attempt.id}`}
              class="group flex min-h-14 min-w-0 flex-1 items-center gap-3 rounded-lg px-3 py-2.5 hover:bg-hover"
            >
              <CaseMark verdict={attempt.verdict} />
              <span class="min-w-0 flex-1">
                <Show when={props.titles}>
                  <span class="block truncate font-semibold">{attempt.exerciseTitle}</span>
                </Show>
                <span class={`block text-sm ${props.titles ? '' : 'font-semibold'} ${toneText[toneOf(attempt.verdict)]}`}>
                  {standing(attempt)}
                </span>
              </span>
              <span class="numbers text-right text-sm text-soft">
                <Show when={attempt.score !== null}>
                  <span class="block">{text.attempts.share(formatPercent(attempt.score!))}</span>
                </Show>
                <time class="block text-xs text-faint" datetime={attempt.createdAt} title={formatDateTime(attempt.createdAt)}>
                  {formatSince(attempt.createdAt)}
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

export function AttemptsSkeleton(): JSX.Element {
  return (
    <div class="space-y-3">
      <For each={[1, 2, 3]}>{() => <div class="skeleton h-14" />}</For>
    </div>
  )
}

function standing({ verdict, state, sameAs }: SubmissionSummary): string {
  if (verdict !== null && sameAs !== null) return text.attempts.sameAs(text.results.verdicts[verdict])
  if (verdict !== null) return text.results.verdicts[verdict]
  return state === 'queued' ? text.attempts.inQueue : text.attempts.running
}
