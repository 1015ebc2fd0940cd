import { ErrorBoundary, onCleanup, Suspense, type JSX } from 'solid-js'
import { Toaster } from 'solid-sonner'
import { ExpiredDialog } from '../session/expired-dialog.tsx'
import { Gate } from '../session/gate.tsx'
import { text } from '../text.ts'
import { isMissingPart, reloadWhenReachable } from '../update.ts'
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
  // below the header: the lower edge is where one runs and submits
  return (
    <Toaster
      position="top-center"
      offset="4.25rem"
      containerAriaLabel={text.notices.notifications}
      toastOptions={{ style: { 'font-family': 'inherit' } }}
    />
  )
}

export function CrashPage(props: { error: unknown }): JSX.Element {
  if (isMissingPart(props.error)) return <MissingPart />
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

/** How often to look whether Gradus answers again, ms. */
const lookMs = 5000

/** In place of what could not be fetched; goes on by itself. */
function MissingPart(): JSX.Element {
  const timer = setInterval(() => void reloadWhenReachable(), lookMs)
  onCleanup(() => clearInterval(timer))
  return (
    <Page title={text.notices.missingTitle}>
      <Empty icon="offline" heading="h1" title={text.notices.missingTitle} body={text.notices.missingBody}>
        <button type="button" class="btn btn-primary" onClick={() => void reloadWhenReachable()}>
          {text.app.retry}
        </button>
      </Empty>
    </Page>
  )
}
