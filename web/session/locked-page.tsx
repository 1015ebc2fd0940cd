import { Show, type JSX } from 'solid-js'
import { Page } from '../components/page.tsx'
import { text } from '../text.ts'
import { NarrowPage } from './narrow-page.tsx'

/** For whoever comes to a Gradus without accounts by another way than its link. */
export function LockedPage(): JSX.Element {
  return <LinkNeeded title={text.enter.missingTitle} body={text.enter.missingBody} accounts={false} />
}

export function LinkNeeded(props: { title: string; body: string; accounts: boolean }): JSX.Element {
  return (
    <Page title={props.title} class="px-4">
      <NarrowPage title={props.title}>
        <p class="text-soft">{props.body}</p>
        <pre class="code-block">{text.enter.command}</pre>
        <Show when={props.accounts}>
          <p class="text-soft">{text.enter.usedAccounts}</p>
          <a href="/sign-in" class="btn btn-primary w-full">
            {text.signIn.submit}
          </a>
        </Show>
      </NarrowPage>
    </Page>
  )
}
