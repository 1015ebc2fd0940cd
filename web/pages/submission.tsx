import { useNavigate, useParams } from '@solidjs/router'
import { onMount, Show, type JSX } from 'solid-js'
import type { SubmissionDetail } from '#schema/contracts/submission.ts'
import { Icon } from '../components/icons.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { leaveForEditor } from '../exercise/restore.ts'
import { formatDateTime } from '../format.ts'
import { queries, refreshProgress } from '../queries.ts'
import { AttemptsSkeleton } from '../results/attempt-list.tsx'
import { AttemptSource } from '../results/attempt-source.tsx'
import { Receipt } from '../results/receipt.tsx'
import { ResultsPanel } from '../results/results-panel.tsx'
import { createSubmissionWatch } from '../results/submission-watch.ts'
import { text } from '../text.ts'
import { useQuery } from '../use-query.ts'

/** One attempt for good: its code, its report, its receipt. */
export default function SubmissionPage(): JSX.Element {
  const params = useParams<{ id: string }>()
  return (
    <Show when={params.id} keyed>
      {(id) => <Submission id={id} />}
    </Show>
  )
}

function Submission(props: { id: string }): JSX.Element {
  const submission = useQuery(() => queries.submission(props.id))
  return (
    <Loaded
      query={submission}
      skeleton={
        <div class="mx-auto max-w-6xl px-6 pt-10">
          <AttemptsSkeleton />
        </div>
      }
    >
      {(data) => (
        <Page title={text.attempts.of(data().exerciseTitle)}>
          <Attempt submission={data()} />
        </Page>
      )}
    </Loaded>
  )
}

function Attempt(props: { submission: SubmissionDetail }): JSX.Element {
  const navigate = useNavigate()
  const exercise = useQuery(() => queries.exercise(props.submission.exercise))
  const results = createSubmissionWatch(() => void refreshProgress(props.submission.exercise))
  onMount(() => results.show(props.submission))

  function restore() {
    leaveForEditor(props.submission.exercise, props.submission.source)
    navigate(`/exercises/${props.submission.exercise}`)
  }

  return (
    <>
      <div class="flex flex-wrap items-start justify-between gap-4">
        <div>
          <p class="eyebrow">
            <a href="/submissions" class="hover:underline">
              {text.attempts.title}
            </a>
          </p>
          <h1 class="mt-1 text-2xl font-bold">{props.submission.exerciseTitle}</h1>
          <time class="mt-1 block text-sm text-soft" datetime={props.submission.createdAt}>
            {formatDateTime(props.submission.createdAt)}
          </time>
        </div>
        <div class="flex flex-wrap gap-2">
          <a href={`/exercises/${props.submission.exercise}`} class="btn btn-plain">
            {text.attempts.toExercise}
          </a>
          <button type="button" class="btn btn-primary" onClick={restore}>
            <Icon name="reset" />
            {text.attempts.restore}
          </button>
        </div>
      </div>
      <div class="mt-8 grid gap-8 lg:grid-cols-2">
        <section aria-labelledby="report" class="min-w-0">
          <h2 id="report" class="sr-only">
            {text.attempts.report}
          </h2>
          <ResultsPanel
            watch={results.watch}
            submission={results.submission()}
            sameAs={props.submission.sameAs}
            connected={results.connected()}
            fresh={false}
            earned={0}
            helpers={exercise.data?.helpers}
          />
        </section>
        <section aria-labelledby="code" class="min-w-0">
          <AttemptSource submission={props.submission} diagnostics={results.watch.report?.diagnostics ?? []} />
          <Show when={results.watch.report}>{(report) => <Receipt receipt={report().receipt} />}</Show>
        </section>
      </div>
    </>
  )
}
