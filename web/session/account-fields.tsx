import type { JSX } from 'solid-js'
import { Field } from '../components/field.tsx'
import { text } from '../text.ts'

/** Name, e-mail and a new password: what an account is made of. */
export function AccountFields(props: { error: (name: string) => string | undefined; name?: string }): JSX.Element {
  return (
    <>
      <Field
        label={text.form.name}
        name="name"
        autocomplete="name"
        maxLength={60}
        value={props.name ?? ''}
        error={props.error('name')}
      />
      <Field
        label={text.form.email_}
        name="email"
        type="email"
        autocomplete="username"
        maxLength={254}
        error={props.error('email')}
      />
      <Field
        label={text.form.newPassword}
        name="password"
        type="password"
        autocomplete="new-password"
        minLength={10}
        maxLength={256}
        hint={text.form.passwordHint}
        error={props.error('password')}
      />
    </>
  )
}
