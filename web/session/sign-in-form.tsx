import type { SessionState } from '#schema/contracts/session.ts'
import type { JSX } from 'solid-js'
import { api } from '../client.ts'
import { Field } from '../components/field.tsx'
import { createForm, Failure } from '../components/form.tsx'
import { text } from '../text.ts'

/** E-mail and password; on the sign-in page and wherever a session ran out. */
export function SignInForm(props: { onDone: (session: SessionState) => void }): JSX.Element {
  const form = createForm(async (value) => {
    props.onDone(await api.signIn({ email: value('email'), password: value('password') }))
  })
  return (
    <form novalidate class="space-y-4" onSubmit={form.submit}>
      <Field label={text.form.email_} name="email" type="email" autocomplete="username" error={form.error('email')} />
      <Field
        label={text.form.password}
        name="password"
        type="password"
        autocomplete="current-password"
        error={form.error('password')}
      />
      <Failure message={form.failure()} />
      <button type="submit" class="btn btn-primary w-full" disabled={form.busy()}>
        {text.signIn.submit}
      </button>
      <p class="text-center text-sm">
        <a href="/forgot" class="link">
          {text.account.forgot}
        </a>
      </p>
    </form>
  )
}
