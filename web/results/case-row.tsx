import { createEffect, createSignal, on, Show, type JSX } from 'solid-js'
import type { CaseReport } from '#schema/report.ts'
import { Icon } from '../components/icons.tsx'
import { text } from '../text.ts'
import { AskButton } from '../help/ask-button.tsx'
import { CaseBody } from './case-body.tsx'
import { CaseMark } from './case-mark.tsx'
import type { CaseView } from './fold.ts'
import { OneLikeIt } from './practice/one-like-it.tsx'
import { PutButton } from '../run/own-input/put-button.tsx'
import { useInput } from '../run/own-input/input-context.ts'
import { useHelpers, useSubmission } from './submission-context.ts'

/** Room for the arrow is kept from the start, or titles would break anew when it comes. */
const row = 'relative flex min-h-11 items-center gap-3 py-2 pl-3 pr-9'

interface RowProps {
  view: CaseView
  finished: boolean
  /** The indices of the cases that open by themselves. */
  opens: ReadonlySet<number>
}

/** One case. It keeps its height while results come in; when all are in, it may open by itself. */
export function CaseRow(props: RowProps): JSX.Element {
  const submission = useSubmission()
  const input = useInput()
  const helpers = useHelpers()
  const report = () => props.view.report
  // code that does not compile has a report without cases
  const verdict = () => report()?.verdict ?? (props.finished ? 'not_run' : null)
  const failed = () => report() !== null && report()?.verdict !== 'accepted' && report()?.verdict !== 'not_run'
  /** The submission whose case may be doubted. */
  const doubtable = () => (props.finished && helpers() && report() !== null ? submission() : null)
  const opens = () => props.opens.has(report()?.index ?? -1)
  const [open, setOpen] = createSignal(false)
  createEffect(on([() => props.finished, opens], ([finished, opens]) => setOpen(finished && opens)))

  return (
    <li data-case={verdict() ?? 'pending'}>
      <Show
        when={report() !== null && (tellsMore(report()!) || doubtable() !== null) && report()}
        fallback={
          <div class={row}>
            <Line view={props.view} verdict={verdict()} />
          </div>
        }
      >
        {(known) => (
          <details open={open()} onToggle={(event) => setOpen(event.currentTarget.open)} class="group">
            <summary class={`${row} list-none rounded-lg hover:bg-hover [&::-webkit-details-marker]:hidden`}>
              <Line view={props.view} verdict={verdict()} />
              <Icon name="chevronDown" size={16} class="absolute right-3 text-faint transition-transform group-open:rotate-180" />
            </summary>
            <div class="space-y-3 pb-4 pl-3 pr-3 sm:pl-11">
              <CaseBody report={known()} />
              <Show when={props.finished && failed() && known().visibility === 'visible' && input}>
                {(it) => <PutButton title={known().title} onPut={() => void it().putCase(known().index)} />}
              </Show>
              <Show
                when={
                  props.finished && failed() && known().visibility === 'hidden' && known().scaling === undefined && submission()
                }
              >
                {(id) => <OneLikeIt submission={id()} report={known()} />}
              </Show>
              <Show when={doubtable()}>{(id) => <AskButton submission={id()} about={known()} />}</Show>
            </div>
          </details>
        )}
      </Show>
    </li>
  )
}

function Line(props: { view: CaseView; verdict: CaseReport['verdict'] | null }): JSX.Element {
  const ran = () => props.verdict !== null && props.verdict !== 'not_run'
  return (
    <>
      <CaseMark verdict={props.verdict} />
      <span class="min-w-0 flex-1 text-sm" classList={{ 'text-faint': !ran(), 'font-medium': ran() }}>
        {props.view.title}
        <span class="sr-only">: {props.verdict === null ? text.results.pending : text.results.verdicts[props.verdict]}</span>
      </span>
      <Show when={props.view.visibility === 'hidden'}>
        <span title={text.results.hiddenNote} class="flex items-center text-faint">
          <Icon name="eyeOff" size={15} />
          <span class="sr-only">{text.results.hidden}</span>
        </span>
      </Show>
    </>
  )
}

/** Whether there is anything to unfold. */
function tellsMore({ feedback, log, call, plot, scaling }: CaseReport): boolean {
  return feedback.length > 0 || log !== undefined || call !== undefined || plot !== undefined || scaling !== undefined
}
