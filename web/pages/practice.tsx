import { createSignal, For, Show, type JSX } from 'solid-js'
import type { InterviewPractice } from '#schema/contracts/rehearsal.ts'
import { Fold } from '../components/fold.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { queries } from '../queries.ts'
import { BeginButton } from '../rehearsal/begin-button.tsx'
import { keepTimer, readTimer, timers, type Timer } from '../rehearsal/begin.ts'
import { DueList } from '../rehearsal/due-list.tsx'
import { isDue } from '../rehearsal/due.ts'
import { GoingOnList } from '../rehearsal/going-on-list.tsx'
import { PracticeRow } from '../rehearsal/practice-row.tsx'
import { AttemptsSkeleton } from '../results/attempt-list.tsx'
import { text } from '../text.ts'
import { useQuery } from '../use-query.ts'

const t = text.rehearsal

export default function PracticePage(): JSX.Element {
  const practice = useQuery(() => queries.practice())
  return (
    <Page title={t.title} class="mx-auto w-full max-w-3xl px-4 pb-24 pt-6 sm:px-6 sm:pt-10">
      <h1 class="text-2xl font-bold">{t.title}</h1>
      <p class="mt-1.5 text-soft">{t.intro}</p>
      <TimerChoice />
      <Loaded query={practice} skeleton={<AttemptsSkeleton />}>
        {(data) => (
          <>
            <GoingOn items={data().goingOn} />
            <Due items={data().solved} />
            <Chosen items={data().chosen} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function TimerChoice(): JSX.Element {
  const [timer, setTimer] = createSignal<Timer>(readTimer(localStorage))
  const name = (it: Timer) => (it === 'none' || it === 'own' ? t.timers[it] : t.timers.minutes(Number(it)))
  const choose = (it: Timer) => (setTimer(it), keepTimer(localStorage, it))
  return (
    <fieldset class="mt-6">
      <legend class="text-sm font-semibold">{t.timer}</legend>
      <div class="mt-1.5 flex flex-wrap gap-x-5 gap-y-1.5">
        <For each={timers}>
          {(it) => (
            <label class="flex min-h-7 cursor-pointer items-center gap-2 text-sm">
              <input type="radio" name="timer" class="size-4 accent-jade" checked={timer() === it} onChange={() => choose(it)} />
              {name(it)}
            </label>
          )}
        </For>
      </div>
      <p class="mt-1 text-sm text-faint">{t.timerHint}</p>
    </fieldset>
  )
}

function GoingOn(props: { items: InterviewPractice['goingOn'] }): JSX.Element {
  return (
    <Show when={props.items.length > 0}>
      <section aria-labelledby="going-on" class="mt-10">
        <h2 id="going-on" class="text-lg font-semibold">
          {t.goingOnTitle}
        </h2>
        <div class="card mt-3 p-1.5">
          <GoingOnList items={props.items} />
        </div>
      </section>
    </Show>
  )
}

function Due(props: { items: InterviewPractice['solved'] }): JSX.Element {
  const due = () => props.items.filter(({ dueAt }) => isDue(dueAt))
  const later = () => props.items.filter(({ dueAt }) => !isDue(dueAt))
  return (
    <section aria-labelledby="due" class="mt-10">
      <h2 id="due" class="text-lg font-semibold">
        {t.dueTitle}
      </h2>
      <Show
        when={due().length > 0}
        fallback={<p class="mt-1.5 text-soft">{props.items.length > 0 ? t.nothingDue : t.nothingSolved}</p>}
      >
        <div class="card mt-3 p-1.5">
          <DueList items={due()} />
        </div>
      </Show>
      <Show when={later().length > 0}>
        <div class="mt-3">
          <Fold title={t.laterTitle(later().length)}>
            <DueList items={later()} />
          </Fold>
        </div>
      </Show>
    </section>
  )
}

function Chosen(props: { items: InterviewPractice['chosen'] }): JSX.Element {
  const solved = () => props.items.filter(({ exercise }) => exercise.state === 'done').length
  const again = () => props.items.filter(({ rehearsed }) => rehearsed > 0).length
  return (
    <Show when={props.items.length > 0}>
      <section aria-labelledby="chosen" class="mt-10">
        <h2 id="chosen" class="text-lg font-semibold">
          {t.chosenTitle(props.items.length)}
        </h2>
        <p class="text-soft">{t.chosenIntro}</p>
        <p class="numbers mt-1 text-sm font-medium">{t.chosenCount(solved(), again(), props.items.length)}</p>
        <ol class="card mt-3 divide-y divide-line p-1.5">
          <For each={props.items}>
            {({ exercise, why, rehearsed }) => (
              <PracticeRow
                exercise={exercise}
                line={why}
                facts={[text.exercise.minutes(exercise.minutes), ...(rehearsed > 0 ? [t.rehearsed(rehearsed)] : [])].join(' · ')}
              >
                <BeginButton exercise={exercise} />
              </PracticeRow>
            )}
          </For>
        </ol>
      </section>
    </Show>
  )
}
