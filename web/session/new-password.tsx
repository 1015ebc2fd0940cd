import type { JSX } from 'solid-js'
import { Field } from '../components/field.tsx'
import { text } from '../text.ts'

/** Where somebody chooses a password; what one must be like is said below. */
export function NewPassword(props: { label: string; name: string; error: string | undefined }): JSX.Element {
  return (
    <Field
      label={props.label}
      name={props.name}
      type="password"
      autocomplete="new-password"
      minLength={10}
      maxLength={256}
      hint={text.form.passwordHint}
      error={props.error}
    />
  )
}
