import type { SessionState } from '#schema/contracts/session.ts'
import { createSignal, Show, type JSX } from 'solid-js'
import { api } from '../client.ts'
import { Failure } from '../components/form.tsx'
import { explain } from '../components/loaded.tsx'
import { Modal } from '../components/modal.tsx'
import { queryClient } from '../queries.ts'
import { text } from '../text.ts'
import { expired } from './expiry.ts'
import { adopt, useSession } from './session.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Over whatever page the session ran out on: sign in and go on, with everything where it was. */
export function ExpiredDialog(): JSX.Element {
  const session = useSession()
  const accounts = () => session.data?.accounts ?? false
  return (
    <Modal
      open={expired() && session.data?.user != null}
      title={text.notices.expiredTitle}
      body={accounts() ? text.notices.expiredBody : text.notices.expiredLink}
    >
      <Show when={accounts()} fallback={<LinkOpened />}>
        <SignInForm onDone={goOn} />
      </Show>
    </Modal>
  )
}

/** Without accounts the link from the terminal signs in, in another tab. */
function LinkOpened(): JSX.Element {
  const [failure, setFailure] = createSignal<string>()
  async function look() {
    setFailure()
    try {
      const state = await api.session()
      if (state.user === null) setFailure(text.notices.stillExpired)
      else await goOn(state)
    } catch (error) {
      setFailure(explain(error))
    }
  }
  return (
    <div class="space-y-3">
      <Failure message={failure()} />
      <button type="button" class="btn btn-primary w-full" onClick={look}>
        {text.notices.expiredAgain}
      </button>
    </div>
  )
}

async function goOn(state: SessionState): Promise<void> {
  await adopt(state)
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
}
