import { Show, type JSX } from 'solid-js'
import type { CaseReport } from '#schema/report.ts'
import { Icon } from '../components/icons.tsx'
import { text } from '../text.ts'
import { CaseMark } from './case-mark.tsx'

/** The line of a case, or of one part of it. */
export function CaseLine(props: {
  title: string
  hidden: boolean
  verdict: CaseReport['verdict'] | null
  /** How many of its parts are right, in words. */
  right?: string
}): JSX.Element {
  const ran = () => props.verdict !== null && props.verdict !== 'not_run'
  return (
    <>
      <CaseMark verdict={props.verdict} />
      <span class="min-w-0 flex-1 text-sm" classList={{ 'text-faint': !ran(), 'font-medium': ran() }}>
        {props.title}
        <span class="sr-only">: {props.verdict === null ? text.results.pending : text.results.verdicts[props.verdict]}</span>
      </span>
      <Show when={props.right}>{(right) => <span class="numbers shrink-0 text-xs text-soft">{right()}</span>}</Show>
      <Show when={props.hidden}>
        <span title={text.results.hiddenNote} class="flex items-center text-faint">
          <Icon name="eyeOff" size={15} />
          <span class="sr-only">{text.results.hidden}</span>
        </span>
      </Show>
    </>
  )
}
