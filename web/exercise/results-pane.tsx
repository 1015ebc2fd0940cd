import { ErrorBoundary, lazy, Show, Suspense, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { OutlineBox } from '#schema/contracts/outline.ts'
import { Empty } from '../components/empty.tsx'
import { Mark } from '../components/mark.tsx'
import { QuestionsHere } from '../help/questions-here.tsx'
import { ResultsPanel } from '../results/results-panel.tsx'
import { InputContext } from '../run/own-input/input-context.ts'
import { ResultsSwitch } from '../run/results-switch.tsx'
import { text } from '../text.ts'
import { isMissingPart, reloadWhenReachable } from '../update.ts'
import { Afterword } from './afterword.tsx'
import { useHomeBox } from './home-box.ts'
import { Onward } from './onward.tsx'
import { RevealPanel } from './reveal-panel.tsx'
import type { Workspace } from './workspace.ts'

/** The last attempt, or what ran on this device: one of the two, and a switch that says which. */
export function ResultsPane(props: { exercise: ExerciseDetail; workspace: Workspace }): JSX.Element {
  const { shown, setShown, input } = props.workspace
  return (
    <InputContext.Provider value={props.exercise.kind === 'code' ? input : null}>
      <Show when={props.exercise.kind === 'code'}>
        <ResultsSwitch shown={shown()} onShow={setShown} />
      </Show>
      <Show when={shown() === 'run'} fallback={<Attempt exercise={props.exercise} workspace={props.workspace} />}>
        <ErrorBoundary fallback={(error: unknown) => <Unfetched error={error} />}>
          <Suspense>
            <RunPane workspace={props.workspace} />
          </Suspense>
        </ErrorBoundary>
      </Show>
    </InputContext.Provider>
  )
}

function Attempt(props: { exercise: ExerciseDetail; workspace: Workspace }): JSX.Element {
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
        helpers={props.exercise.helpers}
        stake={<BoxAtStake exercise={props.exercise} />}
        aside={
          <Show when={accepted()} fallback={outdated() && <p class="truncate text-xs text-faint">{text.results.outdated}</p>}>
            <Onward exercise={props.exercise} />
          </Show>
        }
      />
      <Show when={accepted()}>
        <Afterword exercise={props.exercise} />
      </Show>
      <Show when={accepted() && props.exercise.selfMarked && results.submission()}>
        {(id) => (
          <Suspense>
            <MarkingPanel
              slug={props.exercise.slug}
              submission={id()}
              questions={props.exercise.written?.questions ?? []}
              source={graded() ?? ''}
            />
          </Suspense>
        )}
      </Show>
      <RevealPanel exercise={props.exercise} workspace={props.workspace} />
      <QuestionsHere slug={props.exercise.slug} />
    </Show>
  )
}

const RunPane = lazy(() => import('../run/run-pane.tsx'))
const MarkingPanel = lazy(() => import('../written/marking-panel.tsx'))

/** In place of a run whose scripts could not be fetched. The code beside it stays where it is. */
function Unfetched(props: { error: unknown }): JSX.Element {
  if (!isMissingPart(props.error)) throw props.error
  return (
    <Empty icon="offline" title={text.notices.missingTitle} body={text.run.missing}>
      <button type="button" class="btn btn-plain" onClick={() => void reloadWhenReachable()}>
        {text.app.retry}
      </button>
    </Empty>
  )
}

/** The box this exercise counts towards, and what it lacks still; ticked as soon as it is. */
function BoxAtStake(props: { exercise: ExerciseDetail }): JSX.Element {
  const box = useHomeBox(() => props.exercise)
  const ticked = () => box()?.state === 'done'
  return (
    <Show when={props.exercise.boxes[0]}>
      {(home) => (
        <p class="mt-1 flex items-center gap-1.5 text-sm" classList={{ 'font-medium': ticked(), 'text-faint': !ticked() }}>
          <Mark state={box()?.state ?? 'open'} kind={box()?.kind ?? 'topic'} size={16} />
          <span class="min-w-0">{wordStake(home().box, props.exercise, box())}</span>
        </p>
      )}
    </Show>
  )
}

function wordStake(name: string, exercise: ExerciseDetail, box: OutlineBox | undefined): string {
  if (box?.state === 'done') return text.results.boxDone(name)
  if (exercise.state !== 'done' || !box) return text.results.boxNotYet(name)
  const done = box.exercises.filter(({ state }) => state === 'done').length
  return text.results.boxPartly(done, box.exercises.length + box.planned.length, name)
}
