import { createEffect, createSignal, Index, on, type JSX } from 'solid-js'
import type { WholeCase } from '#schema/whole-cases.ts'
import { Icon } from '../components/icons.tsx'
import { text } from '../text.ts'
import { CaseLine } from './case-line.tsx'
import { CaseRow } from './case-row.tsx'
import type { CaseView } from './fold.ts'
import { standingFor } from './standing-for.ts'

/** A case of several parts below a line that stands for them. Opens by itself when one of them does. */
export function PartedCase(props: { whole: WholeCase<CaseView>; finished: boolean; opens: ReadonlySet<number> }): JSX.Element {
  const verdict = () => standingFor(props.whole.parts)?.verdict ?? (props.finished ? 'not_run' : null)
  const right = () => props.whole.parts.filter(({ report }) => report?.verdict === 'accepted').length
  const opens = () => props.whole.parts.some(({ report }) => report !== null && props.opens.has(report.index))
  const [open, setOpen] = createSignal(false)
  createEffect(on([() => props.finished, opens], ([finished, opens]) => setOpen(finished && opens)))

  return (
    <li data-whole={verdict() ?? 'pending'}>
      <details open={open()} onToggle={(event) => setOpen(event.currentTarget.open)} class="group/parts">
        <summary class="case-row list-none rounded-lg hover:bg-hover [&::-webkit-details-marker]:hidden">
          <CaseLine
            title={props.whole.title}
            hidden
            verdict={verdict()}
            right={text.results.partsRight(right(), props.whole.parts.length)}
          />
          <Icon name="chevronDown" size={16} class="absolute right-3 text-faint transition-transform group-open/parts:rotate-180" />
        </summary>
        <ul class="mb-2 ml-5 divide-y divide-line/60 border-l border-line pl-1">
          <Index each={props.whole.parts}>
            {(view) => <CaseRow view={view()} finished={props.finished} opens={props.opens} />}
          </Index>
        </ul>
      </details>
    </li>
  )
}
