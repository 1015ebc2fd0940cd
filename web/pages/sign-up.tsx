import { useLocation, useSearchParams } from '@solidjs/router'
import { Match, Switch, type JSX } from 'solid-js'
import { api } from '../client.ts'
import { Field } from '../components/field.tsx'
import { createForm, Failure } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import { AccountFields } from '../session/account-fields.tsx'
import { leaveWhenSignedIn } from '../session/leave-signed-in.ts'
import { NarrowPage } from '../session/narrow-page.tsx'
import { returnTo } from '../session/return-to.ts'
import { adopt, useSession } from '../session/session.ts'
import { text } from '../text.ts'

export default function SignUpPage(): JSX.Element {
  const session = useSession()
  const [search] = useSearchParams()
  const location = useLocation()
  leaveWhenSignedIn(returnTo(search['to']))
  const form = createForm(async (value) => {
    const account = { name: value('name'), email: value('email'), password: value('password') }
    const joinCode = value('joinCode').trim()
    await adopt(await api.signUp(joinCode === '' ? account : { ...account, joinCode }))
  })
  const closed = () => session.data?.signUp === 'closed'
  const needsCode = () => session.data?.signUp === 'code'
  const title = () => (closed() ? text.signUp.closedTitle : text.signUp.title)
  return (
    <Page title={title()} class="px-4">
      <NarrowPage
        title={title()}
        footer={
          <>
            {text.signUp.toSignIn}{' '}
            <a href={`/sign-in${location.search}`} class="link">
              {text.signIn.submit}
            </a>
          </>
        }
      >
        <Switch>
          <Match when={closed()}>
            <p class="text-soft">{text.signUp.closedBody}</p>
          </Match>
          <Match when={true}>
            <form novalidate class="space-y-4" onSubmit={form.submit}>
              <AccountFields error={form.error} />
              <Field
                label={text.form.joinCode}
                name="joinCode"
                autocomplete="off"
                code
                maxLength={20}
                optional={!needsCode()}
                hint={needsCode() ? text.form.joinCodeHint : text.form.joinCodeOptional}
                error={form.error('joinCode')}
              />
              <Failure message={form.failure()} />
              <button type="submit" class="btn btn-primary w-full" disabled={form.busy()}>
                {text.signUp.submit}
              </button>
            </form>
          </Match>
        </Switch>
      </NarrowPage>
    </Page>
  )
}
