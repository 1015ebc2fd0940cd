import { useNavigate } from '@solidjs/router'
import { createSignal, Show, type JSX } from 'solid-js'
import { api, CallError } from '../client.ts'
import { createForm, Failure } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import { AccountFields } from '../session/account-fields.tsx'
import { LinkNeeded } from '../session/locked-page.tsx'
import { NarrowPage } from '../session/narrow-page.tsx'
import { PolicyChoice, policyFrom } from '../session/policy-choice.tsx'
import { adopt } from '../session/session.ts'
import { takeToken } from '../session/token.ts'
import { text } from '../text.ts'

/** The first account of an installation that others can reach. */
export default function SetUpPage(): JSX.Element {
  const navigate = useNavigate()
  const token = takeToken()
  const [used, setUsed] = createSignal(token === '')
  const form = createForm(async (value) => {
    try {
      const account = { name: value('name'), email: value('email'), password: value('password') }
      await adopt(await api.setUp({ token, ...account, signUp: policyFrom(value('signUp')) }))
      navigate('/', { replace: true })
    } catch (error) {
      if (!(error instanceof CallError) || error.code !== 'link_invalid') throw error
      setUsed(true)
    }
  })
  return (
    <Show when={!used()} fallback={<LinkNeeded title={text.setUp.usedTitle} body={text.enter.usedBody} accounts={true} />}>
      <Page title={text.setUp.title} class="px-4">
        <NarrowPage title={text.setUp.title} intro={text.setUp.intro}>
          <form novalidate class="space-y-5" onSubmit={form.submit}>
            <AccountFields error={form.error} />
            <PolicyChoice value="code" />
            <Failure message={form.failure()} />
            <button type="submit" class="btn btn-primary w-full" disabled={form.busy()}>
              {text.setUp.submit}
            </button>
          </form>
        </NarrowPage>
      </Page>
    </Show>
  )
}
