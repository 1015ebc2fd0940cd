import { createEffect, createSignal, on, type JSX } from 'solid-js'
import type { Standing } from '#schema/by-function.ts'
import type { CaseReport } from '#schema/report.ts'
import { countCases, gatherParts } from '#schema/whole-cases.ts'
import { Icon } from '../components/icons.tsx'
import { text } from '../text.ts'
import { CaseMark } from './case-mark.tsx'
import { CaseScale } from './case-scale.tsx'
import type { CaseView } from './fold.ts'
import { standing } from './functions.ts'
import { WholeList } from './whole-list.tsx'

/** The cases of one function below a line that says how it does. Opens by itself when something in it is wrong. */
export function FunctionGroup(props: {
  entry: string
  cases: readonly CaseView[]
  finished: boolean
  opens: ReadonlySet<number>
}): JSX.Element {
  const how = () => standing(props.cases, props.finished)
  const total = () => gatherParts(props.cases).length
  const right = () => countCases(props.cases, ({ report }) => report?.verdict === 'accepted')
  const [open, setOpen] = createSignal(false)
  createEffect(on([() => props.finished, how], ([finished, how]) => setOpen(finished && how === 'wrong')))

  return (
    <li data-function={props.entry} data-standing={how()}>
      <details
        open={open()}
        onToggle={(event) => setOpen(event.currentTarget.open)}
        class="group/function rounded-[10px] border border-line bg-card"
      >
        <summary class="flex min-h-12 list-none items-center gap-3 rounded-[10px] px-3 py-2 hover:bg-hover [&::-webkit-details-marker]:hidden">
          <CaseMark verdict={markOf(how(), props.cases)} />
          <h4 class="numbers min-w-0 flex-1 text-sm">
            <code class="mr-1 font-semibold wrap-anywhere">{props.entry}</code>{' '}
            <span class="text-soft">{describe(how(), right(), total())}</span>
          </h4>
          <CaseScale cases={props.cases} />
          <Icon name="chevronDown" size={16} class="text-faint transition-transform group-open/function:rotate-180" />
        </summary>
        <ul class="divide-y divide-line/60 border-t border-line">
          <WholeList cases={props.cases} finished={props.finished} opens={props.opens} />
        </ul>
      </details>
    </li>
  )
}

function describe(how: Standing, right: number, total: number): string {
  if (how === 'not_written') return text.results.notWrittenYet
  return how === 'not_run' ? text.results.notRunThrough : text.results.functionCases(right, total)
}

/** The sign of the first case that failed stands for all. */
function markOf(how: Standing, cases: readonly CaseView[]): CaseReport['verdict'] | null {
  if (how === 'waiting') return null
  if (how === 'right') return 'accepted'
  if (how !== 'wrong') return 'not_run'
  return cases.find(({ report }) => report !== null && report.verdict !== 'accepted')?.report?.verdict ?? null
}
