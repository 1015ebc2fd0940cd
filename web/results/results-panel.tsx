import { Show, type JSX } from 'solid-js'
import { CaseList } from './case-list.tsx'
import { CaseScale } from './case-scale.tsx'
import { DiagnosticsList } from './diagnostics-list.tsx'
import type { Watch } from './fold.ts'
import { HelpersContext, SubmissionContext } from './submission-context.ts'
import { AskButton } from '../help/ask-button.tsx'
import { VerdictBanner } from './verdict-banner.tsx'
import { formatRatio } from '../format.ts'
import { text } from '../text.ts'

interface PanelProps {
  watch: Watch
  /** Null until it has an id. */
  submission: string | null
  /** The earlier attempt whose report is shown, where the code is the same. */
  sameAs: string | null
  connected: boolean
  fresh: boolean
  earned: number
  /** What the attempt is for, in the banner from the start. */
  stake?: JSX.Element
  /** Beside the scale of cases, where room is kept for it. */
  aside?: JSX.Element
  /** Somebody would see a question about it. */
  helpers?: boolean | undefined
  onGo?: (line: number, column: number) => void
}

/** A submission’s verdict and cases, live or long done. */
export function ResultsPanel(props: PanelProps): JSX.Element {
  const diagnostics = () => props.watch.report?.diagnostics ?? []
  /** What wrong code costs says nothing. */
  const cost = () => (props.watch.report?.verdict === 'accepted' ? props.watch.report.cost : undefined)
  return (
    <div class="space-y-5">
      <VerdictBanner
        watch={props.watch}
        connected={props.connected}
        fresh={props.fresh}
        earned={props.earned}
        stake={props.stake}
      />
      <Show when={props.sameAs}>
        {(earlier) => (
          <p class="text-sm text-soft">
            {text.results.sameAs}{' '}
            <a href={`/submissions/${earlier()}`} class="link">
              {text.results.sameAsLink}
            </a>
            .
          </p>
        )}
      </Show>
      <div class="flex h-9 items-center justify-between gap-4">
        <CaseScale cases={props.watch.cases} />
        {props.aside}
      </div>
      <Show when={diagnostics().length > 0}>
        <DiagnosticsList diagnostics={diagnostics()} onGo={props.onGo} />
      </Show>
      <section aria-labelledby="cases">
        <h3 id="cases" class="sr-only">
          {text.results.cases}
        </h3>
        <SubmissionContext.Provider value={() => props.submission}>
          <HelpersContext.Provider value={() => props.helpers ?? false}>
            <CaseList watch={props.watch} fresh={props.fresh} />
          </HelpersContext.Provider>
        </SubmissionContext.Provider>
      </section>
      <Show when={props.helpers && props.watch.phase === 'done' && props.submission}>
        {(id) => <AskButton submission={id()} />}
      </Show>
      <Show when={cost()}>
        {(cost) => (
          <p class="numbers text-sm text-soft">
            {text.results.cost(formatRatio(cost().timeRatio), formatRatio(cost().memoryRatio))}
          </p>
        )}
      </Show>
    </div>
  )
}
