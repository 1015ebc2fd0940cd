import { Show, type JSX } from 'solid-js'
import type { ThreadSummary } from '#schema/contracts/thread.ts'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { ThreadList } from '../help/thread-list.tsx'
import { queries } from '../queries.ts'
import { AttemptsSkeleton } from '../results/attempt-list.tsx'
import { useSession } from '../session/session.ts'
import { text } from '../text.ts'
import { useQuery } from '../use-query.ts'

/** What was asked: by the reader, and of the reader. */
export default function HelpPage(): JSX.Element {
  const session = useSession()
  const threads = useQuery(() => queries.threads())
  return (
    <Page title={text.help.title} class="mx-auto w-full max-w-3xl px-4 pb-24 pt-6 sm:px-6 sm:pt-10">
      <h1 class="text-2xl font-bold">{text.help.title}</h1>
      <div class="mt-6 space-y-8">
        <Loaded query={threads} skeleton={<AttemptsSkeleton />}>
          {(list) => (
            <Show
              when={list().length > 0}
              fallback={
                <Empty
                  icon="help"
                  title={text.help.noneTitle}
                  body={session.data?.accounts ? text.help.noneBody : text.help.aloneBody}
                />
              }
            >
              <Group title={text.help.toAnswer} threads={list().filter(({ mine, state }) => !mine && state === 'open')} />
              <Group title={text.help.yours} threads={list().filter(({ mine }) => mine)} />
              <Group title={text.help.others} threads={list().filter(({ mine, state }) => !mine && state !== 'open')} />
            </Show>
          )}
        </Loaded>
      </div>
    </Page>
  )
}

function Group(props: { title: string; threads: readonly ThreadSummary[] }): JSX.Element {
  return (
    <Show when={props.threads.length > 0}>
      <section aria-label={props.title}>
        <h2 class="mb-2 text-sm font-semibold">{props.title}</h2>
        <ThreadList threads={props.threads} />
      </section>
    </Show>
  )
}
