import { useLocation, useSearchParams } from '@solidjs/router'
import { Show, type JSX } from 'solid-js'
import { Page } from '../components/page.tsx'
import { leaveWhenSignedIn } from '../session/leave-signed-in.ts'
import { NarrowPage } from '../session/narrow-page.tsx'
import { returnTo } from '../session/return-to.ts'
import { adopt, useSession } from '../session/session.ts'
import { SignInForm } from '../session/sign-in-form.tsx'
import { text } from '../text.ts'

export default function SignInPage(): JSX.Element {
  const session = useSession()
  const [search] = useSearchParams()
  const location = useLocation()
  leaveWhenSignedIn(returnTo(search['to']))
  return (
    <Page title={text.signIn.title} class="px-4">
      <NarrowPage
        title={text.signIn.title}
        {...(search['submit'] === undefined ? {} : { intro: text.signIn.toSubmit })}
        footer={
          <Show when={session.data?.signUp !== 'closed'}>
            {text.signIn.toSignUp}{' '}
            <a href={`/sign-up${location.search}`} class="link">
              {text.signIn.signUp}
            </a>
          </Show>
        }
      >
        <SignInForm onDone={adopt} />
      </NarrowPage>
    </Page>
  )
}
