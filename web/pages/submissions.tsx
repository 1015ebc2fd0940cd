import { useSearchParams } from '@solidjs/router'
import { keepPreviousData } from '@tanstack/solid-query'
import { For, Show, type JSX } from 'solid-js'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { Select } from '../components/select.tsx'
import { queries } from '../queries.ts'
import { AttemptList, AttemptsSkeleton } from '../results/attempt-list.tsx'
import { text } from '../text.ts'
import { useQuery } from '../use-query.ts'

export default function SubmissionsPage(): JSX.Element {
  const [search, setSearch] = useSearchParams<{ exercise?: string }>()
  const attempts = useQuery(() => ({ ...queries.submissions(search.exercise), placeholderData: keepPreviousData }))
  const exercises = useTriedExercises(() => search.exercise)
  return (
    <Page title={text.attempts.title} class="mx-auto w-full max-w-3xl px-4 pb-24 pt-6 sm:px-6 sm:pt-10">
      <div class="flex flex-wrap items-end justify-between gap-4">
        <h1 class="text-2xl font-bold">{text.attempts.title}</h1>
        <label class="relative block w-full sm:w-72">
          <span class="sr-only">{text.attempts.filter}</span>
          <Select
            value={search.exercise ?? ''}
            onChange={(event) => setSearch({ exercise: event.currentTarget.value || undefined })}
          >
            <option value="">{text.attempts.all}</option>
            <For each={exercises()}>
              {({ slug, title }) => (
                <option value={slug} selected={slug === search.exercise}>
                  {title}
                </option>
              )}
            </For>
          </Select>
        </label>
      </div>
      <div class="mt-6">
        <Loaded query={attempts} skeleton={<AttemptsSkeleton />}>
          {(list) => (
            <Show
              when={list().length > 0}
              fallback={
                <Empty
                  icon="history"
                  title={search.exercise ? text.attempts.noneFor : text.attempts.none}
                  body={text.attempts.noneBody}
                >
                  <a href={search.exercise ? `/exercises/${search.exercise}` : '/'} class="btn btn-primary">
                    {search.exercise ? text.attempts.toExercise : text.app.home}
                  </a>
                </Empty>
              }
            >
              <div class="card p-1.5">
                <AttemptList attempts={list()} titles />
              </div>
            </Show>
          )}
        </Loaded>
      </div>
    </Page>
  )
}

/** Those somebody has tried, and the one that is chosen, by title. */
function useTriedExercises(chosen: () => string | undefined) {
  const exercises = useQuery(() => queries.exercises())
  return () =>
    (exercises.data ?? [])
      .filter(({ slug, state }) => state !== 'open' || slug === chosen())
      .toSorted((a, b) => a.title.localeCompare(b.title))
}
