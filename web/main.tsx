import { Route, Router } from '@solidjs/router'
import { QueryClientProvider } from '@tanstack/solid-query'
import { ErrorBoundary, lazy, Suspense, type JSX } from 'solid-js'
import { render } from 'solid-js/web'
import './app.css'
import './zod.ts'
import { Announcer } from './components/announce.tsx'
import { OfflineNotice } from './components/notices.tsx'
import { CrashPage, Shell, Toasts } from './components/shell.tsx'
import { afterFirstThings } from './exercise/first-things.ts'
import { preloadExercise } from './exercise/preload.ts'
import { HomePage } from './pages/home.tsx'
import { queryClient } from './queries.ts'
import { applyTheme } from './session/theme.ts'
import { text } from './text.ts'
import { reloadWhenReplaced } from './update.ts'

const EnterPage = lazy(() => import('./pages/enter.tsx'))
const SetUpPage = lazy(() => import('./pages/set-up.tsx'))
const SignInPage = lazy(() => import('./pages/sign-in.tsx'))
const ForgotPage = lazy(() => import('./pages/forgot.tsx'))
const ResetPage = lazy(() => import('./pages/reset.tsx'))
const InvitationPage = lazy(() => import('./pages/invitation.tsx'))
const SignUpPage = lazy(() => import('./pages/sign-up.tsx'))
const ExercisesPage = lazy(() => import('./pages/exercises.tsx'))
const ExercisePage = lazy(() => import('./pages/exercise.tsx'))
const SubmissionsPage = lazy(() => import('./pages/submissions.tsx'))
const SubmissionPage = lazy(() => import('./pages/submission.tsx'))
const PracticePage = lazy(() => import('./pages/practice.tsx'))
const CohortsPage = lazy(() => import('./pages/cohorts.tsx'))
const CohortPage = lazy(() => import('./pages/cohort.tsx'))
const HelpPage = lazy(() => import('./pages/help.tsx'))
const ThreadPage = lazy(() => import('./pages/thread.tsx'))
const LibraryPage = lazy(() => import('./pages/library.tsx'))
const FromNumpyPage = lazy(() => import('./pages/from-numpy.tsx'))
const SettingsPage = lazy(() => import('./pages/settings.tsx'))
const AuditPage = lazy(() => import('./pages/audit.tsx'))
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

window.addEventListener('vite:preloadError', () => void reloadWhenReplaced())

applyTheme()
render(
  () => (
    <QueryClientProvider client={queryClient}>
      <Router root={Root}>
        <Route path="/enter" component={EnterPage} />
        <Route path="/set-up" component={SetUpPage} />
        <Route path="/sign-in" component={SignInPage} />
        <Route path="/sign-up" component={SignUpPage} />
        <Route path="/forgot" component={ForgotPage} />
        <Route path="/reset" component={ResetPage} />
        <Route path="/invitation" component={InvitationPage} />
        <Route component={Shell}>
          <Route path={['/', '/tracks/:track']} component={HomePage} />
          <Route path="/exercises" component={ExercisesPage} />
          <Route path="/exercises/:slug" component={ExercisePage} preload={preloadExercise} />
          <Route path="/submissions" component={SubmissionsPage} />
          <Route path="/submissions/:id" component={SubmissionPage} />
          <Route path="/practice" component={PracticePage} />
          <Route path="/cohorts" component={CohortsPage} />
          <Route path="/cohorts/:id" component={CohortPage} />
          <Route path="/help" component={HelpPage} />
          <Route path="/help/:id" component={ThreadPage} />
          <Route path="/docs/:name" component={LibraryPage} />
          <Route path="/guides/from-numpy" component={FromNumpyPage} />
          <Route path="/settings" component={SettingsPage} />
          <Route path="/audit" component={AuditPage} />
          <Route path="*" component={NotFoundPage} />
        </Route>
      </Router>
    </QueryClientProvider>
  ),
  document.getElementById('app')!,
)

// code can be read in any typeface of fixed width; this one is large
void afterFirstThings()
  .then(() => import('./mono.ts'))
  .catch(() => undefined)
