import { Route, Router } from '@solidjs/router'
import { QueryClientProvider } from '@tanstack/solid-query'
import { ErrorBoundary, lazy, Suspense, type JSX } from 'solid-js'
import { render } from 'solid-js/web'
import './app.css'
import { Announcer } from './components/announce.tsx'
import { OfflineNotice } from './components/notices.tsx'
import { CrashPage, Shell, Toasts } from './components/shell.tsx'
import { HomePage } from './pages/home.tsx'
import { queryClient } from './queries.ts'
import { applyTheme } from './session/theme.ts'
import { text } from './text.ts'

const EnterPage = lazy(() => import('./pages/enter.tsx'))
const SetUpPage = lazy(() => import('./pages/set-up.tsx'))
const SignInPage = lazy(() => import('./pages/sign-in.tsx'))
const SignUpPage = lazy(() => import('./pages/sign-up.tsx'))
const ExercisePage = lazy(() => import('./pages/exercise.tsx'))
const SubmissionsPage = lazy(() => import('./pages/submissions.tsx'))
const SubmissionPage = lazy(() => import('./pages/submission.tsx'))
const CohortsPage = lazy(() => import('./pages/cohorts.tsx'))
const CohortPage = lazy(() => import('./pages/cohort.tsx'))
const LibraryPage = lazy(() => import('./pages/library.tsx'))
const SettingsPage = lazy(() => import('./pages/settings.tsx'))
const NotFoundPage = lazy(() => import('./pages/not-found.tsx'))

function Root(props: { children?: JSX.Element }): JSX.Element {
  return (
    <>
      <a
        href="#main"
        target="_self"
        class="btn btn-primary sr-only focus:not-sr-only focus:fixed focus:left-3 focus:top-2 focus:z-50"
      >
        {text.app.skip}
      </a>
      <ErrorBoundary fallback={(error: unknown) => <CrashPage error={error} />}>
        <Suspense fallback={<div class="h-screen" />}>{props.children}</Suspense>
      </ErrorBoundary>
      <Announcer />
      <OfflineNotice />
      <Toasts />
    </>
  )
}

// a page left open over an update asks for files of the old version; without a network, reloading would lose the page too
window.addEventListener('vite:preloadError', () => navigator.onLine && location.reload())

applyTheme()
render(
  () => (
    <QueryClientProvider client={queryClient}>
      <Router root={Root}>
        <Route path="/enter" component={EnterPage} />
        <Route path="/set-up" component={SetUpPage} />
        <Route path="/sign-in" component={SignInPage} />
        <Route path="/sign-up" component={SignUpPage} />
        <Route component={Shell}>
          <Route path="/" component={HomePage} />
          <Route path="/exercises/:slug" component={ExercisePage} />
          <Route path="/submissions" component={SubmissionsPage} />
          <Route path="/submissions/:id" component={SubmissionPage} />
          <Route path="/cohorts" component={CohortsPage} />
          <Route path="/cohorts/:id" component={CohortPage} />
          <Route path="/docs/:name" component={LibraryPage} />
          <Route path="/settings" component={SettingsPage} />
          <Route path="*" component={NotFoundPage} />
        </Route>
      </Router>
    </QueryClientProvider>
  ),
  document.getElementById('app')!,
)
