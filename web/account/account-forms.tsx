import { Show, type JSX } from 'solid-js'
import { api } from '../client.ts'
import { Field } from '../components/field.tsx'
import { createForm, Failure } from '../components/form.tsx'
import { notify } from '../components/notify.tsx'
import { queryClient } from '../queries.ts'
import { NewPassword } from '../session/new-password.tsx'
import { adopt, useUser } from '../session/session.ts'
import { text } from '../text.ts'
import { Disclosure } from './disclosure.tsx'

/** Name, and for those who have them e-mail and password. */
export function AccountForms(): JSX.Element {
  const user = useUser()
  return (
    <div class="mt-3 divide-y divide-line border-t border-line">
      <Disclosure title={text.account.changeName}>
        <NameForm />
      </Disclosure>
      <Show when={user().email !== null}>
        <Disclosure title={text.account.changeEmail}>
          <EmailForm />
        </Disclosure>
        <Disclosure title={text.account.changePassword}>
          <PasswordForm />
        </Disclosure>
      </Show>
    </div>
  )
}

function Submit(props: { busy: boolean; failure: string | undefined; children: JSX.Element }): JSX.Element {
  return (
    <>
      <Failure message={props.failure} />
      <button type="submit" class="btn btn-primary" disabled={props.busy}>
        {props.children}
      </button>
    </>
  )
}

function CurrentPassword(props: { error: string | undefined }): JSX.Element {
  return (
    <Field
      label={text.account.currentPassword}
      name="password"
      type="password"
      autocomplete="current-password"
      maxLength={256}
      error={props.error}
    />
  )
}

function NameForm(): JSX.Element {
  const user = useUser()
  const form = createForm(async (value) => {
    await adopt(await api.changeName(value('name')))
    notify(text.settings.saved)
  })
  return (
    <form novalidate class="space-y-4" onSubmit={form.submit}>
      <Field label={text.form.name} name="name" autocomplete="name" maxLength={60} value={user().name} error={form.error('name')} />
      <Submit busy={form.busy()} failure={form.failure()}>
        {text.account.changeName}
      </Submit>
    </form>
  )
}

function EmailForm(): JSX.Element {
  const form = createForm(async (value) => {
    await adopt(await api.changeEmail(value('email'), value('password')))
    notify(text.settings.saved)
  })
  return (
    <form novalidate class="space-y-4" onSubmit={form.submit}>
      <Field
        label={text.form.email_}
        name="email"
        type="email"
        autocomplete="email"
        maxLength={254}
        hint={text.account.emailHint}
        error={form.error('email')}
      />
      <CurrentPassword error={form.error('password')} />
      <Submit busy={form.busy()} failure={form.failure()}>
        {text.account.changeEmail}
      </Submit>
    </form>
  )
}

function PasswordForm(): JSX.Element {
  let element: HTMLFormElement | undefined
  const form = createForm(async (value) => {
    await api.changePassword(value('password'), value('newPassword'))
    element?.reset()
    notify(text.account.passwordChanged)
    await queryClient.invalidateQueries({ queryKey: ['sessions'] })
  })
  return (
    <form ref={(it) => (element = it)} novalidate class="space-y-4" onSubmit={form.submit}>
      <p class="text-sm text-soft">{text.account.passwordNote}</p>
      <CurrentPassword error={form.error('password')} />
      <NewPassword label={text.account.newPassword} name="newPassword" error={form.error('newPassword')} />
      <Submit busy={form.busy()} failure={form.failure()}>
        {text.account.changePassword}
      </Submit>
    </form>
  )
}
