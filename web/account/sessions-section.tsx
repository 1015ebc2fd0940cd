import { For, Show, type JSX } from 'solid-js'
import type { OpenSession } from '#schema/contracts/account.ts'
import { api } from '../client.ts'
import { Loaded } from '../components/loaded.tsx'
import { formatDateTime, formatSince } from '../format.ts'
import { queries } from '../queries.ts'
import { text } from '../text.ts'
import { act } from './act.ts'
import { nameBrowser } from './browser-name.ts'
import { Section } from './section.tsx'
import { useQuery } from '../use-query.ts'

const hourMs = 3_600_000

function describeBrowser({ userAgent }: OpenSession): string {
  const named = userAgent === null ? null : nameBrowser(userAgent)
  return named === null ? text.account.unknownBrowser : text.account.browser(named.browser, named.system)
}

/** Kept to the hour, so the minutes of it would be invented. */
function describeTimes({ createdAt, seenAt }: OpenSession): string {
  const seen =
    seenAt && (Date.now() - Date.parse(seenAt) < hourMs ? text.account.seenJustNow : text.account.seen(formatSince(seenAt)))
  return [createdAt && text.account.since(formatDateTime(createdAt)), seen].filter(Boolean).join(' · ')
}

export function SessionsSection(): JSX.Element {
  const sessions = useQuery(() => queries.sessions())
  const end = (what: () => Promise<unknown>) => act(what, text.account.ended, 'sessions')
  return (
    <Section id="browsers" title={text.account.sessions} intro={text.account.sessionsIntro}>
      <Loaded query={sessions} skeleton={<div class="skeleton h-24" />}>
        {(list) => (
          <>
            <ul class="divide-y divide-line">
              <For each={list()}>
                {(session) => (
                  <li class="flex items-center justify-between gap-4 py-3 text-sm">
                    <div class="min-w-0">
                      <p class="font-medium">
                        {describeBrowser(session)}
                        <Show when={session.current}>
                          <span class="ml-2 rounded-full bg-jade-wash px-2 py-0.5 text-xs font-semibold text-jade-text">
                            {text.account.thisBrowser}
                          </span>
                        </Show>
                      </p>
                      <p class="text-soft">{describeTimes(session)}</p>
                    </div>
                    <Show when={!session.current}>
                      <button
                        type="button"
                        class="btn btn-plain btn-small"
                        aria-label={text.account.endSession(describeBrowser(session))}
                        onClick={() => end(() => api.endSession(session.id))}
                      >
                        {text.account.endOne}
                      </button>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
            <Show when={list().length > 1}>
              <button type="button" class="btn btn-plain mt-3" onClick={() => end(api.endOtherSessions)}>
                {text.account.endOthers}
              </button>
            </Show>
          </>
        )}
      </Loaded>
    </Section>
  )
}
