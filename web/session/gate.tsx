import { Navigate, useLocation } from '@solidjs/router'
import { Match, Switch, type JSX } from 'solid-js'
import { Loaded } from '../components/loaded.tsx'
import { expired } from './expiry.ts'
import { LockedPage } from './locked-page.tsx'
import { useSession } from './session.ts'

/** Lets signed-in people through; others meet the sign-in page, or the word about the link where there are no accounts. */
export function Gate(props: { children: JSX.Element }): JSX.Element {
  const session = useSession()
  const location = useLocation()
  return (
    <Loaded query={session} skeleton={<div class="h-screen" />}>
      {(state) => (
        <Switch>
          <Match when={state().user !== null || expired()}>{props.children}</Match>
          <Match when={state().accounts}>
            <Navigate href={`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`} />
          </Match>
          <Match when={true}>
            <LockedPage />
          </Match>
        </Switch>
      )}
    </Loaded>
  )
}
