import { Show, type JSX } from 'solid-js'
import { api } from '../client.ts'
import { CopyButton } from '../components/copy-button.tsx'
import { createForm, Failure } from '../components/form.tsx'
import { notify } from '../components/notify.tsx'
import { Section } from '../account/section.tsx'
import { text } from '../text.ts'
import { AccountFields } from './account-fields.tsx'
import { PolicyChoice, policyFrom } from './policy-choice.tsx'
import { adopt, useSession, useUser } from './session.ts'

/** The owner's switch from "mine alone" to "others too". The first time it also asks for what the owner will sign in with. */
export function InviteForm(): JSX.Element {
  const session = useSession()
  const user = useUser()
  const first = () => user().email === null
  const form = createForm(async (value) => {
    const account = { name: value('name'), email: value('email'), password: value('password') }
    const signUp = policyFrom(value('signUp'))
    await adopt(await api.invite(first() ? { signUp, account } : { signUp }))
    notify(text.settings.saved)
  })
  const address = `${location.origin}/sign-up`
  const policy = () => session.data?.signUp ?? 'closed'
  return (
    <Section id="others" title={text.settings.invite} {...(first() ? { intro: text.settings.inviteIntro } : {})}>
      <form novalidate class="space-y-6" onSubmit={form.submit}>
        <PolicyChoice value={first() ? 'code' : policy()} />
        <Show when={first()}>
          <fieldset class="space-y-4">
            <legend class="text-sm font-semibold">{text.settings.inviteAccount}</legend>
            <p class="text-sm text-soft">{text.settings.inviteAccountHint}</p>
            <AccountFields error={form.error} name={user().name} />
          </fieldset>
        </Show>
        <Failure message={form.failure()} />
        <button type="submit" class="btn btn-primary" disabled={form.busy()}>
          {first() ? text.settings.inviteSubmit : text.settings.policySubmit}
        </button>
      </form>
      <Show when={!first() && policy() !== 'closed'}>
        <p class="mt-5 border-t border-line pt-4 text-sm text-soft">
          {policy() === 'code' ? text.settings.shareCode : text.settings.shareOpen}
        </p>
        <div class="mt-1.5 flex items-center gap-1">
          <code class="min-w-0 truncate rounded-lg bg-sunken px-3 py-1.5 text-sm select-all">{address}</code>
          <CopyButton value={address} label={text.attempts.copy} />
        </div>
      </Show>
    </Section>
  )
}
