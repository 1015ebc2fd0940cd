import { useNavigate } from '@solidjs/router'
import { Match, Show, Switch, type JSX } from 'solid-js'
import type { Invitation } from '#schema/contracts/account.ts'
import { api, CallError } from '../client.ts'
import { Field } from '../components/field.tsx'
import { createForm, Failure } from '../components/form.tsx'
import { explain } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { NarrowPage } from '../session/narrow-page.tsx'
import { NewPassword } from '../session/new-password.tsx'
import { adopt } from '../session/session.ts'
import { StaleLink } from '../session/stale-link.tsx'
import { takeToken } from '../session/token.ts'
import { text } from '../text.ts'
import { useQuery } from '../use-query.ts'

/** Where a mailed invitation leads. */
export default function InvitationPage(): JSX.Element {
  const token = takeToken()
  const invitation = useQuery(() => ({
    queryKey: ['invitation', token],
    queryFn: () => api.invitation(token),
    staleTime: Infinity,
  }))
  const isStale = () => invitation.error instanceof CallError && ['link_invalid', 'invalid_request'].includes(invitation.error.code)
  return (
    <Show when={!isStale()} fallback={<StaleLink body={text.account.inviteLinkBody} />}>
      <Page title={text.account.invitationTitle} class="px-4">
        <NarrowPage title={text.account.invitationTitle}>
          <Switch fallback={<p class="text-soft">{text.app.loading}</p>}>
            <Match when={invitation.error}>{(error) => <Failure message={explain(error())} />}</Match>
            <Match when={invitation.data}>{(data) => <Accept token={token} invitation={data()} />}</Match>
          </Switch>
        </NarrowPage>
      </Page>
    </Show>
  )
}

function Accept(props: { token: string; invitation: Invitation }): JSX.Element {
  const navigate = useNavigate()
  const form = createForm(async (value) => {
    const account = { name: value('name'), password: value('password') }
    await adopt(await api.accept(props.invitation.hasAccount ? { token: props.token } : { token: props.token, account }))
    navigate(props.invitation.cohort === null ? '/' : '/cohorts', { replace: true })
  })
  return (
    <form novalidate class="space-y-4" onSubmit={form.submit}>
      <Show when={props.invitation.cohort}>{(cohort) => <p class="text-soft">{text.account.invitationTo(cohort())}</p>}</Show>
      <p class="break-words text-soft">
        {props.invitation.hasAccount
          ? text.account.invitationJoin(props.invitation.email)
          : text.account.invitationFor(props.invitation.email)}
      </p>
      <Show when={!props.invitation.hasAccount}>
        <Field label={text.form.name} name="name" autocomplete="name" maxLength={60} error={form.error('name')} />
        <NewPassword label={text.form.newPassword} name="password" error={form.error('password')} />
      </Show>
      <Failure message={form.failure()} />
      <button type="submit" class="btn btn-primary w-full" disabled={form.busy()}>
        {props.invitation.hasAccount ? text.account.join : text.account.accept}
      </button>
    </form>
  )
}
