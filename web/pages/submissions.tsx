import { useSearchParams } from '@solidjs/router'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { createMemo, For, Show, type JSX } from 'solid-js'
import { Empty } from '../components/empty.tsx'
import { Icon } from '../components/icons.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { boxesOf } from '../outline/next-step.ts'
import { queries } from '../queries.ts'
import { AttemptList, AttemptsSkeleton } from '../results/attempt-list.tsx'
import { text } from '../text.ts'

export default function SubmissionsPage(): JSX.Element {
  const [search, setSearch] = useSearchParams<{ exercise?: string }>()
  const attempts = useQuery(() => ({ ...queries.submissions(search.exercise), placeholderData: keepPreviousData }))
  const exercises = useExercises()
  return (
    <Page title={text.attempts.title} class="mx-auto w-full max-w-3xl px-4 pb-24 pt-6 sm:px-6 sm:pt-10">
      <div class="flex flex-wrap items-end justify-between gap-4">
        <h1 class="text-2xl font-bold">{text.attempts.title}</h1>
        <label class="relative block w-full sm:w-72">
          <span class="sr-only">{text.attempts.filter}</span>
          <select
            class="input"
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
          </select>
          <Icon name="chevronDown" size={16} class="pointer-events-none absolute right-3 top-3 text-soft" />
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

/** The exercises of the learner's track, each once, by title. */
function useExercises() {
  const tracks = useQuery(() => queries.tracks())
  const track = () => (tracks.isSuccess ? tracks.data[0]?.slug : undefined)
  const outline = useQuery(() => ({ ...queries.outline(track() ?? ''), enabled: track() !== undefined }))
  return createMemo(() => {
    if (!outline.isSuccess) return []
    const titles = new Map(
      boxesOf(outline.data).flatMap(({ box }) => box.exercises.map(({ slug, title }) => [slug, title] as const)),
    )
    return [...titles].map(([slug, title]) => ({ slug, title })).toSorted((a, b) => a.title.localeCompare(b.title))
  })
}
