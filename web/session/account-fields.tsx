import type { JSX } from 'solid-js'
import { Field } from '../components/field.tsx'
import { text } from '../text.ts'
import { NewPassword } from './new-password.tsx'

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
      <NewPassword label={text.form.newPassword} name="password" error={props.error('password')} />
    </>
  )
}
