import { lazy, Match, Suspense, Switch, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { text } from '../text.ts'
import { EditorPane } from './editor-pane.tsx'
import type { Workspace } from './workspace.ts'

const QuizForm = lazy(() => import('../written/quiz-form.tsx'))
const ReportPane = lazy(() => import('../written/report-pane.tsx'))

/** Where the work is done: code, the answers of a quiz, or a report. */
export function Desk(props: { exercise: ExerciseDetail; workspace: Workspace }): JSX.Element {
  const written = (kind: ExerciseDetail['kind']) => props.exercise.kind === kind && props.exercise.written
  return (
    <Suspense fallback={<p class="p-6 text-sm text-faint">{text.exercise.editorLoading}</p>}>
      <Switch fallback={<EditorPane workspace={props.workspace} imports={props.exercise.imports} />}>
        <Match when={written('quiz')}>{(it) => <QuizForm questions={it().questions} workspace={props.workspace} />}</Match>
        <Match when={written('report')}>
          {(it) => <ReportPane slug={props.exercise.slug} claims={it().claims} workspace={props.workspace} />}
        </Match>
      </Switch>
    </Suspense>
  )
}

export function nameDesk({ kind }: ExerciseDetail): string {
  return { code: text.exercise.code, quiz: text.written.answers, report: text.written.report }[kind]
}
