import { useNavigate } from '@solidjs/router'
import { For, Show, type JSX } from 'solid-js'
import type { CohortSummary } from '#schema/contracts/cohort.ts'
import { api } from '../client.ts'
import { Empty } from '../components/empty.tsx'
import { Field } from '../components/field.tsx'
import { createForm, Failure } from '../components/form.tsx'
import { Icon } from '../components/icons.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { queries, queryClient } from '../queries.ts'
import { AttemptsSkeleton } from '../results/attempt-list.tsx'
import { text } from '../text.ts'
import { useQuery } from '../use-query.ts'

export default function CohortsPage(): JSX.Element {
  const cohorts = useQuery(() => queries.cohorts())
  const navigate = useNavigate()

  async function open(cohort: Promise<CohortSummary>) {
    const { id } = await cohort
    void queryClient.invalidateQueries({ queryKey: ['cohorts'] })
    navigate(`/cohorts/${id}`)
  }
  const joining = createForm((value) => open(api.joinCohort(value('code').trim())))
  const creating = createForm((value) => open(api.createCohort(value('name').trim())))

  return (
    <Page title={text.cohorts.title} class="mx-auto w-full max-w-5xl px-4 pb-24 pt-6 sm:px-6 sm:pt-10">
      <h1 class="text-2xl font-bold">{text.cohorts.title}</h1>
      <p class="mt-1 text-soft">{text.cohorts.intro}</p>
      <div class="mt-8 grid gap-8 md:grid-cols-[1fr_20rem]">
        <section aria-label={text.cohorts.yours}>
          <Loaded query={cohorts} skeleton={<AttemptsSkeleton />}>
            {(list) => (
              <Show
                when={list().length > 0}
                fallback={
                  <div class="rounded-[14px] border border-line">
                    <Empty icon="people" title={text.cohorts.noneTitle} body={text.cohorts.noneBody} />
                  </div>
                }
              >
                <ul class="space-y-3">
                  <For each={list()}>{(cohort) => <CohortLink cohort={cohort} />}</For>
                </ul>
              </Show>
            )}
          </Loaded>
        </section>
        <div class="space-y-6">
          <form novalidate class="card space-y-4 p-5" onSubmit={joining.submit} aria-labelledby="join">
            <h2 id="join" class="font-semibold">
              {text.cohorts.join}
            </h2>
            <Field
              label={text.form.joinCode}
              name="code"
              autocomplete="off"
              code
              maxLength={20}
              hint={text.form.joinCodeHint}
              error={joining.error('code')}
            />
            <Failure message={joining.failure()} />
            <button type="submit" class="btn btn-primary w-full" disabled={joining.busy()}>
              {text.cohorts.joinSubmit}
            </button>
          </form>
          <form novalidate class="card space-y-4 p-5" onSubmit={creating.submit} aria-labelledby="create">
            <h2 id="create" class="font-semibold">
              {text.cohorts.create}
            </h2>
            <Field
              label={text.cohorts.createName}
              name="name"
              autocomplete="off"
              maxLength={80}
              hint={text.cohorts.createHint}
              error={creating.error('name')}
            />
            <Failure message={creating.failure()} />
            <button type="submit" class="btn btn-plain w-full" disabled={creating.busy()}>
              {text.cohorts.createSubmit}
            </button>
          </form>
        </div>
      </div>
    </Page>
  )
}

function CohortLink(props: { cohort: CohortSummary }): JSX.Element {
  return (
    <li>
      <a href={`/cohorts/${props.cohort.id}`} class="card group flex items-center gap-4 px-5 py-4 hover:border-edge">
        <span class="grid size-10 shrink-0 place-items-center rounded-full bg-jade-wash text-jade-text">
          <Icon name="people" size={20} />
        </span>
        <span class="min-w-0 flex-1">
          <span class="block truncate font-semibold">{props.cohort.name}</span>
          <span class="block text-sm text-soft">
            {text.cohorts.members(props.cohort.members)} · {text.cohorts[props.cohort.role]}
          </span>
        </span>
        <Icon name="arrowRight" class="text-faint transition-transform group-hover:translate-x-0.5" />
      </a>
    </li>
  )
}
