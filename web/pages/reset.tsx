import { useNavigate } from '@solidjs/router'
import { createSignal, Show, type JSX } from 'solid-js'
import { api, CallError } from '../client.ts'
import { createForm, Failure } from '../components/form.tsx'
import { Page } from '../components/page.tsx'
import { NarrowPage } from '../session/narrow-page.tsx'
import { NewPassword } from '../session/new-password.tsx'
import { adopt } from '../session/session.ts'
import { StaleLink } from '../session/stale-link.tsx'
import { takeToken } from '../session/token.ts'
import { text } from '../text.ts'

/** Where a mailed link for a new password leads. */
export default function ResetPage(): JSX.Element {
  const navigate = useNavigate()
  const token = takeToken()
  const [stale, setStale] = createSignal(token === '')
  const form = createForm(async (value) => {
    try {
      await adopt(await api.reset(token, value('password')))
      navigate('/', { replace: true })
    } catch (error) {
      if (!(error instanceof CallError) || error.code !== 'link_invalid') throw error
      setStale(true)
    }
  })
  return (
    <Show when={!stale()} fallback={<StaleLink body={text.account.resetLinkBody} askAgain="/forgot" />}>
      <Page title={text.account.resetTitle} class="px-4">
        <NarrowPage title={text.account.resetTitle} intro={text.account.resetIntro}>
          <form novalidate class="space-y-4" onSubmit={form.submit}>
            <NewPassword label={text.account.newPassword} name="password" error={form.error('password')} />
            <Failure message={form.failure()} />
            <button type="submit" class="btn btn-primary w-full" disabled={form.busy()}>
              {text.account.resetSubmit}
            </button>
          </form>
        </NarrowPage>
      </Page>
    </Show>
  )
}
