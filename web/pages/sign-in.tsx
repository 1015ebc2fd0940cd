import { Navigate, useNavigate, useSearchParams } from '@solidjs/router'
import { Show, type JSX } from 'solid-js'
import { Page } from '../components/page.tsx'
import { NarrowPage } from '../session/narrow-page.tsx'
import { adopt, useSession } from '../session/session.ts'
import { SignInForm } from '../session/sign-in-form.tsx'
import { returnTo } from '../session/return-to.ts'
import { text } from '../text.ts'

export default function SignInPage(): JSX.Element {
  const navigate = useNavigate()
  const session = useSession()
  const [search] = useSearchParams()
  const target = () => returnTo(search['to'])
  return (
    <Show when={!session.data?.user} fallback={<Navigate href={target()} />}>
      <Page title={text.signIn.title} class="px-4">
        <NarrowPage
          title={text.signIn.title}
          footer={
            <Show when={session.data?.signUp !== 'closed'}>
              {text.signIn.toSignUp}{' '}
              <a href="/sign-up" class="link">
                {text.signIn.signUp}
              </a>
            </Show>
          }
        >
          <SignInForm
            onDone={(state) => {
              const to = target()
              adopt(state)
              navigate(to, { replace: true })
            }}
          />
        </NarrowPage>
      </Page>
    </Show>
  )
}
