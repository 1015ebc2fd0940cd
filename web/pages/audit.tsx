import { useSearchParams } from '@solidjs/router'
import { For, Show, type JSX } from 'solid-js'
import { AuditLine } from '../account/audit-line.tsx'
import { Empty } from '../components/empty.tsx'
import { Loaded } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { queries } from '../queries.ts'
import { AttemptsSkeleton } from '../results/attempt-list.tsx'
import { text } from '../text.ts'
import { useQuery } from '../use-query.ts'

/** What changed a grade or who may change one, for owners. */
export default function AuditPage(): JSX.Element {
  const [search] = useSearchParams<{ before?: string }>()
  const page = useQuery(() => queries.audit(search.before))
  return (
    <Page title={text.account.auditTitle} class="mx-auto w-full max-w-3xl px-4 pb-24 pt-6 sm:px-6 sm:pt-10">
      <p class="eyebrow">
        <a href="/settings" class="hover:underline">
          {text.settings.title}
        </a>
      </p>
      <h1 class="mt-1 text-2xl font-bold">{text.account.auditTitle}</h1>
      <p class="mt-1 text-soft">{text.account.auditIntro}</p>
      <div class="mt-6">
        <Loaded query={page} skeleton={<AttemptsSkeleton />}>
          {(data) => (
            <Show
              when={data().entries.length > 0}
              fallback={<Empty icon="history" title={text.account.auditEmpty} body={text.account.auditEmptyBody} />}
            >
              <ol class="card divide-y divide-line">
                <For each={data().entries}>{(entry) => <AuditLine entry={entry} />}</For>
              </ol>
              <nav aria-label={text.account.auditTitle} class="mt-4 flex gap-3">
                <Show when={search.before}>
                  <a href="/audit" class="btn btn-plain">
                    {text.account.newest}
                  </a>
                </Show>
                <Show when={data().next}>
                  {(next) => (
                    <a href={`/audit?before=${next()}`} class="btn btn-plain">
                      {text.account.older}
                    </a>
                  )}
                </Show>
              </nav>
            </Show>
          )}
        </Loaded>
      </div>
    </Page>
  )
}
