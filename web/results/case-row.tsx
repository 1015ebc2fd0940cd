import { createEffect, createSignal, on, Show, type JSX } from 'solid-js'
import type { CaseReport } from '#schema/report.ts'
import { Icon } from '../components/icons.tsx'
import { AskButton } from '../help/ask-button.tsx'
import { CaseBody } from './case-body.tsx'
import { CaseLine } from './case-line.tsx'
import type { CaseView } from './fold.ts'
import { OneLikeIt } from './practice/one-like-it.tsx'
import { PutButton } from '../run/own-input/put-button.tsx'
import { useInput } from '../run/own-input/input-context.ts'
import { useHelpers, useSubmission } from './submission-context.ts'

interface RowProps {
  view: CaseView
  finished: boolean
  /** The indices of the cases that open by themselves. */
  opens: ReadonlySet<number>
}

/** One case, or one part of it. It keeps its height while results come in; when all are in, it may open by itself. */
export function CaseRow(props: RowProps): JSX.Element {
  const submission = useSubmission()
  const input = useInput()
  const helpers = useHelpers()
  const report = () => props.view.report
  // code that does not compile has a report without cases
  const verdict = () => report()?.verdict ?? (props.finished ? 'not_run' : null)
  /** The line above a part says so already. */
  const hidden = () => props.view.visibility === 'hidden' && props.view.partOf === undefined
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
          <div class="case-row">
            <CaseLine title={props.view.title} hidden={hidden()} verdict={verdict()} />
          </div>
        }
      >
        {(known) => (
          <details open={open()} onToggle={(event) => setOpen(event.currentTarget.open)} class="group">
            <summary class="case-row list-none rounded-lg hover:bg-hover [&::-webkit-details-marker]:hidden">
              <CaseLine title={props.view.title} hidden={hidden()} verdict={verdict()} />
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

/** Whether there is anything to unfold. */
function tellsMore({ feedback, log, call, plot, scaling }: CaseReport): boolean {
  return feedback.length > 0 || log !== undefined || call !== undefined || plot !== undefined || scaling?.plot !== undefined
}
