import { useParams } from '@solidjs/router'
import { createSignal, onCleanup, onMount, Show, type JSX } from 'solid-js'
import type { CohortDetail } from '#schema/contracts/cohort.ts'
import { InviteByMail } from '../account/invite-by-mail.tsx'
import { CopyButton } from '../components/copy-button.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { Leads } from '../cohort/leads.tsx'
import { RevealChoice } from '../cohort/reveal-choice.tsx'
import { Leaderboard } from '../cohort/leaderboard.tsx'
import { follow } from '../live.ts'
import { queries, queryClient } from '../queries.ts'
import { AttemptsSkeleton } from '../results/attempt-list.tsx'
import { useSession } from '../session/session.ts'
import { text } from '../text.ts'
import { useQuery } from '../use-query.ts'

export default function CohortPage(): JSX.Element {
  const params = useParams<{ id: string }>()
  return (
    <Show when={params.id} keyed>
      {(id) => <Cohort id={id} />}
    </Show>
  )
}

function Cohort(props: { id: string }): JSX.Element {
  const cohort = useQuery(() => queries.cohort(props.id))
  return (
    <Loaded
      query={cohort}
      skeleton={
        <div class="mx-auto max-w-3xl px-6 pt-10">
          <AttemptsSkeleton />
        </div>
      }
    >
      {(data) => (
        <Page title={data().name} class="mx-auto w-full max-w-3xl px-4 pb-24 pt-6 sm:px-6 sm:pt-10">
          <CohortView cohort={data()} />
        </Page>
      )}
    </Loaded>
  )
}

function CohortView(props: { cohort: CohortDetail }): JSX.Element {
  const session = useSession()
  const [live, setLive] = createSignal(false)
  onMount(() => {
    const { id } = props.cohort
    const stop = follow(`/cohorts/${encodeURIComponent(id)}/events`, {
      onOpen: () => setLive(true),
      onDrop: () => setLive(false),
      onData: (data) => queryClient.setQueryData(queries.cohort(id).queryKey, data as CohortDetail),
    })
    onCleanup(stop)
  })
  return (
    <>
      <p class="eyebrow">
        <a href="/cohorts" class="hover:underline">
          {text.cohorts.title}
        </a>
      </p>
      <h1 class="mt-1 text-2xl font-bold">{props.cohort.name}</h1>
      <p class="mt-1 text-soft">
        {text.cohorts.members(props.cohort.members)} · {text.cohorts[props.cohort.role]}
      </p>
      <Show when={props.cohort.joinCode}>
        {(code) => (
          <section aria-label={text.cohorts.code} class="card mt-6 flex flex-wrap items-center justify-between gap-4 px-5 py-4">
            <div>
              <h2 class="text-sm font-semibold">{text.cohorts.code}</h2>
              <p class="text-sm text-soft">
                <Show when={!session.data?.accounts} fallback={text.cohorts.codeHint}>
                  <a href="/settings" class="link">
                    {text.cohorts.inviteFirst}
                  </a>
                </Show>
              </p>
            </div>
            <div class="flex items-center gap-1">
              <code class="rounded-lg bg-sunken px-3 py-1.5 text-lg font-semibold tracking-[0.14em] select-all">{code()}</code>
              <CopyButton value={code()} label={text.cohorts.copyCode} />
            </div>
          </section>
        )}
      </Show>
      <Show when={props.cohort.role === 'lead'}>
        <RevealChoice cohort={props.cohort} />
      </Show>
      <Show when={props.cohort.role === 'lead' && props.cohort.members > 1}>
        <Leads cohort={props.cohort} />
      </Show>
      <Show when={props.cohort.role === 'lead' && session.data?.accounts}>
        <InviteByMail cohort={props.cohort.id} />
      </Show>
      <Leaderboard rows={props.cohort.leaderboard} live={live()} />
    </>
  )
}
