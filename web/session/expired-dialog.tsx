import { Show, type JSX } from 'solid-js'
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
      <Show when={accounts()}>
        <SignInForm
          onDone={(state) => {
            adopt(state)
            void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
          }}
        />
      </Show>
    </Modal>
  )
}
