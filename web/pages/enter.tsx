import { useNavigate } from '@solidjs/router'
import { createSignal, onMount, Show, type JSX } from 'solid-js'
import { api, CallError } from '../client.ts'
import { explain } from '../components/loaded.tsx'
import { Page } from '../components/page.tsx'
import { LinkNeeded } from '../session/locked-page.tsx'
import { NarrowPage } from '../session/narrow-page.tsx'
import { adopt, useSession } from '../session/session.ts'
import { takeToken } from '../session/token.ts'
import { text } from '../text.ts'

/** Where the link from the terminal leads: trades its one-time token for a session. */
export default function EnterPage(): JSX.Element {
  const navigate = useNavigate()
  const session = useSession()
  const [failure, setFailure] = createSignal<CallError>()

  async function enter() {
    setFailure()
    try {
      await adopt(await api.enter(token))
      navigate('/', { replace: true })
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      // whoever opens an old link in a browser that is signed in just wants to get in
      if (session.data?.user) navigate('/', { replace: true })
      else setFailure(error)
    }
  }

  const token = takeToken()
  onMount(enter)

  return (
    <Show
      when={failure()}
      fallback={
        <Page title={text.enter.title} class="px-4">
          <NarrowPage title={text.enter.title}>
            <p class="text-soft">{text.app.loading}</p>
          </NarrowPage>
        </Page>
      }
    >
      {(error) => (
        <Show
          when={error().code === 'link_invalid' || error().code === 'invalid_request'}
          fallback={
            <Page title={text.notices.failedTitle} class="px-4">
              <NarrowPage title={text.notices.failedTitle}>
                <p class="text-soft">{explain(error())}</p>
                <button type="button" class="btn btn-primary w-full" onClick={enter}>
                  {text.app.retry}
                </button>
              </NarrowPage>
            </Page>
          }
        >
          <LinkNeeded title={text.enter.usedTitle} body={text.enter.usedBody} accounts={session.data?.accounts ?? false} />
        </Show>
      )}
    </Show>
  )
}
