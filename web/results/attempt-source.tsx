import { lazy, Show, Suspense, type JSX } from 'solid-js'
import type { SubmissionDetail } from '#schema/contracts/submission.ts'
import type { Diagnostic } from '#schema/report.ts'
import { CopyButton } from '../components/copy-button.tsx'
import { text } from '../text.ts'
import { GivenAnswers } from '../written/given-answers.tsx'

const Editor = lazy(() => import('../exercise/editor.tsx'))

/** What was handed in: code, the answers of a quiz, or a report. */
export function AttemptSource(props: { submission: SubmissionDetail; diagnostics: readonly Diagnostic[] }): JSX.Element {
  const name = () => ({ code: text.attempts.code, quiz: text.written.answers, report: text.written.report })[props.submission.kind]
  return (
    <div>
      <div class="mb-2 flex items-center justify-between">
        <h2 id="code" class="font-semibold">
          {name()}
        </h2>
        <CopyButton value={props.submission.source} label={text.attempts.copy} />
      </div>
      <div class="card overflow-hidden">
        <Suspense fallback={<pre class="code-block">{props.submission.source}</pre>}>
          <Show when={props.submission.kind === 'quiz' && props.submission.written}>
            {(written) => <GivenAnswers questions={written().questions} source={props.submission.source} />}
          </Show>
          <Show when={props.submission.kind !== 'quiz'}>
            <Editor
              initial={props.submission.source}
              language={props.submission.kind === 'report' ? 'text' : undefined}
              label={name()}
              readOnly
              diagnostics={props.diagnostics}
            />
          </Show>
        </Suspense>
      </div>
    </div>
  )
}
