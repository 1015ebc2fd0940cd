import { useSearchParams } from '@solidjs/router'
import { createMemo, For, Show, type JSX } from 'solid-js'
import type { ExerciseEntry } from '#schema/contracts/exercise.ts'
import { Empty } from '../components/empty.tsx'
import { Icon } from '../components/icons.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { queries } from '../queries.ts'
import { AttemptsSkeleton } from '../results/attempt-list.tsx'
import { Choice } from '../search/choice.tsx'
import { listUnits, makeFinder } from '../search/find.ts'
import { FoundRow } from '../search/found-row.tsx'
import { text } from '../text.ts'
import { useQuery } from '../use-query.ts'

const t = text.search

export default function ExercisesPage(): JSX.Element {
  const exercises = useQuery(() => queries.exercises())
  return (
    <Page title={t.title} class="mx-auto w-full max-w-3xl px-4 pb-24 pt-6 sm:px-6 sm:pt-10">
      <h1 class="text-2xl font-bold">{t.title}</h1>
      <div class="mt-5">
        <Loaded query={exercises} skeleton={<AttemptsSkeleton />}>
          {(all) => <Finder exercises={all()} />}
        </Loaded>
      </div>
    </Page>
  )
}

/** What is asked for stands in the address, so that going back finds it again. */
function Finder(props: { exercises: readonly ExerciseEntry[] }): JSX.Element {
  const [asked, setAsked] = useSearchParams<{
    words?: string
    state?: string
    minutes?: string
    difficulty?: string
    unit?: string
  }>()
  const ask = (change: Parameters<typeof setAsked>[0]) => setAsked(change, { replace: true, scroll: false })
  const finder = createMemo(() => makeFinder(props.exercises))
  const found = createMemo(() => finder()({ ...asked, minutes: atMost(asked.minutes), difficulty: atMost(asked.difficulty) }))
  return (
    <search>
      <label class="relative block">
        <span class="sr-only">{t.find}</span>
        <Icon name="search" class="pointer-events-none absolute left-3 top-3 text-faint" />
        <input
          type="search"
          class="input pl-10"
          placeholder={t.box}
          value={asked.words ?? ''}
          onInput={(event) => ask({ words: event.currentTarget.value || undefined })}
        />
      </label>
      <div class="mt-2.5 flex flex-wrap gap-2.5">
        <Choice
          label={t.unit}
          any={t.unitAny}
          value={asked.unit}
          options={listUnits(props.exercises).map((unit) => ({ value: unit, name: unit }))}
          onChoose={(unit) => ask({ unit })}
        />
        <Choice
          label={t.state}
          any={t.states.any}
          value={asked.state}
          options={(['open', 'tried', 'done'] as const).map((state) => ({ value: state, name: t.states[state] }))}
          onChoose={(state) => ask({ state })}
        />
        <Choice
          label={t.minutes}
          any={t.minutesAny}
          value={asked.minutes}
          options={[30, 45, 60, 90].map((n) => ({ value: String(n), name: t.minutesUpTo(n) }))}
          onChoose={(minutes) => ask({ minutes })}
        />
        <Choice
          label={t.difficulty}
          any={t.difficultyAny}
          value={asked.difficulty}
          options={[1, 2, 3, 4].map((n) => ({ value: String(n), name: t.difficultyUpTo(n) }))}
          onChoose={(difficulty) => ask({ difficulty })}
        />
      </div>
      <p role="status" class="numbers mt-5 text-sm text-soft">
        {t.found(found().length, props.exercises.length)}
      </p>
      <Show
        when={found().length > 0}
        fallback={
          <Empty icon="search" title={t.none} body={t.noneBody}>
            <a href="/exercises" class="btn btn-plain">
              {t.clear}
            </a>
          </Empty>
        }
      >
        <ul class="card mt-2.5 divide-y divide-line p-1.5">
          <For each={found()}>
            {(exercise) => (
              <li>
                <FoundRow exercise={exercise} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </search>
  )
}

function atMost(asked: string | undefined): number | undefined {
  const limit = Number(asked ?? Number.NaN)
  return Number.isFinite(limit) ? limit : undefined
}
