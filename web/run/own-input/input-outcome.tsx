import { Match, Show, Switch, type JSX } from 'solid-js'
import { Icon } from '../../components/icons.tsx'
import { CaseBody } from '../../results/case-body.tsx'
import { DiagnosticsList } from '../../results/diagnostics-list.tsx'
import { text } from '../../text.ts'
import type { InputResult } from './run-input.ts'

const t = text.run.input

/** The answer to an input of one's own, and how it compares with what was expected. */
export function InputOutcome(props: { result: InputResult; onGo: (line: number, column: number) => void }): JSX.Element {
  const came = () => ('report' in props.result ? props.result : undefined)
  /** Below the fields there may be no room left to see it. */
  const show = (outcome: HTMLElement) => requestAnimationFrame(() => outcome.scrollIntoView({ block: 'nearest' }))
  const refused = () => ('diagnostics' in props.result ? props.result.diagnostics : undefined)
  return (
    <Switch>
      <Match when={refused()}>{(diagnostics) => <DiagnosticsList diagnostics={diagnostics()} onGo={props.onGo} />}</Match>
      <Match when={came()}>
        {(it) => (
          <section ref={show} aria-label={t.result} class="space-y-3 border-t border-line pt-4" data-outcome={it().report.verdict}>
            <Show when={it().judged && it().report.verdict === 'accepted'}>
              <p class="flex gap-2 text-sm">
                <Icon name="check" size={18} class="mt-px text-jade-text" />
                {t.asExpected}
              </p>
            </Show>
            <Show when={it().answer}>
              {(answer) => (
                <div>
                  <p class="eyebrow mb-1">{t.output}</p>
                  <pre class="code-block max-h-56 overflow-y-auto" tabindex="0" role="region" aria-label={t.output}>
                    {answer()}
                  </pre>
                </div>
              )}
            </Show>
            <CaseBody report={it().report} />
            <Show when={it().driven && it().report.verdict === 'runtime_error'}>
              <p class="text-sm text-soft">{t.driven}</p>
            </Show>
            <Show when={it().report.wallMs}>{(ms) => <p class="numbers text-xs text-faint">{t.took(ms().toFixed(1))}</p>}</Show>
          </section>
        )}
      </Match>
    </Switch>
  )
}
