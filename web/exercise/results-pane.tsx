import { Show, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { Empty } from '../components/empty.tsx'
import { Icon } from '../components/icons.tsx'
import { Mark } from '../components/mark.tsx'
import { nextStep } from '../outline/next-step.ts'
import { ResultsPanel } from '../results/results-panel.tsx'
import { text } from '../text.ts'
import { useBoxKind, useOutlineOf } from './home-box.ts'
import type { Workspace } from './workspace.ts'

export function ResultsPane(props: { exercise: ExerciseDetail; workspace: Workspace }): JSX.Element {
  const { results, graded, source, fresh, earned, goTo } = props.workspace
  const accepted = () => results.watch.report?.verdict === 'accepted'
  return (
    <Show when={graded() !== null} fallback={<Empty icon="send" title={text.results.emptyTitle} body={text.results.emptyBody} />}>
      <ResultsPanel
        watch={results.watch}
        connected={results.connected()}
        fresh={fresh()}
        earned={earned()}
        onGo={goTo}
        aside={
          <>
            <Show when={accepted()}>
              <Onward exercise={props.exercise} />
            </Show>
            <Show when={results.watch.phase === 'done' && graded() !== source()}>
              <p class="text-sm text-faint">{text.results.outdated}</p>
            </Show>
          </>
        }
      />
    </Show>
  )
}

/** After an acceptance: the box that got its tick, and where to go now. */
function Onward(props: { exercise: ExerciseDetail }): JSX.Element {
  const home = () => props.exercise.boxes[0]
  const outline = useOutlineOf(() => props.exercise)
  const kind = useBoxKind(() => props.exercise)
  const next = () => (outline.isSuccess ? nextStep(outline.data, [], props.exercise.slug) : null)
  return (
    <div class="flex min-h-12 flex-wrap items-center justify-between gap-3">
      <p class="flex items-center gap-2 text-sm font-medium">
        <Show when={home()}>
          {(box) => (
            <>
              <Mark state={props.exercise.state} kind={kind()} />
              {props.exercise.state === 'done' ? text.results.boxDone(box().box) : text.results.boxNotYet(box().box)}
            </>
          )}
        </Show>
      </p>
      <Show when={next()}>
        {(step) => (
          <a href={`/exercises/${step().exercise.slug}`} class="btn btn-plain btn-small">
            {text.results.next}: {step().exercise.title}
            <Icon name="arrowRight" size={16} />
          </a>
        )}
      </Show>
    </div>
  )
}
