import { createSignal, For, Show, type JSX } from 'solid-js'
import type { NewToken } from '#schema/contracts/account.ts'
import { api } from '../client.ts'
import { announce } from '../components/announce.tsx'
import { CopyButton } from '../components/copy-button.tsx'
import { Field } from '../components/field.tsx'
import { createForm, Failure } from '../components/form.tsx'
import { Loaded } from '../components/loaded.tsx'
import { formatDateTime, formatSince } from '../format.ts'
import { queries, queryClient } from '../queries.ts'
import { text } from '../text.ts'
import { act } from './act.ts'
import { Section } from './section.tsx'
import { useQuery } from '../use-query.ts'

export function TokensSection(): JSX.Element {
  const tokens = useQuery(() => queries.tokens())
  const [made, setMade] = createSignal<NewToken>()
  let element: HTMLFormElement | undefined
  const form = createForm(async (value) => {
    setMade(await api.makeToken(value('token-name')))
    element?.reset()
    announce(text.account.madeTitle)
    await queryClient.invalidateQueries({ queryKey: ['tokens'] })
  })
  return (
    <Section id="tokens" title={text.account.tokens} intro={text.account.tokensIntro}>
      <pre class="code-block mb-5">{`npm install --global ${location.origin}/gradus.tgz\ngradus sign-in ${location.origin}`}</pre>
      <form ref={(it) => (element = it)} novalidate class="space-y-4" onSubmit={form.submit}>
        <Field
          label={text.account.tokenName}
          name="token-name"
          autocomplete="off"
          maxLength={60}
          hint={text.account.tokenHint}
          error={form.error('name') ?? form.error('token-name')}
        />
        <Failure message={form.failure()} />
        <button type="submit" class="btn btn-plain" disabled={form.busy()}>
          {text.account.makeToken}
        </button>
      </form>
      <Show when={made()}>
        {(token) => (
          <div class="mt-5 rounded-[10px] border border-jade bg-jade-wash p-4">
            <h3 class="text-sm font-semibold">{text.account.madeTitle}</h3>
            <p class="text-sm text-soft">{text.account.madeBody}</p>
            <div class="mt-2 flex items-center gap-1">
              <code class="min-w-0 break-all rounded-lg bg-card px-3 py-1.5 text-sm select-all">{token().token}</code>
              <CopyButton value={token().token} label={text.account.copyToken} />
            </div>
          </div>
        )}
      </Show>
      <div class="mt-5 border-t border-line pt-2">
        <Loaded query={tokens} skeleton={<div class="skeleton h-12" />}>
          {(list) => (
            <Show when={list().length > 0} fallback={<p class="pt-2 text-sm text-soft">{text.account.noTokens}</p>}>
              <ul class="divide-y divide-line">
                <For each={list()}>
                  {({ id, name, createdAt, usedAt }) => (
                    <li class="flex items-center justify-between gap-4 py-3 text-sm">
                      <div class="min-w-0">
                        <p class="truncate font-medium">{name}</p>
                        <p class="text-soft">
                          {text.account.made(formatDateTime(createdAt))} ·{' '}
                          {usedAt === null ? text.account.usedNever : text.account.used(formatSince(usedAt))}
                        </p>
                      </div>
                      <button
                        type="button"
                        class="btn btn-plain btn-small"
                        aria-label={text.account.deleteToken(name)}
                        onClick={() => {
                          if (made()?.id === id) setMade()
                          void act(() => api.deleteToken(id), text.account.deleted, 'tokens')
                        }}
                      >
                        {text.account.delete}
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          )}
        </Loaded>
      </div>
    </Section>
  )
}
