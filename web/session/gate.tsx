import { Navigate, useLocation } from '@solidjs/router'
import { Match, Switch, type JSX } from 'solid-js'
import { Loaded } from '../components/loaded.tsx'
import { expired } from './expiry.ts'
import { LockedPage } from './locked-page.tsx'
import { signInAddress } from './return-to.ts'
import { useSession } from './session.ts'
import { isReadable } from './visitor.ts'

/** Lets signed-in people through, and visitors to what can be read; others meet the sign-in page, or the word about the link where there are no accounts. */
export function Gate(props: { children: JSX.Element }): JSX.Element {
  const session = useSession()
  const location = useLocation()
  return (
    <Loaded query={session} skeleton={<div class="h-screen" />}>
      {(state) => (
        <Switch>
          <Match when={state().user !== null || expired()}>{props.children}</Match>
          <Match when={state().accounts && isReadable(location.pathname)}>{props.children}</Match>
          <Match when={state().accounts}>
            <Navigate href={signInAddress(location.pathname + location.search)} />
          </Match>
          <Match when={true}>
            <LockedPage />
          </Match>
        </Switch>
      )}
    </Loaded>
  )
}
