import { createSignal, Show, type JSX } from 'solid-js'
import { api } from '../client.ts'
import { Field } from '../components/field.tsx'
import { createForm, Failure } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import { NarrowPage } from '../session/narrow-page.tsx'
import { text } from '../text.ts'

/** Asks for a link for a new password; says the same whether there is such an account or not. */
export default function ForgotPage(): JSX.Element {
  const [sent, setSent] = createSignal(false)
  const form = createForm(async (value) => {
    await api.forgot(value('email'))
    setSent(true)
  })
  return (
    <Page title={text.account.forgotTitle} class="px-4">
      <NarrowPage
        title={text.account.forgotTitle}
        intro={text.account.forgotIntro}
        footer={
          <a href="/sign-in" class="link">
            {text.account.toSignIn}
          </a>
        }
      >
        <form novalidate class="space-y-4" onSubmit={form.submit}>
          <Field label={text.form.email_} name="email" type="email" autocomplete="username" error={form.error('email')} />
          <Failure message={form.failure()} />
          <button type="submit" class="btn btn-primary w-full" disabled={form.busy()}>
            {text.account.forgotSubmit}
          </button>
        </form>
        <div role="status">
          <Show when={sent()}>
            <p class="text-sm text-soft">{text.account.forgotSent}</p>
          </Show>
        </div>
      </NarrowPage>
    </Page>
  )
}
