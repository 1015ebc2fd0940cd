import { For, Show, type JSX } from 'solid-js'
import { Page } from '../components/page.tsx'
import { InviteForm } from '../session/invite-form.tsx'
import { useUser } from '../session/session.ts'
import { setTheme, theme, themes } from '../session/theme.ts'
import { text } from '../text.ts'

export default function SettingsPage(): JSX.Element {
  const user = useUser()
  return (
    <Page title={text.settings.title} class="mx-auto w-full max-w-2xl px-4 pb-24 pt-6 sm:px-6 sm:pt-10">
      <h1 class="text-2xl font-bold">{text.settings.title}</h1>
      <section aria-labelledby="account" class="card mt-8 p-6">
        <h2 id="account" class="text-lg font-semibold">
          {text.settings.account}
        </h2>
        <dl class="mt-3 divide-y divide-line text-sm">
          <Fact term={text.settings.name} value={user().name} />
          <Fact term={text.settings.email} value={user().email ?? text.settings.noEmail} />
          <Fact term={text.settings.role} value={text.settings.roles[user().role]} />
        </dl>
      </section>
      <section aria-labelledby="appearance" class="card mt-6 p-6">
        <h2 id="appearance" class="text-lg font-semibold">
          {text.settings.appearance}
        </h2>
        <div role="radiogroup" aria-labelledby="appearance" class="mt-4 flex flex-wrap gap-x-6 gap-y-3">
          <For each={themes}>
            {(name) => (
              <label class="flex cursor-pointer items-center gap-2 text-sm">
                <input type="radio" name="theme" class="size-4" checked={theme() === name} onChange={() => setTheme(name)} />
                {text.settings.theme[name]}
              </label>
            )}
          </For>
        </div>
      </section>
      <Show when={user().role === 'owner'}>
        <InviteForm />
      </Show>
    </Page>
  )
}

function Fact(props: { term: string; value: string }): JSX.Element {
  return (
    <div class="flex justify-between gap-6 py-2.5">
      <dt class="text-soft">{props.term}</dt>
      <dd class="text-right font-medium">{props.value}</dd>
    </div>
  )
}
