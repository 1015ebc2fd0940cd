import { Tabs } from '@kobalte/core/tabs'
import { useNavigate, useParams } from '@solidjs/router'
import { createEffect, For, lazy, onMount, Show, Suspense, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { AttemptsPane } from '../exercise/attempts-pane.tsx'
import { Desk, nameDesk } from '../exercise/desk.tsx'
import { ExerciseHead } from '../exercise/exercise-head.tsx'
import { OlderNote } from '../exercise/older-note.tsx'
import { ResultsPane } from '../exercise/results-pane.tsx'
import { StatementSkeleton, WorkspaceSkeleton } from '../exercise/skeleton.tsx'
import { createSplit, Splitter } from '../exercise/split.tsx'
import { createWide } from '../exercise/wide.ts'
import { createWorkspace, type Tab } from '../exercise/workspace.ts'
import { queries } from '../queries.ts'
import { createPractice, type ShownPractice } from '../rehearsal/create-practice.ts'
import { PracticeBar } from '../rehearsal/practice-bar.tsx'
import { toneFill } from '../results/verdict.ts'
import { tone } from '../results/wording.ts'
import { signInAddress } from '../session/return-to.ts'
import { useDrafter } from '../session/session.ts'
import { text } from '../text.ts'
import { useQuery } from '../use-query.ts'

const Statement = lazy(() => import('../exercise/statement.tsx'))

export default function ExercisePage(): JSX.Element {
  const params = useParams<{ slug: string }>()
  return (
    <Show when={params.slug} keyed>
      {(slug) => <Exercise slug={slug} />}
    </Show>
  )
}

function Exercise(props: { slug: string }): JSX.Element {
  const exercise = useQuery(() => queries.exercise(props.slug))
  return (
    <Loaded query={exercise} skeleton={<WorkspaceSkeleton />}>
      {(data) => (
        <Page title={data().title} class="flex flex-col lg:h-[calc(100dvh-3.5rem-1px)] lg:overflow-hidden">
          <ExerciseHead exercise={data()} />
          <OlderNote exercise={data()} />
          <Benches exercise={data()} />
        </Page>
      )}
    </Loaded>
  )
}

/** A bench for each practice from blank and one for all other work: they share neither editor nor draft. */
function Benches(props: { exercise: ExerciseDetail }): JSX.Element {
  const practice = createPractice(() => props.exercise)
  return (
    <Show when={`bench ${practice.id()}`} keyed>
      <Bench exercise={props.exercise} practice={practice} />
    </Show>
  )
}

/** Statement, results and attempts on one side, the code on the other; on a narrow window all four behind tabs. */
function Bench(props: { exercise: ExerciseDetail; practice: ShownPractice }): JSX.Element {
  const drafter = useDrafter()
  const navigate = useNavigate()
  const askToSignIn = () => navigate(`${signInAddress(`/exercises/${props.exercise.slug}`)}&submit`)
  const workspace = createWorkspace(() => props.exercise, drafter(), askToSignIn)
  const { tab, setTab } = workspace
  const wide = createWide()
  const split = createSplit()
  onMount(() => void workspace.showLatest().catch(() => {}))
  createEffect(() => wide() && tab() === 'code' && setTab('statement'))

  const names = () => (['statement', 'code', 'results', 'attempts'] as const).filter((name) => name !== 'code' || !wide())
  return (
    <>
      <PracticeBar exercise={props.exercise} workspace={workspace} practice={props.practice} />
      <Tabs value={tab()} onChange={(value) => setTab(value as Tab)} class="flex min-h-0 flex-1 flex-col lg:flex-row">
        <div id="reading-pane" class="flex min-h-0 flex-col lg:w-(--left) lg:shrink-0" style={{ '--left': `${split.percent()}%` }}>
          <Tabs.List
            aria-label={text.exercise.panes}
            class="sticky top-14 z-10 flex gap-1 border-b border-line bg-paper px-2 sm:px-4 lg:static"
          >
            <For each={names()}>
              {(name) => (
                <Tabs.Trigger
                  value={name}
                  class="relative flex items-center gap-1.5 px-2.5 py-2.5 text-sm font-semibold text-soft hover:text-ink data-selected:text-ink data-selected:after:absolute data-selected:after:inset-x-2.5 data-selected:after:-bottom-px data-selected:after:h-0.5 data-selected:after:rounded-full data-selected:after:bg-jade"
                >
                  {name === 'code' ? nameDesk(props.exercise) : text.exercise[name]}
                  <Show when={name === 'results' && workspace.graded() !== null}>
                    <span class={`size-2 rounded-full ${toneFill[tone(workspace.results.watch)]}`} />
                  </Show>
                </Tabs.Trigger>
              )}
            </For>
          </Tabs.List>
          <Tabs.Content value="statement" forceMount class={pane} hidden={tab() !== 'statement'}>
            <Suspense fallback={<StatementSkeleton />}>
              <Statement exercise={props.exercise} />
            </Suspense>
          </Tabs.Content>
          {/* each waits alone: a part that is on its way must not take the editor, and the focus in it, off the page */}
          <Tabs.Content value="results" class={pane}>
            <Suspense>
              <ResultsPane exercise={props.exercise} workspace={workspace} />
            </Suspense>
          </Tabs.Content>
          <Tabs.Content value="attempts" class={pane}>
            <Suspense>
              <AttemptsPane exercise={props.exercise} workspace={workspace} />
            </Suspense>
          </Tabs.Content>
        </div>
        <Splitter percent={split.percent()} onMove={split.move} controls="reading-pane" />
        <section aria-label={nameDesk(props.exercise)} class="min-w-0 flex-1 lg:min-h-0" hidden={!wide() && tab() !== 'code'}>
          <Desk exercise={props.exercise} workspace={workspace} />
        </section>
      </Tabs>
    </>
  )
}

// relative: hidden text for screen readers must be clipped with the pane, or the page itself would scroll
const pane = 'relative flex-1 px-4 py-6 sm:px-6 lg:min-h-0 lg:overflow-y-auto [&[hidden]]:hidden'
