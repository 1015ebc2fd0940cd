import { createSignal, For, lazy, Show, Suspense, type JSX } from 'solid-js'
import type { ThreadSummary } from '#schema/contracts/thread.ts'
import { Icon } from '../components/icons.tsx'
import { queries } from '../queries.ts'
import { text } from '../text.ts'
import { StateMark } from './state-mark.tsx'
import { useQuery } from '../use-query.ts'

const Conversation = lazy(() => import('./conversation.tsx'))

/** What the learner has asked about an exercise, on its page; an answer lies open. */
export function QuestionsHere(props: { slug: string }): JSX.Element {
  const threads = useQuery(() => queries.threads())
  const here = () => (threads.data ?? []).filter(({ mine, exercise }) => mine && exercise === props.slug)
  return (
    <Show when={here().length > 0}>
      <section aria-labelledby="questions" class="mt-8">
        <h3 id="questions" class="mb-2 text-sm font-semibold">
          {text.help.yoursHere}
        </h3>
        <ul class="space-y-2">
          <For each={here().map(({ id }) => id)}>{(id) => <Question thread={here().find((thread) => thread.id === id)!} />}</For>
        </ul>
      </section>
    </Show>
  )
}

function Question(props: { thread: ThreadSummary }): JSX.Element {
  const [open, setOpen] = createSignal(props.thread.state === 'answered')
  const detail = useQuery(() => ({ ...queries.thread(props.thread.id), enabled: open() }))
  return (
    <li>
      <details
        open={open()}
        onToggle={(event) => setOpen(event.currentTarget.open)}
        class="group rounded-[10px] border border-line bg-card"
      >
        <summary class="flex cursor-pointer list-none items-center gap-2 px-3.5 py-2.5 text-sm [&::-webkit-details-marker]:hidden">
          <Icon name="chevronDown" size={16} class="text-faint transition-transform group-open:rotate-180" />
          <span class="min-w-0 flex-1 truncate font-medium">
            {props.thread.caseTitle === null ? text.help.kinds.help : text.help.about(props.thread.caseTitle)}
          </span>
          <StateMark thread={props.thread} />
        </summary>
        <div class="border-t border-line p-3.5">
          <Show when={open() && detail.data}>
            {(thread) => (
              <Suspense fallback={<p class="text-sm text-faint">{text.app.loading}</p>}>
                <Conversation thread={thread()} />
              </Suspense>
            )}
          </Show>
        </div>
      </details>
    </li>
  )
}
