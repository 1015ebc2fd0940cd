import { lazy, Show, Suspense, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { CopyButton } from '../components/copy-button.tsx'
import { Fold } from '../components/fold.tsx'
import { text } from '../text.ts'

const Editor = lazy(() => import('./editor.tsx'))
const Prose = lazy(() => import('./prose.tsx'))
const t = text.exercise.afterword

/** What is worth reading once it is solved, beside one's own code: the mistakes that people make, the model, the same in Python. */
export function Afterword(props: { exercise: ExerciseDetail }): JSX.Element {
  return (
    <div class="mt-6 space-y-2.5">
      <Show when={props.exercise.discussion}>
        {(markdown) => (
          <Fold title={t.discussion}>
            <Suspense fallback={<pre class="code-block">{markdown()}</pre>}>
              <Prose markdown={markdown()} class="px-4 py-3.5" />
            </Suspense>
          </Fold>
        )}
      </Show>
      <Show when={props.exercise.model}>
        {(source) => (
          <Fold title={t.model}>
            <Lead words={t.modelBody} copy={t.copyModel} source={source()} />
            <Suspense fallback={<pre class="code-block">{source()}</pre>}>
              <Editor initial={source()} label={t.model} readOnly />
            </Suspense>
          </Fold>
        )}
      </Show>
      <Show when={props.exercise.twin}>
        {(source) => (
          <Fold title={t.twin}>
            <Lead words={t.twinBody} copy={t.copyTwin} source={source()} />
            <pre tabindex="0" class="code-block rounded-none">
              {source()}
            </pre>
          </Fold>
        )}
      </Show>
    </div>
  )
}

function Lead(props: { words: string; copy: string; source: string }): JSX.Element {
  return (
    <div class="flex items-center justify-between gap-3 px-3.5 py-2 text-sm text-soft">
      <p>{props.words}</p>
      <CopyButton value={props.source} label={props.copy} />
    </div>
  )
}
