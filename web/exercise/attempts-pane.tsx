import { Show, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { SubmissionSummary } from '#schema/contracts/submission.ts'
import { Comparison } from '../compare/comparison.tsx'
import { AttemptsSkeleton } from '../results/attempt-list.tsx'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { queries } from '../queries.ts'
import { text } from '../text.ts'
import { PutAside } from './put-aside.tsx'
import type { Workspace } from './workspace.ts'
import { useQuery } from '../use-query.ts'

/** The attempts at an exercise, any two to be compared, and what was put aside. */
export function AttemptsPane(props: { exercise: ExerciseDetail; workspace: Workspace }): JSX.Element {
  const attempts = useQuery(() => ({ ...queries.submissions(props.exercise.slug), enabled: props.workspace.signedIn }))
  /** Whoever practises from blank sees no earlier solution. */
  const begun = () => props.exercise.rehearsal?.startedAt
  const open = (attempt: SubmissionSummary) => attempt.createdAt >= (begun() ?? '')
  const others = () => [
    { label: text.work.compareEditor, name: text.work.mine, source: props.workspace.source() },
    ...(props.exercise.model === null
      ? []
      : [{ label: text.work.compareModel, name: text.work.model, source: props.exercise.model }]),
  ]
  return (
    <>
      <Show when={!props.workspace.signedIn}>
        <Empty icon="history" title={text.attempts.noneFor} body={text.attempts.needsAccount} />
      </Show>
      <Show when={begun()}>
        <p class="mb-3 text-sm text-soft">{text.rehearsal.earlierClosed}</p>
      </Show>
      <Show when={props.workspace.signedIn}>
        <Loaded query={attempts} skeleton={<AttemptsSkeleton />}>
          {(list) => (
            <Show
              when={list().some(open)}
              fallback={<Empty icon="history" title={text.attempts.noneFor} body={text.attempts.noneBody} />}
            >
              <Comparison attempts={list().filter(open)} others={others()} language={props.workspace.language} />
            </Show>
          )}
        </Loaded>
      </Show>
      <Show when={!begun()}>
        <PutAside workspace={props.workspace} />
      </Show>
    </>
  )
}
