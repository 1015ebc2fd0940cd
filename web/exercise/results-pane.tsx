import { Show, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { Empty } from '../components/empty.tsx'
import { Mark } from '../components/mark.tsx'
import { ResultsPanel } from '../results/results-panel.tsx'
import { text } from '../text.ts'
import { useBoxKind } from './home-box.ts'
import { Onward } from './onward.tsx'
import type { Workspace } from './workspace.ts'

export function ResultsPane(props: { exercise: ExerciseDetail; workspace: Workspace }): JSX.Element {
  const { results, graded, sameAs, source, fresh, earned, goTo } = props.workspace
  const accepted = () => results.watch.report?.verdict === 'accepted'
  const outdated = () => results.watch.phase === 'done' && graded() !== source()
  return (
    <Show when={graded() !== null} fallback={<Empty icon="send" title={text.results.emptyTitle} body={text.results.emptyBody} />}>
      <ResultsPanel
        watch={results.watch}
        submission={results.submission()}
        sameAs={sameAs()}
        connected={results.connected()}
        fresh={fresh()}
        earned={earned()}
        onGo={goTo}
        stake={<BoxAtStake exercise={props.exercise} />}
        aside={
          <Show when={accepted()} fallback={outdated() && <p class="truncate text-xs text-faint">{text.results.outdated}</p>}>
            <Onward exercise={props.exercise} />
          </Show>
        }
      />
    </Show>
  )
}

/** The box this exercise counts towards, ticked as soon as it is. */
function BoxAtStake(props: { exercise: ExerciseDetail }): JSX.Element {
  const home = () => props.exercise.boxes[0]
  const kind = useBoxKind(() => props.exercise)
  const done = () => props.exercise.state === 'done'
  return (
    <Show when={home()}>
      {(box) => (
        <p class="mt-1 flex items-center gap-1.5 text-sm" classList={{ 'font-medium': done(), 'text-faint': !done() }}>
          <Mark state={props.exercise.state} kind={kind()} size={16} />
          <span class="truncate">{done() ? text.results.boxDone(box().box) : text.results.boxNotYet(box().box)}</span>
        </p>
      )}
    </Show>
  )
}
