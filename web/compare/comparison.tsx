import { createSignal, For, Show, type JSX } from 'solid-js'
import type { SubmissionSummary } from '#schema/contracts/submission.ts'
import { explain } from '../components/loaded.tsx'
import { notify } from '../components/notify.tsx'
import { formatDateTime } from '../format.ts'
import { queries, queryClient } from '../queries.ts'
import { AttemptList } from '../results/attempt-list.tsx'
import { text } from '../text.ts'
import { CompareDialog } from './compare-dialog.tsx'
import type { Version } from './version.ts'

type Pair = readonly [before: Version, after: Version]

/** Attempts of one exercise with ticks: two of them are compared with each other, one with something else. */
export function Comparison(props: {
  attempts: readonly SubmissionSummary[]
  /** What one attempt may be compared with, beside another: the editor, the model. */
  others: readonly (Version & { label: string })[]
  language: 'typescript' | 'text'
}): JSX.Element {
  const [picked, setPicked] = createSignal<readonly string[]>([])
  const [pair, setPair] = createSignal<Pair | null>(null)

  /** A third tick takes the place of the first. */
  function pick(id: string, on: boolean) {
    setPicked(on ? [...picked(), id].slice(-2) : picked().filter((other) => other !== id))
  }

  async function fetchVersion({ id, createdAt }: SubmissionSummary): Promise<Version> {
    const { source } = await queryClient.fetchQuery(queries.submission(id))
    return { name: text.work.attemptOf(formatDateTime(createdAt)), source }
  }

  async function compare(other?: Version) {
    // the list has the newest first; a change is read from the older to the newer
    const chosen = props.attempts.filter(({ id }) => picked().includes(id)).toReversed()
    try {
      const [before, after = other] = await Promise.all(chosen.map(fetchVersion))
      if (before && after) setPair([before, after])
    } catch (error) {
      notify(explain(error), 'warning')
    }
  }

  return (
    <>
      <AttemptList attempts={props.attempts} titles={false} picked={picked()} onPick={pick} />
      <div class="mt-3 flex min-h-9 flex-wrap items-center gap-2 text-sm text-soft" aria-live="polite">
        <Show when={picked().length > 0} fallback={text.work.pickTwo}>
          <span class="mr-1">{text.work.picked(picked().length)}</span>
          <Show
            when={picked().length === 1}
            fallback={
              <button type="button" class="btn btn-plain btn-small" onClick={() => compare()}>
                {text.work.compareTwo}
              </button>
            }
          >
            <For each={props.others}>
              {(other) => (
                <button type="button" class="btn btn-plain btn-small" onClick={() => compare(other)}>
                  {other.label}
                </button>
              )}
            </For>
          </Show>
        </Show>
      </div>
      <CompareDialog pair={pair()} language={props.language} onClose={() => setPair(null)} />
    </>
  )
}
