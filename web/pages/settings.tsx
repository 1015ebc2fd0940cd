import { For, Show, type JSX } from 'solid-js'
import { AccountForms } from '../account/account-forms.tsx'
import { DataSection } from '../account/data-section.tsx'
import { InviteByMail } from '../account/invite-by-mail.tsx'
import { PeopleSection } from '../account/people-section.tsx'
import { Section } from '../account/section.tsx'
import { SessionsSection } from '../account/sessions-section.tsx'
import { TokensSection } from '../account/tokens-section.tsx'
import { Page } from '../components/page.tsx'
import { InviteForm } from '../session/invite-form.tsx'
import { useSession, useUser } from '../session/session.ts'
import { setTheme, theme, themes } from '../session/theme.ts'
import { text } from '../text.ts'

export default function SettingsPage(): JSX.Element {
  const user = useUser()
  const session = useSession()
  const owns = () => user().role === 'owner'
  const mails = () => session.data?.accounts && user().role !== 'learner'
  const places = () =>
    [
      ['account', text.settings.account],
      ['appearance', text.settings.appearance],
      ['browsers', text.account.sessionsShort],
      ['tokens', text.account.tokensShort],
      owns() ? ['others', text.settings.invite] : mails() && ['mail', text.account.inviteByMail],
      owns() && ['people', text.account.people],
      ['data', text.account.data],
    ].filter((place) => Array.isArray(place))
  return (
    <Page title={text.settings.title} class="mx-auto w-full max-w-5xl px-4 pb-24 pt-6 sm:px-6 sm:pt-10">
      <h1 class="text-2xl font-bold">{text.settings.title}</h1>
      <div class="mt-5 gap-10 lg:mt-8 lg:grid lg:grid-cols-[11rem_minmax(0,42rem)]">
        <nav aria-label={text.settings.onThisPage} class="mb-6 lg:mb-0">
          <ul class="flex flex-wrap gap-x-5 gap-y-1 text-sm lg:sticky lg:top-20 lg:flex-col">
            <For each={places()}>
              {([id, title]) => (
                <li>
                  <a href={`#${id}`} class="inline-block py-1 text-soft hover:text-ink hover:underline">
                    {title}
                  </a>
                </li>
              )}
            </For>
          </ul>
        </nav>
        <div>
          <Section id="account" title={text.settings.account}>
            <dl class="-mt-1 divide-y divide-line text-sm">
              <Fact term={text.settings.name} value={user().name} />
              <Fact term={text.settings.email} value={user().email ?? text.settings.noEmail} />
              <Fact term={text.settings.role} value={text.settings.roles[user().role]} />
            </dl>
            <AccountForms />
          </Section>
          <Appearance />
          <SessionsSection />
          <TokensSection />
          <Show when={owns()}>
            <InviteForm />
          </Show>
          <Show when={mails()}>
            <InviteByMail />
          </Show>
          <Show when={owns()}>
            <PeopleSection />
          </Show>
          <DataSection />
        </div>
      </div>
    </Page>
  )
}

function Appearance(): JSX.Element {
  return (
    <Section id="appearance" title={text.settings.appearance}>
      <div role="radiogroup" aria-label={text.settings.appearance} class="flex flex-wrap gap-x-6 gap-y-3">
        <For each={themes}>
          {(name) => (
            <label class="flex cursor-pointer items-center gap-2 text-sm">
              <input type="radio" name="theme" class="size-4" checked={theme() === name} onChange={() => setTheme(name)} />
              {text.settings.theme[name]}
            </label>
          )}
        </For>
      </div>
    </Section>
  )
}

function Fact(props: { term: string; value: string }): JSX.Element {
  return (
    <div class="flex justify-between gap-6 py-2.5">
      <dt class="text-soft">{props.term}</dt>
      <dd class="min-w-0 text-right font-medium break-words">{props.value}</dd>
    </div>
  )
}
