import type { JSX } from 'solid-js'
import { api } from '../client.ts'
import { Field } from '../components/field.tsx'
import { createForm, Failure } from '../components/form.tsx'
import { notify } from '../components/notify.tsx'
import { text } from '../text.ts'
import { Section } from './section.tsx'

/** For the owner and instructors, and with a cohort for those who lead it. */
export function InviteByMail(props: { cohort?: string }): JSX.Element {
  let element: HTMLFormElement | undefined
  const form = createForm(async (value) => {
    const { email, mailed } = await api.invitePerson(value('invitee'), props.cohort)
    element?.reset()
    notify(mailed ? text.account.invited(email) : text.account.invitePrinted(email))
  })
  return (
    <Section
      id="mail"
      title={text.account.inviteByMail}
      intro={props.cohort === undefined ? text.account.inviteByMailIntro : text.account.inviteIntoCohort}
    >
      <form ref={(it) => (element = it)} novalidate class="space-y-4" onSubmit={form.submit}>
        <Field
          label={text.form.email_}
          name="invitee"
          type="email"
          autocomplete="off"
          maxLength={254}
          error={form.error('invitee') ?? form.error('email')}
        />
        <Failure message={form.failure()} />
        <button type="submit" class="btn btn-plain" disabled={form.busy()}>
          {text.account.invite}
        </button>
      </form>
    </Section>
  )
}
