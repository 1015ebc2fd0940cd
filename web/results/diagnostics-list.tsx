import { For, Show, type JSX } from 'solid-js'
import type { Diagnostic } from '#schema/report.ts'
import { Sentence } from '../components/sentence.tsx'
import { text } from '../text.ts'

/** What the compiler said, each with its place; where there is an editor the place leads there. */
export function DiagnosticsList(props: {
  diagnostics: readonly Diagnostic[]
  onGo?: ((line: number, column: number) => void) | undefined
}): JSX.Element {
  return (
    <section aria-labelledby="diagnostics">
      <h3 id="diagnostics" class="eyebrow mb-2">
        {text.results.diagnostics}
      </h3>
      <ul class="space-y-2">
        <For each={props.diagnostics}>
          {(diagnostic) => (
            <li class="rounded-[10px] border border-line border-l-2 border-l-coral bg-card px-3.5 py-3 text-sm">
              <Show when={diagnostic.line}>
                {(line) => (
                  <Show when={props.onGo} fallback={<Place line={line()} column={diagnostic.column ?? 1} />}>
                    {(go) => (
                      <button type="button" class="link mb-1 block text-xs" onClick={() => go()(line(), diagnostic.column ?? 1)}>
                        {text.exercise.lineColumn(line(), diagnostic.column ?? 1)}
                      </button>
                    )}
                  </Show>
                )}
              </Show>
              <span class="whitespace-pre-wrap">
                <Sentence words={diagnostic.message} />
              </span>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

function Place(props: { line: number; column: number }): JSX.Element {
  return <span class="mb-1 block text-xs font-semibold text-soft">{text.exercise.lineColumn(props.line, props.column)}</span>
}
