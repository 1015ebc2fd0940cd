import type { PracticeExample } from '#schema/practice.ts'
import { Show, type JSX } from 'solid-js'
import { CopyButton } from '../../components/copy-button.tsx'
import { Icon } from '../../components/icons.tsx'
import { text } from '../../text.ts'
import { useInput } from '../../run/own-input/input-context.ts'
import { PutButton } from '../../run/own-input/put-button.tsx'
import { CaseBody } from '../case-body.tsx'

const t = text.practice

/** A case of the same generator, with everything there is to know about it. */
export function Example(props: { example: PracticeExample }): JSX.Element {
  const runs = useInput()
  const right = () => props.example.case.verdict === 'accepted'
  const call = () => {
    const { args, case: report } = props.example
    return args === null ? null : `${report.entry}(${args.join(', ')})`
  }
  /** As the fields of Run take it; what is too long to be kept cannot be put there. */
  const input = () => {
    const { args, expected, case: report } = props.example
    return args === null ? undefined : { entry: report.entry, args: args.join(', '), expected: expected ?? '' }
  }
  return (
    <div class="space-y-3 rounded-[10px] border border-dashed border-edge/60 bg-paper p-3.5">
      <p class="text-sm text-soft">{t.notGraded}</p>
      <CaseBody report={props.example.case} />
      <Show when={right()}>
        <p class="flex gap-2 text-sm">
          <Icon name="check" size={18} class="mt-px text-jade-text" />
          {t.right}
        </p>
      </Show>
      <Show when={runs && input()}>{(it) => <PutButton title={props.example.case.title} onPut={() => runs?.put(it())} />}</Show>
      <details class="group/full">
        <summary class="inline-flex list-none items-center gap-1 rounded text-xs font-semibold text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
          <Icon name="chevronDown" size={14} class="transition-transform group-open/full:rotate-180" />
          {t.inFull}
        </summary>
        <div class="mt-2 space-y-3">
          <Whole title={t.input} code={call()} copy={t.copyInput} />
          <Whole title={t.expected} code={props.example.expected} copy={t.copyExpected} />
        </div>
      </details>
    </div>
  )
}

function Whole(props: { title: string; code: string | null; copy: string }): JSX.Element {
  return (
    <div>
      <div class="flex items-center justify-between">
        <p class="eyebrow">{props.title}</p>
        <Show when={props.code}>{(code) => <CopyButton value={code()} label={props.copy} />}</Show>
      </div>
      <Show when={props.code} fallback={<p class="text-sm text-faint">{t.tooLong}</p>}>
        {(code) => (
          <pre class="code-block max-h-56 overflow-y-auto" tabindex="0" role="region" aria-label={props.title}>
            {code()}
          </pre>
        )}
      </Show>
    </div>
  )
}
