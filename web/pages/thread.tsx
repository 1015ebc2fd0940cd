import { useParams } from '@solidjs/router'
import { lazy, onMount, Show, Suspense, type JSX } from 'solid-js'
import type { ThreadDetail } from '#schema/contracts/thread.ts'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../help/state-mark.tsx'
import { queries } from '../queries.ts'
import { AttemptsSkeleton } from '../results/attempt-list.tsx'
import { AttemptSource } from '../results/attempt-source.tsx'
import { Receipt } from '../results/receipt.tsx'
import { ResultsPanel } from '../results/results-panel.tsx'
import { createSubmissionWatch } from '../results/submission-watch.ts'
import { text } from '../text.ts'
import { useQuery } from '../use-query.ts'

const Conversation = lazy(() => import('../help/conversation.tsx'))

/** A conversation beside the attempt it is about. */
export default function ThreadPage(): JSX.Element {
  const params = useParams<{ id: string }>()
  return (
    <Show when={params.id} keyed>
      {(id) => <Thread id={id} />}
    </Show>
  )
}

function Thread(props: { id: string }): JSX.Element {
  const thread = useQuery(() => queries.thread(props.id))
  return (
    <Loaded
      query={thread}
      skeleton={
        <div class="mx-auto max-w-6xl px-6 pt-10">
          <AttemptsSkeleton />
        </div>
      }
    >
      {(data) => (
        <Page title={`${text.help.title}: ${data().exerciseTitle}`}>
          <p class="eyebrow">
            <a href="/help" class="hover:underline">
              {text.help.title}
            </a>
          </p>
          <h1 class="mt-1 text-2xl font-bold">{data().exerciseTitle}</h1>
          <p class="mt-1 flex flex-wrap items-baseline gap-x-2 text-sm text-soft">
            <span>
              {data().caseTitle === null ? text.help.kinds.help : text.help.about(data().caseTitle!)}
              <Show when={!data().mine}> · {text.help.by(data().asker)}</Show>
            </span>
            <StateMark thread={data()} />
          </p>
          <div class="mt-7 grid gap-8 lg:grid-cols-2">
            <section aria-labelledby="conversation" class="min-w-0">
              <h2 id="conversation" class="mb-3 font-semibold">
                {text.help.conversation}
              </h2>
              <Suspense fallback={<AttemptsSkeleton />}>
                <Conversation thread={data()} />
              </Suspense>
            </section>
            <Attempt attempt={data().attempt} mine={data().mine} />
          </div>
        </Page>
      )}
    </Loaded>
  )
}

function Attempt(props: { attempt: ThreadDetail['attempt']; mine: boolean }): JSX.Element {
  const results = createSubmissionWatch(() => {})
  onMount(() => props.attempt.report && results.show(props.attempt))
  return (
    <section aria-labelledby="attempt" class="min-w-0 space-y-6">
      <div class="flex items-baseline justify-between gap-3">
        <h2 id="attempt" class="font-semibold">
          {text.help.attempt}
        </h2>
        <Show when={props.mine}>
          <a href={`/submissions/${props.attempt.id}`} class="link text-sm">
            {text.help.toAttempt}
          </a>
        </Show>
      </div>
      <AttemptSource submission={props.attempt} diagnostics={props.attempt.report?.diagnostics ?? []} />
      <Show when={props.attempt.report}>
        {(report) => (
          <>
            {/* without the submission's id: examples and doubts are for who asked */}
            <ResultsPanel watch={results.watch} submission={null} sameAs={null} connected fresh={false} earned={0} />
            <Receipt receipt={report().receipt} />
          </>
        )}
      </Show>
    </section>
  )
}
