import { ErrorBoundary, Suspense, type JSX } from 'solid-js'
import { Toaster } from 'solid-sonner'
import { ExpiredDialog } from '../session/expired-dialog.tsx'
import { Gate } from '../session/gate.tsx'
import { text } from '../text.ts'
import { Empty } from './empty.tsx'
import { Header } from './header.tsx'
import { Page } from './page.tsx'

/** The frame of every page behind the gate. */
export function Shell(props: { children?: JSX.Element }): JSX.Element {
  return (
    <Gate>
      <Header />
      <ErrorBoundary fallback={(error: unknown) => <CrashPage error={error} />}>
        <Suspense fallback={<div class="h-screen" />}>{props.children}</Suspense>
      </ErrorBoundary>
      <ExpiredDialog />
    </Gate>
  )
}

export function Toasts(): JSX.Element {
  return <Toaster position="bottom-right" containerAriaLabel={text.notices.notifications} />
}

export function CrashPage(props: { error: unknown }): JSX.Element {
  console.error(props.error)
  return (
    <Page title={text.notices.crashTitle}>
      <Empty icon="warning" heading="h1" title={text.notices.crashTitle} body={text.notices.crashBody}>
        <button type="button" class="btn btn-primary" onClick={() => location.reload()}>
          {text.notices.reload}
        </button>
        <a href="/" target="_self" class="btn btn-plain">
          {text.app.home}
        </a>
      </Empty>
    </Page>
  )
}
