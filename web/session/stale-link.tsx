import { Show, type JSX } from 'solid-js'
import { Page } from '../components/page.tsx'
import { text } from '../text.ts'
import { NarrowPage } from './narrow-page.tsx'

/** For whoever opens a mailed link that is used, replaced or too old. */
export function StaleLink(props: { body: string; askAgain?: string }): JSX.Element {
  return (
    <Page title={text.account.linkTitle} class="px-4">
      <NarrowPage title={text.account.linkTitle}>
        <p class="text-soft">{props.body}</p>
        <Show when={props.askAgain}>
          {(href) => (
            <a href={href()} class="btn btn-primary w-full">
              {text.account.askAgain}
            </a>
          )}
        </Show>
        <a href="/sign-in" class="btn btn-plain w-full">
          {text.signIn.submit}
        </a>
      </NarrowPage>
    </Page>
  )
}
